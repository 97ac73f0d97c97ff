/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One SQLite connection, with the settings under which nothing acknowledged is lost: rollback
 * journal, synchronous=EXTRA (in simulated power cuts nothing else kept every commit). Knows no
 * word of the domain. */
#pragma once

#include "zg-statement.h"

G_BEGIN_DECLS

typedef struct _ZgDb ZgDb;

typedef enum
{
  ZG_DB_READ,   /* never writes, but for rolling back another program's unfinished commit */
  ZG_DB_WRITE,  /* the file must exist */
  ZG_DB_CREATE, /* the file may be made */
} ZgDbMode;

/* How long a statement waits for another program's lock unless told otherwise, in milliseconds. */
#define ZG_DB_BUSY_TIMEOUT 5000

/**
 * zg_db_open:
 * @path: a file; ":memory:", or "" for a temporary file without a name
 * @mode: what for
 * @error: return location
 *
 * Returns: (transfer full): the connection; NULL with the reason, naming the file
 */
ZgDb *zg_db_open (const char *path, ZgDbMode mode, GError **error);

/* Ends what is open and closes. */
void zg_db_close (ZgDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgDb, zg_db_close)

/* The path it was opened with. */
const char *zg_db_get_path (ZgDb *self);

/* How long a statement waits for another program's lock, in milliseconds. */
void zg_db_set_busy_timeout (ZgDb *self, int timeout);

/* TRUE if the file can't be written. */
gboolean zg_db_is_read_only (ZgDb *self);

/* Runs one or more statements without parameters. */
gboolean zg_db_exec (ZgDb *self, const char *sql, GError **error);

/**
 * zg_db_prepare:
 * @sql: one statement
 *
 * Statements are kept by their text; one that is in use already is prepared anew.
 *
 * Returns: the statement, to be given back with zg_statement_release(); NULL on error
 */
ZgStatement *zg_db_prepare (ZgDb *self, const char *sql, GError **error);

/* The one integer a statement without parameters gives; FALSE on error or without a row. */
gboolean zg_db_query_int (ZgDb *self, const char *sql, gint64 *value, GError **error);

/* BEGIN IMMEDIATE: takes the write lock at once (a later upgrade would fail without waiting). */
gboolean zg_db_begin (ZgDb *self, GError **error);

/**
 * zg_db_begin_reading:
 *
 * Several short queries after this see one state of the file and take its lock once. To be ended
 * soon: it stops every commit.
 *
 * Returns: TRUE if zg_db_end_reading() is to be called; FALSE inside a transaction, which does the
 *   same already
 */
gboolean zg_db_begin_reading (ZgDb *self);
void zg_db_end_reading (ZgDb *self);

/* On failure everything is rolled back. */
gboolean zg_db_commit (ZgDb *self, GError **error);

void zg_db_rollback (ZgDb *self);
gboolean zg_db_in_transaction (ZgDb *self);

gint64 zg_db_last_insert_id (ZgDb *self);

/**
 * zg_db_check_integrity:
 * @problems: (element-type utf8): receives what SQLite finds wrong, one string each
 *
 * Returns: FALSE if the check itself could not be run
 */
gboolean zg_db_check_integrity (ZgDb *self, GPtrArray *problems, GError **error);

/* A number that changes when another program commits; -1 on error. */
gint64 zg_db_get_data_version (ZgDb *self);

G_END_DECLS
