/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves the window of a chart: its figures as text for a spreadsheet, its picture for another
 * document, and both as a file. They are drawn on a light ground in the chart's own size. */
#pragma once

#include <gtk/gtk.h>

#include "zg-chart.h"

G_BEGIN_DECLS

/* What is shown of which chart. */
typedef struct
{
  const ZgChart *chart;
  ZgFigures *figures;
  gboolean by_measure;
  ZgOrder order;
  ZgDay from; /* of a timeline; its figures' own if @from is not before @to */
  ZgDay to;
} ZgShownChart;

/* All marks of a chart, those too for which neither window nor picture has room.
 * (transfer full) */
ZgDrawing *zg_chart_export_draw (const ZgShownChart *shown);

/**
 * zg_chart_export_take_along:
 * @widget: whose clipboard and window are used
 * @action: the action that asks for it, of any group
 * @shown: what is shown; nothing happens while it has no figures
 *
 * "….copy-figures" puts the figures on the clipboard, a line a mark: name, number, of how many,
 * what it counts; "….copy-picture" the picture; "….save" asks for a file, whose ending says which
 * kind of picture it is to be, and writes it.
 */
void zg_chart_export_take_along (GtkWidget *widget, const char *action, const ZgShownChart *shown);

G_END_DECLS
