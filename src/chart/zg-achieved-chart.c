/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was achieved: a row a kind and unit with its sum in words and, as a bar, the number of
 * issues in which it stands. Sums of money and of persons have no scale in common; issues have. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-achieved-words.h"
#include "zg-axis.h"
#include "zg-bar-look.h"
#include "zg-chart-list.h"

typedef struct
{
  double label; /* widths */
  double amount;
  double figure;
  double bar;
  guint n_rows; /* the last one tells of the others, if there are more lines */
  gint64 longest;
} Columns;

static double
measure (ZgCanvas *canvas, const char *text, gboolean bold)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, bold, PANGO_ALIGN_LEFT, 1);

  return zg_canvas_measure (canvas, text, &style) + 0.2 * canvas->size;
}

static const ZgAchievedLine *
get_line (const ZgFigures *figures, guint i)
{
  return g_ptr_array_index (figures->achieved, i);
}

static Columns
columns_new (ZgCanvas *canvas, const ZgFigures *figures)
{
  double rows = (canvas->height + 0.5) / (ZG_BAR_ROW * canvas->size) - 1;
  Columns columns = { .n_rows = (guint) CLAMP (rows, 0, figures->achieved->len) };

  for (guint i = 0; i < columns.n_rows; i++)
    {
      const ZgAchievedLine *line = get_line (figures, i);
      g_autofree char *amount = zg_achieved_get_amount (line);
      g_autofree char *n = zg_count_format (line->issues);

      columns.label =
          MAX (columns.label, measure (canvas, zg_achieved_get_name (canvas->words, line), FALSE));
      columns.amount = MAX (columns.amount, measure (canvas, amount, TRUE));
      columns.figure = MAX (columns.figure, measure (canvas, n, FALSE));
      columns.longest = MAX (columns.longest, line->issues);
    }
  columns.figure = MAX (columns.figure, 1.1 * canvas->size);
  columns.bar = canvas->width - columns.label - columns.amount - columns.figure
                - 4 * ZG_BAR_GAP * canvas->size;
  return columns;
}

static void
note_line (ZgCanvas *canvas, const ZgFigures *figures, const ZgAchievedLine *line, const ZgBox *box)
{
  ZgMark *mark = zg_drawing_add_mark (canvas->drawing, ZG_MARK_RECTANGLE);
  g_autofree char *amount = zg_achieved_get_amount (line);

  mark->x = box->x;
  mark->y = box->y;
  mark->width = box->width;
  mark->height = box->height;
  mark->key = g_strdup (line->kind);
  mark->group = g_strdup (line->unit);
  mark->label = zg_words_label (canvas->words, zg_achieved_get_name (canvas->words, line), amount);
  mark->formula = zg_achieved_get_formula (canvas->words, line);
  mark->value = line->issues;
  mark->total = figures->all.issues.total + figures->all.sub_issues;
  mark->filter = zg_achieved_filter (figures->filter, line);
}

