/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From mark to mark of a drawing by keys, and what a mark says of itself. */
#pragma once

#include "zg-mark.h"
#include "zg-words.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_WALK_FIRST,
  ZG_WALK_LAST,
  ZG_WALK_NEXT, /* in drawing order, which is reading order */
  ZG_WALK_PREVIOUS,
  ZG_WALK_UP, /* to the nearest one above */
  ZG_WALK_DOWN,
} ZgMarkWalk;

/**
 * zg_drawing_step:
 * @from: the mark's index, or -1 for none
 *
 * Returns: the index of the mark a step leads to, @from where there is none that way; -1 if the
 *   drawing has no marks
 */
int zg_drawing_step (const ZgDrawing *drawing, int from, ZgMarkWalk step);

/* The box around a mark, for a frame or a tooltip. */
void zg_mark_get_bounds (const ZgMark *mark, double *x, double *y, double *width, double *height);

/* The middle of what can be hit. */
void zg_mark_get_centre (const ZgMark *mark, double *x, double *y);

/* "3/6 = 50.0%", or the bare number where it is a share of nothing else. (transfer full) */
char *zg_mark_get_numbers (const ZgMark *mark);

G_END_DECLS
