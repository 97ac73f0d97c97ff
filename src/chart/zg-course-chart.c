/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a ledger: what was to be done by each day, at first and now, as lines over what was
 * done and closed, as areas. Plans reach into the future, deeds end today. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-axis.h"
#include "zg-chart-list.h"
#include "zg-sentence.h"

#define LINE     1.7 /* parts of the body size */
#define SWATCH   1.7
#define GAP      0.4
#define SPACE    1.6
#define AROUND   15 /* days on either side of a course of one day */
#define DOT      0.32
#define MAX_TICK 60 /* marks across */

typedef struct
{
  ZgCanvas *canvas;
  const ZgFigures *figures;
  gboolean measures;
  gint64 total;
  ZgBox plot;
  ZgScale days;
  ZgScale counts;
} Plot;

static const struct
{
  const char *key;
  const char *word;        /* message, for the legend */
  const char *formulas[2]; /* messages: of issues, of measures */
} lines[ZG_N_COURSE_LINES] = {
  [ZG_COURSE_PLANNED_FIRST] = { "planned-first",
                                N_ ("planned at first"),
                                { N_ ("issues whose first deadline had come"),
                                  N_ ("measures whose first deadline had come") } },
  [ZG_COURSE_PLANNED] = { "planned",
                          N_ ("planned now"),
                          { N_ ("issues whose present deadline had come"),
                            N_ ("measures whose present deadline had come") } },
  [ZG_COURSE_DONE] = { "done",
                       N_ ("done"),
                       { N_ ("issues done or closed by that day"),
                         N_ ("measures done or closed by that day") } },
  [ZG_COURSE_CLOSED] = { "closed",
                         N_ ("closed"),
                         { N_ ("issues closed by that day"), N_ ("measures closed by that day") } },
};

static gint64
get (const Plot *plot, ZgCourseLine line, ZgDay day)
{
  return zg_course_get (plot->figures->course, line, plot->measures, day);
}

/* "done: 36": the number is today's. */
static char *
legend_text (const Plot *plot, ZgCourseLine line)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT,
                          zg_words_get (plot->canvas->words, lines[line].word),
                          get (plot, line, plot->figures->today));
}

static void
set_stroke (ZgCanvas *canvas, ZgCourseLine line)
{
  gboolean ghost = line == ZG_COURSE_PLANNED_FIRST;

  /* The present plan lies on the first one, which is seen on both sides where they are the same. */
  zg_colour_set (canvas->cr, ghost ? &canvas->palette->ghost : &canvas->palette->ink);
  cairo_set_line_width (canvas->cr, (ghost ? 0.5 : 0.15) * canvas->size);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_MITER);
}

static ZgShare
area_share (ZgCourseLine line)
{
  return line == ZG_COURSE_CLOSED ? ZG_SHARE_CLOSED : ZG_SHARE_DONE;
}

static void
draw_swatch (ZgCanvas *canvas, ZgCourseLine line, double x, double y)
{
  double size = canvas->size;

  cairo_save (canvas->cr);
  if (line >= ZG_COURSE_DONE)
    {
      cairo_rectangle (canvas->cr, x, y + (LINE - 0.85) / 2 * size, SWATCH * size, 0.85 * size);
      zg_style_fill (canvas->cr, area_share (line), canvas->style, size);
    }
  else
    {
      cairo_move_to (canvas->cr, x, y + LINE / 2 * size);
      cairo_line_to (canvas->cr, x + SWATCH * size, y + LINE / 2 * size);
      set_stroke (canvas, line);
      cairo_stroke (canvas->cr);
    }
  cairo_restore (canvas->cr);
}

/* Walks over the legend's entries; draws them if @y is not negative. Returns the lines it takes. */
static int
walk_legend (const Plot *plot, double y)
{
  ZgCanvas *canvas = plot->canvas;
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  const char *head = zg_words_get (canvas->words, N_ ("by today:"));
  double size = canvas->size, x = zg_canvas_measure (canvas, head, &style) + 0.1 * size;
  int n = 1;

  if (y >= 0)
    zg_canvas_text (canvas, head, &style, &canvas->palette->quiet,
                    &(ZgBox){ 0, y, MIN (x, canvas->width), LINE * size });
  x += size;
  for (ZgCourseLine line = 0; line < ZG_N_COURSE_LINES; line++)
    {
      g_autofree char *text = legend_text (plot, line);
      double length = zg_canvas_measure (canvas, text, &style) + 0.1 * size;
      double indent = (SWATCH + GAP) * size;
      ZgBox box;

      if (x > 0 && x + indent + length > canvas->width)
        {
          x = 0;
          n++;
        }
      box = (ZgBox){ x + indent, y + (n - 1) * LINE * size, MIN (length, canvas->width - indent),
                     LINE * size };
      if (y >= 0)
        {
          draw_swatch (canvas, line, x, box.y);
          zg_canvas_text (canvas, text, &style, &canvas->palette->ink, &box);
        }
      x += indent + length + SPACE * size;
    }
  return n;
}