/* What nobody has judged is an outline: it may become nothing. */
static void
draw_bar (ZgCanvas *canvas, const ZgAchievedLine *line, const ZgBox *box)
{
  gboolean is_open = g_str_equal (line->kind, ZG_ACHIEVED_OPEN);
  double width = 0.1 * canvas->size;

  cairo_rectangle (canvas->cr, box->x, box->y, box->width, box->height);
  zg_colour_set (canvas->cr, is_open ? &canvas->palette->track
                                     : &zg_light_get_look ("on-time")->fill[canvas->style]);
  cairo_fill (canvas->cr);
  if (!is_open)
    return;
  cairo_rectangle (canvas->cr, box->x + width / 2, box->y + width / 2,
                   MAX (box->width - width, width), box->height - width);
  zg_colour_set (canvas->cr, &canvas->palette->quiet);
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

static void
draw_line (ZgCanvas *canvas, const ZgFigures *figures, const Columns *columns, guint i)
{
  const ZgAchievedLine *line = get_line (figures, i);
  ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle right = zg_canvas_style (canvas, 1, TRUE, PANGO_ALIGN_RIGHT, 1);
  double row = ZG_BAR_ROW * canvas->size, gap = ZG_BAR_GAP * canvas->size, y = (i + 1) * row;
  double start = columns->label + columns->amount + 3 * gap;
  ZgScale lengths = { 0, (double) columns->longest, start, start + columns->bar };
  double length = zg_scale_span (&lengths, (double) line->issues);
  ZgBox bar = { start, y + (ZG_BAR_ROW - ZG_BAR_SIZE) / 2 * canvas->size, length,
                ZG_BAR_SIZE * canvas->size };
  g_autofree char *amount = zg_achieved_get_amount (line);
  g_autofree char *n = zg_count_format (line->issues);

  if (i == 0 || !g_str_equal (line->kind, get_line (figures, i - 1)->kind))
    zg_canvas_text (canvas, zg_achieved_get_name (canvas->words, line), &left,
                    &canvas->palette->ink, &(ZgBox){ 0, y, columns->label, row });
  zg_canvas_text (canvas, amount, &right, &canvas->palette->ink,
                  &(ZgBox){ columns->label + gap, y, columns->amount, row });
  zg_canvas_text (canvas, n, &left, &canvas->palette->quiet,
                  &(ZgBox){ start + length + gap, y, columns->figure, row });
  note_line (canvas, figures, line, &bar);
  draw_bar (canvas, line, &bar);
}

/* "and 12 more", which are in the table. */
static void
draw_more (ZgCanvas *canvas, const ZgFigures *figures, const Columns *columns)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *n = zg_count_format (figures->achieved->len - columns->n_rows + 1);
  g_autofree char *text = g_strdup_printf (zg_words_get (canvas->words, N_ ("and %s more")), n);
  double row = ZG_BAR_ROW * canvas->size;

  zg_canvas_text (canvas, text, &style, &canvas->palette->quiet,
                  &(ZgBox){ 0, columns->n_rows * row, canvas->width, row });
}

static void
draw_head (ZgCanvas *canvas, const Columns *columns)
{
  ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle right = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  double row = ZG_BAR_ROW * canvas->size, gap = ZG_BAR_GAP * canvas->size;
  double amounts = columns->label + gap + columns->amount, start = amounts + 2 * gap;

  zg_canvas_text (canvas, zg_words_get (canvas->words, N_ ("Sum")), &right, &canvas->palette->quiet,
                  &(ZgBox){ 0, 0, amounts, row });
  zg_canvas_text (canvas, zg_words_get (canvas->words, N_ ("In issues")), &left,
                  &canvas->palette->quiet, &(ZgBox){ start, 0, canvas->width - start, row });
}

static double
achieved_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  guint n = figures->achieved ? figures->achieved->len : 0;

  return (MAX (n, 1) + 1) * ZG_BAR_ROW * canvas->size;
}

static void
achieved_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  double row = ZG_BAR_ROW * canvas->size, start;
  gboolean has_more;
  Columns columns;

  if (figures->achieved == NULL || figures->achieved->len == 0)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  columns = columns_new (canvas, figures);
  if (columns.n_rows == 0 || columns.bar < ZG_BAR_LEAST * canvas->size)
    return;
  has_more = columns.n_rows < figures->achieved->len;
  draw_head (canvas, &columns);
  for (guint i = 0; i < columns.n_rows - (has_more ? 1 : 0); i++)
    draw_line (canvas, figures, &columns, i);
  if (has_more)
    draw_more (canvas, figures, &columns);
  start = columns.label + columns.amount + 3 * ZG_BAR_GAP * canvas->size;
  zg_axis_rule (canvas, start, row, start, (columns.n_rows + (has_more ? 0 : 1)) * row,
                &canvas->palette->hairline, 0.1 * canvas->size);
}

const ZgChart zg_achieved_chart = {
  .name = "achieved",
  .title = N_ ("Figures achieved"),
  .part = ZG_PART_ACHIEVED,
  .width = 720,
  .height = achieved_height,
  .draw = achieved_draw,
  .sentence = zg_sentence_achieved,
};
