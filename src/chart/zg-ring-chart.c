/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion as two rings, by issue and by measure, each with its rate written out as its two
 * numbers, and a table of the states that is the key at the same time; where the table has no room,
 * a legend. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "zg-chart-list.h"
#include "zg-legend.h"
#include "zg-ring-table.h"
#include "zg-scale.h"
#include "zg-sentence.h"

#define CAPTION  2.0 /* parts of the body size */
#define GAP      2.0
#define HOLE     0.66 /* parts of the radius */
#define SMALLEST 9.0  /* of a ring that may have a table beside it */
#define LEAST    4.0  /* of a ring that may have a legend below */

/* Where everything stands. */
typedef struct
{
  double diameter;
  double ring_x[2];
  double ring_y;
  gboolean has_table;
  ZgBox table;
  ZgBox legend; /* without height if there is none */
} Plan;

static const char *const captions[] = { N_ ("By issue"), N_ ("By measure") };

/* What occurs in either ring. */
static ZgCounts
add_up (const ZgFigures *figures)
{
  const ZgCounts *issues = &figures->all.issues;
  ZgCounts counts = figures->all.measures;

  counts.total += issues->total;
  counts.done += issues->done;
  counts.closed += issues->closed;
  counts.ongoing += issues->ongoing;
  counts.returned += issues->returned;
  counts.not_started += issues->not_started;
  counts.overdue += issues->overdue;
  return counts;
}

/* Rings as large as they may be with the key below them, or without one. */
static void
plan_legend (ZgCanvas *canvas, const ZgFigures *figures, double room, Plan *plan)
{
  const ZgCounts counts = add_up (figures);
  double gap = GAP * canvas->size, widest = (canvas->width - gap) / 2;
  double height = zg_legend_height (canvas, &counts, canvas->width);
  gboolean fits = room - height - gap / 2 >= LEAST * canvas->size;

  plan->has_table = FALSE;
  plan->diameter = MAX (MIN (widest, fits ? room - height - gap / 2 : room), 0);
  if (fits)
    plan->legend = (ZgBox){ 0, canvas->height - height, canvas->width, height };
}

/* Beside the rings, below them, or left out: whatever leaves the rings largest and still readable.
 */
static Plan
plan_new (ZgCanvas *canvas, const ZgFigures *figures)
{
  double size = canvas->size, gap = GAP * size, room = canvas->height - CAPTION * size;
  Plan plan = { .has_table = TRUE };
  double table, height, beside = 0, below = 0, left;

  zg_ring_table_measure (canvas, figures, &table, &height);
  if (height <= canvas->height)
    beside = MIN ((canvas->width - table - 2 * gap) / 2, room);
  if (table <= canvas->width)
    below = MIN ((canvas->width - gap) / 2, room - height - gap / 2);
  plan.diameter = MAX (beside, below);
  if (plan.diameter < SMALLEST * size)
    plan_legend (canvas, figures, room, &plan);
  left = canvas->width - 2 * plan.diameter - gap;
  if (plan.has_table && beside >= below)
    {
      left = MAX (left - gap - table, 0) / 2;
      plan.ring_y = (canvas->height - plan.diameter - CAPTION * size) / 2;
      plan.table = (ZgBox){ left + 2 * plan.diameter + 2 * gap, (canvas->height - height) / 2,
                            table, height };
    }
  else
    {
      left = left / 2;
      plan.table = (ZgBox){ (canvas->width - table) / 2, plan.diameter + CAPTION * size + gap / 2,
                            table, height };
    }
  plan.ring_x[0] = left;
  plan.ring_x[1] = left + plan.diameter + gap;
  return plan;
}

static void
ring_path (cairo_t *cr, const ZgMark *wedge)
{
  double from = wedge->from - G_PI / 2, to = wedge->to - G_PI / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, wedge->x, wedge->y, wedge->height, from, to);
  if (wedge->to - wedge->from >= 2 * G_PI - 1e-9)
    {
      cairo_close_path (cr);
      cairo_new_sub_path (cr);
    }
  cairo_arc_negative (cr, wedge->x, wedge->y, wedge->width, to, from);
  cairo_close_path (cr);
}

