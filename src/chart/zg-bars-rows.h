/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows a bars chart has and where they stand: everything is told before anything is drawn. */
#pragma once

#include "zg-canvas.h"

G_BEGIN_DECLS

/* The columns of figures right of the bars. */
enum
{
  ZG_BARS_ISSUES,   /* issues done, as a rate */
  ZG_BARS_MEASURES, /* measures done, as a rate */
  ZG_BARS_OVERDUE,  /* items overdue, of those the bars count */
  ZG_BARS_N_COLUMNS
};

typedef struct
{
  GPtrArray *groups; /* of const ZgGroup, those with a row of their own */
  ZgGroup more;      /* the others together; its label is "and N more" */
  gboolean has_more;
  /* Total of the longest bar. "and N more" does not count: many small units together would press
   * the others' bars to nothing. If it is longer than this it is told in words. */
  gint64 longest;
  gboolean by_measure;

  double head;   /* height of the titles over the columns */
  double row;    /* height of a row */
  double legend; /* height of the legend below, with its gap */
  double label;  /* widths */
  double bar;
  double column[ZG_BARS_N_COLUMNS]; /* 0: left out for want of room */
} ZgBarsRows;

/* Rows stand as @order says, "none given" last; %ZG_ORDER_OWN is the order of the figures. */
ZgBarsRows *
zg_bars_rows_new (ZgCanvas *canvas, const ZgFigures *figures, ZgOrder order, double height);
void zg_bars_rows_free (ZgBarsRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgBarsRows, zg_bars_rows_free)

/* Rows, "and N more" included. */
guint zg_bars_rows_count (const ZgBarsRows *rows);
const ZgGroup *zg_bars_rows_get (const ZgBarsRows *rows, guint i);

/* What a row is called; groups without a name are "none given". (transfer full) */
char *zg_bars_row_label (const ZgCanvas *canvas, const ZgGroup *group);

/* What a column says of a row: "17/48 = 35.4%", "6". (transfer full) */
char *zg_bars_row_figure (const ZgBarsRows *rows, const ZgGroup *group, int column);
const char *zg_bars_column_title (const ZgCanvas *canvas, int column);

/* The counts a bar shows. */
const ZgCounts *zg_bars_row_counts (const ZgBarsRows *rows, const ZgGroup *group);

/* The counts of everything, in the bars' unit of counting. */
const ZgCounts *zg_bars_rows_all (const ZgBarsRows *rows, const ZgFigures *figures);

/* The height in which every group, up to 40, has a row that is easy to read. */
double zg_bars_rows_good_height (ZgCanvas *canvas, const ZgFigures *figures);

G_END_DECLS
