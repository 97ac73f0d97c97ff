/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due by lead unit and month: a cell a month with its number on a ground the stronger the
 * more it is. What of a month is overdue is outlined, as everywhere; where all of it is, the ground
 * has that colour. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-axis.h"
#include "zg-chart-list.h"
#include "zg-heat-columns.h"
#include "zg-sentence.h"

#define ROW      2.0 /* parts of the body size */
#define HEAD     1.5 /* each of two lines */
#define MAX_ROWS 40
#define FAINTEST 0.16

typedef struct
{
  ZgCanvas *canvas;
  const ZgFigures *figures;
  ZgHeatColumns *columns;
  gint64 most;
} Table;

static ZgColour
mix (const ZgColour *ground, const ZgColour *hue, double share)
{
  return (ZgColour){ ground->red + (hue->red - ground->red) * share,
                     ground->green + (hue->green - ground->green) * share,
                     ground->blue + (hue->blue - ground->blue) * share };
}

/* The days a column begins and ends with, its end not included. */
static void
get_days (const Table *table, guint column, ZgDay *from, ZgDay *to)
{
  guint first, last;

  zg_heat_columns_get_months (table->columns, table->figures->heat, column, &first, &last);
  *from = zg_heat_month (table->figures->heat, first);
  *to = zg_heat_month (table->figures->heat, last + 1);
}

static double
column_x (const Table *table, guint column)
{
  return table->columns->label + column * table->columns->cell;
}

/* A quarter or half-year has all of its months, whether they are in the table or not. */
static char *
months_label (const Table *table, guint column)
{
  int year, month, mday, first;
  ZgDay from, to;

  get_days (table, column, &from, &to);
  zg_day_to_ymd (from, &year, &month, &mday);
  first = (month - 1) / (int) table->columns->step * (int) table->columns->step + 1;
  return zg_words_months (table->canvas->words, first, first + (int) table->columns->step - 1);
}

static char *
years_label (const Table *table, guint column)
{
  int year, last, month, mday;
  ZgDay from, to;

  get_days (table, column, &from, &to);
  zg_day_to_ymd (from, &year, &month, &mday);
  zg_day_to_ymd (to - 1, &last, &month, &mday);
  return year == last ? g_strdup_printf ("%d", year) : g_strdup_printf ("%d–%d", year, last);
}

/* A year stands over all of its columns. */
static void
draw_years (const Table *table)
{
  ZgCanvas *canvas = table->canvas;
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);

  for (guint i = 0, next; i < table->columns->n; i = next)
    {
      g_autofree char *year = years_label (table, i);

      for (next = i + 1; next < table->columns->n; next++)
        {
          g_autofree char *other = years_label (table, next);

          if (!g_str_equal (other, year))
            break;
        }
      zg_canvas_text (canvas, year, &style, &canvas->palette->quiet,
                      &(ZgBox){ column_x (table, i), 0, table->columns->cell * (next - i),
                                HEAD * canvas->size });
    }
}

static void
draw_months (const Table *table)
{
  ZgCanvas *canvas = table->canvas;
  double head = HEAD * canvas->size, cell = table->columns->cell;

  for (guint i = 0; i < table->columns->n; i++)
    {
      g_autofree char *months = table->columns->step < 12 ? months_label (table, i) : g_strdup ("");
      ZgTextStyle style;
      double x = column_x (table, i);
      gboolean now;
      ZgDay from, to;

      get_days (table, i, &from, &to);
      now = from <= table->figures->today && table->figures->today < to;
      style = zg_canvas_style (canvas, 1, now, PANGO_ALIGN_CENTER, 1);
      zg_canvas_text (canvas, months, &style, now ? &canvas->palette->ink : &canvas->palette->quiet,
                      &(ZgBox){ x, head, cell, head });
      if (now)
        zg_axis_rule (canvas, x, 2 * head - 0.1 * canvas->size, x + cell,
                      2 * head - 0.1 * canvas->size, &canvas->palette->ink, 0.2 * canvas->size);
    }
}

