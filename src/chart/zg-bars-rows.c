/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-bars-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "zg-legend.h"

#define ROW_LEAST   1.75 /* parts of the body size: one line of label */
#define ROW_GOOD    2.1
#define ROW_TWO     2.9 /* two lines of label */
#define ROW_MOST    3.4
#define HEAD        1.7
#define COLUMN_GAP  1.3
#define LABEL_SHARE 0.36 /* of the width, at most */
#define BAR_SHARE   0.22 /* of the width, at least */
#define MAX_ROWS    40

static const char *const column_titles[ZG_BARS_N_COLUMNS] = { N_ ("Issues done"),
                                                              N_ ("Measures done"),
                                                              N_ ("Overdue") };

guint
zg_bars_rows_count (const ZgBarsRows *rows)
{
  return rows->groups->len + (rows->has_more ? 1 : 0);
}

const ZgGroup *
zg_bars_rows_get (const ZgBarsRows *rows, guint i)
{
  return i < rows->groups->len ? g_ptr_array_index (rows->groups, i) : &rows->more;
}

char *
zg_bars_row_label (const ZgCanvas *canvas, const ZgGroup *group)
{
  /* What belongs to none is labelled in the language of messages, which need not be the chart's. */
  if (group->label && *group->label && g_strcmp0 (group->key, "") != 0)
    return g_strdup (group->label);
  return g_strdup (zg_words_get (canvas->words, N_ ("none given")));
}

const ZgCounts *
zg_bars_row_counts (const ZgBarsRows *rows, const ZgGroup *group)
{
  return rows->by_measure ? &group->measures : &group->issues;
}

const ZgCounts *
zg_bars_rows_all (const ZgBarsRows *rows, const ZgFigures *figures)
{
  return zg_bars_row_counts (rows, &figures->all);
}

char *
zg_bars_row_figure (const ZgBarsRows *rows, const ZgGroup *group, int column)
{
  if (column == ZG_BARS_OVERDUE)
    return zg_count_format (zg_bars_row_counts (rows, group)->overdue);
  return zg_rate_format_full (column == ZG_BARS_ISSUES ? zg_group_rate_issues (group)
                                                       : zg_group_rate_measures (group));
}

const char *
zg_bars_column_title (const ZgCanvas *canvas, int column)
{
  return zg_words_get (canvas->words, column_titles[column]);
}

typedef struct
{
  const ZgBarsRows *rows;
  ZgOrder order;
} Sorting;

/* Negative if @x is to stand first. */
static int
compare_counts (const ZgCounts *x, const ZgCounts *y, ZgOrder order)
{
  /* Cross-multiplied shares of what is done; nothing to do is as good as all done. */
  gint64 done_x = x->total ? x->done * MAX (y->total, 1) : MAX (y->total, 1);
  gint64 done_y = y->total ? y->done * MAX (x->total, 1) : MAX (x->total, 1);

  if (order == ZG_ORDER_RATE && done_x != done_y)
    return (done_x > done_y) - (done_x < done_y);
  if (order == ZG_ORDER_OVERDUE && x->overdue != y->overdue)
    return (x->overdue < y->overdue) - (x->overdue > y->overdue);
  return (x->total < y->total) - (x->total > y->total);
}

static int
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  const ZgGroup *left = *(const ZgGroup *const *) a, *right = *(const ZgGroup *const *) b;
  const Sorting *sorting = data;
  gboolean left_none = left->key == NULL || *left->key == '\0';
  gboolean right_none = right->key == NULL || *right->key == '\0';

  if (left_none != right_none)
    return left_none - right_none;
  return compare_counts (zg_bars_row_counts (sorting->rows, left),
                         zg_bars_row_counts (sorting->rows, right), sorting->order);
}

static void
collect (ZgBarsRows *rows, const ZgFigures *figures, ZgOrder order)
{
  Sorting sorting = { rows, order };

  for (guint i = 0; figures->groups && i < figures->groups->len; i++)
    {
      const ZgGroup *group = g_ptr_array_index (figures->groups, i);

      g_ptr_array_add (rows->groups, (gpointer) group);
    }
  if (order != ZG_ORDER_OWN)
    g_ptr_array_sort_with_data (rows->groups, compare_groups, &sorting);
}

static void
add_counts (ZgCounts *sum, const ZgCounts *counts)
{
  sum->total += counts->total;
  sum->done += counts->done;
  sum->closed += counts->closed;
  sum->ongoing += counts->ongoing;
  sum->returned += counts->returned;
  sum->not_started += counts->not_started;
  sum->overdue += counts->overdue;
}

/* Lays the last groups together so that @n rows are left. An item that two units lead counts in
 * both of their rows, and twice in this one, as everywhere in a picture by unit. */
