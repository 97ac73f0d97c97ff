/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-grid.h"
#include "zg-page-private.h"

#define FOOTER_SIZE  9.0
#define FOOTER_PITCH 11.5
#define NUMBER_SIZE  10.5
#define NUMBER_ROOM  60.0 /* width kept for the page number */
#define FOOTER_GAP   10.0 /* between the text area and the footer */

double
_zg_pages_left_edge (const ZgPages *pages, guint page)
{
  return pages->format.is_mirrored && page % 2 == 1 ? pages->format.right : pages->format.left;
}

/* "— 1 —" below a text area that begins at @x and ends at @bottom: odd pages right, even pages
 * left, a character from the margin (GB/T 9704-2012, 7.5). */
static void
draw_number (
    ZgPages *pages, cairo_t *cr, guint page, double x, double bottom, double width, double size)
{
  gboolean odd = page % 2 == 0;
  ZgTextStyle style = { .role = ZG_FONT_SONG,
                        .size = size,
                        .pitch = size,
                        .align = odd ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT };
  g_autofree char *text = g_strdup_printf ("— %u —", page + 1);
  g_autoptr (ZgLines) lines =
      zg_lines_new (pages->setting.fonts, text, &style, width - 2 * ZG_GRID_SIZE);

  /* The dashes are at the middle of the line. */
  zg_lines_draw (lines, cr, x + ZG_GRID_SIZE, bottom + ZG_MM (7) - size / 2, 0, 1);
}

/* The number of an official page, in 四号; of a landscape page, where it is on a portrait one. */
static void
draw_official_number (ZgPages *pages, cairo_t *cr, guint page)
{
  const ZgPageFormat *format = &pages->format;
  double x = _zg_pages_left_edge (pages, page);

  if (!format->is_turned)
    {
      draw_number (pages, cr, page, x, format->height - ZG_MM (35), pages->setting.width, 14);
      return;
    }
  cairo_save (cr);
  cairo_translate (cr, format->left, format->top);
  cairo_rotate (cr, G_PI / 2);
  draw_number (pages, cr, page, 0, 0, pages->setting.height, 14);
  cairo_restore (cr);
}

/* The page number, and the footer on the other side. */
static void
draw_footer (ZgPages *pages, cairo_t *cr, guint page)
{
  const ZgPageFormat *format = &pages->format;
  gboolean odd = page % 2 == 0;
  ZgTextStyle number = { .role = ZG_FONT_SONG,
                         .size = NUMBER_SIZE,
                         .pitch = FOOTER_PITCH,
                         .align = odd ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT };
  ZgTextStyle style = { .role = ZG_FONT_SONG,
                        .size = FOOTER_SIZE,
                        .pitch = FOOTER_PITCH,
                        .align = odd ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
                        .max_lines = 2 };
  double y = format->height - format->bottom + FOOTER_GAP, width = pages->setting.width;
  g_autofree char *text = g_strdup_printf ("— %u —", page + 1);
  g_autoptr (ZgLines) lines = zg_lines_new (pages->setting.fonts, text, &number, width);

  zg_lines_draw (lines, cr, format->left, y, 0, 1);
  if (pages->footer)
    {
      g_autoptr (ZgLines) foot =
          zg_lines_new (pages->setting.fonts, pages->footer, &style, width - NUMBER_ROOM);

      cairo_set_source_rgb (cr, 0.29, 0.29, 0.29);
      zg_lines_draw (foot, cr, format->left + (odd ? 0 : NUMBER_ROOM), y, 0, 2);
    }
}

void
_zg_pages_draw_foot (ZgPages *pages, cairo_t *cr, guint page)
{
  if (pages->format.is_official)
    draw_official_number (pages, cr, page);
  else
    draw_footer (pages, cr, page);
}
