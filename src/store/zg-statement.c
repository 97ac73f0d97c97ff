/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-statement.h"

#include <string.h>

#include "zg-db-private.h"

/* A wrong index ends the program. What can't be bound for want of memory, or is too large, fails
 * when the statement is to be run. */
static void
check_bound (ZgStatement *self, int code)
{
  if (G_UNLIKELY (code == SQLITE_RANGE || code == SQLITE_MISUSE))
    g_error ("%s: %s", sqlite3_sql (self->stmt), sqlite3_errstr (code));
  if (code != SQLITE_OK)
    self->unbound = code;
}

void
zg_statement_bind_null (ZgStatement *self, int index)
{
  check_bound (self, sqlite3_bind_null (self->stmt, index));
}

void
zg_statement_bind_int (ZgStatement *self, int index, gint64 value)
{
  check_bound (self, sqlite3_bind_int64 (self->stmt, index, value));
}

void
zg_statement_bind_text (ZgStatement *self, int index, const char *value)
{
  check_bound (self, sqlite3_bind_text (self->stmt, index, value, -1, SQLITE_TRANSIENT));
}

void
zg_statement_bind_blob (ZgStatement *self, int index, const void *data, gsize size)
{
  check_bound (self, sqlite3_bind_blob64 (self->stmt, index, data, size, SQLITE_TRANSIENT));
}

ZgStep
zg_statement_step (ZgStatement *self, GError **error)
{
  int code = self->unbound ? self->unbound : sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return ZG_STEP_ROW;
  if (code == SQLITE_DONE)
    return ZG_STEP_DONE;
  _zg_db_set_error (self->db, code, error);
  sqlite3_reset (self->stmt);
  return ZG_STEP_ERROR;
}

gboolean
zg_statement_run (ZgStatement *self, GError **error)
{
  ZgStep step;

  do
    step = zg_statement_step (self, error);
  while (step == ZG_STEP_ROW);
  sqlite3_reset (self->stmt);
  return step == ZG_STEP_DONE;
}

void
zg_statement_reset (ZgStatement *self)
{
  sqlite3_reset (self->stmt);
}

int
zg_statement_n_columns (ZgStatement *self)
{
  return sqlite3_column_count (self->stmt);
}

gboolean
zg_statement_is_null (ZgStatement *self, int column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

gint64
zg_statement_get_int (ZgStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

const char *
zg_statement_get_text (ZgStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

const void *
zg_statement_get_blob (ZgStatement *self, int column, gsize *size)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  *size = (gsize) sqlite3_column_bytes (self->stmt, column);
  return data;
}

gboolean
zg_statement_get_bytes (ZgStatement *self, int column, void *to, gsize size)
{
  gsize got;
  const void *data = zg_statement_get_blob (self, column, &got);
  gboolean fits = data && got == size;

  if (fits)
    memcpy (to, data, size);
  else
    memset (to, 0, size);
  return fits;
}

void
zg_statement_release (ZgStatement *self)
{
  if (self == NULL)
    return;
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->unbound = 0;
  if (self->cached)
    {
      self->busy = FALSE;
      return;
    }
  sqlite3_finalize (self->stmt);
  g_free (self);
}
