/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The triggers hold against whoever writes past the program, and the schema needs nothing of ours
 * to be read. */
#include <sqlite3.h>
#include <string.h>

#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-schema.h"

static void
test_fresh (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (zg_schema_check (_zg_ledger_get_db (fixture->ledger), problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Each statement alone, with plain SQLite, as another program would. */
static const struct
{
  const char *sql;
  const char *words;
} guarded[] = {
  { "UPDATE measure SET text='x'", "outside a ledger transaction" },
  { "UPDATE issue SET deleted=1", "outside a ledger transaction" },
  { "INSERT INTO unit(uuid,name) VALUES(randomblob(16),'x')", "outside a ledger transaction" },
  { "INSERT OR REPLACE INTO measure SELECT * FROM measure", "outside a ledger transaction" },
  { "DELETE FROM measure", "never deleted" },
  { "DELETE FROM preference WHERE 1", NULL }, /* no row: nothing to refuse */
  { "DELETE FROM ledger", "never deleted" },
  { "UPDATE txn SET label='x'", "append-only" },
  { "DELETE FROM txn", "append-only" },
  { "INSERT OR REPLACE INTO txn SELECT * FROM txn", "append-only" },
  { "UPDATE change SET new='x'", "append-only" },
  { "DELETE FROM change", "append-only" },
  { "INSERT OR REPLACE INTO change SELECT * FROM change", "append-only" },
  { "UPDATE actor SET name='x'", "append-only" },
  { "UPDATE field SET name='x'", "append-only" },
  { "BEGIN;INSERT INTO journal_open VALUES(1);UPDATE change SET new='x'", "append-only" },
  { "BEGIN;INSERT INTO journal_open VALUES(1);DELETE FROM measure", "never deleted" },
  { "BEGIN;INSERT INTO journal_open VALUES(1);INSERT OR REPLACE INTO measure SELECT * FROM measure",
    "outside a ledger transaction" },
  { "INSERT INTO journal_open VALUES(2)", "CHECK" },
};

static void
test_guards (Fixture *fixture, gconstpointer data)
{
  sqlite3 *plain;

  fixture_fill (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &plain), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (guarded); i++)
    {
      char *message = NULL;

      g_test_message ("%s", guarded[i].sql);
      sqlite3_exec (plain, guarded[i].sql, NULL, NULL, &message);
      if (guarded[i].words)
        g_assert_true (message && strstr (message, guarded[i].words));
      else
        g_assert_null (message);
      sqlite3_free (message);
      if (!sqlite3_get_autocommit (plain))
        g_assert_cmpint (sqlite3_exec (plain, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (plain);
}

/* Blanking a value is the one change that passes, and only with its digest. */
static void
test_redaction_passes (Fixture *fixture, gconstpointer data)
{
  sqlite3 *plain;

  fixture_fill (fixture);
  g_assert_cmpint (sqlite3_open (fixture->path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain,
                                 "BEGIN;INSERT INTO journal_open VALUES(1);"
                                 "UPDATE change SET new=NULL,new_digest=randomblob(32)"
                                 " WHERE field_id=703 AND row_id=1",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain, "UPDATE change SET new=NULL WHERE field_id=703", NULL, NULL,
                                 NULL),
                   ==, SQLITE_CONSTRAINT);
  sqlite3_close (plain);
}

/* The bare library reads every table and runs every trigger: no function or collation of ours. */
static void
test_read_elsewhere (Fixture *fixture, gconstpointer data)
{
  sqlite3 *plain;
  sqlite3_stmt *list;

  fixture_fill (fixture);
  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &plain, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (plain,
                                       "SELECT 'SELECT count(*) FROM '||name FROM sqlite_schema"
                                       " WHERE type='table' AND name<>'d_text'",
                                       -1, &list, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (list) == SQLITE_ROW)
    g_assert_cmpint (sqlite3_exec (plain, (const char *) sqlite3_column_text (list, 0), NULL, NULL,
                                   NULL),
                     ==, SQLITE_OK);
  sqlite3_finalize (list);
  /* The index has no content to count. */
  g_assert_cmpint (sqlite3_exec (plain, "SELECT rowid FROM d_text WHERE d_text MATCH '\"回采\"'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (plain);
}

/* A second run of the migrations changes nothing. */
static void
test_migrate_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_sum (fixture);
  g_autofree char *after = NULL;

  g_assert_true (zg_schema_migrate (_zg_ledger_get_db (fixture->ledger), NULL));
  after = fixture_sum (fixture);
  g_assert_cmpstr (before, ==, after);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/schema/fresh", test_fresh);
  add ("/schema/guards", test_guards);
  add ("/schema/redaction-passes", test_redaction_passes);
  add ("/schema/read-elsewhere", test_read_elsewhere);
  add ("/schema/migrate-again", test_migrate_again);
  return g_test_run ();
}
