/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-history-page.h"
#include "zg-journal-private.h"
#include "zg-record.h"

G_BEGIN_DECLS

/* Names rows; keeps the records it has looked up for the next step. */
typedef struct _ZgHistoryTeller ZgHistoryTeller;

ZgHistoryTeller *_zg_history_teller_new (ZgLedger *ledger, const ZgHistoryScope *scope);
void _zg_history_teller_free (ZgHistoryTeller *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgHistoryTeller, _zg_history_teller_free)

ZgLedger *_zg_history_teller_get_ledger (ZgHistoryTeller *self);

/* A row as it is now; NULL on error. (transfer none) */
const ZgRecord *
_zg_history_teller_look_up (ZgHistoryTeller *self, ZgEntity entity, gint64 row_id, GError **error);

/* The row that a reference of a record names; 0 for none, -1 on error. */
gint64 _zg_history_teller_find_named (ZgHistoryTeller *self,
                                      const ZgRecord *record,
                                      ZgFieldId reference,
                                      GError **error);

/* Fills in issue and row of a line from its place. */
gboolean _zg_history_teller_name (ZgHistoryTeller *self, ZgHistoryLine *line, GError **error);

/* Fills in a line's old and new text; a value that was blanked is named as such. */
gboolean _zg_history_teller_put_values (ZgHistoryTeller *self,
                                        ZgHistoryLine *line,
                                        const ZgJournalChange *change,
                                        GError **error);

/* zg-history-lines.c */

/**
 * _zg_history_tell:
 * @teller: what looks up names
 * @step: a step whose lines are filled in, and its reason if it has none but a deadline gave one
 * @changes: (element-type ZgJournalChange): what it changed, the first one first
 * @error: return location
 */
gboolean
_zg_history_tell (ZgHistoryTeller *teller, ZgHistoryStep *step, GPtrArray *changes, GError **error);

/* zg-history-changes.c */

/* Puts the changes of an older transaction in front of those of a newer one of the same step: of
 * one field of one row the older value and the newer value stay. Takes what it needs of both. */
void _zg_history_merge_changes (GPtrArray *older, GPtrArray *newer);

/* What _zg_history_read_change() reads of "change c". */
#define ZG_HISTORY_COLUMNS                                                                         \
  "c.field_id,c.row_id,c.old,c.new,c.old_digest IS NOT NULL,c.new_digest IS NOT NULL"
#define ZG_HISTORY_N_COLUMNS 6

/* Reads ZG_HISTORY_COLUMNS from the first columns. (transfer full) */
ZgJournalChange *_zg_history_read_change (ZgStatement *row);

/* The changes of transactions @last_txn and, back to @first_txn, those of its group, as changes of
 * the whole; the last one first. (transfer full) (element-type ZgJournalChange); NULL on error */
GPtrArray *
_zg_history_load_step (ZgLedger *ledger, gint64 first_txn, gint64 last_txn, GError **error);

/* A hash and its comparison for ZgJournalChange by row and field. */
guint _zg_history_place_hash (gconstpointer change);
gboolean _zg_history_place_equal (gconstpointer a, gconstpointer b);

G_END_DECLS
