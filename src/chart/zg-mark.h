/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a drawing leaves behind: where each figure stands, so that a pointer finds it and follows it
 * to its rows, and every text with its box, so that a picture can also be read without eyes. All
 * places are in the user units of the drawing, from its top left corner. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZG_MARK_RECTANGLE,
  ZG_MARK_OUTLINE, /* a rectangle of which only the edge is hit: others lie inside */
  ZG_MARK_WEDGE,
} ZgMarkShape;

/* A figure's place. Strings are owned by the mark. */
typedef struct
{
  ZgMarkShape shape;
  double x; /* left edge; for a wedge the centre */
  double y;
  double width;  /* for a wedge the inner radius */
  double height; /* for a wedge the outer radius */
  double from;   /* wedges: radians clockwise from twelve o'clock */
  double to;
  char *key;         /* "closed", "done", "ongoing", "returned", "not-started", "overdue" */
  char *group;       /* the group's key; "" for all; NULL for the bar "and N more" */
  char *label;       /* "区商务局: overdue" */
  char *formula;     /* what @value counts, in words */
  gboolean measures; /* @value counts measures, not issues */
  gint64 value;
  gboolean is_item; /* it is one issue or measure by itself, so that its number tells nothing */
  gint64 total;     /* of which @value is a share; 0 if of none */
  char *filter;     /* selects the rows counted; NULL if no expression can */
} ZgMark;

/* A text that was drawn: the box it had and the ink's place in it. */
typedef struct
{
  char *text;
  double x;
  double y;
  double width;
  double height;
  double ink_x;
  double ink_width;
  double ink_y;
  double ink_height;
  gboolean cut; /* ends with "…" */
} ZgLabel;

typedef struct
{
  double width;
  double height;
  GPtrArray *marks;  /* of ZgMark, in drawing order */
  GPtrArray *labels; /* of ZgLabel */
} ZgDrawing;

ZgDrawing *zg_drawing_new (double width, double height);
void zg_drawing_free (ZgDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgDrawing, zg_drawing_free)

/* Adds an empty mark and returns it. */
ZgMark *zg_drawing_add_mark (ZgDrawing *drawing, ZgMarkShape shape);
ZgLabel *zg_drawing_add_label (ZgDrawing *drawing);

gboolean zg_mark_contains (const ZgMark *mark, double x, double y);

/* The topmost mark at a point; NULL if nothing lies there. */
const ZgMark *zg_drawing_find (const ZgDrawing *drawing, double x, double y);

G_END_DECLS
