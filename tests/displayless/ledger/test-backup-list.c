/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups are found by the ledger's path, whatever has become of the ledger. */
#include <glib/gstdio.h>

#include "zg-backup-list.h"
#include "zg-ledger-backup.h"
#include "zg-ledger-fixture.h"

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = zg_backup_list (fixture->path);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *stranger = NULL;
  g_autoptr (GError) error = NULL;
  const ZgBackup *backup;

  g_assert_cmpuint (none->len, ==, 0);
  first = zg_ledger_backup (fixture->ledger, NULL, &error);
  g_assert_no_error (error);
  second = zg_ledger_backup (fixture->ledger, NULL, &error);
  g_assert_no_error (error);
  fixture_pass_days (fixture, 1);
  third = zg_ledger_backup (fixture->ledger, NULL, &error);
  g_assert_no_error (error);

  /* Other files beside them are none. */
  folder = g_path_get_dirname (first);
  stranger = g_build_filename (folder, "notes.zgl", NULL);
  g_assert_true (g_file_set_contents (stranger, "x", -1, NULL));

  all = zg_backup_list (fixture->path);
  g_assert_cmpuint (all->len, ==, 3);
  backup = g_ptr_array_index (all, 0);
  g_assert_cmpstr (backup->path, ==, third);
  g_assert_cmpuint (backup->bytes, >, 0);
  /* 09:00 in China is 01:00 UTC. */
  g_assert_cmpint (backup->us, ==,
                   ((gint64) zg_day_from_ymd (2024, 3, 2) * 24 + 1) * 3600 * G_USEC_PER_SEC);
  g_assert_cmpstr (((ZgBackup *) g_ptr_array_index (all, 1))->path, ==, second);
  g_assert_cmpstr (((ZgBackup *) g_ptr_array_index (all, 2))->path, ==, first);
}

/* The ledger is gone, or no longer one: its backups are not. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *made = zg_ledger_backup (fixture->ledger, NULL, NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.zgl", NULL);
  g_autofree char *aside = g_strconcat (fixture->path, ".aside", NULL);
  g_autoptr (GPtrArray) none = zg_backup_list (other);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  found = zg_backup_list (fixture->path);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((ZgBackup *) g_ptr_array_index (found, 0))->path, ==, made);
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  int status;

  /* Not G_TEST_OPTION_ISOLATE_DIRS, which loses the names of its folders. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/backup-list/list", Fixture, NULL, fixture_set_up, test_list, fixture_tear_down);
  g_test_add ("/backup-list/gone", Fixture, NULL, fixture_set_up, test_gone, fixture_tear_down);
  status = g_test_run ();
  fixture_remove_folder (home);
  return status;
}
