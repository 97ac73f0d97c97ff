/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rings: angles by what they count, both numbers of a rate, and what the colours mean. */
#include "drawings.h"
#include "figures.h"

static void
check_ring (const ZgDrawing *drawing, const ZgCounts *counts, gboolean by_measure)
{
  double reached = 0;
  gint64 sum = 0;

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);
      double angle = 2 * G_PI * (double) mark->value / (double) counts->total;

      if (mark->measures != by_measure)
        continue;
      g_assert_cmpint (mark->shape, ==, ZG_MARK_WEDGE);
      g_assert_cmpfloat_with_epsilon (mark->to - mark->from, angle, 1e-6);
      if (g_str_equal (mark->key, "overdue"))
        {
          g_assert_cmpint (mark->value, ==, counts->overdue);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (mark->from, reached, 1e-6);
      reached = mark->to;
      sum += mark->value;
    }
  g_assert_cmpfloat_with_epsilon (reached, 2 * G_PI, 1e-6);
  g_assert_cmpint (sum, ==, counts->total);
}

static void
test_ring_proportional (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, NULL);

  check_ring (drawing, &figures->all.issues, FALSE);
  check_ring (drawing, &figures->all.measures, TRUE);
}

/* 25 of 47 issues and 70 of 123 measures, each with both numbers. */
static void
test_ring_rates (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  g_autoptr (ZgFigures) nothing = figures_empty ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, NULL);
  g_autoptr (ZgDrawing) empty = draw ("ring", nothing, &options, NULL);

  g_assert_true (has_label (drawing, "25/47 ="));
  g_assert_true (has_label (drawing, "53.2%"));
  g_assert_true (has_label (drawing, "70/123 ="));
  g_assert_true (has_label (drawing, "56.9%"));
  g_assert_true (has_label (drawing, "按问题"));
  g_assert_true (has_label (drawing, "按措施"));
  g_assert_true (has_label (empty, "–"));
  g_assert_cmpuint (empty->marks->len, ==, 0);
}

/* What the colours mean stands beside the rings, or below them, as long as the rings can be seen.
 */
static void
test_ring_key (void)
{
  static const struct
  {
    double width;
    double height;
    double size;
    gboolean table;
    gboolean key;
  } cases[] = { { 720, 0, 0, TRUE, TRUE },
                { 947, 554, 25.6, FALSE, TRUE },
                { 500, 400, 25.6, FALSE, TRUE },
                { 200, 120, 18, FALSE, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZgFigures) figures = figures_sections ();
      ZgChartOptions options = {
        .width = cases[i].width, .height = cases[i].height, .size = cases[i].size, .bare = TRUE
      };
      g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, NULL);

      check_labels (drawing);
      g_assert_cmpint (has_label (drawing, "total"), ==, cases[i].table);
      g_assert_cmpint (has_label (drawing, "closed"), ==, cases[i].key);
      g_assert_cmpint (has_label (drawing, "of these overdue"), ==, cases[i].key);
    }
}

/* The first wedge begins at twelve o'clock and ends where its mark says. */
static void
test_ring_pixels (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "en", .style = ZG_STYLE_LIGHT };
  cairo_surface_t *image;
  g_autoptr (ZgDrawing) drawing = draw ("ring", figures, &options, &image);
  const ZgMark *mark = g_ptr_array_index (drawing->marks, 0);
  double radius = (mark->width + mark->height) / 2, pixel_angle = 2 / radius;
  double angles[] = { mark->from + pixel_angle, mark->to - pixel_angle, mark->to + pixel_angle };

  cairo_surface_flush (image);
  g_assert_cmpstr (mark->key, ==, "closed");
  for (int i = 0; i < 3; i++)
    {
      double x = mark->x + radius * sin (angles[i]), y = mark->y - radius * cos (angles[i]);

      g_assert_cmpint (pixel (image, x, y) == fill_of ("closed"), ==, i < 2);
      if (i < 2)
        g_assert_true (zg_drawing_find (drawing, x, y) == mark);
    }
  cairo_surface_destroy (image);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-chart/proportional", test_ring_proportional);
  g_test_add_func ("/ring-chart/rates", test_ring_rates);
  g_test_add_func ("/ring-chart/key", test_ring_key);
  g_test_add_func ("/ring-chart/pixels", test_ring_pixels);
  return g_test_run ();
}
