/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list shows, to be chosen with clicks: facets with their values and, beside each, how many
 * rows it would show. Several values of a facet are "or", facets together are "and". */
#pragma once

#include <gtk/gtk.h>

#include "zg-board.h"
#include "zg-filter-terms.h"
#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_PANE (zg_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterPane, zg_filter_pane, ZG, FILTER_PANE, GtkWidget)

GtkWidget *zg_filter_pane_new (ZgFilterTerms *terms, ZgSession *session);

/* Takes the facets of a view. */
void zg_filter_pane_show (ZgFilterPane *self, const ZgBoardView *view);

G_END_DECLS
