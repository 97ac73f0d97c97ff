/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines on the grid: 28 characters, hanging marks, what may not begin or end a line, titles. */
#include <string.h>

#include "zg-grid.h"

static ZgGrid *
set (ZgFonts *fonts, const char *text, double indent)
{
  ZgGridRun run = { text, ZG_FONT_FANGSONG, ZG_RUN_PLAIN };
  ZgGridStyle style = { .size = ZG_GRID_SIZE, .cell = ZG_GRID_CELL, .indent = indent };

  return zg_grid_new (fonts, &run, 1, &style, ZG_GRID_WIDTH);
}

/* @n times 整, then @end. */
static char *
repeat (guint n, const char *end)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, "整");
  g_string_append (text, end);
  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  const struct
  {
    guint n;
    const char *end;
    double indent;
    guint lines;
  } cases[] = {
    { 0, "", 0, 1 },
    { 28, "", 0, 1 },
    { 29, "", 0, 2 },
    { 84, "", 0, 3 },
    { 26, "", 2 * ZG_GRID_CELL, 1 },
    { 27, "", 2 * ZG_GRID_CELL, 2 },
    { 28, "，", 0, 1 }, /* hangs */
    { 28, ",", 0, 1 },
    { 28, "，整", 0, 2 },
    { 28, "”", 0, 2 }, /* does not hang, and does not stand alone either */
    { 28, "”。", 0, 2 },
    { 27, "（整", 0, 2 },
    { 27, "1", 0, 1 },
    { 27, "1234", 0, 2 }, /* a number is not broken */
    { 2, "http://www.example.org/a/very/long/address/that/does/not/end/before/the/margin", 0, 2 },
    { 28, "𠮷昇珺", 0, 2 },
    { 27, "🏠", 0, 1 },
  };
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].n, cases[i].end);
      g_autoptr (ZgGrid) grid = set (fonts, text, cases[i].indent);

      if (zg_grid_get_count (grid) != cases[i].lines)
        g_error ("“%s” takes %u lines, not %u", text, zg_grid_get_count (grid), cases[i].lines);
      g_assert_cmpfloat (zg_grid_get_width (grid), <=, ZG_GRID_WIDTH + 0.01);
    }
}

/* A character takes a cell, whatever its font says. */
static void
test_cells (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  g_autoptr (ZgGrid) grid = set (fonts, "整改“销号”", 0);

  g_assert_cmpfloat_with_epsilon (zg_grid_get_width (grid), 6 * ZG_GRID_CELL, 0.01);
}

/* Lines of a title are of like length; every one fits. */
static void
test_title (void)
{
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  ZgGridStyle style = { .size = 22, .align = PANGO_ALIGN_CENTER, .balanced = TRUE };
  const char *title = "中共连云港市海州区委员会关于巡视整改进展情况的通报";
  ZgGridRun run = { title, ZG_FONT_TITLE, ZG_RUN_PLAIN };
  g_autoptr (ZgGrid) two = zg_grid_new (fonts, &run, 1, &style, ZG_GRID_WIDTH);
  g_autofree char *text = repeat (200, "");
  g_autoptr (ZgGrid) ten = NULL;

  g_assert_cmpuint (zg_grid_get_count (two), ==, 2);
  g_assert_cmpfloat (zg_grid_get_width (two), <, 0.75 * ZG_GRID_WIDTH);
  run.text = text;
  ten = zg_grid_new (fonts, &run, 1, &style, ZG_GRID_WIDTH);
  g_assert_cmpuint (zg_grid_get_count (ten), <=, 11);
}

/* The free 楷体 has commas and full stops in the middle of their square; they are taken from a face
 * that has them at its lower left. */
static void
test_marks (void)
{
  static const char text[] = "（一）领题挂帅，把责任落实。";
  g_autoptr (ZgFonts) fonts = zg_fonts_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  GSList *all;

  zg_fonts_mend_marks (fonts, ZG_FONT_FANGSONG, text, attributes);
  all = pango_attr_list_get_attributes (attributes);
  g_assert_null (all);
  zg_fonts_mend_marks (fonts, ZG_FONT_KAI, text, attributes);
  all = pango_attr_list_get_attributes (attributes);
  if (g_str_equal (zg_fonts_get_family (fonts, ZG_FONT_KAI), "AR PL UKai CN"))
    {
      const PangoAttribute *comma = g_slist_nth_data (all, 0);

      g_assert_cmpuint (g_slist_length (all), ==, 2);
      g_assert_cmpuint (comma->start_index, ==, strstr (text, "，") - text);
      g_assert_cmpuint (comma->end_index - comma->start_index, ==, strlen ("，"));
    }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  pango_attr_list_unref (attributes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/lines", test_lines);
  g_test_add_func ("/grid/cells", test_cells);
  g_test_add_func ("/grid/title", test_title);
  g_test_add_func ("/report/grid/marks", test_marks);
  return g_test_run ();
}
