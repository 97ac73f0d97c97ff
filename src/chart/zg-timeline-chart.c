/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines along the days, a row an item: a bar up to its present deadline, the first one as a
 * ghost, what it is overdue by hatched up to today, its light beside its name. */
#include "config.h"

#include "zg-timeline-chart.h"

#include <glib/gi18n-lib.h>

#include "zg-axis.h"
#include "zg-chart-list.h"
#include "zg-sentence.h"

#define ROW         1.9 /* parts of the body size */
#define BAR         0.85
#define LIGHT       0.8
#define STUB        1.2  /* a bar whose start is not known */
#define LABEL_SHARE 0.42 /* of the width */
#define LABEL_MOST  24.0

typedef struct
{
  ZgCanvas *canvas;
  const ZgFigures *figures;
  double label;
  ZgBox plot;
  ZgScale days;
} Plot;

static char *
row_name (const ZgTimelineRow *row)
{
  gboolean has_number = row->number && *row->number;

  return g_strconcat (has_number ? row->number : "", has_number ? " " : "",
                      row->title ? row->title : "", NULL);
}

static double
clip_x (const Plot *plot, double x)
{
  return CLAMP (x, plot->plot.x, plot->plot.x + plot->plot.width);
}

/* Where the day begins, as far as it is in the picture. */
static double
day_x (const Plot *plot, ZgDay day)
{
  return clip_x (plot, zg_scale_map (&plot->days, day));
}

static gboolean
is_done (const ZgTimelineRow *row)
{
  return g_strcmp0 (row->state, "done") == 0 || g_strcmp0 (row->state, "closed") == 0;
}

static ZgShare
share_of (const ZgTimelineRow *row)
{
  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    if (g_strcmp0 (zg_share_get_look (share)->key, row->state) == 0)
      return share;
  return ZG_SHARE_NOT_STARTED;
}

/* "7 农村饮水：时限 2024年3月31日，首次 2024年3月1日，逾期". */
static char *
mark_label (const Plot *plot, const ZgTimelineRow *row)
{
  const ZgWords *words = plot->canvas->words;
  const char *comma = zg_words_get (words, N_ (", "));
  g_autofree char *due = zg_words_day (words, row->due);
  g_autofree char *first = zg_words_day (words, row->first);
  g_autofree char *name = row_name (row);
  g_autoptr (GString) days = g_string_new (NULL);

  g_string_append_printf (days, "%s %s", zg_words_get (words, N_ ("due")), due);
  if (row->first != row->due)
    g_string_append_printf (days, "%s%s %s", comma, zg_words_get (words, N_ ("at first")), first);
  if (row->late != ZG_DAY_NONE)
    g_string_append_printf (days, "%s%s", comma, zg_words_get (words, N_ ("overdue")));
  return zg_words_label (words, name, days->str);
}

/* "整改中，县水利局". */
static char *
mark_state (const Plot *plot, const ZgTimelineRow *row)
{
  const ZgWords *words = plot->canvas->words;
  const char *state = zg_words_get (words, zg_share_get_look (share_of (row))->label);
  gboolean has_units = row->units && *row->units;

  return g_strconcat (state, has_units ? zg_words_get (words, N_ (", ")) : "",
                      has_units ? row->units : "", NULL);
}

static void
note_row (const Plot *plot, const ZgTimelineRow *row, double x1, double x2, double y)
{
  ZgCanvas *canvas = plot->canvas;
  gboolean measures = plot->figures->timeline->measures;
  ZgMark *mark = zg_drawing_add_mark (canvas->drawing, ZG_MARK_RECTANGLE);

  mark->x = x1;
  mark->y = y + (ROW - BAR) / 2 * canvas->size;
  mark->width = MAX (x2 - x1, 0);
  mark->height = BAR * canvas->size;
  mark->key = g_strdup (row->light);
  mark->group = g_strdup (row->uuid);
  mark->label = mark_label (plot, row);
  mark->formula = mark_state (plot, row);
  mark->is_item = TRUE;
  mark->measures = measures;
  mark->value = 1;
  mark->total = 1;
  mark->filter = g_strdup_printf ("uuid=%s", row->uuid);
}

