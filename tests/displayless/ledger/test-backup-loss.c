/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A damaged ledger: which backup to go back to, and what that costs. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "zg-backup-loss.h"
#include "zg-error.h"
#include "zg-ledger-backup.h"
#include "zg-ledger-fixture.h"

static void
overwrite (const char *path, off_t at, const char *bytes, gsize n_bytes)
{
  int fd = g_open (path, O_WRONLY, 0);

  g_assert_cmpint (pwrite (fd, bytes, n_bytes, at), ==, (gssize) n_bytes);
  close (fd);
}

static char *whole;
static gsize n_whole;

static void
close_ledger (Fixture *fixture)
{
  g_clear_object (&fixture->ledger);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &n_whole, NULL));
}

static void
put_back (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, whole, (gssize) n_whole, NULL));
  g_clear_pointer (&whole, g_free);
  fixture_reopen (fixture);
}

/* The format number in the header is gone: it opens no more, though SQLite could still read it. */
static void
damage_header (Fixture *fixture)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;

  close_ledger (fixture);
  overwrite (fixture->path, 60, "\0\0\0\0", 4);
  ledger = zg_ledger_open (fixture->path, ZG_LEDGER_READ, NULL, &error);
  g_assert_null (ledger);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_DAMAGED);
}

static char *
back_up (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *path = zg_ledger_backup (fixture->ledger, NULL, &error);

  g_assert_no_error (error);
  return path;
}

static void
assert_choice (Fixture *fixture, const char *path, const char *said)
{
  ZgBackupLoss loss;
  ZgBackup *chosen = zg_backup_choose (fixture->path, &loss);
  g_autofree char *told = zg_backup_loss_tell (&loss);

  g_assert_cmpstr (chosen ? chosen->path : NULL, ==, path);
  g_assert_cmpstr (told, ==, said);
  if (chosen)
    zg_backup_free (chosen);
}

static void
test_counted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *older = NULL;
  g_autofree char *newer = NULL;

  fixture_add_inspection (fixture, NULL);
  older = back_up (fixture);
  fixture_pass_days (fixture, 1);
  fixture_add_inspection (fixture, NULL);
  newer = back_up (fixture);
  fixture_pass_days (fixture, 1);
  fixture_add_inspection (fixture, NULL);
  fixture_add_inspection (fixture, NULL);
  damage_header (fixture);
  assert_choice (fixture, newer, "2 steps were recorded since, the last on 2024-03-03");

  /* The newest is no help if it is damaged as well. */
  overwrite (newer, 4096 + 200, "damage damage damage damage", 27);
  overwrite (newer, 4096, "damage", 6);
  assert_choice (fixture, older, "3 steps were recorded since, the last on 2024-03-03");
  put_back (fixture);
}

static void
test_nothing_lost (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;

  fixture_add_inspection (fixture, NULL);
  backup = back_up (fixture);
  damage_header (fixture);
  assert_choice (fixture, backup, "nothing was recorded since");
  put_back (fixture);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = NULL;

  fixture_add_inspection (fixture, NULL);
  backup = back_up (fixture);
  close_ledger (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "SQLite format 3", -1, NULL));
  assert_choice (fixture, backup, "what was recorded since can't be told");
  g_unlink (fixture->path);
  assert_choice (fixture, backup, "what was recorded since can't be told");
  put_back (fixture);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  damage_header (fixture);
  assert_choice (fixture, NULL, "what was recorded since can't be told");
  put_back (fixture);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  add ("/backup-loss/counted", test_counted);
  add ("/backup-loss/nothing-lost", test_nothing_lost);
  add ("/backup-loss/unreadable", test_unreadable);
  add ("/backup-loss/none", test_none);
  status = g_test_run ();
  fixture_remove_folder (home);
  return status;
}
