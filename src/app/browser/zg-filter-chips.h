/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The filter's choices over a list, each to be taken out with a click, so that nobody wonders why
 * rows are missing. Hidden without a filter. */
#pragma once

#include <gtk/gtk.h>

#include "zg-board.h"
#include "zg-filter-terms.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_CHIPS (zg_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterChips, zg_filter_chips, ZG, FILTER_CHIPS, GtkWidget)

/* The filter whose choices are shown and taken out. */
void zg_filter_chips_set_terms (ZgFilterChips *self, ZgFilterTerms *terms);

/* Takes the names of values from a view's facets. */
void zg_filter_chips_show (ZgFilterChips *self, const ZgBoardView *view);

/* What is shown, as a sentence's part: "State: ongoing; Light: overdue"; "" without a filter.
 * (transfer none) */
const char *zg_filter_chips_describe (ZgFilterChips *self);

/* What people call a name of the filter grammar; @name itself if it has no other. Static. */
const char *zg_filter_name_get_label (const char *name);

G_END_DECLS
