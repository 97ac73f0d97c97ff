/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One connection: what is bound comes back, what fails says so, what is not committed is gone. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "zg-error.h"
#include "zg-store-fixture.h"

/* Short, so that a test of waiting does not wait. */
#define SHORT_WAIT 50

static void
test_bind (StoreFixture *fixture, gconstpointer data)
{
  static const guint8 bytes[] = { 0, 1, 255, 0 };
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgStatement) s = zg_db_prepare (db, "SELECT ?1,?2,?3,?4,?5,?6,?7", &error);
  gsize size;

  g_assert_no_error (error);
  zg_statement_bind_null (s, 1);
  zg_statement_bind_int (s, 2, G_MININT64);
  zg_statement_bind_text (s, 3, "两区“融合”𠮷🫠");
  zg_statement_bind_text (s, 4, "");
  zg_statement_bind_text (s, 5, NULL);
  zg_statement_bind_blob (s, 6, bytes, sizeof bytes);
  zg_statement_bind_blob (s, 7, "", 0);
  g_assert_cmpint (zg_statement_step (s, &error), ==, ZG_STEP_ROW);
  g_assert_cmpint (zg_statement_n_columns (s), ==, 7);
  g_assert_true (zg_statement_is_null (s, 0));
  g_assert_cmpint (zg_statement_get_int (s, 1), ==, G_MININT64);
  g_assert_cmpstr (zg_statement_get_text (s, 2), ==, "两区“融合”𠮷🫠");
  g_assert_cmpstr (zg_statement_get_text (s, 3), ==, "");
  g_assert_false (zg_statement_is_null (s, 3));
  g_assert_null (zg_statement_get_text (s, 4));
  g_assert_cmpmem (zg_statement_get_blob (s, 5, &size), size, bytes, sizeof bytes);
  g_assert_null (zg_statement_get_blob (s, 6, &size));
  g_assert_cmpuint (size, ==, 0);
  g_assert_false (zg_statement_is_null (s, 6));
  g_assert_cmpint (zg_statement_step (s, &error), ==, ZG_STEP_DONE);
}

/* What was bound stays over a reset and is forgotten with the release. */
static void
test_rebind (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  ZgStatement *s = zg_db_prepare (db, "SELECT ?", NULL);

  zg_statement_bind_int (s, 1, 7);
  g_assert_true (zg_statement_run (s, NULL));
  g_assert_cmpint (zg_statement_step (s, NULL), ==, ZG_STEP_ROW);
  g_assert_cmpint (zg_statement_get_int (s, 0), ==, 7);
  zg_statement_release (s);
  s = zg_db_prepare (db, "SELECT ?", NULL);
  g_assert_cmpint (zg_statement_step (s, NULL), ==, ZG_STEP_ROW);
  g_assert_true (zg_statement_is_null (s, 0));
  zg_statement_release (s);
}

