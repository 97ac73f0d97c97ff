/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is there whole or not at all, and nothing else is left behind. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "zg-error.h"
#include "zg-output.h"

#define PIECE 10007
#define N     200 /* pieces: more than any buffer */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("zg-output-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "表.pdf", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
piece (guint n)
{
  char *data = g_malloc (PIECE);

  memset (data, 'a' + (int) (n % 26), PIECE);
  return data;
}

static gboolean
append_all (ZgOutput *output)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < N; i++)
    {
      g_autofree char *data = piece (i);

      ok = zg_output_append (output, (const unsigned char *) data, PIECE) == CAIRO_STATUS_SUCCESS
           && ok;
    }
  return ok;
}

static void
check_contents (Fixture *fixture, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgOutput) output = zg_output_new (fixture->path, &error);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (append_all (output));
  check_contents (fixture, "before");
  g_assert_true (zg_output_finish (output, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_cmpuint (length, ==, N * PIECE);
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *expected = piece (i);

      g_assert_cmpmem (contents + i * PIECE, PIECE, expected, PIECE);
    }
}

/* A library that opens the file by its name. */
static void
test_by_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgOutput) output = zg_output_new (fixture->path, &error);
  FILE *stream = g_fopen (zg_output_get_file (output), "wb");

  fputs ("整改", stream);
  fclose (stream);
  g_assert_true (zg_output_finish (output, &error));
  g_assert_no_error (error);
  check_contents (fixture, "整改");
}

static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  ZgOutput *output = zg_output_new (fixture->path, NULL);
  g_autofree char *file = g_strdup (zg_output_get_file (output));

  append_all (output);
  zg_output_free (output);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  check_contents (fixture, "before");
}

/* As on a disk without room: which one is told. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  const struct rlimit little = { PIECE * N / 2, RLIM_INFINITY };
  const struct rlimit much = { RLIM_INFINITY, RLIM_INFINITY };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgOutput) output = zg_output_new (fixture->path, NULL);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (append_all (output));
  g_assert_false (zg_output_finish (output, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &much), ==, 0);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, g_get_tmp_dir ()));
  g_assert_null (strstr (error->message, fixture->path));
  check_contents (fixture, "before");
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "a.pdf", NULL);
  g_autoptr (ZgOutput) output = zg_output_new (path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (zg_output_finish (output, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (zg_output_new (fixture->folder, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/output/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/output/by name", Fixture, NULL, set_up, test_by_name, tear_down);
  g_test_add ("/output/given up", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/output/no room", Fixture, NULL, set_up, test_no_room, tear_down);
  g_test_add ("/output/no folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  return g_test_run ();
}
