/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-items-private.h"
#include "zg-record.h"
#include "zg-rules-private.h"

/* Sets a day when a state is reached and clears it when the state is left again; a day that was
 * given stays. */
static gboolean
follow (ZgTransaction *txn, const ZgRecord *item, ZgFieldId field, gboolean reached, GError **error)
{
  g_autofree char *today = g_strdup_printf ("%d", _zg_transaction_get_day (txn));
  const char *present = zg_record_get (item, field);

  if (reached && present)
    return TRUE;
  return _zg_transaction_write (txn, item->id, (int) field, reached ? today : NULL, error);
}

gboolean
_zg_rule_state_days (
    ZgTransaction *txn, ZgEntity entity, gint64 row_id, const char *state, GError **error)
{
  gboolean is_issue = entity == ZG_ENTITY_ISSUE;
  g_autoptr (ZgRecord) item =
      zg_record_load (zg_transaction_get_ledger (txn), entity, row_id, error);

  return item
         && follow (txn, item, is_issue ? ZG_FIELD_ISSUE_DONE_DAY : ZG_FIELD_MEASURE_DONE_DAY,
                    _zg_state_is_done (state), error)
         && follow (txn, item, is_issue ? ZG_FIELD_ISSUE_CLOSED_DAY : ZG_FIELD_MEASURE_CLOSED_DAY,
                    g_strcmp0 (state, ZG_STATE_CLOSED) == 0, error);
}

typedef struct
{
  gint64 n;
  gint64 done;
  gint64 closed;
  gint64 not_started;
  gint64 long_term;
} MeasureStates;

static gboolean
count_states (ZgTransaction *txn, gint64 issue_id, MeasureStates *states, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (
      _zg_transaction_get_db (txn),
      "SELECT count(*),sum(m.state='done'),sum(m.state='closed'),sum(m.state='not-started'),"
      "sum(coalesce(m.stage_class,i.stage_class,'')='long-term')"
      " FROM measure m JOIN issue i ON i.id=m.issue_id WHERE m.issue_id=? AND m.deleted=0",
      error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, issue_id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  states->n = zg_statement_get_int (query, 0);
  states->done = zg_statement_get_int (query, 1);
  states->closed = zg_statement_get_int (query, 2);
  states->not_started = zg_statement_get_int (query, 3);
  states->long_term = zg_statement_get_int (query, 4);
  return TRUE;
}

static const char *
state_of (const MeasureStates *states)
{
  if (states->not_started == states->n)
    return ZG_STATE_NOT_STARTED;
  if (states->done + states->closed < states->n || states->long_term > 0)
    return ZG_STATE_ONGOING;
  return states->closed == states->n ? ZG_STATE_CLOSED : ZG_STATE_DONE;
}

/* A state typed in by hand that the measures contradict must not vanish without a word. */
static gboolean
refuse_typed (ZgTransaction *txn, const ZgRecord *issue, const char *state, GError **error)
{
  const char *before;

  if (_zg_transaction_get_kind (txn) != ZG_TXN_EDIT || _zg_transaction_has_ref (txn)
      || !_zg_transaction_get_old (txn, issue->id, ZG_FIELD_ISSUE_STATE, &before)
      || zg_record_is (issue, ZG_FIELD_ISSUE_STATE, before)
      || zg_record_is (issue, ZG_FIELD_ISSUE_STATE, state))
    return FALSE;
  g_set_error (
      error, ZG_ERROR, ZG_ERROR_INVALID,
      _ ("state: an issue's state follows its measures (they make it “%s”); set theirs, or "
         "set state_pinned with state_reason"),
      zg_key_get_label (ZG_KEYS_STATES, state));
  return TRUE;
}

gboolean
_zg_rule_state_of_issue (ZgTransaction *txn, gint64 issue_id, GError **error)
{
  g_autoptr (ZgRecord) issue =
      zg_record_load (zg_transaction_get_ledger (txn), ZG_ENTITY_ISSUE, issue_id, error);
  MeasureStates states = { 0 };
  const char *state;

  if (issue == NULL)
    return FALSE;
  if (issue->deleted || zg_record_get_int (issue, ZG_FIELD_ISSUE_STATE_PINNED, 0))
    return TRUE;
  if (!count_states (txn, issue_id, &states, error))
    return FALSE;
  if (states.n == 0)
    return TRUE;
  state = state_of (&states);
  if (zg_record_is (issue, ZG_FIELD_ISSUE_STATE, state))
    return TRUE;
  if (refuse_typed (txn, issue, state, error))
    return FALSE;
  return _zg_transaction_write (txn, issue_id, ZG_FIELD_ISSUE_STATE, state, error)
         && _zg_rule_state_days (txn, ZG_ENTITY_ISSUE, issue_id, state, error);
}
