/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress of groups as stacked bars: length is the number of items, parts are their states, an
 * outline is what of them is overdue; both rates of every group stand beside its bar. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-bars-rows.h"
#include "zg-chart-list.h"
#include "zg-legend.h"
#include "zg-scale.h"
#include "zg-sentence.h"

#define BAR_MOST 1.6 /* parts of the body size */

/* The count in a part of a bar, on a plain patch where a hatch or the outline's edge would cross
 * it. */
static void
draw_count (ZgCanvas *canvas, ZgShare share, gint64 value, const ZgMark *part, double edge)
{
  const ZgShareLook *look = zg_share_get_look (share);
  const ZgColour *fill = &look->fill[canvas->style];
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);
  ZgColour ink = zg_colour_on (fill);
  g_autofree char *count = zg_count_format (value);
  double text = zg_canvas_measure (canvas, count, &style);
  double room = look->hatch != ZG_HATCH_NONE ? 0.7 : 0.25;
  double width = MIN (text + room * canvas->size, part->width - 0.1 * canvas->size);
  double patch = part->x + (part->width - width) / 2;
  ZgBox box = { part->x, part->y + (part->height - style.pitch) / 2, part->width, style.pitch };

  if (text + 0.4 * canvas->size > part->width || part->height < canvas->size)
    return;
  if (look->hatch != ZG_HATCH_NONE || (edge > patch && edge < patch + width))
    {
      cairo_rectangle (canvas->cr, patch, part->y + (part->height - 0.9 * canvas->size) / 2, width,
                       0.9 * canvas->size);
      zg_colour_set (canvas->cr, fill);
      cairo_fill (canvas->cr);
    }
  zg_canvas_text (canvas, count, &style, &ink, &box);
}

static void
place_bar (ZgMark *mark, double x, double y, double width, double height)
{
  mark->x = x;
  mark->y = y;
  mark->width = width;
  mark->height = height;
}

static void
draw_overdue (ZgCanvas *canvas,
              const ZgBarsRows *rows,
              const ZgGroup *group,
              const ZgScale *lengths,
              double y,
              double height)
{
  const ZgCounts *counts = zg_bars_row_counts (rows, group);
  double line = 0.18 * canvas->size;
  ZgMark *mark;

  if (counts->overdue <= 0)
    return;
  mark = zg_canvas_mark_share (canvas, ZG_MARK_OUTLINE, group, rows->by_measure, "overdue",
                               N_ ("overdue"), counts->overdue);
  place_bar (mark, zg_scale_map (lengths, (double) counts->done), y,
             zg_scale_span (lengths, (double) counts->overdue), height);
  /* Around the bar, so that it is seen above and below a count that stands on its edge. */
  cairo_rectangle (canvas->cr, mark->x + line / 2, y - line / 2, MAX (mark->width - line, line / 4),
                   height + line);
  zg_colour_set (canvas->cr, &canvas->palette->alarm);
  cairo_set_line_width (canvas->cr, line);
  cairo_stroke (canvas->cr);
}

static void
draw_bar (ZgCanvas *canvas, const ZgBarsRows *rows, const ZgGroup *group, double y)
{
  const ZgCounts *counts = zg_bars_row_counts (rows, group);
  double start = rows->label + 0.8 * canvas->size;
  ZgScale lengths = { 0, (double) rows->longest, start, start + rows->bar };
  double height = MIN (rows->row * 0.76, BAR_MOST * canvas->size);
  double top = y + (rows->row - height) / 2, reached = 0;
  const ZgMark *parts[ZG_N_SHARES] = { NULL };

  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    {
      const ZgShareLook *look = zg_share_get_look (share);
      gint64 value = zg_share_count (counts, share);
      ZgMark *mark;

      if (value <= 0)
        continue;
      mark = zg_canvas_mark_share (canvas, ZG_MARK_RECTANGLE, group, rows->by_measure, look->key,
                                   look->label, value);
      place_bar (mark, zg_scale_map (&lengths, reached), top,
                 zg_scale_span (&lengths, (double) value), height);
      reached += (double) value;
      cairo_rectangle (canvas->cr, mark->x, top, mark->width, height);
      zg_style_fill (canvas->cr, share, canvas->style, canvas->size);
      cairo_rectangle (canvas->cr, mark->x, top, mark->width, height);
      zg_colour_set (canvas->cr, &canvas->palette->hairline);
      cairo_set_line_width (canvas->cr, canvas->size * 0.05);
      cairo_stroke (canvas->cr);
      parts[share] = mark;
    }
  draw_overdue (canvas, rows, group, &lengths, top, height);
  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    if (parts[share])
      draw_count (canvas, share, parts[share]->value, parts[share],
                  zg_scale_map (&lengths, (double) (counts->done + counts->overdue)));
}

