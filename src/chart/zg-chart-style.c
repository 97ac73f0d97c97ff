/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0           \
  }

static const char *const style_names[ZG_N_STYLES] = { "light", "dark", "print" };

/* In the order of the fields: ground, ink, quiet, hairline, track, alarm,
 * ghost. */
static const ZgPalette palettes[ZG_N_STYLES] = {
  [ZG_STYLE_LIGHT] = { RGB (0xffffff), RGB (0x1e1e1e), RGB (0x5e5c64), RGB (0xc8c6cc),
                       RGB (0xeeeeec), RGB (0xd55e00), RGB (0xb0aeb6) },
  [ZG_STYLE_DARK] = { RGB (0x1e1e1e), RGB (0xf6f5f4), RGB (0xb8b6b4), RGB (0x5e5c64),
                      RGB (0x343438), RGB (0xff8a3c), RGB (0x77757c) },
  [ZG_STYLE_PRINT] = { RGB (0xffffff), RGB (0x000000), RGB (0x4a4a4a), RGB (0x9a9a9a),
                       RGB (0xffffff), RGB (0xd55e00), RGB (0xb4b4b4) },
};

static const ZgShareLook share_looks[ZG_N_SHARES] = {
  [ZG_SHARE_CLOSED] = { "closed",
                        N_ ("closed"),
                        ZG_HATCH_NONE,
                        { RGB (0x00735c), RGB (0x1f9c80), RGB (0x00735c) } },
  [ZG_SHARE_DONE] = { "done",
                      N_ ("to be closed"),
                      ZG_HATCH_RISING,
                      { RGB (0x4cb89b), RGB (0x6fd0b5), RGB (0x4cb89b) } },
  [ZG_SHARE_ONGOING] = { "ongoing",
                         N_ ("ongoing"),
                         ZG_HATCH_NONE,
                         { RGB (0x56b4e9), RGB (0x7cc4f2), RGB (0x8fcdf1) } },
  [ZG_SHARE_RETURNED] = { "returned",
                          N_ ("returned"),
                          ZG_HATCH_CROSS,
                          { RGB (0xcc79a7), RGB (0xd990b8), RGB (0xcc79a7) } },
  [ZG_SHARE_NOT_STARTED] = { "not-started",
                             N_ ("not started"),
                             ZG_HATCH_NONE,
                             { RGB (0xd0d0d0), RGB (0x4a4a4e), RGB (0xf2f2f2) } },
};

static const ZgLightLook light_looks[] = {
  { "none", N_ ("no deadline"), ZG_SHAPE_RING, { RGB (0x8a8a8a), RGB (0xa8a8a8), RGB (0x6a6a6a) } },
  { "on-time",
    N_ ("on time"),
    ZG_SHAPE_CIRCLE,
    { RGB (0x009e73), RGB (0x2fc79b), RGB (0x009e73) } },
  { "near", N_ ("near"), ZG_SHAPE_TRIANGLE, { RGB (0xe69f00), RGB (0xf2b632), RGB (0xe69f00) } },
  { "overdue",
    N_ ("overdue"),
    ZG_SHAPE_SQUARE,
    { RGB (0xd55e00), RGB (0xff8a3c), RGB (0xd55e00) } },
  { "made-up-late",
    N_ ("made up late"),
    ZG_SHAPE_DIAMOND,
    { RGB (0x8c510a), RGB (0xcf9150), RGB (0x8c510a) } },
  { "closed", N_ ("closed"), ZG_SHAPE_TICK, { RGB (0x00735c), RGB (0x2fb894), RGB (0x00735c) } },
  { "long-term",
    N_ ("long-term"),
    ZG_SHAPE_INFINITY,
    { RGB (0x0072b2), RGB (0x5aaee0), RGB (0x0072b2) } },
};

gboolean
zg_style_from_name (const char *name, ZgStyle *style)
{
  for (int i = 0; i < ZG_N_STYLES; i++)
    {
      if (g_strcmp0 (name, style_names[i]) != 0)
        continue;
      *style = i;
      return TRUE;
    }
  return FALSE;
}

const char *
zg_style_get_name (ZgStyle style)
{
  return style_names[style];
}

const ZgPalette *
zg_style_get_palette (ZgStyle style)
{
  return &palettes[style];
}

const ZgShareLook *
zg_share_get_look (ZgShare share)
{
  return &share_looks[share];
}

const ZgLightLook *
zg_light_get_look (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (light_looks); i++)
    if (g_strcmp0 (light_looks[i].key, key) == 0)
      return &light_looks[i];
  return &light_looks[0];
}

static double
linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const ZgColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green)
         + 0.0722 * linear (colour->blue);
}

