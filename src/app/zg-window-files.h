/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialogs of a window that ask for files. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Asks for the name of a new ledger, makes it and opens it. */
void zg_window_choose_new (ZgWindow *self);

/* Asks for a ledger and opens it. */
void zg_window_choose_open (ZgWindow *self);

G_END_DECLS
