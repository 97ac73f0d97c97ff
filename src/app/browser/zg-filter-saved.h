/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the filter pane with the filters that have a name: choosing one sets all its terms;
 * what is chosen just now can be given a name. Actions filter.use (s), an expression, and by name
 * filter.save (s) and filter.forget (s). */
#pragma once

#include <gtk/gtk.h>

#include "zg-filter-terms.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_SAVED (zg_filter_saved_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterSaved, zg_filter_saved, ZG, FILTER_SAVED, GtkWidget)

GtkWidget *zg_filter_saved_new (ZgFilterTerms *terms);

G_END_DECLS
