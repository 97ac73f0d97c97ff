/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From when to when deadlines are shown, typed as days or as notices have them ("6月底"). */
#pragma once

#include <gtk/gtk.h>

#include "zg-day.h"
#include "zg-filter-terms.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_DAYS (zg_filter_days_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterDays, zg_filter_days, ZG, FILTER_DAYS, GtkWidget)

GtkWidget *zg_filter_days_new (ZgFilterTerms *terms);

/* Reads a day as it is typed; %ZG_DAY_NONE if it is none. The year left out is this one. */
ZgDay zg_filter_parse_day (const char *text);

G_END_DECLS
