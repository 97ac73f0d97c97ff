/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>

#include "zg-lines.h"

static const ZgTextStyle body = { .role = ZG_FONT_FANGSONG, .size = 10, .pitch = 16 };

static void
test_breaks (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  ZgTextStyle cut = body;
  g_autoptr (ZgLines) one = zg_lines_new (fonts, "牵头单位", &body, 0);
  g_autoptr (ZgLines) three = zg_lines_new (fonts, "牵头单位责任单位配合单位", &body, 42);
  g_autoptr (ZgLines) shortened = NULL;

  cut.max_lines = 2;
  shortened = zg_lines_new (fonts, "牵头单位责任单位配合单位", &cut, 42);
  g_assert_cmpuint (zg_lines_get_count (one), ==, 1);
  g_assert_cmpfloat_with_epsilon (zg_lines_get_width (one), 40, 0.5);
  g_assert_cmpuint (zg_lines_get_count (three), ==, 3);
  g_assert_cmpfloat_with_epsilon (zg_lines_get_height (three), 48, 1e-6);
  g_assert_false (zg_lines_is_cut (three));
  g_assert_cmpuint (zg_lines_get_count (shortened), ==, 2);
  g_assert_true (zg_lines_is_cut (shortened));
  g_assert_cmpfloat (zg_lines_get_width (shortened), <=, 42);
}

/* Pasted text has line breaks and tabs; a title is one paragraph all the same. */
static void
test_one_paragraph (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  g_autoptr (ZgLines) lines = zg_lines_new (fonts, "一\n二\r\n三\t四\342\200\251五", &body, 500);
  g_autoptr (ZgLines) nothing = zg_lines_new (fonts, "", &body, 500);

  g_assert_cmpuint (zg_lines_get_count (lines), ==, 1);
  g_assert_cmpuint (zg_lines_get_count (nothing), ==, 1);
}

/* Figures under each other, in pictures and tables, need digits of one width. */
static void
test_tabular (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();

  ZgTextStyle style = { .role = ZG_FONT_CHART, .size = 12 };

  g_assert_cmpfloat_with_epsilon (zg_lines_measure (fonts, "1111111111", &style),
                                  zg_lines_measure (fonts, "8904673528", &style), 0.05);
}

/* A line breaks at the same place whatever it is drawn on: nothing is rounded to pixels. */
static void
test_scales (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  ZgTextStyle large = body;

  large.size = 100;
  g_assert_cmpfloat_with_epsilon (zg_lines_measure (fonts, "整改 17/48 = 35.4%", &large),
                                  10 * zg_lines_measure (fonts, "整改 17/48 = 35.4%", &body), 0.5);
}

static void
test_fonts_reported (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  ZgTextStyle title = { .role = ZG_FONT_TITLE, .size = 20 };
  g_autoptr (ZgLines) drawn = zg_lines_new (fonts, "整改台账", &title, 0);
  g_autoptr (ZgLines) measured = zg_lines_new (fonts, "整改台账", &body, 0);
  g_autoptr (GPtrArray) report = NULL;
  const ZgFontUse *use;

  zg_lines_draw (drawn, cr, 0, 0, 0, 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  report = zg_fonts_report (fonts);
  g_assert_cmpuint (report->len, ==, 1); /* what was only measured is not on the paper */
  use = g_ptr_array_index (report, 0);
  g_assert_cmpstr (use->role, ==, "title");
  g_assert_cmpstr (use->wanted, ==, "方正小标宋简体");
  g_assert_cmpstr (use->used, !=, "");
  g_assert_cmpint (use->missing, ==, 0);
  g_assert_cmpint (use->fallback, ==, strstr (use->used, "FZXiaoBiaoSong") == NULL);
  g_assert_cmpuint (zg_lines_get_count (measured), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/breaks", test_breaks);
  g_test_add_func ("/lines/one-paragraph", test_one_paragraph);
  g_test_add_func ("/lines/tabular", test_tabular);
  g_test_add_func ("/lines/scales", test_scales);
  g_test_add_func ("/lines/fonts-reported", test_fonts_reported);
  return g_test_run ();
}
