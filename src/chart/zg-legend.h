/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key to a picture: a swatch and a word for each state that occurs, and for overdue. */
#pragma once

#include "zg-canvas.h"

G_BEGIN_DECLS

/* The height of one line of a legend. */
double zg_legend_line_height (const ZgCanvas *canvas);

/**
 * zg_legend_height:
 * @counts: what the picture shows; states that do not occur are left out
 * @width: the room there is
 *
 * Returns: the height zg_legend_draw() will take, which wraps over several lines
 */
double zg_legend_height (ZgCanvas *canvas, const ZgCounts *counts, double width);

/* Draws the legend from the top left corner of @box on; its height is not looked at. */
void zg_legend_draw (ZgCanvas *canvas, const ZgCounts *counts, const ZgBox *box);

/* A swatch of the share, in a square of @size; %ZG_N_SHARES is the outline of what is overdue. */
void zg_legend_draw_swatch (ZgCanvas *canvas, ZgShare share, double x, double y, double size);

/* The word of a swatch, as message. */
const char *zg_legend_get_word (ZgShare share);

G_END_DECLS
