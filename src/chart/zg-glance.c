/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-glance.h"

#include <glib/gi18n-lib.h>

#include "zg-canvas.h"
#include "zg-ring-mark.h"

/* In parts of the size. */
#define EDGE        0.03
#define CORNER      0.07
#define RING_ALONE  0.66
#define RING        0.50
#define RING_TOP    0.10
#define LINE        0.15
#define TYPE        0.105
#define LIGHT       0.085
#define SMALL_LINES 96 /* pixels: below, words are too small to be read */

static void
draw_page (ZgCanvas *canvas)
{
  cairo_t *cr = canvas->cr;
  double low = EDGE * canvas->width, high = (1 - EDGE) * canvas->width,
         radius = CORNER * canvas->width;

  cairo_new_sub_path (cr);
  cairo_arc (cr, high - radius, low + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, high - radius, high - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, low + radius, high - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, low + radius, low + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  zg_colour_set (cr, &canvas->palette->ground);
  cairo_fill_preserve (cr);
  zg_colour_set (cr, &canvas->palette->hairline);
  cairo_set_line_width (cr, MAX (1, canvas->width / 128));
  cairo_stroke (cr);
}

static void
draw_ring (ZgCanvas *canvas, const ZgCounts *counts, double y, double diameter)
{
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, (canvas->width - diameter) / 2, y);
  zg_ring_mark_draw (canvas->cr, counts, canvas->style, diameter);
  cairo_restore (canvas->cr);
}

static void
draw_rate (ZgCanvas *canvas, const ZgFigures *figures)
{
  ZgTextStyle style = zg_canvas_style (canvas, 0.8, TRUE, PANGO_ALIGN_CENTER, 1);
  g_autofree char *rate = zg_rate_format (zg_group_rate_issues (&figures->all));
  ZgBox hole = { 0, RING_TOP * canvas->width, canvas->width, RING * canvas->width };

  zg_canvas_text (canvas, rate, &style, &canvas->palette->ink, &hole);
}

static void
draw_issues (ZgCanvas *canvas, const ZgCounts *counts)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_CENTER, 1);
  g_autofree char *text =
      g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, counts->done, counts->total);
  g_autofree char *line = g_strdup_printf (zg_words_get (canvas->words, N_ ("Issues: %s")), text);
  double y = (RING_TOP + RING + 0.04) * canvas->width;
  ZgBox box = { EDGE * canvas->width, y, (1 - 2 * EDGE) * canvas->width, LINE * canvas->width };

  zg_canvas_text (canvas, line, &style, &canvas->palette->ink, &box);
}

/* Mark and words, in the middle together. */
static void
draw_overdue (ZgCanvas *canvas, const ZgCounts *counts)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, TRUE, PANGO_ALIGN_LEFT, 1);
  g_autofree char *number = zg_count_format (counts->overdue);
  g_autofree char *line =
      g_strdup_printf (zg_words_get (canvas->words, N_ ("Overdue: %s")), number);
  double mark = LIGHT * canvas->width, gap = mark / 3;
  double wide = mark + gap + zg_canvas_measure (canvas, line, &style);
  double x = (canvas->width - wide) / 2, y = (RING_TOP + RING + 0.04 + LINE) * canvas->width;
  ZgBox box = { x + mark + gap, y, wide, LINE * canvas->width };

  if (counts->overdue == 0)
    return;
  zg_style_draw_light (canvas->cr, "overdue", canvas->style, x, y + (box.height - mark) / 2, mark);
  zg_canvas_text (canvas, line, &style, &canvas->palette->ink, &box);
}

void
zg_glance_draw (cairo_t *cr, const ZgFigures *figures, const char *language, double size)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  g_autoptr (ZgDrawing) drawing = zg_drawing_new (size, size);
  const ZgCounts *counts = &figures->all.issues;
  ZgCanvas canvas = {
    .cr = cr,
    .width = size,
    .height = size,
    .size = TYPE * size,
    .style = ZG_STYLE_LIGHT,
    .palette = zg_style_get_palette (ZG_STYLE_LIGHT),
    .words = zg_words_for (language),
    .fonts = fonts,
    .drawing = drawing,
  };

  draw_page (&canvas);
  if (size < SMALL_LINES)
    {
      draw_ring (&canvas, counts, (1 - RING_ALONE) / 2 * size, RING_ALONE * size);
      return;
    }
  draw_ring (&canvas, counts, RING_TOP * size, RING * size);
  draw_rate (&canvas, figures);
  draw_issues (&canvas, counts);
  draw_overdue (&canvas, counts);
}
