/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a meeting: on every screen all texts stand in their boxes, inside the page, in type
 * that a hall can read. */
#include <glib/gstdio.h>

#include "parts.h"
#include "zg-slides.h"

static ZgFigures *
county_new (void)
{
  ZgFigures *figures = figures_new ("云溪县省委巡视整改台账");

  figures_add (figures, "unit", "县住房和城乡建设局", counts_make (2, 1, 5, 0, 0, 3),
               counts_make (4, 2, 9, 1, 0, 5));
  figures_add (figures, "unit", "县财政局", counts_make (6, 0, 2, 0, 0, 1),
               counts_make (9, 0, 5, 0, 0, 1));
  parts_add (figures);
  return figures;
}

static ZgBoardRow *
issue_new (void)
{
  ZgBoardRow *row = g_new0 (ZgBoardRow, 1);

  row->id = row->issue_id = 5;
  row->number = g_strdup ("(五)");
  row->title = g_strdup ("重项目招引轻跟进服务，部分项目长期停滞，跟踪问效机制不健全");
  row->units = g_strdup ("县商务局");
  row->leader = g_strdup ("王某");
  row->state = "ongoing";
  row->light = "overdue";
  row->deadline = zg_day_from_ymd (2024, 3, 1);
  row->days = -14;
  row->measures = 3;
  row->measures_done = 1;
  return row;
}

static ZgSlides *
slides_make (const char *language)
{
  static const char *const charts[] = { "ring", "bars-unit", "course", "ages", "since" };
  ZgSlides *slides = zg_slides_new (language);
  ZgFigures *figures = county_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    zg_slides_add_chart (slides, zg_chart_find (charts[i], NULL), zg_figures_ref (figures), FALSE);
  zg_slides_add_title (slides, figures);
  zg_slides_add_issue (slides, issue_new ());
  return slides;
}

static void
assert_page (const ZgSlides *slides, guint page, double width, double height, ZgStyle style)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ZgDrawing) drawing = zg_slides_draw (slides, page, cr, width, height, style);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (drawing->labels->len, >=, 2);
  for (guint i = 0; i < drawing->labels->len; i++)
    {
      const ZgLabel *label = g_ptr_array_index (drawing->labels, i);

      g_assert_cmpfloat (label->ink_x, >=, -0.5);
      g_assert_cmpfloat (label->ink_x + label->ink_width, <=, width + 0.5);
      g_assert_cmpfloat (label->ink_y, >=, -0.5);
      g_assert_cmpfloat (label->ink_y + label->ink_height, <=, height + 0.5);
      g_assert_cmpfloat (label->ink_height, >=, 0.7 * MIN (height / 45, width / 60));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_pages (void)
{
  static const double sizes[][2] = { { 1024, 768 }, { 1920, 1080 }, { 3840, 2160 }, { 360, 640 } };
  static const char *const languages[] = { "zh_CN", "en" };

  for (gsize language = 0; language < G_N_ELEMENTS (languages); language++)
    {
      g_autoptr (ZgSlides) slides = slides_make (languages[language]);

      g_assert_cmpuint (zg_slides_get_count (slides), ==, 7);
      for (guint page = 0; page < zg_slides_get_count (slides); page++)
        for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
          assert_page (slides, page, sizes[i][0], sizes[i][1],
                       i % 2 ? ZG_STYLE_DARK : ZG_STYLE_LIGHT);
    }
}

/* Every number of a chart of few bars is written, the longest bar's too. */
static void
test_numbers (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ZgFigures) figures = county_new ();
  const ZgChartOptions options = { .width = 700, .height = 300, .size = 20, .bare = TRUE };
  g_autoptr (ZgDrawing) drawing = NULL;
  guint n = 0;

  for (ZgSinceLine line = 0; line < ZG_N_SINCE_LINES; line++)
    figures->since->issues[line] = 3 - line;
  drawing = zg_chart_draw (zg_chart_find ("since", NULL), cr, figures, &options);
  for (guint i = 0; i < drawing->labels->len; i++)
    n += g_ascii_isdigit (*((const ZgLabel *) g_ptr_array_index (drawing->labels, i))->text);
  g_assert_cmpuint (n, ==, ZG_N_SINCE_LINES);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_words (void)
{
  g_autoptr (ZgSlides) slides = slides_make ("en");
  g_autofree char *ring = zg_slides_describe (slides, 0);
  g_autofree char *issue = zg_slides_describe (slides, 6);

  g_assert_nonnull (strstr (ring, "Issues done: 9/16 = 56.3%"));
  g_assert_true (g_str_has_suffix (ring, " 1/7"));
  g_assert_nonnull (strstr (issue, "(五) 重项目招引"));
  g_assert_nonnull (strstr (issue, "overdue by 14 days, due 1 March 2024"));
  g_assert_nonnull (strstr (issue, "Measures done: 1/3 = 33.3%"));
  g_assert_null (zg_slides_get_issue (slides, 0));
  g_assert_cmpint (zg_slides_get_issue (slides, 6)->id, ==, 5);
}

static void
test_pdf (void)
{
  g_autoptr (ZgSlides) slides = slides_make ("zh_CN");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("zg-slides-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "会议.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "会议.pdf", NULL);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (zg_slides_write_pdf (slides, path, ZG_STYLE_LIGHT, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpuint (size, >, 5000);
  g_assert_false (zg_slides_write_pdf (slides, nowhere, ZG_STYLE_LIGHT, &error));
  g_assert_nonnull (strstr (error->message, "会议.pdf"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slides/pages", test_pages);
  g_test_add_func ("/slides/numbers", test_numbers);
  g_test_add_func ("/slides/words", test_words);
  g_test_add_func ("/slides/pdf", test_pdf);
  return g_test_run ();
}
