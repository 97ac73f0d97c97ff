/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample ledger to try everything on. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Copies the sample to the user's documents, under a name that is free there, opens the copy and
 * says where it is. */
void zg_start_sample_open (ZgWindow *window);

G_END_DECLS