static void
draw_head (const Table *table)
{
  ZgCanvas *canvas = table->canvas;
  ZgTextStyle right = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  double head = HEAD * canvas->size;

  draw_years (table);
  draw_months (table);
  zg_canvas_text (canvas, zg_words_get (canvas->words, N_ ("total")), &right,
                  &canvas->palette->quiet,
                  &(ZgBox){ column_x (table, table->columns->n), head, table->columns->total,
                            head });
}

static void
note_cell (const Table *table, const ZgHeatRow *row, guint column, gint64 n, const ZgBox *box)
{
  ZgCanvas *canvas = table->canvas;
  ZgMark *mark = zg_drawing_add_mark (canvas->drawing, ZG_MARK_RECTANGLE);
  g_autofree char *unit = zg_heat_row_label (canvas, row);
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autofree char *months = NULL;
  guint first, last;
  ZgDay from, to;

  zg_heat_columns_get_months (table->columns, table->figures->heat, column, &first, &last);
  get_days (table, column, &from, &to);
  from_text = zg_words_month (canvas->words, from);
  to_text = zg_words_month (canvas->words, to - 1);
  mark->x = box->x;
  mark->y = box->y;
  mark->width = box->width;
  mark->height = box->height;
  mark->key = zg_day_to_iso (from);
  mark->group = g_strdup (row->key);
  months = first == last ? g_strdup (from_text) : g_strdup_printf ("%s – %s", from_text, to_text);
  mark->label = zg_words_label (canvas->words, unit, months);
  mark->formula = g_strdup (
      zg_words_get (canvas->words, canvas->by_measure
                                       ? N_ ("open measures whose deadline lies in these months")
                                       : N_ ("open issues whose deadline lies in these months")));
  mark->measures = canvas->by_measure;
  mark->value = n;
  mark->total = canvas->by_measure ? row->total.measures : row->total.issues;
  mark->filter = zg_heat_filter (table->figures->heat, row, first, last, canvas->by_measure);
}

static gint64
get_n (const Table *table, const ZgHeatCell *cell)
{
  return table->canvas->by_measure ? cell->measures : cell->issues;
}

static gint64
get_overdue (const Table *table, const ZgHeatCell *cell)
{
  return table->canvas->by_measure ? cell->measures_overdue : cell->issues_overdue;
}

/* All overdue: a ground of that colour; some of it: an edge. */
static ZgColour
fill_cell (const Table *table, const ZgHeatCell *cell, const ZgBox *box)
{
  ZgCanvas *canvas = table->canvas;
  gint64 n = get_n (table, cell), overdue = get_overdue (table, cell);
  const ZgColour *hue = n > 0 && overdue == n
                            ? &canvas->palette->alarm
                            : &zg_share_get_look (ZG_SHARE_ONGOING)->fill[canvas->style];
  double share = FAINTEST + (1 - FAINTEST) * (double) n / (double) table->most;
  ZgColour fill = n > 0 ? mix (&canvas->palette->ground, hue, share) : canvas->palette->track;
  double line = (overdue > 0 ? 0.18 : 0.05) * canvas->size;

  cairo_rectangle (canvas->cr, box->x, box->y, box->width, box->height);
  zg_colour_set (canvas->cr, &fill);
  cairo_fill (canvas->cr);
  cairo_rectangle (canvas->cr, box->x + line / 2, box->y + line / 2, box->width - line,
                   box->height - line);
  zg_colour_set (canvas->cr, overdue > 0 ? &canvas->palette->alarm : &canvas->palette->hairline);
  cairo_set_line_width (canvas->cr, line);
  cairo_stroke (canvas->cr);
  return fill;
}

