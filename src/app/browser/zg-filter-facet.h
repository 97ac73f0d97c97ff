/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A facet in the filter pane: its name and values with counts; of a long list the first few, with
 * a way to show and search all. */
#pragma once

#include <gtk/gtk.h>

#include "zg-board.h"
#include "zg-filter-terms.h"

G_BEGIN_DECLS

#define ZG_TYPE_FILTER_FACET (zg_filter_facet_get_type ())
G_DECLARE_FINAL_TYPE (ZgFilterFacet, zg_filter_facet, ZG, FILTER_FACET, GtkWidget)

/* @name: of the facet, as in filter terms; @folded: shown by its name alone until it is opened. */
GtkWidget *zg_filter_facet_new (ZgFilterTerms *terms, const char *name, gboolean folded);

/* Takes the values; NULL for none, which hides it. */
void zg_filter_facet_show (ZgFilterFacet *self, const ZgFacet *facet);

G_END_DECLS
