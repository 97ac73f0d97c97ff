/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-ring.h"

#include "zg-mark-walk.h"

#define RING 2.0

void
zg_chart_ring_draw (GtkWidget *widget, GtkSnapshot *snapshot, const ZgMark *mark)
{
  double x, y, width, height;
  GskRoundedRect ring;
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };
  GdkRGBA colours[4];
  float widths[4] = { RING, RING, RING, RING };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent);
  for (int i = 0; i < 4; i++)
    colours[i] = accent;
  zg_mark_get_bounds (mark, &x, &y, &width, &height);
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) (x - 2 * RING),
                                                        (float) (y - 2 * RING),
                                                        (float) (width + 4 * RING),
                                                        (float) (height + 4 * RING)),
                                   2 * RING);
  gtk_snapshot_append_border (snapshot, &ring, widths, colours);
}
