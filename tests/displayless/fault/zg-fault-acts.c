/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-fault-acts.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "zg-edit.h"
#include "zg-import-apply.h"
#include "zg-ledger-backup.h"
#include "zg-migrate.h"
#include "zg-reader.h"
#include "zg-redact.h"
#include "zg-undo.h"

/* One transaction, whole or not at all; what was reported as saved is there. */
static void
check_one (FaultCase *self, gboolean ok)
{
  gint64 n = fault_case_count (self, self->path);

  if (n < 0)
    return;
  fault_case_expect (self, n == self->n_before || n == self->n_before + 1, "is torn", NULL);
  fault_case_expect (self, !ok || n == self->n_before + 1, "has lost what was saved", NULL);
}

static void
check_none (FaultCase *self, gboolean ok)
{
  gint64 n = fault_case_count (self, self->path);

  fault_case_expect (self, n < 0 || n == self->n_before, "was changed", NULL);
}

static gboolean
run_edit (FaultCase *self, GError **error)
{
  return fault_case_edit (self->fixture.ledger, self->measure_id, "每周清理两次，专人负责", error);
}

static gboolean
run_delete (FaultCase *self, GError **error)
{
  g_autoptr (ZgTransaction) txn =
      zg_transaction_begin (self->fixture.ledger, ZG_TXN_EDIT, "Delete", error);

  return txn && zg_transaction_delete (txn, ZG_ENTITY_ISSUE, self->issue_id, error)
         && zg_transaction_commit (txn, NULL, error);
}

static gboolean
run_undo (FaultCase *self, GError **error)
{
  return zg_undo (self->fixture.ledger, NULL, NULL, error);
}

static gboolean
run_import (FaultCase *self, GError **error)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "notices", "run-in.txt", NULL);
  g_autoptr (ZgDraft) draft = zg_reader_read_file (path, NULL, error);

  return draft && zg_import_apply (self->fixture.ledger, draft, NULL, error);
}

static gboolean
run_redact (FaultCase *self, GError **error)
{
  ZgRedaction result;

  return zg_redact (self->fixture.ledger, ZG_ENTITY_MEASURE, self->measure_id,
                    zg_field_get (ZG_FIELD_MEASURE_TEXT), "误录", FALSE, &result, error);
}

static gboolean
run_backup (FaultCase *self, GError **error)
{
  g_autofree char *path = zg_ledger_backup (self->fixture.ledger, NULL, error);

  return path != NULL;
}

/* Every backup there is, is whole. */
static void
check_backup (FaultCase *self, gboolean ok)
{
  g_autoptr (ZgLedger) ledger = fault_case_open (self, NULL);
  g_autofree char *folder = ledger ? zg_ledger_backup_folder (ledger) : NULL;
  g_autoptr (GDir) dir = folder ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, ".zgl"))
        continue;
      n++;
      fault_case_expect (self, fault_case_count (self, path) == self->n_before, "a bad backup",
                         NULL);
    }
  fault_case_expect (self, !ok || n == 1, "the backup is not there", NULL);
  g_clear_object (&ledger);
  check_none (self, ok);
}

static gboolean
run_create (FaultCase *self, GError **error)
{
  g_autofree char *path = fault_case_file (self, "新.zgl");
  g_autoptr (ZgLedger) ledger = zg_ledger_create (path, "新台账", self->fixture.clock, error);

  return ledger != NULL;
}

static void
check_create (FaultCase *self, gboolean ok)
{
  g_autofree char *path = fault_case_file (self, "新.zgl");

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    fault_case_expect (self, fault_case_count (self, path) == 1, "the new ledger is bad", NULL);
  else
    fault_case_expect (self, !ok, "the new ledger is not there", NULL);
  check_none (self, ok);
}

