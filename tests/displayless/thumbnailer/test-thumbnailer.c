/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file manager shows a ledger: the picture has the size that was asked for and shows what is
 * done; ledger, folder, home and temporary folder are as they were. */
#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#include "zg-cli-fixture.h"

/* Runs the program in the fixture's folder and asserts that it ends with @status; returns what it
 * says then. (transfer full) */
static char *
look (ZgCliFixture *fixture, const char *size, const char *ledger, const char *picture, int status)
{
  const char *argv[] = { g_getenv ("ZG_THUMBNAILER"), "--size", size, ledger, picture, NULL };
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int ended;

  g_spawn_sync (fixture->folder, (char **) argv, fixture->environment, G_SPAWN_STDOUT_TO_DEV_NULL,
                NULL, NULL, NULL, &said, &ended, &error);
  g_assert_no_error (error);
  g_assert_cmpint (WIFEXITED (ended) ? WEXITSTATUS (ended) : -1, ==, status);
  g_assert_cmpint (strlen (said) == 0, ==, status == 0);
  return said;
}

/* Every file below a folder, its size and when it was written. */
static void
list_below (GString *list, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GSequence) names = g_sequence_new (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    g_sequence_insert_sorted (names, g_build_filename (folder, name, NULL),
                              (GCompareDataFunc) (void *) strcmp, NULL);
  for (GSequenceIter *at = g_sequence_get_begin_iter (names); !g_sequence_iter_is_end (at);
       at = g_sequence_iter_next (at))
    {
      const char *path = g_sequence_get (at);
      GStatBuf facts;

      g_assert_no_errno (g_lstat (path, &facts));
      if (S_ISDIR (facts.st_mode))
        list_below (list, path);
      else
        g_string_append_printf (list, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%ld\n", path,
                                (gint64) facts.st_size, (gint64) facts.st_mtim.tv_sec,
                                facts.st_mtim.tv_nsec);
    }
}

/* What there is in the fixture's folder. (transfer full) */
static GString *
list_all (ZgCliFixture *fixture)
{
  GString *list = g_string_new (NULL);

  list_below (list, fixture->folder);
  return list;
}

/* The homes of a user below the fixture's folder, so that list_all() sees what is left there. */
static void
make_home (ZgCliFixture *fixture)
{
  static const char *const folders[][2] = {
    { "HOME", "home" },
    { "XDG_STATE_HOME", "state" },
    { "XDG_DATA_HOME", "data" },
    { "TMPDIR", "tmp" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = zg_cli_fixture_path (fixture, folders[i][1]);

      g_assert_no_errno (g_mkdir_with_parents (path, 0700));
      zg_cli_fixture_setenv (fixture, folders[i][0], path);
    }
}

static void
import (ZgCliFixture *fixture, const char *ledger)
{
  g_autofree char *sample = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);

  zg_cli_expect (fixture, 0, "import", sample, "--into", ledger, NULL);
}

/* Asserts that the picture is a square of @size whose ring begins with what is done: 18 of 46. */
static void
check_picture (ZgCliFixture *fixture, const char *name, int size)
{
  g_autofree char *path = zg_cli_fixture_path (fixture, name);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);
  const unsigned char *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  int top = size < 96 ? size * 17 / 100 : size * 10 / 100;
  int wide = size < 96 ? size * 66 / 100 : size * 50 / 100;
  int row = top + wide * 9 / 100;
  const unsigned char *done = data + row * stride + 4 * (size / 2 + wide / 16 + 1);
  const unsigned char *open = data + row * stride + 4 * (size / 2 - wide / 16 - 1);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, size);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, size);
  /* Blue, green, red, opacity; the corner is clear. */
  g_assert_cmpint (data[3], <, 255);
  g_assert_cmpint (done[3], ==, 255);
  g_assert_cmpint (done[1], >, done[2]);
  g_assert_true (memcmp (done, open, 4) != 0);
  cairo_surface_destroy (picture);
  g_assert_no_errno (g_unlink (path));
}

static void
test_sizes (ZgCliFixture *fixture, gconstpointer data)
{
  static const int sizes[] = { 16, 64, 128, 256, 512, 1024 };

  make_home (fixture);
  import (fixture, "a.zgl");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *size = g_strdup_printf ("%d", sizes[i]);
      g_autoptr (GString) before = list_all (fixture);
      G_GNUC_UNUSED g_autofree char *said = look (fixture, size, "a.zgl", "a.png", 0);
      GString *after;

      check_picture (fixture, "a.png", sizes[i]);
      after = list_all (fixture);
      g_assert_cmpstr (after->str, ==, before->str);
      g_string_free (after, TRUE);
    }
}

static void
test_share (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *mark = zg_cli_fixture_path (fixture, "share/.stfolder");
  g_autofree char *from = zg_cli_fixture_path (fixture, "a.zgl");
  g_autofree char *to = zg_cli_fixture_path (fixture, "share/a.zgl");
  g_autofree char *said = NULL;
  GString *before, *after;

  make_home (fixture);
  import (fixture, "a.zgl");
  g_assert_no_errno (g_mkdir_with_parents (mark, 0700));
  g_assert_no_errno (g_rename (from, to));
  before = list_all (fixture);
  said = look (fixture, "128", "share/a.zgl", "a.png", 0);
  check_picture (fixture, "a.png", 128);
  after = list_all (fixture);
  g_assert_cmpstr (after->str, ==, before->str);
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
}

/* Another program was ended in the middle of an edit: its journal is left to who edits next. */
static void
test_cut_off (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;
  GString *before, *after;

  make_home (fixture);
  import (fixture, "a.zgl");
  zg_cli_fixture_write (fixture, "a.zgl-journal", "a journal", -1);
  before = list_all (fixture);
  said = look (fixture, "128", "a.zgl", "a.png", 0);
  check_picture (fixture, "a.png", 128);
  after = list_all (fixture);
  g_assert_cmpstr (after->str, ==, before->str);
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
}

static void
test_refusals (ZgCliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *size;
    const char *ledger;
    const char *says;
  } cases[] = {
    { "128", "none.zgl", "none.zgl" },
    { "128", "text.zgl", "text.zgl" },
    { "0", "a.zgl", "1024" },
    { "1025", "a.zgl", "1024" },
  };

  make_home (fixture);
  zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  zg_cli_fixture_write (fixture, "text.zgl", "no ledger", -1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *picture = zg_cli_fixture_path (fixture, "a.png");
      g_autofree char *said = look (fixture, cases[i].size, cases[i].ledger, "a.png", 1);

      zg_assert_contains (said, cases[i].says);
      g_assert_false (g_file_test (picture, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/thumbnailer/sizes", test_sizes);
  zg_cli_test_add ("/thumbnailer/share", test_share);
  zg_cli_test_add ("/thumbnailer/cut-off", test_cut_off);
  zg_cli_test_add ("/thumbnailer/refusals", test_refusals);
  return g_test_run ();
}