/* "total 185": for the bar that would not fit its scale. */
static void
draw_total (ZgCanvas *canvas, const ZgBarsRows *rows, const ZgGroup *group, double y)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *text =
      g_strdup_printf ("%s %" G_GINT64_FORMAT, zg_words_get (canvas->words, N_ ("total")),
                       zg_bars_row_counts (rows, group)->total);
  ZgBox box = { rows->label + 0.8 * canvas->size, y, rows->bar, rows->row };

  zg_canvas_text (canvas, text, &style, &canvas->palette->quiet, &box);
}

static void
draw_row (ZgCanvas *canvas, const ZgBarsRows *rows, guint i, double y)
{
  const ZgGroup *group = zg_bars_rows_get (rows, i);
  ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 2);
  ZgTextStyle right = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  g_autofree char *label = zg_bars_row_label (canvas, group);
  ZgBox box = { 0, y, rows->label, rows->row };
  double x = canvas->width;

  zg_canvas_text (canvas, label, &left, &canvas->palette->ink, &box);
  if (zg_bars_row_counts (rows, group)->total > rows->longest)
    draw_total (canvas, rows, group, y);
  else
    draw_bar (canvas, rows, group, y);
  for (int column = ZG_BARS_N_COLUMNS - 1; column >= 0; column--)
    {
      g_autofree char *figure = NULL;

      if (rows->column[column] == 0)
        continue;
      figure = zg_bars_row_figure (rows, group, column);
      x -= rows->column[column];
      box = (ZgBox){ x, y, rows->column[column], rows->row };
      zg_canvas_text (canvas, figure, &right, &canvas->palette->ink, &box);
    }
}

static void
draw_head (ZgCanvas *canvas, const ZgBarsRows *rows)
{
  ZgTextStyle left = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  ZgTextStyle right = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  double line = 0.05 * canvas->size, x = canvas->width;
  const char *what = rows->by_measure ? N_ ("Measures by state") : N_ ("Issues by state");
  ZgBox box = { rows->label + 0.8 * canvas->size, 0, rows->bar, rows->head };

  zg_canvas_text (canvas, zg_words_get (canvas->words, what), &left, &canvas->palette->quiet, &box);
  for (int column = ZG_BARS_N_COLUMNS - 1; column >= 0; column--)
    {
      if (rows->column[column] == 0)
        continue;
      x -= rows->column[column];
      box = (ZgBox){ x, 0, rows->column[column], rows->head };
      zg_canvas_text (canvas, zg_bars_column_title (canvas, column), &right,
                      &canvas->palette->quiet, &box);
    }
  cairo_move_to (canvas->cr, 0, rows->head - line);
  cairo_line_to (canvas->cr, canvas->width, rows->head - line);
  zg_colour_set (canvas->cr, &canvas->palette->hairline);
  cairo_set_line_width (canvas->cr, line);
  cairo_stroke (canvas->cr);
}

static void
bars_draw (ZgCanvas *canvas, const ZgFigures *figures, ZgOrder own)
{
  ZgOrder order = canvas->order != ZG_ORDER_OWN ? canvas->order : own;
  g_autoptr (ZgBarsRows) rows = zg_bars_rows_new (canvas, figures, order, canvas->height);
  guint n = zg_bars_rows_count (rows);
  double low = MIN (rows->head + n * rows->row, canvas->height - rows->legend);
  ZgBox legend = { 0, low + 0.4 * canvas->size, canvas->width, rows->legend };

  if (n == 0)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  if (canvas->height < rows->head + rows->row + rows->legend)
    return;
  draw_head (canvas, rows);
  for (guint i = 0; i < n; i++)
    draw_row (canvas, rows, i, rows->head + i * rows->row);
  if (rows->legend > 0)
    zg_legend_draw (canvas, zg_bars_rows_all (rows, figures), &legend);
}

static void
section_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  bars_draw (canvas, figures, ZG_ORDER_OWN);
}

/* Of units and leaders there are many: the largest come first. */
static void
people_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  bars_draw (canvas, figures, ZG_ORDER_COUNT);
}

const ZgChart zg_bars_section_chart = {
  .name = "bars-section",
  .title = N_ ("Progress by section"),
  .part = ZG_PART_GROUPS,
  .group_by = "section",
  .width = 900,
  .height = zg_bars_rows_good_height,
  .draw = section_draw,
  .sentence = zg_sentence_bars,
};

const ZgChart zg_bars_unit_chart = {
  .name = "bars-unit",
  .title = N_ ("Progress by lead unit"),
  .part = ZG_PART_GROUPS,
  .group_by = "unit",
  .width = 900,
  .height = zg_bars_rows_good_height,
  .draw = people_draw,
  .sentence = zg_sentence_bars,
};

const ZgChart zg_bars_leader_chart = {
  .name = "bars-leader",
  .title = N_ ("Progress by leader"),
  .part = ZG_PART_GROUPS,
  .group_by = "leader",
  .width = 900,
  .height = zg_bars_rows_good_height,
  .draw = people_draw,
  .sentence = zg_sentence_bars,
};
