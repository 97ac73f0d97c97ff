/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-heat-columns.h"

#include <glib/gi18n-lib.h>

#define PAD         0.9 /* parts of the body size */
#define CELL_LEAST  2.6
#define CELL_MOST   4.5
#define LABEL_SHARE 0.34 /* of the width, at most */

static gint64
get_count (const ZgHeatCell *cell, gboolean measures)
{
  return measures ? cell->measures : cell->issues;
}

char *
zg_heat_row_label (const ZgCanvas *canvas, const ZgHeatRow *row)
{
  if (*row->label)
    return g_strdup (row->label);
  return g_strdup (zg_words_get (canvas->words, N_ ("none given")));
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const ZgHeatRow *x = *(const ZgHeatRow *const *) a, *y = *(const ZgHeatRow *const *) b;
  gint64 n_x = get_count (&x->total, GPOINTER_TO_INT (data));
  gint64 n_y = get_count (&y->total, GPOINTER_TO_INT (data));

  if ((*x->key == '\0') != (*y->key == '\0'))
    return *x->key == '\0' ? 1 : -1;
  return (n_x < n_y) - (n_x > n_y);
}

static void
choose_rows (ZgHeatColumns *columns, const ZgHeat *heat, guint n_rows, gboolean measures)
{
  for (guint i = 0; i < heat->rows->len; i++)
    {
      ZgHeatRow *row = g_ptr_array_index (heat->rows, i);

      if (get_count (&row->total, measures) > 0)
        g_ptr_array_add (columns->rows, row);
    }
  g_ptr_array_sort_with_data (columns->rows, compare_rows, GINT_TO_POINTER (measures));
  if (columns->rows->len <= n_rows)
    return;
  /* The last row says how many there are besides. */
  columns->n_more = columns->rows->len - (n_rows > 0 ? n_rows - 1 : 0);
  g_ptr_array_set_size (columns->rows, (int) (columns->rows->len - columns->n_more));
}

static void
set_step (ZgHeatColumns *columns, const ZgHeat *heat, guint step)
{
  int year, month, mday, start;

  zg_day_to_ymd (heat->from, &year, &month, &mday);
  start = year * 12 + month - 1;
  columns->step = step;
  columns->lead = start % (int) step;
  columns->n = (heat->n_months + (guint) columns->lead + step - 1) / step;
}

/* The width of the widest number in the cells, as they are now, or of the months over them. */
static double
widest_cell (ZgCanvas *canvas, const ZgHeatColumns *columns, const ZgHeat *heat)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);
  g_autofree char *months = zg_words_months (canvas->words, columns->step == 1 ? 12 : 10, 12);
  g_autofree char *text = NULL;
  gint64 most = 0;

  for (guint i = 0; i < columns->rows->len; i++)
    for (guint k = 0; k < columns->n; k++)
      {
        ZgHeatCell cell =
            zg_heat_columns_count (columns, heat, g_ptr_array_index (columns->rows, i), k);

        most = MAX (most, get_count (&cell, canvas->by_measure));
      }
  text = zg_count_format (most);
  return MAX (zg_canvas_measure (canvas, text, &style),
              columns->step < 12 ? zg_canvas_measure (canvas, months, &style) : 0);
}

static void
measure_labels (ZgHeatColumns *columns, ZgCanvas *canvas)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);

  columns->label = 4 * canvas->size;
  columns->total = zg_canvas_measure (canvas, zg_words_get (canvas->words, N_ ("total")), &style);
  for (guint i = 0; i < columns->rows->len; i++)
    {
      const ZgHeatRow *row = g_ptr_array_index (columns->rows, i);
      g_autofree char *label = zg_heat_row_label (canvas, row);
      g_autofree char *total = zg_count_format (get_count (&row->total, canvas->by_measure));

      columns->label = MAX (columns->label, zg_canvas_measure (canvas, label, &style));
      columns->total = MAX (columns->total, zg_canvas_measure (canvas, total, &style));
    }
  columns->label =
      MIN (columns->label + 0.2 * canvas->size, LABEL_SHARE * canvas->width) + PAD * canvas->size;
  columns->total += PAD * canvas->size;
}

ZgHeatColumns *
zg_heat_columns_new (ZgCanvas *canvas, const ZgHeat *heat, guint n_rows)
{
  static const guint steps[] = { 1, 3, 6, 12, 24, 60, 120, 240 };
  ZgHeatColumns *columns = g_new0 (ZgHeatColumns, 1);
  double room;

  columns->rows = g_ptr_array_new ();
  choose_rows (columns, heat, n_rows, canvas->by_measure);
  measure_labels (columns, canvas);
  room = canvas->width - columns->label - columns->total;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double least;

      set_step (columns, heat, steps[i]);
      least =
          MAX (widest_cell (canvas, columns, heat) + 0.6 * canvas->size, CELL_LEAST * canvas->size);
      columns->cell = MIN (room / columns->n, MAX (CELL_MOST * canvas->size, least));
      if (columns->cell >= least)
        return columns;
    }
  columns->n = 0; /* not even one column has room */
  return columns;
}

void
zg_heat_columns_free (ZgHeatColumns *columns)
{
  if (columns == NULL)
    return;
  g_ptr_array_unref (columns->rows);
  g_free (columns);
}

void
zg_heat_columns_get_months (
    const ZgHeatColumns *columns, const ZgHeat *heat, guint column, guint *first, guint *last)
{
  int start = (int) (column * columns->step) - columns->lead;

  *first = (guint) MAX (start, 0);
  *last = MIN ((guint) (start + (int) columns->step) - 1, heat->n_months - 1);
}

ZgHeatCell
zg_heat_columns_count (const ZgHeatColumns *columns,
                       const ZgHeat *heat,
                       const ZgHeatRow *row,
                       guint column)
{
  ZgHeatCell sum = { 0 };
  guint first, last;

  zg_heat_columns_get_months (columns, heat, column, &first, &last);
  for (guint month = first; month <= last; month++)
    {
      const ZgHeatCell *cell = &row->cells[month];

      sum.issues += cell->issues;
      sum.measures += cell->measures;
      sum.issues_overdue += cell->issues_overdue;
      sum.measures_overdue += cell->measures_overdue;
    }
  return sum;
}
