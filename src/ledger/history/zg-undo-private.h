/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-journal-private.h"
#include "zg-undo.h"

G_BEGIN_DECLS

/* A step in the journal: its newest transaction. */
typedef struct
{
  gint64 txn_id; /* 0: there is none */
  ZgUuid uuid;
  ZgDay day;
  char *label;
  gboolean has_group;
  ZgUuid group;
} ZgUndoStep;

void _zg_undo_step_clear (ZgUndoStep *step);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZgUndoStep, _zg_undo_step_clear)

/* zg-undo-find.c: what undo, or redo, would take back. */
gboolean _zg_undo_find_step (ZgLedger *ledger, gboolean redo, ZgUndoStep *found, GError **error);

/**
 * _zg_undo_changes:
 * @txn: a transaction
 * @changes: (element-type ZgJournalChange): what is to be taken back, the last one first
 * @error: return location
 *
 * Sets back every change whose value still stands; rows that were made are deleted.
 *
 * Returns: FALSE with %ZG_ERROR_CONFLICT naming both values if one was changed since
 */
gboolean _zg_undo_changes (ZgTransaction *txn, GPtrArray *changes, GError **error);

/* FALSE with %ZG_ERROR_CONFLICT, naming what the change set and what is there now. */
gboolean _zg_undo_refuse (ZgTransaction *txn,
                          const ZgJournalChange *change,
                          const char *present,
                          GError **error);

/* TRUE in @follows if an issue's state follows its measures: it is not pinned and has some. */
gboolean
_zg_undo_is_following (ZgTransaction *txn, gint64 issue_id, gboolean *follows, GError **error);

G_END_DECLS
