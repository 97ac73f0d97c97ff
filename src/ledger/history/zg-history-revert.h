/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back one change of anybody's, however old, as a new transaction: the past stays as it was
 * and undo takes the reverting back in turn. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/* A change in the journal: of one field of one row, from what stood before @first_txn to what stood
 * after @last_txn (transactions of one step). */
typedef struct
{
  gint64 first_txn;
  gint64 last_txn;
  ZgEntity entity;
  gint64 row_id;
  const ZgField *field; /* NULL: that the row was made, deleted or brought back */
} ZgHistoryPlace;

/**
 * zg_history_revert:
 * @ledger: an editable ledger
 * @place: which change
 * @label: (out) (optional) (transfer full): the new transaction's, "Revert: ..."
 * @txn: (out) (optional): the new transaction
 * @error: return location
 *
 * Sets back what a change has set, if it still stands like that. What the change brought with it
 * goes with it: days of completion with a state, the place in order with a move. A deadline's day
 * goes back by taking back the deadline row, so that an extension granted by mistake is not
 * counted; what was deleted comes back with all that was deleted with it, and nothing else.
 *
 * Returns: FALSE with %ZG_ERROR_CONFLICT naming both values if it was changed since, with
 *   %ZG_ERROR_NOT_FOUND if there is no such change, and as zg_transaction_set()
 */
gboolean zg_history_revert (
    ZgLedger *ledger, const ZgHistoryPlace *place, char **label, ZgUuid *txn, GError **error);

/* As zg_history_revert(), for all that transactions @first_txn to @last_txn of one step changed. */
gboolean zg_history_revert_step (
    ZgLedger *ledger, gint64 first_txn, gint64 last_txn, char **label, ZgUuid *txn, GError **error);

G_END_DECLS
