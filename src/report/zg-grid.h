/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines on the grid of official papers (GB/T 9704-2012, 5 and 7): a Chinese character takes one
 * cell, digits and Latin letters flow between the cells, a line that is not the last one of its
 * paragraph ends at the margin. A comma or full stop that no longer fits hangs in the margin; no
 * line begins with closing marks or ends with opening ones.
 *
 * All measures are points. */
#pragma once

#include "zg-fonts.h"

G_BEGIN_DECLS

/* 三号 as the grid needs it, 28 cells of a line of 156 mm, and 22 lines in 225 mm. */
#define ZG_GRID_SIZE  15.75
#define ZG_GRID_CELLS 28
#define ZG_GRID_LINES 22
#define ZG_GRID_WIDTH (156 * 72.0 / 25.4)
#define ZG_GRID_CELL  (ZG_GRID_WIDTH / ZG_GRID_CELLS)
#define ZG_GRID_PITCH ((225 * 72.0 / 25.4 - ZG_GRID_SIZE) / (ZG_GRID_LINES - 1))

/* How a stretch of a paragraph stands out. */
typedef enum
{
  ZG_RUN_PLAIN,
  ZG_RUN_ADDED,     /* underlined */
  ZG_RUN_REMOVED,   /* struck through */
  ZG_RUN_RECOUNTED, /* bold: the ledger's number in place of a claimed one */
} ZgRunMark;

typedef struct
{
  const char *text; /* UTF-8; line breaks count as spaces */
  ZgFontRole role;
  ZgRunMark mark;
} ZgGridRun;

typedef struct
{
  double size;
  double cell;   /* what a Chinese character takes; 0 for its size */
  double indent; /* of the first line */
  PangoAlignment align;
  gboolean balanced; /* lines of like length, broken between words: a title */
} ZgGridStyle;

typedef struct _ZgGrid ZgGrid;

/* Sets @runs, one after the other, in lines of @width. @fonts must outlive it. (transfer full) */
ZgGrid *zg_grid_new (
    ZgFonts *fonts, const ZgGridRun *runs, guint n_runs, const ZgGridStyle *style, double width);
void zg_grid_free (ZgGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgGrid, zg_grid_free)

/* At least one, also of an empty text. */
guint zg_grid_get_count (const ZgGrid *self);

/* The width of the longest line, what hangs left out. */
double zg_grid_get_width (const ZgGrid *self);

/* How many characters stand before line @line. */
guint zg_grid_get_start (const ZgGrid *self, guint line);

/* Draws line @line, its middle at @y, the left edge of the measure at @x. */
void zg_grid_draw (const ZgGrid *self, cairo_t *cr, guint line, double x, double y);

G_END_DECLS
