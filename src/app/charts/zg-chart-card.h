/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart with its title, what it says in words, and a menu: show as table, copy the picture or the
 * figures, save as PNG, SVG or PDF. A mark that is followed is the action win.show-rows.
 *
 * Its actions: "card.as-table" (a property), "card.copy-picture", "card.copy-figures",
 * "card.save". */
#pragma once

#include <gtk/gtk.h>

#include "zg-chart.h"
#include "zg-figures-source.h"

G_BEGIN_DECLS

#define ZG_TYPE_CHART_CARD (zg_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (ZgChartCard, zg_chart_card, ZG, CHART_CARD, GtkWidget)

/* @is_wide: it takes the whole width of a page, see ZgCardLayout. */
GtkWidget *zg_chart_card_new (const ZgChart *chart, ZgFiguresSource *source, gboolean is_wide);

gboolean zg_chart_card_is_wide (ZgChartCard *self);

/* Another chart of the same figures. */
void zg_chart_card_set_chart (ZgChartCard *self, const ZgChart *chart);

/* What is counted, where a chart counts one of the two. */
void zg_chart_card_set_by_measure (ZgChartCard *self, gboolean by_measure);

/* In which order bars stand. */
void zg_chart_card_set_order (ZgChartCard *self, ZgOrder order);

/* Puts a control beside the title. */
void zg_chart_card_add_tool (ZgChartCard *self, GtkWidget *tool);

G_END_DECLS