static void
set_range (Plot *plot)
{
  const GArray *points = plot->figures->course->points;
  ZgDay from = plot->figures->today, to = plot->figures->today + 1;

  if (points->len > 0)
    {
      from = MIN (from, g_array_index (points, ZgCoursePoint, 0).day);
      to = MAX (to, g_array_index (points, ZgCoursePoint, points->len - 1).day + 1);
    }
  if (to - from < 2 * AROUND)
    {
      from -= AROUND;
      to += AROUND;
    }
  plot->days = (ZgScale){ from, to, plot->plot.x, plot->plot.x + plot->plot.width };
}

/* FALSE if there is no room to draw in. */
static gboolean
plot_init (Plot *plot, ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  const ZgCourse *course = figures->course;
  double strip = zg_axis_days_height (canvas), legend, label;
  g_autofree char *most = NULL;

  *plot = (Plot){ .canvas = canvas, .figures = figures, .measures = canvas->by_measure };
  plot->total = plot->measures ? course->measures : course->issues;
  most = zg_count_format (plot->total);
  label = zg_canvas_measure (canvas, most, &style) + 0.6 * canvas->size;
  legend = canvas->no_legend ? 0 : (walk_legend (plot, -1) * LINE + 0.4) * canvas->size;
  plot->plot = (ZgBox){ label, strip, canvas->width - label - 0.2 * canvas->size,
                        canvas->height - 2 * strip - legend };
  if (plot->plot.width < 4 * canvas->size || plot->plot.height < 3 * canvas->size)
    return FALSE;
  set_range (plot);
  plot->counts =
      (ZgScale){ 0, (double) plot->total, plot->plot.y + plot->plot.height, plot->plot.y };
  return TRUE;
}

/* What stands at the left: even steps, and the total on top. */
static void
draw_counts (const Plot *plot)
{
  ZgCanvas *canvas = plot->canvas;
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_RIGHT, 1);
  gint64 step = zg_axis_step (plot->total, (guint) (plot->plot.height / (2.5 * canvas->size)));
  double reach = canvas->size * 0.65;

  for (gint64 n = 0; n <= plot->total; n = n < plot->total ? MIN (n + step, plot->total) : n + 1)
    {
      double y = zg_scale_map (&plot->counts, (double) n);
      ZgBox box = { 0, y - reach, plot->plot.x - 0.4 * canvas->size, 2 * reach };
      g_autofree char *label = zg_count_format (n);

      /* The total's label matters more than the step's just below it. */
      if (n < plot->total && y - plot->plot.y < 2 * reach)
        continue;
      zg_axis_rule (canvas, plot->plot.x, y, plot->plot.x + plot->plot.width, y,
                    &canvas->palette->hairline, 0.05 * canvas->size);
      zg_canvas_text (canvas, label, &style, &canvas->palette->quiet, &box);
    }
}

/* The staircase of a line, up to the end of @until. */
static void
trace (const Plot *plot, ZgCourseLine line, ZgDay until)
{
  const GArray *points = plot->figures->course->points;
  cairo_t *cr = plot->canvas->cr;
  double y = plot->counts.start, end = zg_scale_map (&plot->days, MIN (until + 1.0, plot->days.to));

  cairo_move_to (cr, plot->days.start, y);
  for (guint i = 0; i < points->len; i++)
    {
      const ZgCoursePoint *point = &g_array_index (points, ZgCoursePoint, i);
      gint64 n = plot->measures ? point->measures[line] : point->issues[line];
      double next = zg_scale_map (&plot->counts, (double) n);

      if (point->day > until)
        break;
      if (next == y)
        continue;
      cairo_line_to (cr, zg_scale_map (&plot->days, point->day + 1), y);
      cairo_line_to (cr, zg_scale_map (&plot->days, point->day + 1), next);
      y = next;
    }
  cairo_line_to (cr, end, y);
  if (line < ZG_COURSE_DONE)
    return;
  cairo_line_to (cr, end, plot->counts.start);
  cairo_close_path (cr);
}

