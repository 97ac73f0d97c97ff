/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-mark.h"
#include "zg-scale.h"

static void
test_scale (void)
{
  const ZgScale scale = { 0, 48, 100, 580 }, empty = { 0, 0, 100, 580 };

  g_assert_cmpfloat_with_epsilon (zg_scale_map (&scale, 0), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (zg_scale_map (&scale, 17), 270, 1e-9);
  g_assert_cmpfloat_with_epsilon (zg_scale_map (&scale, 48), 580, 1e-9);
  g_assert_cmpfloat_with_epsilon (zg_scale_span (&scale, 12), 120, 1e-9);
  g_assert_cmpfloat_with_epsilon (zg_scale_map (&empty, 7), 100, 1e-9);
}

/* A ring from twelve to three o'clock around (50, 50), and boxes that lie over each other. */
static const struct
{
  double x;
  double y;
  const char *key; /* NULL: nothing there */
} points[] = {
  { 65, 25, "wedge" },    { 35, 25, NULL }, /* past twelve, before twelve */
  { 75, 45, "wedge" },    { 75, 55, NULL }, /* before three, past three */
  { 55, 45, NULL },                         /* in the hole */
  { 95, 10, NULL },                         /* outside the ring */
  { 110, 10, "below" },   { 150, 20, "below" }, { 101, 20, "outline" },
  { 198, 20, "outline" }, { 300, 20, NULL },    { 150, 41, "outline" },
};

static void
test_find (void)
{
  g_autoptr (ZgDrawing) drawing = zg_drawing_new (400, 100);
  ZgMark *mark = zg_drawing_add_mark (drawing, ZG_MARK_WEDGE);

  *mark = (ZgMark){ ZG_MARK_WEDGE, 50, 50, 20, 40, 0, G_PI / 2, g_strdup ("wedge") };
  mark = zg_drawing_add_mark (drawing, ZG_MARK_RECTANGLE);
  *mark = (ZgMark){ ZG_MARK_RECTANGLE, 100, 0, 100, 40, 0, 0, g_strdup ("below") };
  mark = zg_drawing_add_mark (drawing, ZG_MARK_OUTLINE);
  *mark = (ZgMark){ ZG_MARK_OUTLINE, 100, 0, 100, 40, 0, 0, g_strdup ("outline") };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      const ZgMark *found = zg_drawing_find (drawing, points[i].x, points[i].y);

      g_assert_cmpstr (found ? found->key : NULL, ==, points[i].key);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark/scale", test_scale);
  g_test_add_func ("/mark/find", test_find);
  return g_test_run ();
}
