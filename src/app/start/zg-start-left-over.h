/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ledgers whose last edits are on this computer only, since a program was ended or their place was
 * away: to be opened first. Nothing is shown where there are none. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZG_TYPE_START_LEFT_OVER (zg_start_left_over_get_type ())
G_DECLARE_FINAL_TYPE (ZgStartLeftOver, zg_start_left_over, ZG, START_LEFT_OVER, AdwBin)

/* Looks again, off the main thread. */
void zg_start_left_over_refresh (ZgStartLeftOver *self);

G_END_DECLS
