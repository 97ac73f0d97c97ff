/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the window of a chart: its figures as text for a spreadsheet, its picture for another
 * document, and both as a file. They are drawn on a light ground in the chart's own size. */
#pragma once

#include <gtk/gtk.h>

#include "zg-chart.h"

G_BEGIN_DECLS

/* All marks of a chart, those too for which neither window nor picture has room.
 * (transfer full) */
ZgDrawing *zg_chart_export_draw (const ZgChart *chart,
                                 const ZgFigures *figures,
                                 gboolean by_measure,
                                 ZgOrder order);

/* Puts the figures on the clipboard, a line a mark: name, number, of how many, what it counts. */
void zg_chart_export_copy_figures (GtkWidget *widget, const ZgDrawing *drawing);

/* Puts the picture on the clipboard. */
void zg_chart_export_copy_picture (GtkWidget *widget,
                                   const ZgChart *chart,
                                   const ZgFigures *figures,
                                   gboolean by_measure,
                                   ZgOrder order);

/* Asks for a file and writes the picture there: PNG, SVG or PDF. */
void zg_chart_export_save (GtkWidget *widget,
                           const ZgChart *chart,
                           ZgFigures *figures,
                           gboolean by_measure,
                           ZgOrder order);

G_END_DECLS