static void
draw_cell (const Table *table, const ZgHeatRow *row, guint column, double y)
{
  ZgCanvas *canvas = table->canvas;
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);
  ZgHeatCell cell = zg_heat_columns_count (table->columns, table->figures->heat, row, column);
  gint64 n = get_n (table, &cell);
  g_autofree char *text = zg_count_format (n);
  double gap = 0.06 * canvas->size;
  ZgBox box = { column_x (table, column) + gap, y + gap, table->columns->cell - 2 * gap,
                ROW * canvas->size - 2 * gap };
  ZgColour fill = fill_cell (table, &cell, &box);
  ZgColour ink = zg_colour_on (&fill);

  if (n <= 0)
    return;
  note_cell (table, row, column, n, &box);
  zg_canvas_text (canvas, text, &style, &ink, &box);
}

static void
draw_row (const Table *table, const ZgHeatRow *row, double y)
{
  ZgCanvas *canvas = table->canvas;
  ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle right = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  g_autofree char *label = zg_heat_row_label (canvas, row);
  g_autofree char *total =
      zg_count_format (canvas->by_measure ? row->total.measures : row->total.issues);
  double height = ROW * canvas->size;

  zg_canvas_text (canvas, label, &left, &canvas->palette->ink,
                  &(ZgBox){ 0, y, table->columns->label - 0.5 * canvas->size, height });
  for (guint i = 0; i < table->columns->n; i++)
    draw_cell (table, row, i, y);
  zg_canvas_text (canvas, total, &right, &canvas->palette->ink,
                  &(ZgBox){ column_x (table, table->columns->n), y, table->columns->total,
                            height });
}

static void
find_most (Table *table)
{
  for (guint i = 0; i < table->columns->rows->len; i++)
    for (guint k = 0; k < table->columns->n; k++)
      {
        ZgHeatCell cell = zg_heat_columns_count (table->columns, table->figures->heat,
                                                 g_ptr_array_index (table->columns->rows, i), k);

        table->most = MAX (table->most, get_n (table, &cell));
      }
}

static guint
get_most (const ZgCanvas *canvas)
{
  return canvas->all_rows ? G_MAXINT : MAX_ROWS;
}

static double
heat_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  guint n = 0;

  for (guint i = 0; figures->heat && i < figures->heat->rows->len; i++)
    {
      const ZgHeatRow *row = g_ptr_array_index (figures->heat->rows, i);

      n += (canvas->by_measure ? row->total.measures : row->total.issues) > 0;
    }
  return (2 * HEAD + CLAMP (n, 1, get_most (canvas)) * ROW + 0.2) * canvas->size;
}

static void
heat_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  double top = (2 * HEAD + 0.2) * canvas->size;
  guint room = (guint) MAX (0, (canvas->height - top) / (ROW * canvas->size) + 0.01);
  g_autoptr (ZgHeatColumns) columns = NULL;
  Table table;

  if (figures->heat == NULL || figures->heat->n_months == 0)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  columns = zg_heat_columns_new (canvas, figures->heat, MIN (room, get_most (canvas)));
  if (columns->n == 0 || room == 0)
    return;
  if (columns->rows->len == 0 && columns->n_more == 0)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  table = (Table){ canvas, figures, columns, 1 };
  find_most (&table);
  draw_head (&table);
  for (guint i = 0; i < columns->rows->len; i++)
    draw_row (&table, g_ptr_array_index (columns->rows, i), top + i * ROW * canvas->size);
  if (columns->n_more > 0)
    {
      ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
      g_autofree char *n = zg_count_format (columns->n_more);
      g_autofree char *more = g_strdup_printf (zg_words_get (canvas->words, N_ ("%s more")), n);

      zg_canvas_text (canvas, more, &left, &canvas->palette->quiet,
                      &(ZgBox){ 0, top + columns->rows->len * ROW * canvas->size, canvas->width,
                                ROW * canvas->size });
    }
}

const ZgChart zg_heat_chart = {
  .name = "heat",
  .title = N_ ("Due by lead unit and month"),
  .part = ZG_PART_HEAT,
  .width = 900,
  .height = heat_height,
  .draw = heat_draw,
  .sentence = zg_sentence_heat,
};
