/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-db.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "zg-db-private.h"
#include "zg-error.h"

static const char common_pragmas[] = "PRAGMA foreign_keys=ON;"
                                     "PRAGMA trusted_schema=OFF;"
                                     "PRAGMA cell_size_check=ON;"
                                     "PRAGMA temp_store=MEMORY;"
                                     "PRAGMA cache_size=-4096;";

static const char write_pragmas[] = "PRAGMA journal_mode=DELETE;"
                                    "PRAGMA synchronous=EXTRA;"
                                    "PRAGMA secure_delete=ON;";

/* What the system says when SQLite only knows that it failed. A quota or a limit on sizes is a
 * full disk to whoever is to write there. */
static ZgError
refine_io (int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return ZG_ERROR_DISK_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return ZG_ERROR_READ_ONLY;
    default:
      return ZG_ERROR_IO;
    }
}

static ZgError
error_code (int code)
{
  if (code == SQLITE_CONSTRAINT_UNIQUE)
    return ZG_ERROR_EXISTS;
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ZG_ERROR_BUSY;
    case SQLITE_FULL:
      return ZG_ERROR_DISK_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ZG_ERROR_READ_ONLY;
    case SQLITE_NOTADB:
      return ZG_ERROR_NOT_LEDGER;
    case SQLITE_CORRUPT:
      return ZG_ERROR_DAMAGED;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return ZG_ERROR_IO;
    case SQLITE_CONSTRAINT:
      return ZG_ERROR_INVALID;
    default:
      return ZG_ERROR_FAILED;
    }
}

/* A sentence with one %s for the path, or NULL where SQLite's own words must do. */
static const char *
error_sentence (ZgError code)
{
  if (code == ZG_ERROR_BUSY)
    return _ ("“%s” is in use by another program; nothing was changed. Try again in a moment");
  if (code == ZG_ERROR_DISK_FULL)
    return _ ("no room left on the disk of “%s”; nothing was changed. Free some room and try "
              "again");
  if (code == ZG_ERROR_READ_ONLY)
    return _ ("“%s” can't be written; copy it to a folder of your own and open the copy");
  if (code == ZG_ERROR_EXISTS)
    return _ ("“%s” holds such a record already; nothing was changed");
  if (code == ZG_ERROR_NOT_LEDGER)
    return _ ("“%s” is no ledger");
  if (code == ZG_ERROR_DAMAGED)
    return _ ("“%s” is damaged; restore a backup");
  return NULL;
}

void
_zg_db_set_error (ZgDb *self, int code, GError **error)
{
  ZgError mine = error_code (code);
  const char *sentence;
  const char *detail = self->handle ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code);

  if (mine == ZG_ERROR_IO && self->handle)
    mine = refine_io (sqlite3_system_errno (self->handle));
  sentence = error_sentence (mine);
  if (sentence)
    {
      g_autoptr (GString) message = g_string_new (sentence);

      g_string_replace (message, "%s", self->path, 1);
      g_set_error_literal (error, ZG_ERROR, mine, message->str);
      return;
    }
  g_set_error (error, ZG_ERROR, mine, _ ("“%s” can't be read or written: %s"), self->path, detail);
}

static void
finalize_statement (gpointer data)
{
  ZgStatement *statement = data;

  sqlite3_finalize (statement->stmt);
  g_free (statement);
}

/* Kept prepared from the start: where memory has run out, no more can be. */
static const char rollback_sql[] = "ROLLBACK";

static gboolean
configure (ZgDb *self, ZgDbMode mode, GError **error)
{
  ZgStatement *rollback;

  sqlite3_extended_result_codes (self->handle, 1);
  zg_db_set_busy_timeout (self, ZG_DB_BUSY_TIMEOUT);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (!zg_db_exec (self, common_pragmas, error))
    return FALSE;
  rollback = zg_db_prepare (self, rollback_sql, error);
  if (rollback == NULL)
    return FALSE;
  zg_statement_release (rollback);
  if (mode == ZG_DB_READ || zg_db_is_read_only (self))
    return zg_db_exec (self, "PRAGMA query_only=ON", error);
  return zg_db_exec (self, write_pragmas, error);
}