static void
place_wedge (ZgMark *wedge, double x, double y, double inner, double outer, double from, double to)
{
  wedge->x = x;
  wedge->y = y;
  wedge->width = inner;
  wedge->height = outer;
  wedge->from = from;
  wedge->to = to;
}

/* The overdue share as an outline on the open part: overdue items are open, in whatever state. */
static void
draw_overdue (ZgCanvas *canvas,
              const ZgFigures *figures,
              gboolean by_measure,
              double x,
              double y,
              double radius,
              const ZgScale *angles)
{
  const ZgCounts *counts = by_measure ? &figures->all.measures : &figures->all.issues;
  double line = canvas->size * 0.18, from = zg_scale_map (angles, (double) counts->done);
  ZgMark *mark;
  ZgMark outline = { .shape = ZG_MARK_WEDGE };

  if (counts->overdue <= 0)
    return;
  mark = zg_canvas_mark_share (canvas, ZG_MARK_WEDGE, &figures->all, by_measure, "overdue",
                               N_ ("overdue"), counts->overdue);
  place_wedge (mark, x, y, radius - 1.5 * line, radius, from,
               from + zg_scale_span (angles, (double) counts->overdue));
  place_wedge (&outline, x, y, radius * HOLE + line / 2, radius - line / 2, mark->from, mark->to);
  ring_path (canvas->cr, &outline);
  zg_colour_set (canvas->cr, &canvas->palette->alarm);
  cairo_set_line_width (canvas->cr, line);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (canvas->cr);
}

static void
draw_wedges (ZgCanvas *canvas,
             const ZgFigures *figures,
             gboolean by_measure,
             double x,
             double y,
             double radius)
{
  const ZgCounts *counts = by_measure ? &figures->all.measures : &figures->all.issues;
  ZgScale angles = { 0, (double) counts->total, 0, 2 * G_PI };
  double reached = 0;

  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    {
      const ZgShareLook *look = zg_share_get_look (share);
      gint64 value = zg_share_count (counts, share);
      ZgMark *mark;

      if (value <= 0)
        continue;
      mark = zg_canvas_mark_share (canvas, ZG_MARK_WEDGE, &figures->all, by_measure, look->key,
                                   look->label, value);
      place_wedge (mark, x, y, radius * HOLE, radius, zg_scale_map (&angles, reached),
                   zg_scale_map (&angles, reached + (double) value));
      reached += (double) value;
      ring_path (canvas->cr, mark);
      zg_style_fill (canvas->cr, share, canvas->style, canvas->size);
      ring_path (canvas->cr, mark);
      zg_colour_set (canvas->cr, value == counts->total ? &canvas->palette->hairline
                                                        : &canvas->palette->ground);
      cairo_set_line_width (canvas->cr, canvas->size * 0.1);
      cairo_stroke (canvas->cr);
    }
  draw_overdue (canvas, figures, by_measure, x, y, radius, &angles);
}

static void
draw_track (ZgCanvas *canvas, double x, double y, double radius)
{
  ZgMark track = { .shape = ZG_MARK_WEDGE };

  place_wedge (&track, x, y, radius * HOLE, radius, 0, 2 * G_PI);
  ring_path (canvas->cr, &track);
  zg_colour_set (canvas->cr, &canvas->palette->track);
  cairo_fill_preserve (canvas->cr);
  zg_colour_set (canvas->cr, &canvas->palette->hairline);
  cairo_set_line_width (canvas->cr, canvas->size * 0.06);
  cairo_stroke (canvas->cr);
}

