/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a ledger may be edited in place. Kinds of file system that this machine can't mount are
 * told by their paths only. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zg-place.h"
#include "zg-store-fixture.h"

static void
test_paths (void)
{
  static const struct
  {
    const char *path;
    const char *kind;
  } cases[] = {
    { "/run/user/1000/doc/3fa2/x.zgl", "portal" },
    { "/run/flatpak/doc/3fa2/x.zgl", "portal" },
    { "/run/user/1000/documents/x.zgl", NULL },
    { "/nowhere/at/all.zgl", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (zg_place_get_unsafe_kind (cases[i].path), ==, cases[i].kind);
}

/* Here the other tests of the store edit, so it had better be safe. */
static void
test_here (StoreFixture *fixture, gconstpointer data)
{
  g_assert_null (zg_place_get_unsafe_kind (fixture->folder));
}

/* Folders that are kept in step with other machines, told by what stands at their top. */
static void
test_synchronised (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *mark;
    const char *kind;
  } cases[] = {
    { ".stfolder", "Syncthing" },
    { ".dropbox.cache", "Dropbox" },
    { ".sync_0a1b2c3d4e5f.db", "Nextcloud" },
    { ".sync/ID", "Resilio Sync" },
    { ".sync", NULL },
    { "stfolder", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *top = g_strdup_printf ("%s/%u", fixture->folder, (guint) i);
      g_autofree char *below = g_build_filename (top, "2024", "巡察", NULL);
      g_autofree char *file = g_build_filename (below, "x.zgl", NULL);
      g_autofree char *mark = g_build_filename (top, cases[i].mark, NULL);

      g_assert_no_errno (g_mkdir_with_parents (below, 0700));
      g_assert_null (zg_place_get_unsafe_kind (file));
      g_assert_no_errno (g_mkdir_with_parents (mark, 0700));
      g_assert_cmpstr (zg_place_get_unsafe_kind (file), ==, cases[i].kind);
      g_assert_cmpstr (zg_place_get_unsafe_kind (below), ==, cases[i].kind);
    }
}

/* Names of one file. A copy of it is another, whatever it has in common with it; what the document
 * portal shows is seen in story-sandbox.py. */
static void
test_same (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "台账.zgl", NULL);
  g_autofree char *again = g_build_filename (fixture->folder, ".", "台账.zgl", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "链接.zgl", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "副本", NULL);
  g_autofree char *copy = g_build_filename (folder, "台账.zgl", NULL);
  GStatBuf info;

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_no_errno (symlink (file, link));
  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_true (g_file_set_contents (copy, "x", 1, NULL));
  g_assert_no_errno (g_stat (file, &info));
  g_assert_no_errno (
      utimensat (AT_FDCWD, copy, (struct timespec[]){ info.st_atim, info.st_mtim }, 0));
  g_assert_true (zg_place_is_same (file, again));
  g_assert_true (zg_place_is_same (file, link));
  g_assert_false (zg_place_is_same (file, copy));
  g_assert_false (zg_place_is_same (file, "/nowhere/at/all.zgl"));
}

static int
ask_journal (const char *path)
{
  return zg_place_can_journal (path) ? 1 : 0;
}

static void
test_journal (StoreFixture *fixture, gconstpointer data)
{
  g_assert_no_errno (g_chmod (fixture->folder, 0777));
  g_assert_cmpint (store_run_as_nobody (fixture, ask_journal), ==, 1);
  g_assert_no_errno (g_chmod (fixture->folder, 0555));
  g_assert_cmpint (store_run_as_nobody (fixture, ask_journal), ==, 0);
  g_assert_false (zg_place_can_journal ("/nowhere/at/all.zgl"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/paths", test_paths);
  g_test_add ("/place/here", StoreFixture, NULL, store_set_up, test_here, store_tear_down);
  g_test_add ("/place/synchronised", StoreFixture, NULL, store_set_up, test_synchronised,
              store_tear_down);
  g_test_add ("/place/same", StoreFixture, NULL, store_set_up, test_same, store_tear_down);
  g_test_add ("/place/journal", StoreFixture, NULL, store_set_up, test_journal, store_tear_down);
  return g_test_run ();
}
