/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From when to when deadlines are shown, typed as days or as notices have them ("6月底"). */
#pragma once

#include <gtk/gtk.h>

#include "zg-filter-terms.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_DAYS (zg_filter_days_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterDays, zg_filter_days, ZG, FILTER_DAYS, GtkWidget)

/* Days without a year, or counted from today, are told from @session's today. */
GtkWidget *zg_filter_days_new (ZgFilterTerms *terms, ZgSession *session);

/* Whether anything is typed in it, be it a day or not. */
gboolean zg_filter_days_is_set (ZgFilterDays *self);

G_END_DECLS
