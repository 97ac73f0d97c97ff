/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart tells under the pointer: the name, numbers and formula of a mark, or a text that had
 * no room in full. */
#pragma once

#include <gtk/gtk.h>

#include "zg-mark.h"

G_BEGIN_DECLS

/* FALSE if nothing lies under the point. */
gboolean zg_chart_tip_show (GtkTooltip *tooltip, const ZgDrawing *drawing, double x, double y);

/* FALSE if @mark is NULL. */
gboolean zg_chart_tip_show_mark (GtkTooltip *tooltip, const ZgMark *mark);

/* The same in one line: "区商务局: overdue, 3/6 = 50.0%, open issues past their present deadline".
 * (transfer full) */
char *zg_chart_tip_describe (const ZgMark *mark);

G_END_DECLS
