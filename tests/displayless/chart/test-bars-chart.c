/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars: as long as what they count, none left out, in the order that is asked for. */
#include "drawings.h"
#include "figures.h"

/* Lengths to counts: every bar by one factor, to a tenth of a pixel. */
static void
test_bars_proportional (void)
{
  g_autoptr (ZgFigures) figures = figures_units ();
  ZgChartOptions options = { .language = "zh_CN" };
  g_autoptr (ZgDrawing) drawing = draw ("bars-unit", figures, &options, NULL);
  const ZgMark *first = g_ptr_array_index (drawing->marks, 0);
  double factor = first->width / (double) first->value;

  g_assert_cmpfloat (factor, >, 1);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      g_assert_cmpfloat_with_epsilon (mark->width, factor * (double) mark->value, 0.1);
    }
}

/* The parts of every bar add up to its group, and all bars to the whole. */
static void
test_bars_sums (void)
{
  g_autoptr (ZgFigures) figures = figures_units ();
  ZgChartOptions options = { .language = "zh_CN", .by_measure = TRUE };
  g_autoptr (ZgDrawing) drawing = draw ("bars-unit", figures, &options, NULL);
  gint64 all = 0;

  for (guint g = 0; g < figures->groups->len; g++)
    {
      const ZgGroup *group = g_ptr_array_index (figures->groups, g);
      gint64 sum = 0;

      for (guint i = 0; i < drawing->marks->len; i++)
        {
          const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

          if (g_strcmp0 (mark->group, group->key) == 0 && mark->shape == ZG_MARK_RECTANGLE)
            {
              g_assert_true (mark->measures);
              g_assert_true (g_str_has_prefix (mark->filter, group->filter));
              sum += mark->value;
            }
        }
      g_assert_cmpint (sum, ==, group->measures.total);
      all += sum;
    }
  g_assert_cmpint (all, ==, figures->all.measures.total);
}

/* 500 units: the largest have rows, the last row holds exactly the others. */
static void
test_bars_more (void)
{
  g_autoptr (ZgFigures) figures = figures_many (500);
  ZgChartOptions options = { .width = 900, .height = 600, .language = "en" };
  g_autoptr (ZgDrawing) drawing = draw ("bars-unit", figures, &options, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *more = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);

      if (mark->group)
        g_hash_table_add (shown, mark->group);
    }
  more = g_strdup_printf ("%u more", 500 - g_hash_table_size (shown));
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      found |= g_str_equal (label->text, more);
    }
  g_assert_true (found);
}

/* Plain parts have their colour from edge to edge, on a line free of text. */
static void
test_bars_pixels (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "en", .style = ZG_STYLE_LIGHT };
  cairo_surface_t *image;
  g_autoptr (ZgDrawing) drawing = draw ("bars-section", figures, &options, &image);
  guint n = 0;

  cairo_surface_flush (image);
  for (guint i = 0; i < drawing->marks->len; i++)
    {
      const ZgMark *mark = g_ptr_array_index (drawing->marks, i);
      double y = mark->y + 2;

      if (!g_str_equal (mark->key, "closed"))
        continue;
      g_assert_cmphex (pixel (image, mark->x + 1.5, y), ==, fill_of (mark->key));
      g_assert_cmphex (pixel (image, mark->x + mark->width - 2.5, y), ==, fill_of (mark->key));
      g_assert_cmphex (pixel (image, mark->x + mark->width + 1.5, y), !=, fill_of (mark->key));
      n++;
    }
  g_assert_cmpuint (n, ==, 4);
  cairo_surface_destroy (image);
}

/* A chart of groups that is given none says so. */
static void
test_no_groups (void)
{
  g_autoptr (ZgFigures) figures = figures_sections ();
  ZgChartOptions options = { .language = "en" };
  g_autoptr (ZgDrawing) drawing = NULL;

  g_clear_pointer (&figures->groups, g_ptr_array_unref);
  drawing = draw ("bars-unit", figures, &options, NULL);
  g_assert_true (has_label (drawing, "Nothing to show."));
}

/* Bars by number, by what is left to do and by what is overdue; those of nobody come last. */
static void
test_order (void)
{
  static const struct
  {
    const char *order;
    const char *groups; /* keys from the top, each once */
  } cases[] = {
    { "own", "k0  k2 k3" },
    { "count", "k2 k0 k3 " },
    { "rate", "k3 k0 k2 " },
    { "overdue", "k0 k3 k2 " },
  };
  g_autoptr (ZgFigures) figures = figures_new ("云溪县");

  figures_add (figures, "unit", "甲局", counts_make (2, 0, 4, 0, 0, 3),
               counts_make (1, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "", counts_make (0, 0, 9, 0, 0, 9), counts_make (1, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "乙局", counts_make (9, 0, 0, 0, 0, 0),
               counts_make (1, 0, 0, 0, 0, 0));
  figures_add (figures, "unit", "丙局", counts_make (0, 0, 3, 0, 0, 1),
               counts_make (1, 0, 0, 0, 0, 0));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      ZgChartOptions options = { .width = 900 };
      g_autoptr (GString) groups = g_string_new (NULL);
      g_autoptr (ZgDrawing) drawing = NULL;
      const char *last = NULL;

      g_assert_true (zg_order_from_name (cases[i].order, &options.order));
      drawing = zg_chart_draw (zg_chart_find ("bars-section", NULL), cr, figures, &options);
      for (guint k = 0; k < drawing->marks->len; k++)
        {
          const ZgMark *mark = g_ptr_array_index (drawing->marks, k);

          if (g_strcmp0 (mark->group, last) != 0)
            g_string_append_printf (groups, "%s%s", last ? " " : "", mark->group);
          last = mark->group;
        }
      g_assert_cmpstr (groups->str, ==, cases[i].groups);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bars-chart/proportional", test_bars_proportional);
  g_test_add_func ("/bars-chart/sums", test_bars_sums);
  g_test_add_func ("/bars-chart/more", test_bars_more);
  g_test_add_func ("/bars-chart/pixels", test_bars_pixels);
  g_test_add_func ("/bars-chart/no-groups", test_no_groups);
  g_test_add_func ("/bars-chart/order", test_order);
  return g_test_run ();
}