ZgDb *
zg_db_open (const char *path, ZgDbMode mode, GError **error)
{
  g_autoptr (ZgDb) self = g_new0 (ZgDb, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  /* Reading also opens for writing: after a crash the last saved state has to be restored from the
   * journal first, which a read-only connection can't do. */
  if (mode == ZG_DB_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  code = sqlite3_open_v2 (path, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      _zg_db_set_error (self, code, error);
      return NULL;
    }
  if (!configure (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
zg_db_close (ZgDb *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_hash_table_unref);
  if (self->handle)
    sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

const char *
zg_db_get_path (ZgDb *self)
{
  return self->path;
}

void
zg_db_set_busy_timeout (ZgDb *self, int timeout)
{
  sqlite3_busy_timeout (self->handle, timeout);
}

gboolean
zg_db_is_read_only (ZgDb *self)
{
  return sqlite3_db_readonly (self->handle, "main") == 1;
}

gboolean
zg_db_exec (ZgDb *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;
  _zg_db_set_error (self, code, error);
  return FALSE;
}

ZgStatement *
zg_db_prepare (ZgDb *self, const char *sql, GError **error)
{
  ZgStatement *statement = g_hash_table_lookup (self->statements, sql);
  gboolean is_new = statement == NULL;
  int code;

  if (statement && !statement->busy)
    {
      statement->busy = TRUE;
      return statement;
    }
  statement = g_new0 (ZgStatement, 1);
  statement->db = self;
  code = sqlite3_prepare_v3 (self->handle, sql, -1, is_new ? SQLITE_PREPARE_PERSISTENT : 0,
                             &statement->stmt, NULL);
  if (code != SQLITE_OK)
    {
      _zg_db_set_error (self, code, error);
      g_free (statement);
      return NULL;
    }
  if (is_new)
    {
      statement->cached = statement->busy = TRUE;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  return statement;
}

gboolean
zg_db_query_int (ZgDb *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (ZgStatement) statement = zg_db_prepare (self, sql, error);
  ZgStep step = statement ? zg_statement_step (statement, error) : ZG_STEP_ERROR;

  if (step == ZG_STEP_ERROR)
    return FALSE;
  if (step == ZG_STEP_DONE)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s” has no such record"), self->path);
      return FALSE;
    }
  *value = zg_statement_get_int (statement, 0);
  return TRUE;
}

gboolean
zg_db_begin (ZgDb *self, GError **error)
{
  return zg_db_exec (self, "BEGIN IMMEDIATE", error);
}

gboolean
zg_db_begin_reading (ZgDb *self)
{
  return !zg_db_in_transaction (self) && zg_db_exec (self, "BEGIN", NULL);
}

void
zg_db_end_reading (ZgDb *self)
{
  zg_db_rollback (self);
}

gboolean
zg_db_commit (ZgDb *self, GError **error)
{
  if (zg_db_exec (self, "COMMIT", error))
    return TRUE;
  zg_db_rollback (self);
  return FALSE;
}

void
zg_db_rollback (ZgDb *self)
{
  g_autoptr (ZgStatement) rollback = NULL;

  if (!zg_db_in_transaction (self))
    return;
  rollback = zg_db_prepare (self, rollback_sql, NULL);
  if (rollback)
    zg_statement_run (rollback, NULL);
}

gboolean
zg_db_in_transaction (ZgDb *self)
{
  return !sqlite3_get_autocommit (self->handle);
}

gint64
zg_db_last_insert_id (ZgDb *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

gboolean
zg_db_check_integrity (ZgDb *self, GPtrArray *problems, GError **error)
{
  g_autoptr (ZgStatement) statement = zg_db_prepare (self, "PRAGMA integrity_check", error);
  ZgStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = zg_statement_step (statement, error)) == ZG_STEP_ROW)
    {
      const char *line = zg_statement_get_text (statement, 0);

      if (g_strcmp0 (line, "ok") != 0)
        g_ptr_array_add (problems, g_strdup (line));
    }
  return step == ZG_STEP_DONE;
}

gint64
zg_db_get_data_version (ZgDb *self)
{
  gint64 version;

  return zg_db_query_int (self, "PRAGMA data_version", &version, NULL) ? version : -1;
}
