/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-db.h"
#include "zg-ledger.h"

G_BEGIN_DECLS

/* The connection; only files of this room may use it. */
ZgDb *_zg_ledger_get_db (ZgLedger *self);

/* The ledger's own uuid, with which the chain of hashes begins. */
const ZgUuid *_zg_ledger_get_uuid (ZgLedger *self);

/* The author's unit; nullable. */
const char *_zg_ledger_get_author_unit (ZgLedger *self);

/* The row of one entity with this uuid. */
ZgStep _zg_ledger_find_in (
    ZgLedger *self, const ZgUuid *uuid, ZgEntity entity, gint64 *row_id, GError **error);

/* TRUE while a transaction is open. */
gboolean _zg_ledger_is_busy (ZgLedger *self);
void _zg_ledger_set_busy (ZgLedger *self, gboolean busy);

/* The first transaction that is not to be seen, which a past ledger's journal still has;
 * %G_MAXINT64 for none. */
gint64 _zg_ledger_get_journal_end (ZgLedger *self);
void _zg_ledger_set_journal_end (ZgLedger *self, gint64 txn_id);

/* A ledger over an open connection, for looking only (zg-past.c). Takes @db. */
ZgLedger *_zg_ledger_new_for_db (ZgDb *db, ZgClock *clock, const char *reason, GError **error);

/* A ledger whose file is being made. Takes @db. (transfer full) */
ZgLedger *_zg_ledger_new_empty (ZgDb *db, ZgClock *clock);

G_END_DECLS