static void
draw_lines (const Plot *plot)
{
  static const ZgCourseLine order[] = { ZG_COURSE_DONE, ZG_COURSE_CLOSED, ZG_COURSE_PLANNED_FIRST,
                                        ZG_COURSE_PLANNED };
  ZgCanvas *canvas = plot->canvas;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      ZgCourseLine line = order[i];

      trace (plot, line, line < ZG_COURSE_DONE ? (ZgDay) plot->days.to : plot->figures->today);
      cairo_save (canvas->cr);
      if (line >= ZG_COURSE_DONE)
        zg_style_fill (canvas->cr, area_share (line), canvas->style, canvas->size);
      else
        {
          set_stroke (canvas, line);
          cairo_stroke (canvas->cr);
        }
      cairo_restore (canvas->cr);
    }
}

static void
mark_point (const Plot *plot, ZgCourseLine line, ZgDay day)
{
  ZgCanvas *canvas = plot->canvas;
  gint64 n = get (plot, line, day);
  double x = zg_scale_map (&plot->days, day + 1), y = zg_scale_map (&plot->counts, (double) n);
  double reach = DOT * canvas->size * 1.5;
  g_autofree char *when = zg_words_day (canvas->words, day);
  ZgMark *mark;

  if (n <= 0)
    return;
  mark = zg_drawing_add_mark (canvas->drawing, ZG_MARK_RECTANGLE);
  mark->x = x - MIN (reach, x);
  mark->y = y - reach;
  mark->width = MIN (x + reach, canvas->width) - mark->x;
  mark->height = 2 * reach;
  mark->key = g_strdup (lines[line].key);
  mark->group = g_strdup ("");
  mark->label =
      zg_words_label (canvas->words, when, zg_words_get (canvas->words, lines[line].word));
  mark->formula = g_strdup (zg_words_get (canvas->words, lines[line].formulas[plot->measures]));
  mark->measures = plot->measures;
  mark->value = n;
  mark->total = plot->total;
  mark->filter = zg_course_filter (plot->figures->filter, line, plot->measures, day);
}

static void
draw_dots (const Plot *plot)
{
  ZgCanvas *canvas = plot->canvas;

  for (ZgCourseLine line = 0; line < ZG_N_COURSE_LINES; line++)
    {
      gint64 n = get (plot, line, plot->figures->today);

      if (n <= 0)
        continue;
      cairo_new_path (canvas->cr);
      cairo_arc (canvas->cr, zg_scale_map (&plot->days, plot->figures->today + 1),
                 zg_scale_map (&plot->counts, (double) n), DOT * canvas->size, 0, 2 * G_PI);
      zg_colour_set (canvas->cr, &canvas->palette->ground);
      cairo_fill_preserve (canvas->cr);
      zg_colour_set (canvas->cr, &canvas->palette->ink);
      cairo_set_line_width (canvas->cr, 0.12 * canvas->size);
      cairo_stroke (canvas->cr);
    }
}

/* Marks at the ends of months, so that keys step from month to month, and at today. */
static void
mark_lines (const Plot *plot)
{
  const ZgDay today = plot->figures->today;
  int months = MAX (1, (int) ((plot->days.to - plot->days.from) / 30.4 / MAX_TICK));

  for (ZgCourseLine line = 0; line < ZG_N_COURSE_LINES; line++)
    {
      ZgDay next = zg_axis_month ((ZgDay) plot->days.from, 1);
      gboolean seen_today = FALSE;

      for (; next - 1 < plot->days.to; next = zg_axis_month (next, months))
        {
          ZgDay end = next - 1;

          if (!seen_today && end >= today)
            {
              mark_point (plot, line, today);
              seen_today = TRUE;
            }
          if (line >= ZG_COURSE_DONE && end >= today)
            break;
          if (end != today)
            mark_point (plot, line, end);
        }
      if (!seen_today)
        mark_point (plot, line, today);
    }
}

static double
course_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  return CLAMP (canvas->width * 0.45, 16 * canvas->size, 40 * canvas->size);
}

static void
course_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  Plot plot;

  if (figures->course == NULL
      || (canvas->by_measure ? figures->course->measures : figures->course->issues) == 0)
    {
      zg_canvas_nothing (canvas);
      return;
    }
  if (!plot_init (&plot, canvas, figures))
    return;
  zg_axis_draw_days (canvas, &plot.days, &plot.plot);
  draw_lines (&plot);
  draw_counts (&plot);
  zg_axis_draw_today (canvas, &plot.days, &plot.plot, figures->today);
  draw_dots (&plot);
  mark_lines (&plot);
  if (!canvas->no_legend)
    walk_legend (&plot, canvas->height - walk_legend (&plot, -1) * LINE * canvas->size);
}

const ZgChart zg_course_chart = {
  .name = "course",
  .title = N_ ("Planned and done over time"),
  .part = ZG_PART_COURSE,
  .width = 900,
  .height = course_height,
  .draw = course_draw,
  .sentence = zg_sentence_course,
};
