/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a meeting: on every screen all texts stand in their boxes, inside the page, in type
 * that a hall can read. */
#include <glib/gstdio.h>
#include <string.h>

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

/* So many open measures, the first overdue, each with a wording of @length characters. */
static GPtrArray *
measures_new (guint n, guint length)
{
  GPtrArray *measures = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_board_row_free);

  for (guint i = 0; i < n; i++)
    {
      ZgBoardRow *row = g_new0 (ZgBoardRow, 1);
      g_autoptr (GString) title = g_string_new (NULL);

      for (guint k = 0; k < length; k++)
        g_string_append (title, k % 9 == 8 ? "，" : "查");
      row->entity = ZG_ENTITY_MEASURE;
      row->number = g_strdup_printf ("(%u)", i + 1);
      row->title = g_string_free (g_steal_pointer (&title), FALSE);
      row->units = g_strdup ("县商务局");
      row->owner = i == 1 ? NULL : g_strdup_printf ("李%u", i + 1);
      row->light = i == 0 ? "overdue" : i == 1 ? "none" : "on-time";
      row->deadline = i == 1 ? ZG_DAY_NONE : zg_day_from_ymd (2024, 3, 1) + (ZgDay) (30 * i);
      row->days = 30 * (gint64) i - 14;
      g_ptr_array_add (measures, row);
    }
  return measures;
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
  zg_slides_add_issue (slides, issue_new (), measures_new (3, 60));
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
      zg_slides_set_left_out (slides, 9800);
      for (guint page = 0; page < zg_slides_get_count (slides); page++)
        for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
          assert_page (slides, page, sizes[i][0], sizes[i][1],
                       i % 2 ? ZG_STYLE_DARK : ZG_STYLE_LIGHT);
    }
}

static const ZgLabel *
find_label (const ZgDrawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    if (strstr (((const ZgLabel *) g_ptr_array_index (drawing->labels, i))->text, text))
      return g_ptr_array_index (drawing->labels, i);
  return NULL;
}

/* Each measure that has room stands there whole, in type that is read at 8 m, with who answers for
 * it and until when; the others are counted. No two texts lie over each other. */
static void
assert_measures (const ZgDrawing *drawing, guint n, double least)
{
  guint shown = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u) ", i + 1);
      g_autofree char *who = g_strdup_printf ("李%u · ", i + 1);
      const ZgLabel *task = find_label (drawing, number);
      const ZgLabel *facts = find_label (drawing, i == 1 ? "县商务局 · " : who);

      g_assert_true ((task != NULL) == (facts != NULL));
      g_assert_true (task == NULL || shown == i);
      if (task == NULL)
        continue;
      shown++;
      g_assert_cmpfloat (task->ink_height, >=, least);
      g_assert_cmpfloat (facts->ink_height, >=, least);
      g_assert_cmpfloat (facts->y, >=, task->y + task->height - 0.5);
      g_assert_false (facts->cut);
    }
  g_assert_cmpuint (shown, >=, MIN (n, 2));
  if (shown < n)
    {
      g_autofree char *more = g_strdup_printf ("and %u more", n - shown);

      g_assert_nonnull (find_label (drawing, more));
    }
  else
    g_assert_null (find_label (drawing, " more"));
  for (guint i = 1; i < drawing->labels->len; i++)
    {
      const ZgLabel *above = g_ptr_array_index (drawing->labels, i - 1);
      const ZgLabel *below = g_ptr_array_index (drawing->labels, i);

      g_assert_cmpfloat (below->ink_y, >=, above->ink_y + above->ink_height);
    }
}

