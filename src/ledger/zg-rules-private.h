/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from an edit, drawn inside the same transaction and journalled as changes of their
 * own: states of issues, days of completion, deadline rows, implicit measures, children of what is
 * deleted. Undo and redo write values only; what an issue implies is drawn for them too. */
#pragma once

#include "zg-transaction-private.h"

G_BEGIN_DECLS

/* Before zg_transaction_set() writes. */
gboolean _zg_rules_before_set (
    ZgTransaction *txn, gint64 row_id, ZgFieldId field, const char *value, GError **error);

/* After a row was made. */
gboolean
_zg_rules_after_insert (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error);

/* Before a row is deleted: its children go first. */
gboolean
_zg_rules_before_delete (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error);

/* For the touched issues (gint64), when everything else is written. The array may grow. */
gboolean _zg_rules_before_commit (ZgTransaction *txn, GArray *issues, GError **error);

/* zg-rule-deadline.c */

/* A day set on an item becomes a deadline row. */
gboolean _zg_rule_deadline_set (
    ZgTransaction *txn, ZgEntity entity, gint64 row_id, const char *value, GError **error);

/* The one function that writes an item's present deadline: its newest deadline row's. */
gboolean _zg_rule_deadline_refresh (ZgTransaction *txn, gint64 deadline_id, GError **error);

/* zg-rule-state.c */

/* Days of completion and closing follow a state. */
gboolean _zg_rule_state_days (
    ZgTransaction *txn, ZgEntity entity, gint64 row_id, const char *state, GError **error);

/* An issue's state follows its measures unless it is pinned. */
gboolean _zg_rule_state_of_issue (ZgTransaction *txn, gint64 issue_id, GError **error);

/* zg-rule-implicit.c */

/* Every issue has a measure; an implicit one is alone. */
gboolean _zg_rule_implicit (ZgTransaction *txn, gint64 issue_id, GError **error);

/* zg-rule-children.c */

/* Whether a row fits what it belongs to and what belongs to it: on a deleted row nothing lives.
 * FALSE with %ZG_ERROR_CONFLICT if not. */
gboolean _zg_rule_check_family (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error);

gboolean
_zg_rule_delete_children (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error);

/**
 * _zg_rule_write_family:
 * @there: "1" to bring a row back with what belongs to it, "0" to delete it
 * @only: (element-type ZgJournalChange): the rows, as changes of their existence, that go along
 *
 * As deleting, but of all that belongs to the row only what is in @only.
 */
gboolean _zg_rule_write_family (ZgTransaction *txn,
                                ZgEntity entity,
                                gint64 row_id,
                                const char *there,
                                GHashTable *only,
                                GError **error);

G_END_DECLS
