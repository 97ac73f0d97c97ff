/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo without limit and across restarts, from the journal: the newest step of this author
 * on this machine. A step is a transaction, or all transactions of one group. A step whose values
 * somebody has changed since is not undone. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/**
 * zg_undo_get_labels:
 * @ledger: a ledger
 * @undo_label: (out) (transfer full) (nullable): what undo would take back; NULL for nothing
 * @redo_label: (out) (transfer full) (nullable): what redo would do again; NULL for nothing
 * @error: return location
 */
gboolean
zg_undo_get_labels (ZgLedger *ledger, char **undo_label, char **redo_label, GError **error);

/**
 * zg_undo:
 * @ledger: an editable ledger
 * @label: (out) (optional) (transfer full): what was taken back
 * @txn: (out) (optional): the new transaction
 * @error: return location
 *
 * Returns: FALSE with %ZG_ERROR_NOT_FOUND if there is nothing to undo, with %ZG_ERROR_CONFLICT
 *   naming both values if one was changed since
 */
gboolean zg_undo (ZgLedger *ledger, char **label, ZgUuid *txn, GError **error);

/* As zg_undo(), for the step that was undone last. */
gboolean zg_redo (ZgLedger *ledger, char **label, ZgUuid *txn, GError **error);

G_END_DECLS