/* An outline where it was planned to end at first. */
static void
draw_ghost (const Plot *plot, const ZgTimelineRow *row, double start, double y)
{
  ZgCanvas *canvas = plot->canvas;
  double line = 0.16 * canvas->size, end = day_x (plot, row->first + 1);
  double top = y + (ROW - BAR) / 2 * canvas->size - line;

  if (row->first == ZG_DAY_NONE || row->first == row->due || end <= plot->plot.x
      || row->first + 1 > plot->days.to)
    return;
  start = MIN (start, end);
  cairo_rectangle (canvas->cr, start + line / 2, top, MAX (end - start - line, line),
                   BAR * canvas->size + 2 * line);
  zg_colour_set (canvas->cr, &canvas->palette->ghost);
  cairo_set_line_width (canvas->cr, line);
  cairo_stroke (canvas->cr);
  zg_axis_rule (canvas, end - line / 2, top - 2 * line, end - line / 2,
                top + BAR * canvas->size + 4 * line, &canvas->palette->quiet, line);
}

static double
draw_late (const Plot *plot, const ZgTimelineRow *row, double y)
{
  ZgCanvas *canvas = plot->canvas;
  double from = day_x (plot, row->late + 1), to = day_x (plot, plot->figures->today + 1);
  double top = y + (ROW - BAR) / 2 * canvas->size, line = 0.12 * canvas->size;

  if (row->late == ZG_DAY_NONE || to <= from)
    return 0;
  cairo_rectangle (canvas->cr, from, top, to - from, BAR * canvas->size);
  zg_style_hatch (canvas->cr, &canvas->palette->alarm, canvas->size);
  cairo_rectangle (canvas->cr, from + line / 2, top + line / 2, MAX (to - from - line, line / 4),
                   BAR * canvas->size - line);
  zg_colour_set (canvas->cr, &canvas->palette->alarm);
  cairo_set_line_width (canvas->cr, line);
  cairo_stroke (canvas->cr);
  return to;
}

static void
fill_bar (const Plot *plot, const ZgTimelineRow *row, double start, double end, double y)
{
  ZgCanvas *canvas = plot->canvas;

  cairo_rectangle (canvas->cr, start, y + (ROW - BAR) / 2 * canvas->size, end - start,
                   BAR * canvas->size);
  zg_style_fill (canvas->cr, share_of (row), canvas->style, canvas->size);
  cairo_rectangle (canvas->cr, start, y + (ROW - BAR) / 2 * canvas->size, end - start,
                   BAR * canvas->size);
  zg_colour_set (canvas->cr, &canvas->palette->hairline);
  cairo_set_line_width (canvas->cr, 0.05 * canvas->size);
  cairo_stroke (canvas->cr);
}

static void
draw_bar (const Plot *plot, const ZgTimelineRow *row, double y)
{
  ZgCanvas *canvas = plot->canvas;
  double end = row->due == ZG_DAY_NONE ? 0 : day_x (plot, row->due + 1);
  double start =
      row->start != ZG_DAY_NONE && row->start <= row->due
          ? day_x (plot, row->start)
          : clip_x (plot, zg_scale_map (&plot->days, row->due + 1) - STUB * canvas->size);
  double late;

  if (row->due == ZG_DAY_NONE && row->late == ZG_DAY_NONE)
    return;
  if (row->due == ZG_DAY_NONE)
    start = end = day_x (plot, row->late + 1);
  draw_ghost (plot, row, start, y);
  if (end > start)
    fill_bar (plot, row, start, end, y);
  late = draw_late (plot, row, y);
  if (late > 0)
    start = MIN (start, day_x (plot, row->late + 1));
  if (MAX (end, late) > start)
    note_row (plot, row, start, MAX (end, late), y);
}

/* After its deadline it was made up late; before it, the bar's colour says that it is done, and a
 * mark on it would not be seen. */
static void
draw_done (const Plot *plot, const ZgTimelineRow *row, double y)
{
  ZgCanvas *canvas = plot->canvas;
  double size = LIGHT * canvas->size, x = zg_scale_map (&plot->days, row->done + 1);

  if (row->done == ZG_DAY_NONE || !is_done (row) || row->done <= row->due || x < plot->plot.x
      || x + size > plot->plot.x + plot->plot.width)
    return;
  zg_style_draw_light (canvas->cr,
                       g_strcmp0 (row->light, "made-up-late") == 0 ? row->light : "closed",
                       canvas->style, x + 0.1 * size, y + (ROW * canvas->size - size) / 2, size);
}

