/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever stands at a ledger's path, opening it gives one clear answer, never a crash, and
 * changes no byte. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-history.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-stats.h"
#include "zg-text-index.h"
#include "zg-undo.h"
#include "zg-verify.h"

#define N_FLIPS 400
#define NOBODY  65534

/* Closes the ledger; its bytes. (transfer full) */
static char *
take_bytes (Fixture *fixture, gsize *size)
{
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_clear_object (&fixture->ledger);
  g_file_get_contents (fixture->path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
put_bytes (Fixture *fixture, const void *bytes, gsize size)
{
  int fd = g_open (fixture->path, O_WRONLY | O_CREAT | O_TRUNC, 0644);

  g_assert_no_errno (fd);
  g_assert_cmpint (write (fd, bytes, size), ==, (gssize) size);
  close (fd);
}

/* Every way of looking at an open ledger. Errors are as good as answers. */
static void
look_at_all (ZgLedger *ledger)
{
  G_GNUC_UNUSED g_autoptr (ZgVerifyResult) result = zg_verify (ledger, NULL);
  G_GNUC_UNUSED g_autoptr (GPtrArray) history =
      zg_history_load (ledger, ZG_ENTITY_NONE, 0, NULL, 0, NULL);
  G_GNUC_UNUSED g_autoptr (GArray) hits =
      zg_text_index_search (ledger, ZG_ENTITY_MEASURE, "回采", NULL);
  G_GNUC_UNUSED g_autoptr (ZgFigures) figures =
      zg_stats_compute (ledger, ZG_GROUP_UNIT, NULL, ZG_DAY_NONE, NULL);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  zg_undo_get_labels (ledger, &undo, &redo, NULL);
  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      G_GNUC_UNUSED g_autoptr (GPtrArray) rows =
          zg_record_load_all (ledger, (ZgEntity) entity, NULL);
    }
}

/* Looks at what stands at the path; returns whether it opened. Nothing may be changed. */
static gboolean
look (Fixture *fixture, ZgLedgerMode mode, GError **error)
{
  g_autofree char *before = fixture_sum (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) why = NULL;
  g_autoptr (ZgLedger) ledger = zg_ledger_open (fixture->path, mode, fixture->clock, &why);
  gboolean opened = ledger != NULL;

  g_assert_true (opened || why != NULL);
  if (why)
    {
      g_assert_true (why->domain == ZG_ERROR);
      g_assert_nonnull (strstr (why->message, fixture->path));
      g_propagate_error (error, g_steal_pointer (&why));
    }
  if (ledger && mode == ZG_LEDGER_READ)
    look_at_all (ledger);
  g_clear_object (&ledger);
  after = fixture_sum (fixture);
  g_assert_cmpstr (before, ==, after);
  return opened;
}

static void
assert_refused (Fixture *fixture, int code, const char *words)
{
  static const ZgLedgerMode modes[] = { ZG_LEDGER_READ, ZG_LEDGER_WRITE };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (look (fixture, modes[i], &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, ZG_ERROR, code);
      g_assert_nonnull (strstr (error->message, words));
    }
}

static void
test_no_ledger (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autofree guint8 *zeros = g_malloc0 (8192);
  gsize size;
  g_autofree char *bytes = take_bytes (fixture, &size);

  put_bytes (fixture, "", 0);
  assert_refused (fixture, ZG_ERROR_NOT_LEDGER, "is empty");
  put_bytes (fixture, "一、问题\n", 13);
  assert_refused (fixture, ZG_ERROR_NOT_LEDGER, "is no ledger");
  put_bytes (fixture, endless, 100000);
  assert_refused (fixture, ZG_ERROR_NOT_LEDGER, "is no ledger");
  put_bytes (fixture, zeros, 8192);
  assert_refused (fixture, ZG_ERROR_NOT_LEDGER, "is no ledger");
  put_bytes (fixture, "SQLite format 3", 16);
  assert_refused (fixture, ZG_ERROR_NOT_LEDGER, "is no ledger");
  put_bytes (fixture, bytes, size);
  g_assert_true (look (fixture, ZG_LEDGER_READ, NULL));
}

static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->ledger);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_null (zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (zg_ledger_open (fixture->folder, ZG_LEDGER_WRITE, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_LEDGER);
  g_assert_nonnull (strstr (error->message, "folder"));
  g_assert_cmpint (g_access (fixture->path, F_OK), !=, 0);
}

/* A pipe must not make the program wait for ever. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->ledger);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (mkfifo (fixture->path, 0600));
  g_assert_null (zg_ledger_open (fixture->path, ZG_LEDGER_READ, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_LEDGER);
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  sqlite3 *plain;

  g_clear_object (&fixture->ledger);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_cmpint (sqlite3_open (fixture->path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain, "CREATE TABLE t(x)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (plain);
  assert_refused (fixture, ZG_ERROR_NOT_LEDGER, "is no ledger");
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  fixture_tamper (fixture, "", "PRAGMA user_version=2");
  assert_refused (fixture, ZG_ERROR_NEWER, "newer version");
  fixture_tamper (fixture, "", "PRAGMA user_version=-1");
  assert_refused (fixture, ZG_ERROR_NEWER, "newer version");
  fixture_tamper (fixture, "", "PRAGMA user_version=0");
  assert_refused (fixture, ZG_ERROR_DAMAGED, "damaged");
}

/* A ledger's header over another database's tables. */
static void
test_hollow (Fixture *fixture, gconstpointer data)
{
  sqlite3 *plain;

  g_clear_object (&fixture->ledger);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_cmpint (sqlite3_open (fixture->path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain,
                                 "CREATE TABLE t(x); PRAGMA application_id=0x5A474C31;"
                                 "PRAGMA user_version=1",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (plain);
  assert_refused (fixture, ZG_ERROR_DAMAGED, "damaged");
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  gsize size;
  g_autofree char *bytes = NULL;

  fixture_fill (fixture);
  bytes = take_bytes (fixture, &size);
  for (gsize end = 0; end < size; end += 512)
    {
      g_autoptr (GError) error = NULL;

      put_bytes (fixture, bytes, end);
      /* Cut between two pages it may open, but never as if it were whole. */
      if (look (fixture, ZG_LEDGER_READ, &error))
        {
          g_autoptr (ZgLedger) ledger = zg_ledger_open (fixture->path, ZG_LEDGER_READ, NULL, NULL);
          g_autoptr (ZgVerifyResult) result = zg_verify (ledger, NULL);

          g_assert_true (result == NULL || result->problems->len > 0);
          g_assert_cmpuint (end % 4096, ==, 0);
        }
      g_clear_error (&error);
      look (fixture, ZG_LEDGER_WRITE, &error);
    }
}

static void
test_flipped (Fixture *fixture, gconstpointer data)
{
  guint opened = 0;
  guint sound = 0;
  gsize size;
  g_autofree char *bytes = NULL;

  fixture_fill (fixture);
  bytes = take_bytes (fixture, &size);
  for (guint i = 0; i < N_FLIPS; i++)
    {
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) size);
      char mask = (char) (1 << g_test_rand_int_range (0, 8));

      /* Most bytes are the zeros of half-empty pages: seldom worth a flip. */
      while (i % 8 && bytes[at] == 0)
        at = (at + 1) % size;
      bytes[at] ^= mask;
      put_bytes (fixture, bytes, size);
      if (look (fixture, ZG_LEDGER_READ, NULL))
        {
          g_autoptr (ZgLedger) ledger = zg_ledger_open (fixture->path, ZG_LEDGER_READ, NULL, NULL);
          g_autoptr (ZgVerifyResult) result = zg_verify (ledger, NULL);

          opened++;
          sound += result && result->problems->len == 0;
        }
      bytes[at] ^= mask;
    }
  /* What passes for sound is a flip in bytes that mean nothing. */
  g_test_message ("%u of %u opened, %u of them sound", opened, N_FLIPS, sound);
  g_assert_cmpuint (opened, >, 0);
  g_assert_cmpuint (opened, <, N_FLIPS);
}

static void
test_symlink (Fixture *fixture, gconstpointer data)
{
  g_autofree char *real = g_strconcat (fixture->path, ".real", NULL);

  g_clear_object (&fixture->ledger);
  g_assert_no_errno (g_rename (fixture->path, real));
  g_assert_no_errno (symlink (real, fixture->path));
  fixture_reopen (fixture);
  fixture_fill (fixture);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

/* Runs @func in a process of an ordinary user, since permissions do not hold root back. */
static int
run_as_nobody (Fixture *fixture, int (*func) (const char *path))
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (100);
      _exit (func (fixture->path));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static int
open_to_edit (const char *path)
{
  GError *error = NULL;
  ZgLedger *ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, &error);
  const char *reason = ledger ? zg_ledger_get_read_only_reason (ledger) : NULL;
  int status = 0;

  if (ledger == NULL)
    status = 1;
  else if (reason == NULL || strstr (reason, path) == NULL)
    status = 2;
  else if (zg_transaction_begin (ledger, ZG_TXN_EDIT, "x", &error))
    status = 3;
  else if (!g_error_matches (error, ZG_ERROR, ZG_ERROR_READ_ONLY))
    status = 4;
  g_clear_error (&error);
  g_clear_object (&ledger);
  return status;
}

/* Without a folder to put the rollback journal in, no edit can be made: said when opening, not
 * with the first edit. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_fill (fixture);
  g_clear_object (&fixture->ledger);
  before = fixture_sum (fixture);
  g_assert_no_errno (g_chmod (fixture->folder, 0555));
  g_assert_no_errno (g_chmod (fixture->path, 0666));
  g_assert_cmpint (run_as_nobody (fixture, open_to_edit), ==, 0);
  g_assert_no_errno (g_chmod (fixture->folder, 0777));
  g_assert_no_errno (g_chmod (fixture->path, 0444));
  g_assert_cmpint (run_as_nobody (fixture, open_to_edit), ==, 0);
  after = fixture_sum (fixture);
  g_assert_cmpstr (before, ==, after);
}

static int
create_beside (const char *path)
{
  char *other = g_strconcat (path, ".new.zgl", NULL);
  GError *error = NULL;
  ZgLedger *ledger = zg_ledger_create (other, "新台账", NULL, &error);
  int status = ledger == NULL && error->domain == ZG_ERROR ? 0 : 1;

  if (status == 0 && error->code != ZG_ERROR_READ_ONLY)
    status = 2;
  g_clear_error (&error);
  g_clear_object (&ledger);
  g_free (other);
  return status;
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (zg_ledger_create (fixture->path, "又一个", NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_EXISTS);
  g_assert_no_errno (g_chmod (fixture->folder, 0555));
  g_assert_cmpint (run_as_nobody (fixture, create_beside), ==, 0);
}

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) other =
      zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, fixture->clock, NULL);
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (other, ZG_TXN_EDIT, "other", NULL);

  zg_db_set_busy_timeout (_zg_ledger_get_db (fixture->ledger), 30);
  g_assert_null (zg_transaction_begin (fixture->ledger, ZG_TXN_EDIT, "x", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_pointer (&txn, zg_transaction_free);
  fixture_fill (fixture);
  /* The second sees what the first wrote. */
  g_assert_cmpint (zg_db_get_data_version (_zg_ledger_get_db (other)), >, 0);
  g_clear_error (&error);
  g_assert_true (g_ptr_array_index (zg_record_load_all (other, ZG_ENTITY_ISSUE, &error), 0)
                 != NULL);
}

