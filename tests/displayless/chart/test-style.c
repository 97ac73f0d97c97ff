/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "zg-chart-style.h"

static void
test_names (void)
{
  ZgStyle style;

  for (int i = 0; i < ZG_N_STYLES; i++)
    {
      g_assert_true (zg_style_from_name (zg_style_get_name (i), &style));
      g_assert_cmpint (style, ==, i);
    }
  g_assert_false (zg_style_from_name ("grey", &style));
  g_assert_false (zg_style_from_name (NULL, &style));
}

/* WCAG's own corner values. */
static void
test_contrast (void)
{
  const ZgColour black = { 0, 0, 0 }, white = { 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (zg_colour_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (zg_colour_contrast (&white, &white), 1, 1e-9);
}

static void
test_text_reads (void)
{
  for (int style = 0; style < ZG_N_STYLES; style++)
    {
      const ZgPalette *palette = zg_style_get_palette (style);

      g_assert_cmpfloat (zg_colour_contrast (&palette->ink, &palette->ground), >=, 7);
      g_assert_cmpfloat (zg_colour_contrast (&palette->quiet, &palette->ground), >=, 4.5);
      for (ZgShare share = 0; share < ZG_N_SHARES; share++)
        {
          const ZgColour *fill = &zg_share_get_look (share)->fill[style];
          ZgColour ink = zg_colour_on (fill);

          g_assert_cmpfloat (zg_colour_contrast (&ink, fill), >=, 4.5);
        }
    }
}

/* Neighbours differ by hatch or, in grey, by a clear step. */
static void
test_reads_without_colour (void)
{
  for (int style = 0; style < ZG_N_STYLES; style++)
    for (ZgShare a = 0; a < ZG_N_SHARES; a++)
      for (ZgShare b = a + 1; b < ZG_N_SHARES; b++)
        {
          const ZgShareLook *left = zg_share_get_look (a), *right = zg_share_get_look (b);

          if (left->hatch == right->hatch)
            g_assert_cmpfloat (zg_colour_contrast (&left->fill[style], &right->fill[style]), >=,
                               1.4);
        }
}

static void
test_lights (void)
{
  static const char *const keys[] = { "on-time", "near",      "overdue", "made-up-late",
                                      "closed",  "long-term", "none" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const ZgLightLook *look = zg_light_get_look (keys[i]);

      g_assert_cmpstr (look->key, ==, keys[i]);
      for (gsize j = 0; j < i; j++)
        g_assert_cmpint (look->shape, !=, zg_light_get_look (keys[j])->shape);
    }
  g_assert_cmpstr (zg_light_get_look ("purple")->key, ==, "none");
  g_assert_cmpstr (zg_light_get_look (NULL)->key, ==, "none");
}

/* A mark stays in its square and leaves something there. */
static void
test_lights_drawn (void)
{
  static const char *const keys[] = { "on-time", "near",      "overdue", "made-up-late",
                                      "closed",  "long-term", "none" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      cairo_rectangle_t page = { 0, 0, 40, 40 };
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &page);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      zg_style_draw_light (cr, keys[i], ZG_STYLE_LIGHT, 10, 10, 20);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (width, >, 8);
      g_assert_cmpfloat (height, >, 8);
      g_assert_cmpfloat (x, >=, 7);
      g_assert_cmpfloat (y, >=, 7);
      g_assert_cmpfloat (x + width, <=, 33);
      g_assert_cmpfloat (y + height, <=, 33);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/names", test_names);
  g_test_add_func ("/style/contrast", test_contrast);
  g_test_add_func ("/style/text-reads", test_text_reads);
  g_test_add_func ("/style/reads-without-colour", test_reads_without_colour);
  g_test_add_func ("/style/lights", test_lights);
  g_test_add_func ("/style/lights-drawn", test_lights_drawn);
  return g_test_run ();
}
