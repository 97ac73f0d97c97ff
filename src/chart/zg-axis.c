/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STRIP     1.5 /* parts of the body size */
#define LABEL_GAP 1.0
#define DROP      0.35 /* labels of days below the lowest line, where its own number stands */

void
zg_axis_rule (ZgCanvas *canvas,
              double x1,
              double y1,
              double x2,
              double y2,
              const ZgColour *colour,
              double width)
{
  cairo_move_to (canvas->cr, x1, y1);
  cairo_line_to (canvas->cr, x2, y2);
  zg_colour_set (canvas->cr, colour);
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

gint64
zg_axis_step (gint64 most, guint n)
{
  static const int factors[] = { 1, 2, 5 };
  gint64 power = 1;

  for (;; power *= 10)
    for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
      if (most / (factors[i] * power) <= n || power > G_MAXINT64 / 100)
        return factors[i] * power;
}

double
zg_axis_days_height (const ZgCanvas *canvas)
{
  return (STRIP + DROP) * canvas->size;
}

ZgDay
zg_axis_month (ZgDay day, int months)
{
  int year, month, mday, n;

  zg_day_to_ymd (day, &year, &month, &mday);
  n = year * 12 + month - 1 + months;
  return zg_day_from_ymd (n / 12, n % 12 + 1, 1);
}

/* "2024年3月" or, where only years begin, "2024年". */
static char *
month_label (const ZgCanvas *canvas, ZgDay day, int step)
{
  int year, month, mday;

  zg_day_to_ymd (day, &year, &month, &mday);
  if (step % 12 != 0)
    return zg_words_month (canvas->words, day);
  /* Translators: a year on an axis */
  return g_strdup_printf (zg_words_get (canvas->words, N_ ("%d")), year);
}

/* How many months lie between two labels. */
static int
choose_step (ZgCanvas *canvas, const ZgScale *days, const ZgTextStyle *style)
{
  static const int steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200 };
  g_autofree char *sample = zg_words_month (canvas->words, zg_day_from_ymd (2028, 12, 1));
  double room = zg_canvas_measure (canvas, sample, style) + LABEL_GAP * canvas->size;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (zg_scale_span (days, steps[i] * 30.0) >= room)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

static ZgDay
first_tick (ZgDay from, int step)
{
  int year, month, mday, n;

  zg_day_to_ymd (from, &year, &month, &mday);
  n = year * 12 + month - 1 + (mday > 1);
  n = (n + step - 1) / step * step;
  return zg_day_from_ymd (n / 12, n % 12 + 1, 1);
}

void
zg_axis_draw_days (ZgCanvas *canvas, const ZgScale *days, const ZgBox *box)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);
  int step = choose_step (canvas, days, &style);
  double line = 0.05 * canvas->size, end = box->x + box->width;

  for (ZgDay day = first_tick ((ZgDay) days->from, step); day <= days->to;
       day = zg_axis_month (day, step))
    {
      g_autofree char *label = month_label (canvas, day, step);
      double x = zg_scale_map (days, day);
      double width = zg_canvas_measure (canvas, label, &style) + 0.2 * canvas->size;
      ZgBox text = { x - width / 2, box->y + box->height + DROP * canvas->size, width,
                     STRIP * canvas->size };

      zg_axis_rule (canvas, x, box->y, x, box->y + box->height + 0.25 * canvas->size,
                    &canvas->palette->hairline, line);
      if (text.x >= box->x - width / 2 && text.x >= 0 && text.x + width <= canvas->width
          && x <= end)
        zg_canvas_text (canvas, label, &style, &canvas->palette->quiet, &text);
    }
}

void
zg_axis_draw_today (ZgCanvas *canvas, const ZgScale *days, const ZgBox *box, ZgDay today)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, TRUE, PANGO_ALIGN_CENTER, 1);
  g_autofree char *day = zg_words_day_short (canvas->words, today);
  g_autofree char *label =
      g_strdup_printf ("%s %s", zg_words_get (canvas->words, N_ ("today")), day);
  double width = zg_canvas_measure (canvas, label, &style) + 0.2 * canvas->size;
  double x = zg_scale_map (days, today + 1);
  ZgBox text = { CLAMP (x - width / 2, 0, MAX (canvas->width - width, 0)),
                 box->y - STRIP * canvas->size, MIN (width, canvas->width), STRIP * canvas->size };

  if (x < box->x || x > box->x + box->width)
    return;
  zg_axis_rule (canvas, x, box->y, x, box->y + box->height, &canvas->palette->ink,
                0.12 * canvas->size);
  zg_canvas_text (canvas, label, &style, &canvas->palette->ink, &text);
}
