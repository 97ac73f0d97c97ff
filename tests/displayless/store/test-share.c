/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files on shares: whole or not at all, and never where the share only was. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-place.h"
#include "zg-share.h"

/* The kernel's files have a size of a page, whatever can be read of them: as one whose connection
 * breaks. */
#define SHORT_FILE "/sys/devices/system/cpu/online"

typedef struct
{
  char *folder;
  char *mark; /* makes a share of it */
  char *path;
  char *local;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("zg-share-XXXXXX", NULL);
  fixture->mark = g_build_filename (fixture->folder, ".stfolder", NULL);
  fixture->path = g_build_filename (fixture->folder, "县.zgl", NULL);
  fixture->local = g_build_filename (fixture->folder, "local", NULL);
  g_assert_no_errno (g_mkdir (fixture->mark, 0700));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->local);
  g_rmdir (fixture->mark);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_free (fixture->mark);
  g_free (fixture->path);
  g_free (fixture->local);
}

static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (fixture->local, "整改", -1, NULL));
  g_assert_true (zg_share_put (fixture->local, fixture->path, "abcdef", &error));
  g_assert_no_error (error);
  g_unlink (fixture->local);
  g_assert_true (zg_share_get (fixture->path, fixture->local, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->local, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "整改");
}

/* By way of a link from an ordinary folder: the link stays one. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("zg-desktop-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "台账.zgl", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (fixture->local, "改后", -1, NULL));
  g_assert_true (g_file_set_contents (fixture->path, "改前", -1, NULL));
  g_assert_no_errno (symlink (fixture->path, link));
  g_assert_nonnull (zg_place_get_unsafe_kind (link));
  g_assert_true (zg_share_put (fixture->local, link, "abcdef", &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "改后");
  g_unlink (fixture->path);
  g_assert_false (zg_share_put (fixture->local, link, "abcdef", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_unlink (link);
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  if (g_stat (SHORT_FILE, &info) != 0 || info.st_size < 1024)
    {
      g_test_skip ("there is no file that is shorter than it says");
      return;
    }
  g_assert_false (zg_share_get (SHORT_FILE, fixture->local, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
  g_assert_nonnull (strstr (error->message, SHORT_FILE));
  g_assert_false (g_file_test (fixture->local, G_FILE_TEST_EXISTS));
}

static void
test_connected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (zg_share_check_connected (fixture->path, &error));
  g_assert_no_error (error);
  g_assert_no_errno (g_rmdir (fixture->mark));
  g_assert_false (zg_share_check_connected (fixture->path, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
  g_assert_no_errno (g_mkdir (fixture->mark, 0700));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/share/there and back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/share/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/share/cut short", Fixture, NULL, set_up, test_cut_short, tear_down);
  g_test_add ("/share/connected", Fixture, NULL, set_up, test_connected, tear_down);
  return g_test_run ();
}
