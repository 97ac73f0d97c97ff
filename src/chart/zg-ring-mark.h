/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A completion ring without words, small enough to stand in a row of a list. */
#pragma once

#include "zg-chart-style.h"
#include "zg-figures.h"

G_BEGIN_DECLS

/**
 * zg_ring_mark_draw:
 * @cr: draws from (0, 0) on
 * @counts: what is done of what
 * @style: the style
 * @size: side of the square
 *
 * Draws the shares of @counts as a ring that starts at the top; an empty ring for no items. The
 * caller says in words what it shows.
 */
void zg_ring_mark_draw (cairo_t *cr, const ZgCounts *counts, ZgStyle style, double size);

G_END_DECLS