static void
fold (ZgBarsRows *rows, const ZgCanvas *canvas, guint n)
{
  g_autofree char *left_out = NULL;
  guint keep = n > 0 ? n - 1 : 0;

  if (rows->groups->len <= n || rows->groups->len == 0)
    return;
  for (guint i = keep; i < rows->groups->len; i++)
    {
      const ZgGroup *group = g_ptr_array_index (rows->groups, i);

      add_counts (&rows->more.issues, &group->issues);
      add_counts (&rows->more.measures, &group->measures);
    }
  left_out = zg_count_format (rows->groups->len - keep);
  rows->more.label = g_strdup_printf (zg_words_get (canvas->words, N_ ("%s more")), left_out);
  rows->has_more = TRUE;
  g_ptr_array_set_size (rows->groups, (int) keep);
}

static double
label_width (ZgCanvas *canvas, const ZgBarsRows *rows)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  double width = 4 * canvas->size;

  for (guint i = 0; i < zg_bars_rows_count (rows); i++)
    {
      g_autofree char *label = zg_bars_row_label (canvas, zg_bars_rows_get (rows, i));

      width = MAX (width, zg_canvas_measure (canvas, label, &style) + 0.2 * canvas->size);
    }
  return MIN (width, LABEL_SHARE * canvas->width);
}

static gboolean
any_label_wraps (ZgCanvas *canvas, const ZgBarsRows *rows, double width)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);

  for (guint i = 0; i < zg_bars_rows_count (rows); i++)
    {
      g_autofree char *label = zg_bars_row_label (canvas, zg_bars_rows_get (rows, i));

      if (zg_canvas_measure (canvas, label, &style) > width)
        return TRUE;
    }
  return FALSE;
}

static double
column_width (ZgCanvas *canvas, const ZgBarsRows *rows, int column)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  double width = zg_canvas_measure (canvas, zg_bars_column_title (canvas, column), &style);

  for (guint i = 0; i < zg_bars_rows_count (rows); i++)
    {
      g_autofree char *figure = zg_bars_row_figure (rows, zg_bars_rows_get (rows, i), column);

      width = MAX (width, zg_canvas_measure (canvas, figure, &style));
    }
  return width + COLUMN_GAP * canvas->size;
}

/* Columns that leave too little for the bars go, the least telling first. */
static void
share_width (ZgBarsRows *rows, ZgCanvas *canvas)
{
  const int order[] = { ZG_BARS_OVERDUE, rows->by_measure ? ZG_BARS_ISSUES : ZG_BARS_MEASURES,
                        rows->by_measure ? ZG_BARS_MEASURES : ZG_BARS_ISSUES };

  rows->label = label_width (canvas, rows);
  rows->bar = canvas->width - rows->label - 0.8 * canvas->size;
  for (int i = 0; i < ZG_BARS_N_COLUMNS; i++)
    {
      rows->column[i] = column_width (canvas, rows, i);
      rows->bar -= rows->column[i];
    }
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (rows->bar >= BAR_SHARE * canvas->width)
        break;
      rows->bar += rows->column[order[i]];
      rows->column[order[i]] = 0;
    }
}

static double
row_height (ZgCanvas *canvas, const ZgBarsRows *rows, double room)
{
  guint n = MAX (zg_bars_rows_count (rows), 1);

  return CLAMP (room / n, ROW_LEAST * canvas->size, ROW_MOST * canvas->size);
}

ZgBarsRows *
zg_bars_rows_new (ZgCanvas *canvas, const ZgFigures *figures, ZgOrder order, double height)
{
  ZgBarsRows *rows = g_new0 (ZgBarsRows, 1);
  double room;

  rows->groups = g_ptr_array_new ();
  rows->by_measure = canvas->by_measure;
  rows->head = HEAD * canvas->size;
  rows->legend = canvas->no_legend
                     ? 0
                     : zg_legend_height (canvas, zg_bars_rows_all (rows, figures), canvas->width);
  if (rows->legend > 0)
    rows->legend += 0.4 * canvas->size;
  room = MAX (height - rows->head - rows->legend, 0);
  collect (rows, figures, order);
  fold (rows, canvas,
        (guint) MIN (floor (room / (ROW_LEAST * canvas->size)),
                     canvas->all_rows ? G_MAXINT : MAX_ROWS));
  share_width (rows, canvas);
  rows->row = row_height (canvas, rows, room);
  for (guint i = 0; i < rows->groups->len; i++)
    rows->longest =
        MAX (rows->longest, zg_bars_row_counts (rows, zg_bars_rows_get (rows, i))->total);
  if (rows->groups->len == 0)
    rows->longest = zg_bars_row_counts (rows, &rows->more)->total;
  return rows;
}

void
zg_bars_rows_free (ZgBarsRows *rows)
{
  if (rows == NULL)
    return;
  g_ptr_array_unref (rows->groups);
  g_free (rows->more.label);
  g_free (rows);
}

double
zg_bars_rows_good_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  g_autoptr (ZgBarsRows) rows = zg_bars_rows_new (canvas, figures, ZG_ORDER_OWN, G_MAXINT);
  gboolean wraps = any_label_wraps (canvas, rows, rows->label);
  double row = (wraps ? ROW_TWO : ROW_GOOD) * canvas->size;

  return rows->head + rows->legend + row * MAX (zg_bars_rows_count (rows), 1);
}