double
zg_colour_contrast (const ZgColour *a, const ZgColour *b)
{
  double l_a = luminance (a), l_b = luminance (b);

  return (MAX (l_a, l_b) + 0.05) / (MIN (l_a, l_b) + 0.05);
}

ZgColour
zg_colour_on (const ZgColour *ground)
{
  static const ZgColour black = RGB (0x000000), white = RGB (0xffffff);

  return zg_colour_contrast (ground, &white) >= zg_colour_contrast (ground, &black) ? white : black;
}

void
zg_colour_set (cairo_t *cr, const ZgColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* Strokes of one direction over the extents of the clip; drawn, not tiled from an image, so that a
 * file stays sharp at any size. */
static void
hatch (cairo_t *cr, double slope, double step)
{
  double x1, y1, x2, y2, height;

  /* A full screen has thousands of these lines; at this width nobody sees the finer grid. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  height = y2 - y1;
  for (double x = floor ((x1 - height) / step) * step; x < x2 + height; x += step)
    {
      cairo_move_to (cr, x, slope > 0 ? y2 : y1);
      cairo_line_to (cr, x + height, slope > 0 ? y1 : y2);
    }
  cairo_stroke (cr);
}

void
zg_style_fill (cairo_t *cr, ZgShare share, ZgStyle style, double size)
{
  const ZgShareLook *look = &share_looks[share];

  cairo_save (cr);
  zg_colour_set (cr, &look->fill[style]);
  cairo_fill_preserve (cr);
  if (look->hatch != ZG_HATCH_NONE)
    {
      cairo_clip (cr);
      zg_colour_set (cr, &palettes[style].ground);
      cairo_set_line_width (cr, size * 0.09);
      hatch (cr, 1, size * 0.42);
      if (look->hatch == ZG_HATCH_CROSS)
        hatch (cr, -1, size * 0.42);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
zg_style_hatch (cairo_t *cr, const ZgColour *colour, double size)
{
  cairo_save (cr);
  cairo_clip (cr);
  zg_colour_set (cr, colour);
  cairo_set_line_width (cr, size * 0.12);
  hatch (cr, 1, size * 0.42);
  cairo_restore (cr);
}

static void
draw_tick (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x + 0.12 * size, y + 0.55 * size);
  cairo_line_to (cr, x + 0.4 * size, y + 0.84 * size);
  cairo_line_to (cr, x + 0.9 * size, y + 0.18 * size);
  cairo_stroke (cr);
}

static void
draw_infinity (cairo_t *cr, double x, double y, double size)
{
  double middle = y + size / 2, left = x + size * 0.27, right = x + size * 0.73;

  cairo_new_sub_path (cr);
  cairo_arc (cr, left, middle, size * 0.22, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right, middle, size * 0.22, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
polygon (cairo_t *cr, double x, double y, double size, const double (*points)[2], int n)
{
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, x + points[i][0] * size, y + points[i][1] * size);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
zg_style_draw_light (cairo_t *cr, const char *light, ZgStyle style, double x, double y, double size)
{
  static const double triangle[][2] = { { 0.5, 0.06 }, { 1, 0.94 }, { 0, 0.94 } };
  static const double square[][2] = {
    { 0.08, 0.08 }, { 0.92, 0.08 }, { 0.92, 0.92 }, { 0.08, 0.92 }
  };
  static const double diamond[][2] = {
    { 0.5, -0.04 }, { 1.04, 0.5 }, { 0.5, 1.04 }, { -0.04, 0.5 }
  };
  const ZgLightLook *look = zg_light_get_look (light);

  cairo_save (cr);
  cairo_new_path (cr);
  zg_colour_set (cr, &look->fill[style]);
  cairo_set_line_width (cr, size * 0.18);
  switch (look->shape)
    {
    case ZG_SHAPE_TRIANGLE:
      polygon (cr, x, y, size, triangle, G_N_ELEMENTS (triangle));
      break;
    case ZG_SHAPE_SQUARE:
      polygon (cr, x, y, size, square, G_N_ELEMENTS (square));
      break;
    case ZG_SHAPE_DIAMOND:
      polygon (cr, x, y, size, diamond, G_N_ELEMENTS (diamond));
      break;
    case ZG_SHAPE_TICK:
      draw_tick (cr, x, y, size);
      break;
    case ZG_SHAPE_INFINITY:
      draw_infinity (cr, x, y, size);
      break;
    case ZG_SHAPE_CIRCLE:
      cairo_arc (cr, x + size / 2, y + size / 2, size * 0.47, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case ZG_SHAPE_RING:
    default:
      cairo_arc (cr, x + size / 2, y + size / 2, size * 0.38, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;
    }
  cairo_restore (cr);
}
