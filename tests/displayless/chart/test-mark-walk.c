/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-mark-walk.h"

static ZgMark *
add_box (ZgDrawing *drawing, const char *key, double x, double y)
{
  ZgMark *mark = zg_drawing_add_mark (drawing, ZG_MARK_RECTANGLE);

  mark->key = g_strdup (key);
  mark->x = x;
  mark->y = y;
  mark->width = mark->height = 20;
  return mark;
}

/* Two bars of parts, of which the lower one has one part less:
 *   a b c
 *   d e */
static ZgDrawing *
bars_new (void)
{
  ZgDrawing *drawing = zg_drawing_new (100, 100);

  add_box (drawing, "a", 0, 0);
  add_box (drawing, "b", 30, 0);
  add_box (drawing, "c", 60, 0);
  add_box (drawing, "d", 0, 40);
  add_box (drawing, "e", 30, 40);
  return drawing;
}

static const struct
{
  int from;
  ZgMarkWalk walk;
  int to;
} steps[] = {
  { -1, ZG_WALK_NEXT, 0 },    { -1, ZG_WALK_PREVIOUS, 4 }, { -1, ZG_WALK_DOWN, 0 },
  { 0, ZG_WALK_NEXT, 1 },     { 2, ZG_WALK_NEXT, 3 },      { 4, ZG_WALK_NEXT, 4 },
  { 0, ZG_WALK_PREVIOUS, 0 }, { 3, ZG_WALK_FIRST, 0 },     { 1, ZG_WALK_LAST, 4 },
  { 1, ZG_WALK_DOWN, 4 },     { 2, ZG_WALK_DOWN, 4 },      { 3, ZG_WALK_UP, 0 },
  { 0, ZG_WALK_UP, 0 },       { 3, ZG_WALK_DOWN, 3 },      { 9, ZG_WALK_NEXT, 0 },
};

static void
test_step (void)
{
  g_autoptr (ZgDrawing) drawing = bars_new ();
  g_autoptr (ZgDrawing) empty = zg_drawing_new (100, 100);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpint (zg_drawing_step (drawing, steps[i].from, steps[i].walk), ==, steps[i].to);
  g_assert_cmpint (zg_drawing_step (empty, -1, ZG_WALK_NEXT), ==, -1);
  g_assert_cmpint (zg_drawing_step (empty, 3, ZG_WALK_UP), ==, -1);
}

/* The centre of a mark is a point that finds it, whatever its shape. */
static void
test_centre (void)
{
  const ZgMark marks[] = {
    { ZG_MARK_RECTANGLE, 10, 20, 30, 40 },
    { ZG_MARK_OUTLINE, 10, 20, 30, 40 },
    { ZG_MARK_WEDGE, 50, 50, 20, 40, 0, G_PI / 3 },
    { ZG_MARK_WEDGE, 50, 50, 20, 40, G_PI, 2 * G_PI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      double x, y, left, top, width, height;

      zg_mark_get_centre (&marks[i], &x, &y);
      zg_mark_get_bounds (&marks[i], &left, &top, &width, &height);
      g_assert_true (zg_mark_contains (&marks[i], x, y));
      g_assert_true (x >= left && x <= left + width && y >= top && y <= top + height);
    }
}

static void
test_numbers (void)
{
  const ZgMark share = { .value = 3, .total = 6 }, bare = { .value = 3 };
  g_autofree char *of_share = zg_mark_get_numbers (&share);
  g_autofree char *of_bare = zg_mark_get_numbers (&bare);

  g_assert_cmpstr (of_share, ==, "3/6 = 50.0%");
  g_assert_cmpstr (of_bare, ==, "3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark-walk/step", test_step);
  g_test_add_func ("/mark-walk/centre", test_centre);
  g_test_add_func ("/mark-walk/numbers", test_numbers);
  return g_test_run ();
}
