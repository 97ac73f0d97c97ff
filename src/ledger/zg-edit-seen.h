/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits that never overwrite what their author has not seen. */
#pragma once

#include "zg-transaction.h"

G_BEGIN_DECLS

/**
 * zg_edit_set_seen:
 * @txn: a transaction
 * @row_id: a row of @field's entity
 * @field: what to set
 * @seen: (nullable): the value the author last saw, in journal text; no text and an empty one look
 *   the same
 * @value: (nullable): the new value, in journal text
 * @present: (out) (optional) (transfer full) (nullable): on conflict what is there now, else NULL
 * @error: return location
 *
 * zg_transaction_set() with all its rules (a deadline's day becomes a deadline row), unless
 * somebody has changed the field since it was shown. What is there already is not written again.
 *
 * To take a value after all that both have seen, call again with @seen as what is there now.
 *
 * Returns: FALSE with %ZG_ERROR_CONFLICT if it was changed to something else meanwhile, and as
 *   zg_transaction_set()
 */
gboolean zg_edit_set_seen (ZgTransaction *txn,
                           gint64 row_id,
                           ZgFieldId field,
                           const char *seen,
                           const char *value,
                           char **present,
                           GError **error);

G_END_DECLS
