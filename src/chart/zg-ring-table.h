/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table beside the rings: how many issues and measures are in each state. Its swatches are the
 * key to the rings. */
#pragma once

#include "zg-canvas.h"

G_BEGIN_DECLS

/* The size the table takes. */
void
zg_ring_table_measure (ZgCanvas *canvas, const ZgFigures *figures, double *width, double *height);

/* Draws it into a box of that size. */
void zg_ring_table_draw (ZgCanvas *canvas, const ZgFigures *figures, const ZgBox *box);

G_END_DECLS
