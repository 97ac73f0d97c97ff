/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on the screen, whose marks answer: the pointer over one tells its name, numbers and
 * formula, a click or Enter follows it, arrow keys go from one to the next.
 *
 * The picture is drawn by src/chart in the size, type, style and language of the window. A drawing
 * has no parts that a screen reader could visit (GTK 4.8): the view's description is the mark that
 * the keyboard is on, and the table of ZgChartCard is its other form.
 *
 * Signal "activated" (const ZgMark *): somebody wants to see the rows behind a mark. */
#pragma once

#include <gtk/gtk.h>

#include "zg-chart.h"

G_BEGIN_DECLS

#define ZG_TYPE_CHART_VIEW (zg_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (ZgChartView, zg_chart_view, ZG, CHART_VIEW, GtkWidget)

GtkWidget *zg_chart_view_new (void);

/**
 * zg_chart_view_show:
 * @chart: which chart
 * @figures: (nullable): what it shows; held as long as it is shown
 * @by_measure: whether bars count measures
 * @order: of bars
 */
void zg_chart_view_show (ZgChartView *self,
                         const ZgChart *chart,
                         ZgFigures *figures,
                         gboolean by_measure,
                         ZgOrder order);

/* A picture as high as it is given room for, not as high as shows everything. */
void zg_chart_view_set_fills (ZgChartView *self, gboolean fills);

/* The days a timeline shows; those of its figures if @from is not before @to. */
void zg_chart_view_set_days (ZgChartView *self, ZgDay from, ZgDay to);

G_END_DECLS
