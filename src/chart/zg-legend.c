/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-legend.h"

#include <glib/gi18n-lib.h>

#define LINE   1.7 /* parts of the body size */
#define SWATCH 0.85
#define GAP    0.4
#define SPACE  1.4

double
zg_legend_line_height (const ZgCanvas *canvas)
{
  return canvas->size * LINE;
}

const char *
zg_legend_get_word (ZgShare share)
{
  return share == ZG_N_SHARES ? N_ ("of these overdue") : zg_share_get_look (share)->label;
}

static gboolean
occurs (const ZgCounts *counts, ZgShare share)
{
  return share == ZG_N_SHARES ? counts->overdue > 0 : zg_share_count (counts, share) > 0;
}

void
zg_legend_draw_swatch (ZgCanvas *canvas, ZgShare share, double x, double y, double size)
{
  cairo_t *cr = canvas->cr;
  double line = canvas->size * 0.06;

  cairo_save (cr);
  if (share == ZG_N_SHARES)
    {
      cairo_rectangle (cr, x + line, y + line, size - 2 * line, size - 2 * line);
      zg_colour_set (cr, &canvas->palette->alarm);
      cairo_set_line_width (cr, canvas->size * 0.16);
      cairo_stroke (cr);
    }
  else
    {
      cairo_rectangle (cr, x, y, size, size);
      zg_style_fill (cr, share, canvas->style, canvas->size);
      cairo_rectangle (cr, x + line / 2, y + line / 2, size - line, size - line);
      zg_colour_set (cr, &canvas->palette->hairline);
      cairo_set_line_width (cr, line);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Walks over the entries; draws them if @box is given. Returns the number of lines. */
static int
walk (ZgCanvas *canvas, const ZgCounts *counts, double width, const ZgBox *box)
{
  ZgTextStyle style = zg_canvas_style (canvas, 1, FALSE, PANGO_ALIGN_LEFT, 1);
  double size = canvas->size, x = 0;
  int n = 0;

  for (ZgShare share = 0; share <= ZG_N_SHARES; share++)
    {
      const char *word = zg_words_get (canvas->words, zg_legend_get_word (share));
      double length;

      if (!occurs (counts, share))
        continue;
      length = zg_canvas_measure (canvas, word, &style) + 0.1 * size;
      if (n == 0 || x + size * (SWATCH + GAP) + length > width)
        {
          x = 0;
          n++;
        }
      if (box)
        {
          double y = box->y + (n - 1) * size * LINE;
          ZgBox text = { box->x + x + size * (SWATCH + GAP), y, length, size * LINE };

          text.width = MIN (length, width - size * (SWATCH + GAP));
          zg_legend_draw_swatch (canvas, share, box->x + x, y + size * (LINE - SWATCH) / 2,
                                 size * SWATCH);
          zg_canvas_text (canvas, word, &style, &canvas->palette->ink, &text);
        }
      x += size * (SWATCH + GAP + SPACE) + length;
    }
  return n;
}

double
zg_legend_height (ZgCanvas *canvas, const ZgCounts *counts, double width)
{
  return walk (canvas, counts, width, NULL) * zg_legend_line_height (canvas);
}

void
zg_legend_draw (ZgCanvas *canvas, const ZgCounts *counts, const ZgBox *box)
{
  walk (canvas, counts, box->width, box);
}
