/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was achieved: bars to the number of issues, sums in words, and what has no room. */
#include <string.h>

#include "parts.h"
#include "zg-chart.h"

static ZgFigures *
county_new (void)
{
  ZgFigures *figures = figures_sections ();

  figures->all.sub_issues = 3;
  figures->achieved = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_achieved_line_free);
  parts_add_line (figures, "money", "元", 123456700, 8);
  parts_add_line (figures, "items", "家", 1200, 4);
  parts_add_line (figures, "items", "件", 300, 1);
  parts_add_line (figures, ZG_ACHIEVED_RULES, "", 0, 2);
  parts_add_line (figures, ZG_ACHIEVED_OPEN, "", 0, 6);
  return figures;
}

static ZgDrawing *
draw (const ZgFigures *figures, double width, double height)
{
  ZgChartOptions options = { .width = width, .height = height, .language = "en", .bare = TRUE };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  ZgDrawing *drawing = zg_chart_draw (zg_chart_find ("achieved", NULL), cr, figures, &options);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawing;
}

static guint
count_labels (const ZgDrawing *drawing, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < drawing->labels->len; i++)
    n += g_str_equal (((const ZgLabel *) g_ptr_array_index (drawing->labels, i))->text, text);
  return n;
}

static void
test_marks (void)
{
  g_autoptr (ZgFigures) figures = county_new ();
  g_autoptr (ZgDrawing) drawing = draw (figures, 0, 0);
  const ZgMark *first = g_ptr_array_index (drawing->marks, 0);

  g_assert_cmpuint (drawing->marks->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const ZgAchievedLine *line = g_ptr_array_index (figures->achieved, i);
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      g_assert_cmpint (mark->value, ==, line->issues);
      g_assert_cmpint (mark->total, ==, 50);
      g_assert_false (mark->measures);
      g_assert_cmpfloat_with_epsilon (mark->width * (double) first->value,
                                      first->width * (double) mark->value, 0.1);
    }
  g_assert_cmpstr (first->label, ==, "money: 123.46 万元");
  g_assert_nonnull (strstr (first->formula, "16 figures, together 1234567 元"));
  g_assert_cmpstr (first->filter, ==, "figure=money/元");
  g_assert_cmpuint (count_labels (drawing, "123.46 万元"), ==, 1);
  /* The name of a kind stands once, before its first unit. */
  g_assert_cmpuint (count_labels (drawing, "items"), ==, 1);
  g_assert_cmpuint (count_labels (drawing, "3 件"), ==, 1);
}

/* The last row says how many have none. */
static void
test_more (void)
{
  g_autoptr (ZgFigures) figures = figures_many (500);
  g_autoptr (ZgDrawing) drawing = NULL;
  g_autofree char *more = NULL;

  parts_add (figures);
  drawing = draw (figures, 900, 600);
  more = g_strdup_printf ("and %u more", figures->achieved->len - drawing->marks->len);
  g_assert_cmpuint (drawing->marks->len, >, 5);
  g_assert_cmpuint (count_labels (drawing, more), ==, 1);
}

static void
assert_sentence (const ZgFigures *figures, const char *language, const char *expected)
{
  ZgChartOptions options = { .language = language };
  g_autofree char *sentence =
      zg_chart_describe (zg_chart_find ("achieved", NULL), figures, &options);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (void)
{
  g_autoptr (ZgFigures) figures = county_new ();

  assert_sentence (
      figures, "en",
      "Accepted: 30 (money 123.46 万元, items 12 家, items 3 件); still to be judged: 12.");
  assert_sentence (figures, "zh_CN",
                   "已采纳 30 项（金额 123.46 万元，数量 12 家，数量 3 件），待核 12 项。");
  g_ptr_array_remove_range (figures->achieved, 0, 4);
  assert_sentence (figures, "en", "No figure is accepted yet; 12 are still to be judged.");
  g_ptr_array_set_size (figures->achieved, 0);
  assert_sentence (figures, "en", "No figures are in the issues.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/achieved-chart/marks", test_marks);
  g_test_add_func ("/achieved-chart/more", test_more);
  g_test_add_func ("/achieved-chart/sentence", test_sentence);
  return g_test_run ();
}
