/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* unshare() */

/* An edit that was reported as saved is there, whatever kills the program or fills the disk. */
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-verify.h"

#define N_KILLS 110

/* What the child reports: the number it has saved in a row. */
typedef struct
{
  gint64 row_id;
  int number;
} Report;

static gboolean
save_number (ZgLedger *ledger, gint64 row, int number)
{
  g_autofree char *text = g_strdup_printf ("第%d次改动，两区融合", number);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", &error);

  if (txn && zg_transaction_set (txn, row, ZG_FIELD_MEASURE_TEXT, text, &error)
      && zg_transaction_set (txn, row, ZG_FIELD_MEASURE_STATE, number % 2 ? "done" : "ongoing",
                             &error)
      && zg_transaction_commit (txn, NULL, &error))
    return TRUE;
  g_printerr ("%s\n", error->message);
  return FALSE;
}

/* Edits for ever and reports each edit after its commit. */
static void
edit_for_ever (const char *path, const gint64 *rows, guint n_rows, int number, int pipe)
{
  ZgLedger *ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, NULL);

  for (;; number++)
    {
      Report report = { rows[(guint) number % n_rows], number };

      if (ledger == NULL || !save_number (ledger, report.row_id, number)
          || write (pipe, &report, sizeof report) != sizeof report)
        _exit (1);
    }
}

/* Lets a child edit once and then for a random time, kills it, and reads what it reported. */
static int
run_and_kill (Fixture *fixture, const gint64 *rows, guint n_rows, int number, int *saved)
{
  int ends[2];
  int status;
  Report report;
  pid_t child;

  g_assert_no_errno (pipe (ends));
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      edit_for_ever (fixture->path, rows, n_rows, number, ends[1]);
    }
  close (ends[1]);
  /* However slow the machine is, the child is at work by then. */
  g_assert_cmpint (read (ends[0], &report, sizeof report), ==, sizeof report);
  saved[(guint) report.number % n_rows] = report.number;
  number = report.number + 1;
  g_usleep ((gulong) g_test_rand_int_range (0, 30000));
  g_assert_no_errno (kill (child, SIGKILL));
  while (read (ends[0], &report, sizeof report) == sizeof report)
    {
      saved[(guint) report.number % n_rows] = report.number;
      number = report.number + 1;
    }
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return number;
}

static void
assert_saved (Fixture *fixture, gint64 row, int number)
{
  g_autofree char *text = fixture_get (fixture, ZG_ENTITY_MEASURE, row, ZG_FIELD_MEASURE_TEXT);
  int found = number ? (int) g_ascii_strtoll (text + strlen ("第"), NULL, 10) : 0;

  /* The one edit after the last report may have been saved too. */
  g_assert_cmpint (found, >=, number);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  gint64 rows[4];
  int saved[4] = { 0 };
  ZgUuid inspection;
  ZgUuid issue;
  int number = 1;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_issue (fixture, &inspection, NULL, "问题", &issue);
  for (guint i = 0; i < 4; i++)
    rows[i] = fixture_add_measure (fixture, &issue, "第0次", NULL);
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_clear_object (&fixture->ledger);
      number = run_and_kill (fixture, rows, 4, number, saved);
      fixture_reopen (fixture);
      for (guint r = 0; r < 4; r++)
        assert_saved (fixture, rows[r], saved[r]);
      fixture_assert_verifies (fixture);
      /* An edit that was saved but not reported is not repeated under the same number. */
      number += 4;
    }
  g_test_message ("%d edits under %d kills", number, N_KILLS);
  g_assert_cmpint (number, >, 5 * N_KILLS); /* each child reported an edit, and 4 are skipped */
}

/* Two programs edit the same ledger at once: none loses anything, both wait in turn. */
static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  enum
  {
    N_EDITS = 25
  };
  pid_t children[2];
  ZgUuid inspection;
  ZgUuid issue;
  gint64 rows[2];

  fixture_add_inspection (fixture, &inspection);
  fixture_add_issue (fixture, &inspection, NULL, "问题", &issue);
  for (guint i = 0; i < 2; i++)
    rows[i] = fixture_add_measure (fixture, &issue, "第0次", NULL);
  g_clear_object (&fixture->ledger);
  for (guint i = 0; i < 2; i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          ZgLedger *ledger = zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, NULL, NULL);

          for (int n = 1; n <= N_EDITS; n++)
            if (ledger == NULL || !save_number (ledger, rows[i], n))
              _exit (1);
          _exit (0);
        }
    }
  for (guint i = 0; i < 2; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }
  fixture_reopen (fixture);
  for (guint i = 0; i < 2; i++)
    assert_field (fixture, ZG_ENTITY_MEASURE, rows[i], ZG_FIELD_MEASURE_TEXT,
                  "第25次改动，两区融合");
}

#define SKIP 77

/* A tiny file system that only this process sees. */
static gboolean
mount_tiny (const char *folder)
{
  return unshare (CLONE_NEWNS) == 0 && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount ("tmpfs", folder, "tmpfs", 0, "size=1800k") == 0;
}

/* A text that finds no room is refused and changes nothing; what still fits goes on. Another
 * status for each fault. */
static int
edit_until_full (const char *folder, gint64 *n_saved)
{
  g_autofree char *path = g_build_filename (folder, "满.zgl", NULL);
  g_autofree char *long_text = g_strnfill (60000, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = zg_ledger_create (path, "满盘", NULL, &error);
  g_autoptr (ZgVerifyResult) result = NULL;

  if (ledger == NULL)
    return 1;
  for (*n_saved = 0; error == NULL; (*n_saved)++)
    {
      g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Unit", &error);
      g_autofree char *name = g_strdup_printf ("某局%d", (int) *n_saved);
      const ZgFieldValue values[] = { { ZG_FIELD_UNIT_NAME, name },
                                      { ZG_FIELD_UNIT_KIND, long_text } };

      if (*n_saved > 1000)
        return 2;
      if (txn && zg_transaction_insert (txn, ZG_ENTITY_UNIT, values, 2, NULL, &error))
        zg_transaction_commit (txn, NULL, &error);
    }
  if (!g_error_matches (error, ZG_ERROR, ZG_ERROR_DISK_FULL) || !strstr (error->message, path))
    return 3;
  g_clear_object (&ledger);
  ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, NULL);
  result = ledger ? zg_verify (ledger, NULL) : NULL;
  if (result == NULL || result->problems->len > 0)
    return 4;
  /* All that were saved, and the first entry, which made the ledger; not the one that failed. */
  return result->transactions == *n_saved ? 0 : 5;
}

static int
fill_disk (const char *folder)
{
  gint64 n_saved = 0;

  if (!mount_tiny (folder))
    return SKIP;
  return edit_until_full (folder, &n_saved);
}

static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "disk", NULL);
  int status;
  pid_t child;

  g_assert_no_errno (g_mkdir (folder, 0700));
  child = fork ();
  if (child == 0)
    _exit (fill_disk (folder));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == SKIP)
    g_test_skip ("a small file system can only be mounted as root");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/durable/kill", test_kill);
  add ("/durable/two-programs", test_two_programs);
  add ("/durable/no-room", test_no_room);
  return g_test_run ();
}