/* Totals and index of an older program: opening makes them anew. */
static void
prepare_stale (FaultCase *self)
{
  sqlite3 *plain;

  g_assert_cmpint (sqlite3_open (self->path, &plain), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (plain, "DELETE FROM d_version", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (plain), ==, SQLITE_OK);
}

static gboolean
run_open (FaultCase *self, GError **error)
{
  self->fixture.ledger = fault_case_open (self, error);
  return self->fixture.ledger != NULL;
}

/* A backup of the ledger as it is, which is then edited further. */
static void
prepare_restore (FaultCase *self)
{
  g_autofree char *backup = fault_case_file (self, "backup.zgl");
  g_autoptr (GError) error = NULL;

  self->fixture.ledger = fault_case_open (self, NULL);
  g_free (zg_ledger_backup (self->fixture.ledger, backup, &error));
  g_assert_no_error (error);
  g_assert_true (run_edit (self, &error));
  g_clear_object (&self->fixture.ledger);
}

static gboolean
run_restore (FaultCase *self, GError **error)
{
  g_autofree char *backup = fault_case_file (self, "backup.zgl");

  return zg_ledger_restore (backup, self->path, NULL, error);
}

static void
check_restore (FaultCase *self, gboolean ok)
{
  gint64 n = fault_case_count (self, self->path);

  if (n < 0)
    return;
  fault_case_expect (self, n == self->n_before || n == self->n_before + 1, "is torn", NULL);
  fault_case_expect (self, !ok || n == self->n_before, "was not restored", NULL);
}

static gboolean
migrate_columns (ZgDb *db, gpointer data, GError **error)
{
  return zg_db_exec (db,
                     "ALTER TABLE unit ADD COLUMN region TEXT;"
                     "CREATE TABLE tag(id INTEGER PRIMARY KEY,name TEXT NOT NULL)STRICT;",
                     error);
}

/* Into a new table, as a change of a table's constraints is made. */
static gboolean
migrate_copy (ZgDb *db, gpointer data, GError **error)
{
  return zg_db_exec (db,
                     "CREATE TABLE txn_new AS SELECT * FROM txn;"
                     "CREATE TABLE change_new AS SELECT * FROM change;"
                     "INSERT INTO tag(name) SELECT label FROM txn;",
                     error);
}

static gboolean
run_migrate (FaultCase *self, GError **error)
{
  static const ZgMigration migrations[] = { NULL, migrate_columns, migrate_copy };
  g_autoptr (ZgDb) db = zg_db_open (self->path, ZG_DB_WRITE, error);

  return db && zg_migrate (db, migrations, G_N_ELEMENTS (migrations), NULL, error);
}

static void
check_migrate (FaultCase *self, gboolean ok)
{
  static const char objects[] =
      "SELECT (SELECT count(*) FROM sqlite_schema WHERE name IN ('tag','txn_new','change_new'))"
      "+(SELECT count(*) FROM pragma_table_info('unit') WHERE name='region')";
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDb) db = zg_db_open (self->path, ZG_DB_WRITE, &error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gint64 n = -1;
  guint version = 0;

  fault_case_expect (self,
                     db && zg_migrate_get_version (db, &version, &error)
                         && zg_db_query_int (db, objects, &n, &error)
                         && zg_db_check_integrity (db, problems, &error),
                     "can't be read", error);
  if (error)
    return;
  fault_case_expect (self, problems->len == 0, "is damaged", NULL);
  fault_case_expect (self, version == 1 ? n == 0 : version == 3 && n == 4, "is torn", NULL);
  fault_case_expect (self, !ok || version == 3, "was not migrated", NULL);
}

/* What is open still shows a whole ledger. */
static void
go_on (FaultCase *self, gboolean ok)
{
  gint64 n = fault_case_count_open (self, self->fixture.ledger);

  fault_case_expect (self, n < 0 || n == self->n_before || n == self->n_before + 1, "is torn",
                     NULL);
}

static void
prepare_nothing (FaultCase *self)
{
}

const FaultAct fault_acts[] = {
  { "edit", NULL, run_edit, go_on, check_one },
  { "delete", NULL, run_delete, go_on, check_one },
  { "undo", NULL, run_undo, go_on, check_one },
  { "import", NULL, run_import, go_on, check_one },
  { "redact", NULL, run_redact, go_on, check_one },
  { "backup", NULL, run_backup, go_on, check_backup },
  { "create", prepare_nothing, run_create, NULL, check_create },
  { "rebuild", prepare_stale, run_open, NULL, check_none },
  { "restore", prepare_restore, run_restore, NULL, check_restore },
  { "migrate", prepare_nothing, run_migrate, NULL, check_migrate },
  { NULL },
};

void
fault_acts_add (const FaultAct *acts, const char *prefix, GTestDataFunc test)
{
  for (const FaultAct *act = acts; act->name; act++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", prefix, act->name);

      g_test_add_data_func (path, act, test);
    }
}