static void
test_wrong_index (StoreFixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (ZgDb) db = store_make (fixture);
      g_autoptr (ZgStatement) s = zg_db_prepare (db, "SELECT ?", NULL);

      zg_statement_bind_int (s, GPOINTER_TO_INT (data), 7);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

/* An error is no end of rows, and an empty table is no error. */
static void
test_error_or_no_rows (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgStatement) empty = zg_db_prepare (db, "SELECT x FROM t", &error);
  g_autoptr (ZgStatement) wrong = zg_db_prepare (db, "SELECT abs(-9223372036854775807-1)", &error);
  gint64 value = 5;

  g_assert_cmpint (zg_statement_step (empty, &error), ==, ZG_STEP_DONE);
  g_assert_no_error (error);
  g_assert_cmpint (zg_statement_step (wrong, &error), ==, ZG_STEP_ERROR);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);
  g_assert_false (zg_statement_run (wrong, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (zg_db_query_int (db, "SELECT x FROM t", &value, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (zg_db_prepare (db, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_FAILED);
  g_assert_cmpint (value, ==, 5);
}

static void
test_constraint (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (GError) error = NULL;

  store_run (db, "INSERT INTO t(id) VALUES(1)");
  g_assert_false (zg_db_exec (db, "INSERT INTO t(id) VALUES(1)", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  store_run (db, "CREATE UNIQUE INDEX i ON t(x); INSERT INTO t(x) VALUES('a')");
  g_assert_false (zg_db_exec (db, "INSERT INTO t(x) VALUES('a')", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_EXISTS);
}

/* The same text twice at once: two statements that do not disturb each other. */
static void
test_busy_statement (StoreFixture *fixture, gconstpointer data)
{
  static const char sql[] = "SELECT id FROM t ORDER BY id";
  g_autoptr (ZgDb) db = store_make (fixture);
  ZgStatement *outer;
  ZgStatement *inner;

  store_run (db, "INSERT INTO t(id) VALUES(1),(2)");
  outer = zg_db_prepare (db, sql, NULL);
  g_assert_cmpint (zg_statement_step (outer, NULL), ==, ZG_STEP_ROW);
  inner = zg_db_prepare (db, sql, NULL);
  g_assert_true (inner != outer);
  g_assert_true (zg_statement_run (inner, NULL));
  zg_statement_release (inner);
  g_assert_cmpint (zg_statement_step (outer, NULL), ==, ZG_STEP_ROW);
  g_assert_cmpint (zg_statement_get_int (outer, 0), ==, 2);
  zg_statement_release (outer);
  inner = zg_db_prepare (db, sql, NULL);
  g_assert_true (inner == outer);
  zg_statement_release (inner);
}

static void
test_transaction (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) other = store_open (fixture, ZG_DB_READ);
  gint64 version = zg_db_get_data_version (other);

  g_assert_true (zg_db_begin (db, NULL));
  g_assert_true (zg_db_in_transaction (db));
  store_run (db, "INSERT INTO t(id) VALUES(1)");
  g_assert_cmpint (zg_db_last_insert_id (db), ==, 1);
  zg_db_rollback (db);
  g_assert_false (zg_db_in_transaction (db));
  g_assert_cmpint (store_query (db, "SELECT count(*) FROM t"), ==, 0);
  zg_db_rollback (db); /* without one: nothing happens */
  g_assert_cmpint (zg_db_get_data_version (other), ==, version);
  g_assert_true (zg_db_begin (db, NULL));
  store_run (db, "INSERT INTO t(id) VALUES(2)");
  g_assert_true (zg_db_commit (db, NULL));
  g_assert_cmpint (zg_db_get_data_version (other), !=, version);
  g_assert_cmpint (store_query (other, "SELECT id FROM t"), ==, 2);
}

/* Between begin and end another's commit waits; inside a transaction it opens nothing. */
static void
test_reading (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) other = store_open (fixture, ZG_DB_WRITE);
  g_autoptr (GError) error = NULL;

  zg_db_set_busy_timeout (other, SHORT_WAIT);
  g_assert_true (zg_db_begin_reading (db));
  g_assert_cmpint (store_query (db, "SELECT count(*) FROM t"), ==, 0);
  g_assert_false (zg_db_exec (other, "INSERT INTO t(id) VALUES(1)", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_BUSY);
  zg_db_end_reading (db);
  store_run (other, "INSERT INTO t(id) VALUES(1)");
  g_assert_true (zg_db_begin (db, NULL));
  g_assert_false (zg_db_begin_reading (db));
  zg_db_rollback (db);
}

/* A commit that can't be made leaves nothing. */
static void
test_commit_fails (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) other = store_open (fixture, ZG_DB_READ);
  g_autoptr (GError) error = NULL;
  ZgStatement *reader;

  store_run (db, "INSERT INTO t(id) VALUES(1),(2)");
  zg_db_set_busy_timeout (db, SHORT_WAIT);
  reader = zg_db_prepare (other, "SELECT id FROM t", NULL);
  g_assert_cmpint (zg_statement_step (reader, NULL), ==, ZG_STEP_ROW);
  g_assert_true (zg_db_begin (db, &error));
  store_run (db, "INSERT INTO t(id) VALUES(3)");
  g_assert_false (zg_db_commit (db, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_BUSY);
  g_assert_false (zg_db_in_transaction (db));
  zg_statement_release (reader);
  g_assert_cmpint (store_query (db, "SELECT count(*) FROM t"), ==, 2);
}

static void
test_locked (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) other = store_open (fixture, ZG_DB_WRITE);
  g_autoptr (GError) error = NULL;

  g_assert_true (zg_db_begin (other, NULL));
  zg_db_set_busy_timeout (db, SHORT_WAIT);
  g_assert_false (zg_db_begin (db, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, "nothing was changed"));
  zg_db_rollback (other);
  g_clear_error (&error);
  g_assert_true (zg_db_begin (db, &error));
  zg_db_rollback (db);
}

/* Looking changes no byte, whatever is tried. */
static void
test_read (StoreFixture *fixture, gconstpointer data)
{
  static const char *const writes[] = {
    "INSERT INTO t(id) VALUES(9)",
    "UPDATE t SET x=1",
    "DELETE FROM t",
    "DROP TABLE t",
    "CREATE TABLE u(x)",
    "PRAGMA user_version=9",
    "PRAGMA application_id=9",
    "VACUUM",
    "REINDEX",
    "BEGIN IMMEDIATE; INSERT INTO t(id) VALUES(9); COMMIT",
  };
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_run (db, "INSERT INTO t(id) VALUES(1)");
  g_clear_pointer (&db, zg_db_close);
  before = store_sum (fixture->path);
  db = store_open (fixture, ZG_DB_READ);
  g_assert_false (zg_db_is_read_only (db)); /* the file could be written; the connection doesn't */
  g_assert_cmpint (store_query (db, "SELECT count(*) FROM t"), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      zg_db_exec (db, writes[i], NULL);
      zg_db_rollback (db);
    }
  g_clear_pointer (&db, zg_db_close);
  after = store_sum (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (store_count_files (fixture), ==, 1);
}

static int
open_and_write (const char *path)
{
  ZgDb *db = zg_db_open (path, ZG_DB_WRITE, NULL);
  GError *error = NULL;
  int status = 0;

  if (db == NULL || !zg_db_is_read_only (db))
    status = 1;
  else if (zg_db_exec (db, "INSERT INTO t(id) VALUES(2)", &error))
    status = 2;
  else if (!g_error_matches (error, ZG_ERROR, ZG_ERROR_READ_ONLY))
    status = 3;
  g_clear_error (&error);
  zg_db_close (db);
  return status;
}

static void
test_read_only_file (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);

  g_clear_pointer (&db, zg_db_close);
  g_assert_no_errno (g_chmod (fixture->folder, 0755));
  g_assert_no_errno (g_chmod (fixture->path, 0444));
  g_assert_cmpint (store_run_as_nobody (fixture, open_and_write), ==, 0);
}

static void
test_not_there (StoreFixture *fixture, gconstpointer data)
{
  static const ZgDbMode modes[] = { ZG_DB_READ, ZG_DB_WRITE };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZgDb) db = zg_db_open (fixture->path, modes[i], &error);

      g_assert_null (db);
      g_assert_error (error, ZG_ERROR, ZG_ERROR_IO);
      g_assert_nonnull (strstr (error->message, fixture->path));
    }
  g_assert_cmpuint (store_count_files (fixture), ==, 0);
}

static void
test_not_a_database (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDb) db = NULL;
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_file_set_contents (fixture->path, text, -1, &error);
  before = store_sum (fixture->path);
  db = zg_db_open (fixture->path, ZG_DB_WRITE, &error);
  g_assert_null (db);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_LEDGER);
  after = store_sum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* The settings under which nothing acknowledged is lost. */
static void
test_settings (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgStatement) mode = zg_db_prepare (db, "PRAGMA journal_mode", NULL);

  g_assert_cmpint (zg_statement_step (mode, NULL), ==, ZG_STEP_ROW);
  g_assert_cmpstr (zg_statement_get_text (mode, 0), ==, "delete");
  g_assert_cmpint (store_query (db, "PRAGMA synchronous"), ==, 3);
  g_assert_cmpint (store_query (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_query (db, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (store_query (db, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (store_query (db, "PRAGMA cache_size"), ==, -4096);
  /* Defensive: the schema can't be written as a table. */
  store_run (db, "PRAGMA writable_schema=ON");
  g_assert_false (zg_db_exec (db, "DELETE FROM sqlite_schema", NULL));
}

static void
test_integrity (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *plain;

  g_assert_true (zg_db_check_integrity (db, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
  store_run (db, "CREATE INDEX i ON t(x); INSERT INTO t(x) VALUES(1),(1)");
  g_clear_pointer (&db, zg_db_close);
  g_assert_cmpint (sqlite3_open (fixture->path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain,
                                 "PRAGMA writable_schema=ON;"
                                 "UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX i ON t(x)'"
                                 " WHERE name='i'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (plain);
  db = store_open (fixture, ZG_DB_READ);
  g_assert_true (zg_db_check_integrity (db, problems, NULL));
  g_assert_cmpuint (problems->len, >, 0);
}

#define add(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/db/bind", test_bind);
  add ("/db/rebind", test_rebind);
  g_test_add ("/db/index-zero", StoreFixture, GINT_TO_POINTER (0), store_set_up, test_wrong_index,
              store_tear_down);
  g_test_add ("/db/index-too-high", StoreFixture, GINT_TO_POINTER (2), store_set_up,
              test_wrong_index, store_tear_down);
  add ("/db/error-or-no-rows", test_error_or_no_rows);
  add ("/db/constraint", test_constraint);
  add ("/db/busy-statement", test_busy_statement);
  add ("/db/transaction", test_transaction);
  add ("/db/reading", test_reading);
  add ("/db/commit-fails", test_commit_fails);
  add ("/db/locked", test_locked);
  add ("/db/read", test_read);
  add ("/db/read-only-file", test_read_only_file);
  add ("/db/not-there", test_not_there);
  add ("/db/not-a-database", test_not_a_database);
  add ("/db/settings", test_settings);
  add ("/db/integrity", test_integrity);
  return g_test_run ();
}
