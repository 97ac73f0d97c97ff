/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Axes: even steps of counts, months of days, and the line that says where today is. */
#pragma once

#include "zg-canvas.h"
#include "zg-scale.h"

G_BEGIN_DECLS

/* A straight line of @width. */
void zg_axis_rule (ZgCanvas *canvas,
                   double x1,
                   double y1,
                   double x2,
                   double y2,
                   const ZgColour *colour,
                   double width);

/* The step of 1, 2 or 5 times a power of ten that divides @most into at most @n. */
gint64 zg_axis_step (gint64 most, guint n);

/* The height of the labels under a row of days, and of the strip above that names today. */
double zg_axis_days_height (const ZgCanvas *canvas);

/**
 * zg_axis_draw_days:
 * @days: from days to places across
 * @box: the plot; labels stand in zg_axis_days_height() below it
 *
 * Draws a line where each month, quarter, half-year or year begins, whichever leaves room for the
 * label of each.
 */
void zg_axis_draw_days (ZgCanvas *canvas, const ZgScale *days, const ZgBox *box);

/* Draws a line through @box at the end of @today and its name in the strip above. */
void zg_axis_draw_today (ZgCanvas *canvas, const ZgScale *days, const ZgBox *box, ZgDay today);

/* The first day of the month that lies @months after the one of @day. */
ZgDay zg_axis_month (ZgDay day, int months);

G_END_DECLS
