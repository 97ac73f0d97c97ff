/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ring-mark.h"

#include <math.h>

#include "zg-canvas.h"
#include "zg-scale.h"

#define HOLE 0.62 /* parts of the radius */

static void
wedge (cairo_t *cr, double radius, double from, double to)
{
  cairo_new_path (cr);
  cairo_arc (cr, radius, radius, radius, from - G_PI / 2, to - G_PI / 2);
  cairo_arc_negative (cr, radius, radius, radius * HOLE, to - G_PI / 2, from - G_PI / 2);
  cairo_close_path (cr);
}

void
zg_ring_mark_draw (cairo_t *cr, const ZgCounts *counts, ZgStyle style, double size)
{
  ZgScale angles = { 0, (double) counts->total, 0, 2 * G_PI };
  double radius = size / 2;
  double reached = 0;

  wedge (cr, radius, 0, 2 * G_PI);
  zg_colour_set (cr, &zg_style_get_palette (style)->track);
  cairo_fill (cr);
  for (ZgShare share = 0; share < ZG_N_SHARES; share++)
    {
      double value = (double) zg_share_count (counts, share);

      /* What was not started is the track. */
      if (value <= 0 || share == ZG_SHARE_NOT_STARTED)
        continue;
      wedge (cr, radius, zg_scale_map (&angles, reached), zg_scale_map (&angles, reached + value));
      zg_style_fill (cr, share, style, size / 3);
      reached += value;
    }
}