static void
draw_label (const Plot *plot, const ZgTimelineRow *row, double y)
{
  ZgCanvas *canvas = plot->canvas;
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  double size = LIGHT * canvas->size, indent = 1.4 * canvas->size;
  g_autofree char *text = row_name (row);

  zg_style_draw_light (canvas->cr,
                       row->redated_late && !is_done (row) ? "made-up-late" : row->light,
                       canvas->style, 0.1 * canvas->size, y + (ROW * canvas->size - size) / 2,
                       size);
  zg_canvas_text (canvas, text, &style, &canvas->palette->ink,
                  &(ZgBox){ indent, y, plot->label - indent - 0.6 * canvas->size,
                            ROW * canvas->size });
}

double
zg_timeline_get_left (double width, double size)
{
  return MIN (LABEL_SHARE * width, LABEL_MOST * size);
}

guint
zg_timeline_get_room (double height, double size)
{
  const ZgCanvas canvas = { .size = size };

  return (guint) MAX (0, (height - 2 * zg_axis_days_height (&canvas)) / (ROW * size) + 0.01);
}

/* "1–40 of 116" and, where it is so, that these have no deadline. */
static void
draw_count (const Plot *plot)
{
  ZgCanvas *canvas = plot->canvas;
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  const ZgTimeline *timeline = plot->figures->timeline;
  gint64 shown = MIN ((gint64) timeline->rows->len,
                      (gint64) (plot->plot.height / (ROW * canvas->size) + 0.01));
  g_autofree char *text =
      g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                       timeline->first_row + 1, timeline->first_row + shown, timeline->n_all);

  zg_canvas_text (canvas, text, &style, &canvas->palette->quiet,
                  &(ZgBox){ 0, 0, plot->label - canvas->size, zg_axis_days_height (canvas) });
}

static double
timeline_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  guint n = figures->timeline ? figures->timeline->rows->len : 0;

  return MAX (n, 1) * ROW * canvas->size + 2 * zg_axis_days_height (canvas);
}

/* FALSE if there is no room. */
static gboolean
plot_init (Plot *plot, ZgCanvas *canvas, const ZgFigures *figures)
{
  const ZgTimeline *timeline = figures->timeline;
  double strip = zg_axis_days_height (canvas),
         label = zg_timeline_get_left (canvas->width, canvas->size);
  double room = canvas->height - 2 * strip;
  double n =
      MIN ((double) timeline->rows->len, (double) (int) (room / (ROW * canvas->size) + 0.01));

  if (n < 1 || canvas->width < 20 * canvas->size)
    return FALSE;
  *plot = (Plot){ .canvas = canvas,
                  .figures = figures,
                  .label = label,
                  .plot = { label, strip, canvas->width - label, n * ROW * canvas->size } };
  plot->days =
      (ZgScale){ timeline->from, MAX (timeline->to, timeline->from + 1), label, canvas->width };
  if (canvas->from < canvas->to)
    {
      plot->days.from = canvas->from;
      plot->days.to = canvas->to;
    }
  return TRUE;
}

static void
timeline_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  double row_height = ROW * canvas->size;
  Plot plot;

  if (figures->timeline == NULL || figures->timeline->rows->len == 0)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  if (!plot_init (&plot, canvas, figures))
    return;
  draw_count (&plot);
  zg_axis_draw_days (canvas, &plot.days, &plot.plot);
  for (guint i = 0; i < (guint) (plot.plot.height / row_height + 0.5); i++)
    {
      const ZgTimelineRow *row = g_ptr_array_index (figures->timeline->rows, i);
      double y = plot.plot.y + i * row_height;

      zg_axis_rule (canvas, 0, y, canvas->width, y, &canvas->palette->hairline,
                    0.04 * canvas->size);
      draw_label (&plot, row, y);
      draw_bar (&plot, row, y);
      draw_done (&plot, row, y);
    }
  zg_axis_draw_today (canvas, &plot.days, &plot.plot, figures->today);
}

const ZgChart zg_timeline_chart = {
  .name = "timeline",
  .title = N_ ("Deadlines"),
  .part = ZG_PART_TIMELINE,
  .width = 1100,
  .height = timeline_height,
  .draw = timeline_draw,
  .sentence = zg_sentence_timeline,
};
