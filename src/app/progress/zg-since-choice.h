/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The earlier day with which today is compared: some days ago, or any day.
 *
 * Signal "changed". */
#pragma once

#include <adwaita.h>

#include "zg-day.h"

G_BEGIN_DECLS

#define ZG_TYPE_SINCE_CHOICE (zg_since_choice_get_type ())
G_DECLARE_FINAL_TYPE (ZgSinceChoice, zg_since_choice, ZG, SINCE_CHOICE, AdwBin)

GtkWidget *zg_since_choice_new (void);

/* The day that is "today", or the day the ledger is shown as of. */
void zg_since_choice_set_today (ZgSinceChoice *self, ZgDay today);

/* The day chosen; it lies before today. */
ZgDay zg_since_choice_get_day (ZgSinceChoice *self);

G_END_DECLS
