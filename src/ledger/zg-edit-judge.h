/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a text and waits for somebody to look at it. */
#pragma once

#include "zg-transaction.h"

G_BEGIN_DECLS

/**
 * zg_edit_judge:
 * @txn: a transaction
 * @entity: %ZG_ENTITY_PROMISE, %ZG_ENTITY_FIGURE or %ZG_ENTITY_RULE_MADE
 * @row_id: a row of it
 * @verdict: a key of ZG_KEYS_VERDICTS
 * @error: return location
 *
 * Accepts, dismisses or opens again what was found. A promise that is accepted makes its day the
 * deadline of its measure, or of its issue if it belongs to none: set if there is no deadline yet,
 * else extended or shortened with the promise's words as the reason. A measure that would get a
 * later day than it has from its issue is extended, too; an earlier one of its own is set.
 *
 * Returns: FALSE with %ZG_ERROR_INVALID for a promise without a day ("近期")
 */
gboolean zg_edit_judge (
    ZgTransaction *txn, ZgEntity entity, gint64 row_id, const char *verdict, GError **error);

G_END_DECLS
