/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping the derived tables (totals, state events, text index) current with a transaction. Before
 * a row is written it is touched: what its issue and its texts counted for is taken note of; at the
 * end the difference is stored. */
#pragma once

#include "zg-ledger-private.h"

G_BEGIN_DECLS

/* Counts up when the derived tables mean something else; stale ones are rebuilt on opening. */
#define ZG_DERIVED_VERSION 3

typedef struct _ZgDerived ZgDerived;

ZgDerived *_zg_derived_new (ZgLedger *ledger);
void _zg_derived_free (ZgDerived *self);

/* Before a row is written, or a row that belongs to it is made. */
gboolean _zg_derived_touch (ZgDerived *self, ZgEntity entity, gint64 row_id, GError **error);

/* After a row was made. */
gboolean _zg_derived_touch_new (ZgDerived *self, ZgEntity entity, gint64 row_id, GError **error);

/* The issues touched so far. (transfer none) (element-type gint64) */
GArray *_zg_derived_get_issues (ZgDerived *self);

/* After everything is written: stores the difference. */
gboolean _zg_derived_update (ZgDerived *self, GError **error);

/* TRUE if the tables are of another version, or empty though there are rows. */
gboolean _zg_derived_is_stale (ZgLedger *ledger);

/* TRUE if the state events are current, be it those of a past. */
gboolean _zg_derived_has_events (ZgLedger *ledger);

/* Stamps the derived tables of a copy that was put back to a past: the state events are of that
 * past, the others of none and count as stale. */
gboolean _zg_derived_stamp_past (ZgDb *db, GError **error);

/* Makes all derived tables anew from the rows, in a transaction of its own. */
gboolean _zg_derived_rebuild (ZgLedger *ledger, GError **error);

/* Compares the derived tables with a recount; a sentence into @problems for each that differs. */
gboolean _zg_derived_check (ZgLedger *ledger, GPtrArray *problems, GError **error);

G_END_DECLS
