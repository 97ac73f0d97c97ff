/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a table: a row a mark, with its name, its number, its share and what it counts. The
 * form of a chart that a screen reader can walk through.
 *
 * Signal "activated" (const ZgMark *): Enter or a double click on a row. */
#pragma once

#include <adwaita.h>

#include "zg-mark.h"

G_BEGIN_DECLS

#define ZG_TYPE_CHART_TABLE (zg_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (ZgChartTable, zg_chart_table, ZG, CHART_TABLE, AdwBin)

GtkWidget *zg_chart_table_new (void);

/* Shows the marks of @drawing; takes it. */
void zg_chart_table_show (ZgChartTable *self, ZgDrawing *drawing);

G_END_DECLS