static void
test_measures (void)
{
  static const double sizes[][2] = { { 1024, 768 }, { 960, 540 }, { 3840, 2160 } };
  static const struct
  {
    guint n;
    guint length;
    gboolean all; /* have room on every page */
  } cases[] = { { 0, 0, TRUE },  { 1, 30, TRUE },  { 1, 600, TRUE },  { 3, 80, TRUE },
                { 4, 24, TRUE }, { 9, 30, FALSE }, { 14, 80, FALSE }, { 40, 200, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (sizes); k++)
      {
        cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
        cairo_t *cr = cairo_create (surface);
        g_autoptr (ZgSlides) slides = zg_slides_new ("en");
        g_autoptr (ZgDrawing) drawing = NULL;

        zg_slides_add_issue (slides, issue_new (), measures_new (cases[i].n, cases[i].length));
        drawing = zg_slides_draw (slides, 0, cr, sizes[k][0], sizes[k][1], ZG_STYLE_LIGHT);
        assert_measures (drawing, cases[i].n, MIN (sizes[k][1] / 30, sizes[k][0] / 36) - 0.01);
        g_assert_true ((find_label (drawing, " more") == NULL) == cases[i].all);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

/* A picture of one bar is set in large type, but no larger than its words have room. */
static void
test_whole (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ZgSlides) slides = zg_slides_new ("en");
  ZgFigures *figures = county_new ();
  g_autoptr (ZgDrawing) drawing = NULL;
  const ZgLabel *head;

  g_ptr_array_remove_range (figures->achieved, 0, figures->achieved->len - 1);
  zg_slides_add_chart (slides, zg_chart_find ("achieved", NULL), figures, FALSE);
  drawing = zg_slides_draw (slides, 0, cr, 1024, 768, ZG_STYLE_LIGHT);
  head = find_label (drawing, "In issues");
  g_assert_nonnull (head);
  g_assert_false (head->cut);
  g_assert_cmpfloat (head->ink_height, >, 768 / 30.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* On a page that is higher than wide nothing is lost, and a chart's title takes one line. */
static void
test_narrow (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (ZgSlides) slides = zg_slides_new ("en");
  g_autoptr (ZgDrawing) issue = NULL, chart = NULL;
  const ZgLabel *title;

  zg_slides_add_issue (slides, issue_new (), measures_new (3, 30));
  zg_slides_add_chart (slides, zg_chart_find ("bars-unit", NULL), county_new (), FALSE);
  issue = zg_slides_draw (slides, 0, cr, 400, 768, ZG_STYLE_LIGHT);
  assert_measures (issue, 3, 400 / 36.0 - 0.01);
  chart = zg_slides_draw (slides, 1, cr, 400, 768, ZG_STYLE_LIGHT);
  title = find_label (chart, "Progress by lead unit");
  g_assert_nonnull (title);
  g_assert_cmpfloat (title->ink_height, <, 2 * 400 / 36.0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
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
  g_autofree char *last = NULL;

  g_assert_nonnull (strstr (ring, "Issues done: 9/16 = 56.3%"));
  g_assert_true (g_str_has_suffix (ring, " 1/7"));
  g_assert_nonnull (strstr (issue, "(五) 重项目招引"));
  g_assert_nonnull (strstr (issue, "overdue by 14 days, due 1 March 2024"));
  g_assert_nonnull (strstr (issue, "Measures done: 1/3 = 33.3%"));
  g_assert_nonnull (strstr (issue, "李1 · overdue by 14 days, due 1 March 2024. (2) 查"));
  g_assert_nonnull (strstr (issue, "县商务局 · no deadline. (3) 查"));
  g_assert_null (zg_slides_get_issue (slides, 0));
  g_assert_cmpint (zg_slides_get_issue (slides, 6)->id, ==, 5);
  g_assert_true (g_str_has_suffix (issue, " 7/7"));
  zg_slides_set_left_out (slides, 12);
  last = zg_slides_describe (slides, 6);
  g_assert_true (g_str_has_suffix (last, " 12 more · 7/7"));
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
  g_test_add_func ("/slides/measures", test_measures);
  g_test_add_func ("/slides/whole", test_whole);
  g_test_add_func ("/slides/narrow", test_narrow);
  g_test_add_func ("/slides/numbers", test_numbers);
  g_test_add_func ("/slides/words", test_words);
  g_test_add_func ("/slides/pdf", test_pdf);
  return g_test_run ();
}
