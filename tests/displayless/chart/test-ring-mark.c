/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small ring shows what is done: one quarter of it is one quarter of the turn. */
#include "zg-ring-mark.h"

#define SIZE 64

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface)
                                            + 4 * x);
}

static cairo_surface_t *
draw (const ZgCounts *counts)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  zg_ring_mark_draw (cr, counts, ZG_STYLE_LIGHT, SIZE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_shares (void)
{
  const ZgCounts none = { 0 };
  const ZgCounts quarter = { .total = 4, .done = 1, .closed = 1, .not_started = 3 };
  cairo_surface_t *empty = draw (&none);
  cairo_surface_t *ring = draw (&quarter);
  const int edge = SIZE / 8; /* in the middle of the band */

  /* The hole and the corners are clear. */
  g_assert_cmphex (pixel_at (ring, SIZE / 2, SIZE / 2), ==, 0);
  g_assert_cmphex (pixel_at (ring, 0, 0), ==, 0);
  g_assert_cmphex (pixel_at (empty, SIZE / 2 + 4, edge), !=, 0);
  /* From the top clockwise. */
  g_assert_cmphex (pixel_at (ring, SIZE / 2 + 4, edge), !=, pixel_at (empty, SIZE / 2 + 4, edge));
  g_assert_cmphex (pixel_at (ring, SIZE - edge, SIZE / 2 - 4), !=,
                   pixel_at (empty, SIZE - edge, SIZE / 2 - 4));
  g_assert_cmphex (pixel_at (ring, SIZE / 2 - 4, edge), ==, pixel_at (empty, SIZE / 2 - 4, edge));
  g_assert_cmphex (pixel_at (ring, edge, SIZE / 2), ==, pixel_at (empty, edge, SIZE / 2));
  cairo_surface_destroy (empty);
  cairo_surface_destroy (ring);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-mark/shares", test_shares);
  return g_test_run ();
}
