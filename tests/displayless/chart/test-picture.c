/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "parts.h"
#include "zg-error.h"
#include "zg-picture.h"

typedef struct
{
  char *folder;
  ZgFigures *figures;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("zg-picture-图-XXXXXX", NULL);
  fixture->figures = figures_sections ();
  parts_add (fixture->figures);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  zg_figures_free (fixture->figures);
}

static const struct
{
  const char *name;
  const char *start; /* of the file */
} formats[] = {
  { "整改 进度.png", "\211PNG" },
  { "a.SVG", "<?xml" },
  { "a.pdf", "%PDF-" },
};

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  guint n;
  const ZgChart *const *charts = zg_chart_get_all (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (formats) * n; i++)
    {
      ZgChartOptions options = { .language = "zh_CN", .style = ZG_STYLE_PRINT };
      gsize format = i / n;
      g_autofree char *path = g_build_filename (fixture->folder, formats[format].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *contents = NULL;
      g_autoptr (ZgDrawing) drawing =
          zg_picture_write (path, charts[i % n], fixture->figures, &options, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (drawing->marks->len, >, 0);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, formats[format].start));
    }
}

static void
test_same_twice (Fixture *fixture, gconstpointer data)
{
  ZgChartOptions options = { .language = "zh_CN" };
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  char *contents[2];
  gsize length[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (ZgDrawing) drawing =
          zg_picture_write (path, zg_chart_find ("ring", NULL), fixture->figures, &options, NULL);

      g_assert_nonnull (drawing);
      g_assert_true (g_file_get_contents (path, &contents[i], &length[i], NULL));
    }
  g_assert_cmpmem (contents[0], length[0], contents[1], length[1]);
  g_free (contents[0]);
  g_free (contents[1]);
}

/* The larger a picture is, the larger is its type; one that is large in one way only is a page. */
static void
test_type (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double width;
    double height;
    double size; /* of body type, as asked for */
    double type; /* as drawn */
  } cases[] = { { 0, 0, 0, 12 },       { 1024, 768, 0, 1024 / 60.0 }, { 1920, 1080, 0, 24 },
                { 3840, 2160, 0, 48 }, { 3840, 2160, 20, 20 },        { 1600, 300, 0, 18 },
                { 400, 1600, 0, 12 } };
  g_autofree char *path = g_build_filename (fixture->folder, "a.svg", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgChartOptions options = { .width = cases[i].width,
                                 .height = cases[i].height,
                                 .size = cases[i].size };
      g_autoptr (ZgDrawing) drawing =
          zg_picture_write (path, zg_chart_find ("ring", NULL), fixture->figures, &options, NULL);
      const ZgLabel *below_title = g_ptr_array_index (drawing->labels, 1);

      g_assert_cmpfloat_with_epsilon (below_title->ink_height, cases[i].type, 0.01);
    }
}

static const struct
{
  const char *name;
  double width;
  double height;
  int code;
} wrong[] = {
  { "a.jpg", 0, 0, ZG_ERROR_INVALID },
  { "a", 0, 0, ZG_ERROR_INVALID },
  { "a.png", 0.2, 100, ZG_ERROR_INVALID },
  { "a.png", 100, ZG_CHART_MAX_SIDE + 1, ZG_ERROR_INVALID },
  { "none/a.png", 0, 0, ZG_ERROR_IO },
  { "folder.png", 0, 0, ZG_ERROR_IO },
};

/* One line that names the file, and nothing left behind. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.png", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      ZgChartOptions options = { .width = wrong[i].width, .height = wrong[i].height };
      g_autofree char *path = g_build_filename (fixture->folder, wrong[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = NULL;

      g_assert_null (zg_picture_write (path, zg_chart_find ("ring", NULL), fixture->figures,
                                       &options, &error));
      g_assert_error (error, ZG_ERROR, wrong[i].code);
      g_assert_nonnull (strstr (error->message, path));
      g_assert_null (strchr (error->message, '\n'));
      dir = g_dir_open (fixture->folder, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, "folder.png");
      g_assert_null (g_dir_read_name (dir));
    }
}

/* A picture that can't be made leaves the older one as it was. */
static void
test_keeps_older (Fixture *fixture, gconstpointer data)
{
  ZgChartOptions options = { .width = -1, .height = 0.5 };
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_assert_null (
      zg_picture_write (path, zg_chart_find ("ring", NULL), fixture->figures, &options, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "older");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/picture/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/picture/same-twice", Fixture, NULL, set_up, test_same_twice, tear_down);
  g_test_add ("/picture/type", Fixture, NULL, set_up, test_type, tear_down);
  g_test_add ("/picture/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/picture/keeps-older", Fixture, NULL, set_up, test_keeps_older, tear_down);
  return g_test_run ();
}