/* As a power cut leaves it: the last page is only begun. */
static void
append_half_page (const char *path)
{
  g_autofree char *half = g_strnfill (512, 'x');
  FILE *file = g_fopen (path, "a");

  g_assert_cmpuint (fwrite (half, 1, 512, file), ==, 512);
  g_assert_no_errno (fclose (file));
}

/* The file as it stands in the middle of a commit: pages written, journal still there. */
static void
test_hot_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *saved = NULL;
  g_autofree char *torn = NULL;
  g_autofree char *restored = NULL;
  g_autoptr (ZgLedger) ledger = NULL;
  sqlite3 *plain;
  pid_t child;

  fixture_fill (fixture);
  g_clear_object (&fixture->ledger);
  saved = fixture_sum (fixture);
  child = fork ();
  if (child == 0)
    {
      /* A cache of nothing makes it write pages before the commit. */
      if (sqlite3_open (fixture->path, &plain) != SQLITE_OK
          || sqlite3_exec (plain,
                           "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN;"
                           "INSERT INTO journal_open VALUES(1);"
                           "UPDATE measure SET text=text||hex(randomblob(20000));"
                           "UPDATE issue SET title=title||hex(randomblob(20000))",
                           NULL, NULL, NULL)
                 != SQLITE_OK)
        _exit (1);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  append_half_page (fixture->path);
  torn = fixture_sum (fixture);
  g_assert_cmpstr (saved, !=, torn);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  ledger = zg_ledger_open (fixture->path, ZG_LEDGER_READ, NULL, NULL);
  g_assert_nonnull (ledger);
  look_at_all (ledger);
  restored = fixture_sum (fixture);
  g_assert_cmpstr (saved, ==, restored);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/open/no-ledger", test_no_ledger);
  add ("/open/nothing-there", test_nothing_there);
  add ("/open/pipe", test_pipe);
  add ("/open/other-database", test_other_database);
  add ("/open/versions", test_versions);
  add ("/open/hollow", test_hollow);
  add ("/open/truncated", test_truncated);
  add ("/open/flipped", test_flipped);
  add ("/open/symlink", test_symlink);
  add ("/open/read-only", test_read_only);
  add ("/open/create", test_create);
  add ("/open/locked", test_locked);
  add ("/open/hot-journal", test_hot_journal);
  return g_test_run ();
}
