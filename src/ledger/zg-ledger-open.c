/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "zg-backup.h"
#include "zg-derived-private.h"
#include "zg-error.h"
#include "zg-ledger-file.h"
#include "zg-ledger-private.h"
#include "zg-place.h"
#include "zg-schema.h"
#include "zg-transaction-private.h"
#include "zg-working-copy-private.h"

/* A file that somebody gave foreign triggers or views is shown, never edited: they could run
 * anything inside our transactions. */
static gboolean
check_schema (ZgDb *db, char **reason, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!zg_schema_check (db, problems, error))
    return FALSE;
  if (problems->len > 0 && *reason == NULL)
    *reason = g_strdup_printf (_ ("“%s” is opened for reading only: %s"), zg_db_get_path (db),
                               (const char *) g_ptr_array_index (problems, 0));
  return TRUE;
}

static ZgLedger *
finish_open (ZgDb *db, ZgClock *clock, const char *reason, GError **error)
{
  g_autoptr (ZgLedger) self = _zg_ledger_new_for_db (db, clock, reason, error);

  if (self == NULL)
    return NULL;
  if (reason == NULL && (_zg_derived_is_stale (self) || !zg_schema_has_derived (db))
      && !_zg_derived_rebuild (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static ZgLedger *
open_file (const char *path, ZgLedgerMode mode, ZgClock *clock, GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (ZgDb) db = NULL;

  if (!zg_ledger_file_check (path, error))
    return NULL;
  if (mode == ZG_LEDGER_READ)
    reason = g_strdup_printf (_ ("“%s” was opened for reading only"), path);
  db = zg_db_open (path, reason ? ZG_DB_READ : ZG_DB_WRITE, error);
  if (db == NULL)
    return NULL;
  if (reason == NULL && (zg_db_is_read_only (db) || !zg_place_can_journal (path)))
    reason = g_strdup_printf (
        _ ("“%s” can't be written; copy it to a folder of your own and open the copy"), path);
  if (!check_schema (db, &reason, error))
    return NULL;
  return finish_open (g_steal_pointer (&db), clock, reason, error);
}

static ZgLedger *
open_copy (ZgWorkingCopy *copy, ZgLedgerMode mode, ZgClock *clock, GError **error)
{
  ZgLedger *self = copy ? open_file (copy->file, mode, clock, error) : NULL;

  if (self)
    _zg_ledger_set_copy (self, copy);
  else
    _zg_working_copy_free (copy);
  return self;
}

ZgLedger *
zg_ledger_open (const char *path, ZgLedgerMode mode, ZgClock *clock, GError **error)
{
  gboolean is_safe;

  if (!zg_ledger_file_check (path, error))
    return NULL;
  is_safe = zg_place_get_unsafe_kind (path) == NULL;
  if (!is_safe || _zg_working_copy_has_local (path))
    return open_copy (_zg_working_copy_open (path, is_safe, mode == ZG_LEDGER_READ, error), mode,
                      clock, error);
  return open_file (path, mode, clock, error);
}

/* The first transaction is no edit: undo must not take the ledger itself away. */
static gboolean
write_first (ZgLedger *self, const char *title, GError **error)
{
  const ZgFieldValue values[] = { { ZG_FIELD_LEDGER_TITLE, title } };
  g_autoptr (ZgTransaction) txn =
      zg_transaction_begin (self, ZG_TXN_MIGRATE, _ ("New ledger"), error);

  return txn
         && _zg_transaction_insert_with_uuid (txn, ZG_ENTITY_LEDGER, _zg_ledger_get_uuid (self),
                                              values, G_N_ELEMENTS (values), error)
         && zg_transaction_commit (txn, NULL, error);
}

static gboolean
make_file (const char *path, const char *title, ZgClock *clock, GError **error)
{
  ZgDb *db = zg_db_open (path, ZG_DB_CREATE, error);
  g_autoptr (ZgLedger) self = db ? _zg_ledger_new_empty (db, clock) : NULL;

  return self && zg_schema_migrate (db, error) && write_first (self, title, error)
         && _zg_derived_rebuild (self, error);
}

static ZgLedger *
create_copy (const char *path, const char *title, ZgClock *clock, GError **error)
{
  g_autofree char *local = _zg_working_copy_temporary (error);
  ZgWorkingCopy *copy = NULL;

  if (local == NULL)
    return NULL;
  if (make_file (local, title, clock, error))
    copy = _zg_working_copy_create (path, local, error);
  g_unlink (local);
  return open_copy (copy, ZG_LEDGER_WRITE, clock, error);
}

ZgLedger *
zg_ledger_create (const char *path, const char *title, ZgClock *clock, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.new", path, g_random_int ());

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_EXISTS,
                   _ ("“%s” is there already; choose another name"), path);
      return NULL;
    }
  if (zg_place_get_unsafe_kind (folder))
    return create_copy (path, title, clock, error);
  if (!zg_place_can_journal (path))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_READ_ONLY,
                   _ ("nothing can be made in the folder “%s”; choose another"), folder);
      return NULL;
    }
  if (!make_file (temporary, title, clock, error)
      || !zg_backup_replace (temporary, path, FALSE, error))
    {
      g_unlink (temporary);
      return NULL;
    }
  return zg_ledger_open (path, ZG_LEDGER_WRITE, clock, error);
}
