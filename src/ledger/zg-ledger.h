/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger: one SQLite file, *.zgl, with its journal. Everything here is synchronous and bound to
 * the thread that opened the ledger. */
#pragma once

#include <glib-object.h>

#include "zg-clock.h"
#include "zg-field.h"
#include "zg-uuid.h"

G_BEGIN_DECLS

#define ZG_TYPE_LEDGER (zg_ledger_get_type ())
G_DECLARE_FINAL_TYPE (ZgLedger, zg_ledger, ZG, LEDGER, GObject)

/* The schema this program writes; kept in user_version. */
#define ZG_LEDGER_VERSION 1

typedef enum
{
  ZG_LEDGER_READ,  /* looks only: changes no byte, never migrates */
  ZG_LEDGER_WRITE, /* may edit */
} ZgLedgerMode;

/**
 * zg_ledger_create:
 * @path: a file that must not exist; it appears whole or not at all. On a place where a ledger
 * can't be edited safely, it is edited in a working copy (zg-working-copy.h).
 * @title: the ledger's title
 * @clock: (nullable): the system's clock if NULL
 * @error: return location
 *
 * Returns: (transfer full): the new, open ledger; NULL with %ZG_ERROR_EXISTS and others
 */
ZgLedger *zg_ledger_create (const char *path, const char *title, ZgClock *clock, GError **error);

/**
 * zg_ledger_open:
 * @path: a ledger
 * @mode: whether it is to be edited
 * @clock: (nullable): the system's clock if NULL
 * @error: return location
 *
 * A ledger on a place where it can't be edited safely is opened, also for reading, as its working
 * copy (zg-working-copy.h). A ledger with foreign triggers or views is opened for reading even in
 * %ZG_LEDGER_WRITE; zg_ledger_get_read_only_reason() then says why.
 *
 * Returns: (transfer full): the open ledger, or NULL with a reason of #ZgError
 */
ZgLedger *zg_ledger_open (const char *path, ZgLedgerMode mode, ZgClock *clock, GError **error);

const char *zg_ledger_get_path (ZgLedger *self);
ZgClock *zg_ledger_get_clock (ZgLedger *self);

/* Today in the ledger's zone. */
ZgDay zg_ledger_get_today (ZgLedger *self);

/* Minutes east of Greenwich. */
int zg_ledger_get_utc_offset (ZgLedger *self);

/* Why this ledger can't be edited, as a sentence; NULL if it can be. */
const char *zg_ledger_get_read_only_reason (ZgLedger *self);

/* Who edits, for the journal. Without it, the login name. @unit may be NULL. */
void zg_ledger_set_author (ZgLedger *self, const char *name, const char *unit);

/* The author's name for the journal. */
const char *zg_ledger_get_author (ZgLedger *self);

/* The row of an entity with this uuid, deleted ones included; FALSE with %ZG_ERROR_NOT_FOUND. */
gboolean zg_ledger_find (
    ZgLedger *self, const ZgUuid *uuid, ZgEntity *entity, gint64 *row_id, GError **error);

/* As zg_ledger_find(), from the uuid's text. */
gboolean zg_ledger_find_text (
    ZgLedger *self, const char *uuid, ZgEntity *entity, gint64 *row_id, GError **error);

/* The uuid of a row; FALSE with %ZG_ERROR_NOT_FOUND. */
gboolean
zg_ledger_get_uuid (ZgLedger *self, ZgEntity entity, gint64 row_id, ZgUuid *uuid, GError **error);

/**
 * zg_ledger_begin_reading:
 * @self: a ledger
 *
 * What is read from here to zg_ledger_end_reading() is of one state of the file, whatever other
 * programs save meanwhile. To be ended soon: it keeps them from saving.
 *
 * Returns: TRUE if zg_ledger_end_reading() is to be called; FALSE if reading is of one state
 *   already
 */
gboolean zg_ledger_begin_reading (ZgLedger *self);
void zg_ledger_end_reading (ZgLedger *self);

/* A value of the ledger's preferences (light rules, labels, templates); @fallback if it is not
 * set. (transfer full) (nullable) */
char *zg_ledger_get_preference (ZgLedger *self, const char *key, const char *fallback);

G_END_DECLS
