/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger at a glance, as a file manager shows it instead of an icon. */
#pragma once

#include <cairo.h>

#include "zg-figures.h"

G_BEGIN_DECLS

/**
 * zg_glance_draw:
 * @cr: draws from (0, 0) on; what is outside the page stays clear
 * @figures: of the whole ledger
 * @language: see zg_words_for()
 * @size: side of the square, pixels
 *
 * Draws a page with the ring of its issues, how many are done of how many, and how many are
 * overdue; the ring alone where words would be too small to be read.
 */
void zg_glance_draw (cairo_t *cr, const ZgFigures *figures, const char *language, double size);

G_END_DECLS