/* "17/48 =" over "35.4%"; FALSE if the hole is too small for both at the body size. */
static gboolean
draw_hole (ZgCanvas *canvas, ZgRate rate, double x, double y, double hole)
{
  ZgTextStyle small = zg_canvas_style (canvas, 1.05, FALSE, PANGO_ALIGN_CENTER, 1);
  ZgTextStyle large = zg_canvas_style (canvas, 1.05, TRUE, PANGO_ALIGN_CENTER, 1);
  g_autofree char *percent = zg_rate_format (rate);
  g_autofree char *numbers = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " =",
                                              rate.numerator, rate.denominator);
  double room = 1.66 * hole, scale;
  ZgBox upper, lower;

  scale = MIN (2.1, room / zg_canvas_measure (canvas, percent, &large));
  if (zg_canvas_measure (canvas, numbers, &small) > room || scale < 1 || hole < 2 * canvas->size)
    return FALSE;
  large = zg_canvas_style (canvas, 1.05 * scale, TRUE, PANGO_ALIGN_CENTER, 1);
  upper = (ZgBox){ x - hole, y - 0.55 * large.pitch - 0.5 * small.pitch, 2 * hole, small.pitch };
  lower = (ZgBox){ x - hole, upper.y + small.pitch, 2 * hole, large.pitch };
  if (rate.denominator > 0)
    zg_canvas_text (canvas, numbers, &small, &canvas->palette->quiet, &upper);
  else
    lower.y = y - large.pitch / 2;
  zg_canvas_text (canvas, percent, &large, &canvas->palette->ink, &lower);
  return TRUE;
}

static void
draw_ring (ZgCanvas *canvas, const ZgFigures *figures, gboolean by_measure, const Plan *plan)
{
  ZgRate rate =
      by_measure ? zg_group_rate_measures (&figures->all) : zg_group_rate_issues (&figures->all);
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);
  const char *caption = zg_words_get (canvas->words, captions[by_measure]);
  double radius = plan->diameter / 2;
  double x = plan->ring_x[by_measure] + radius, y = plan->ring_y + radius;
  double reach = MIN (radius + GAP / 2 * canvas->size, MIN (x, canvas->width - x));
  ZgBox below = { x - reach, y + radius + 0.3 * canvas->size, 2 * reach,
                  (CAPTION - 0.3) * canvas->size };

  if (radius < canvas->size)
    return;
  draw_track (canvas, x, y, radius);
  draw_wedges (canvas, figures, by_measure, x, y, radius);
  if (draw_hole (canvas, rate, x, y, radius * HOLE))
    zg_canvas_text (canvas, caption, &style, &canvas->palette->ink, &below);
  else
    {
      g_autofree char *full = zg_rate_format_full (rate);

      zg_canvas_text (canvas, full, &style, &canvas->palette->ink, &below);
    }
}

static double
ring_height (ZgCanvas *canvas, const ZgFigures *figures)
{
  double table, height, beside;

  zg_ring_table_measure (canvas, figures, &table, &height);
  beside = (canvas->width - table - 2 * GAP * canvas->size) / 2;
  if (beside >= SMALLEST * canvas->size)
    return MAX (MIN (beside, 18 * canvas->size) + CAPTION * canvas->size, height);
  return (canvas->width - GAP * canvas->size) / 2 + (CAPTION + GAP / 2) * canvas->size + height;
}

static void
ring_draw (ZgCanvas *canvas, const ZgFigures *figures)
{
  Plan plan = plan_new (canvas, figures);

  draw_ring (canvas, figures, FALSE, &plan);
  draw_ring (canvas, figures, TRUE, &plan);
  if (plan.has_table)
    zg_ring_table_draw (canvas, figures, &plan.table);
  else if (plan.legend.height > 0)
    {
      const ZgCounts counts = add_up (figures);

      zg_legend_draw (canvas, &counts, &plan.legend);
    }
}

const ZgChart zg_ring_chart = {
  .name = "ring",
  .title = N_ ("Completion by issue and by measure"),
  .part = ZG_PART_ALL,
  .width = 720,
  .height = ring_height,
  .draw = ring_draw,
  .sentence = zg_sentence_ring,
};
