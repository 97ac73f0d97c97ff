/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line at the foot of the window of a ledger that is edited in a working copy: what is saved
 * here, what is saved at its place, and why not. Without a working copy it is not there. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_COPY_BAR (zg_copy_bar_get_type ())
G_DECLARE_FINAL_TYPE (ZgCopyBar, zg_copy_bar, ZG, COPY_BAR, AdwBin)

/* NULL for none. */
void zg_copy_bar_set_session (ZgCopyBar *self, ZgSession *session);

G_END_DECLS
