/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prepared statement, borrowed from its database's cache. Parameters are numbered from 1, columns
 * from 0, as SQLite does; a wrong number is a programming error and ends the program.
 *
 * |[
 *   g_autoptr (ZgStatement) s = zg_db_prepare (db, "SELECT name FROM unit WHERE id=?", error);
 *   if (s == NULL)
 *     return FALSE;
 *   zg_statement_bind_int (s, 1, id);
 *   switch (zg_statement_step (s, error)) { case ZG_STEP_ROW: ... }
 * ]|
 * Releasing a statement resets it: an open reader would stop every commit. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ZgStatement ZgStatement;

/* "Failed" and "no more rows" are never the same answer. */
typedef enum
{
  ZG_STEP_ERROR,
  ZG_STEP_ROW,
  ZG_STEP_DONE,
} ZgStep;

void zg_statement_bind_null (ZgStatement *self, int index);
void zg_statement_bind_int (ZgStatement *self, int index, gint64 value);
/* @value is copied; NULL binds NULL. */
void zg_statement_bind_text (ZgStatement *self, int index, const char *value);
void zg_statement_bind_blob (ZgStatement *self, int index, const void *data, gsize size);

/* Runs to the next row. */
ZgStep zg_statement_step (ZgStatement *self, GError **error);

/* Runs to the end, passing over rows, and resets; parameters stay bound. */
gboolean zg_statement_run (ZgStatement *self, GError **error);

/* Back to the start; parameters stay bound. */
void zg_statement_reset (ZgStatement *self);

int zg_statement_n_columns (ZgStatement *self);
gboolean zg_statement_is_null (ZgStatement *self, int column);
gint64 zg_statement_get_int (ZgStatement *self, int column);
/* NULL for NULL; valid until the next step. */
const char *zg_statement_get_text (ZgStatement *self, int column);
/* NULL for NULL and for an empty blob; valid until the next step. */
const void *zg_statement_get_blob (ZgStatement *self, int column, gsize *size);

/* Copies a blob of exactly @size bytes to @to; of any other it leaves zeros and returns FALSE. */
gboolean zg_statement_get_bytes (ZgStatement *self, int column, void *to, gsize size);

/* Resets, unbinds and gives the statement back. */
void zg_statement_release (ZgStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgStatement, zg_statement_release)

G_END_DECLS
