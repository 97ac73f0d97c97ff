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

G_END_DECLS
