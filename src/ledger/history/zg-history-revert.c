/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-revert.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-revert-private.h"
#include "zg-rules-private.h"
#include "zg-undo-private.h"

static void
revert_clear (ZgRevert *revert)
{
  g_clear_pointer (&revert->by_place, g_hash_table_unref);
  g_clear_pointer (&revert->changes, g_ptr_array_unref);
  g_clear_pointer (&revert->txn, zg_transaction_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZgRevert, revert_clear)

/* What goes back with a field if the same step has changed it. */
static const struct
{
  const char *field;
  const char *companions[6];
} companions[] = {
  { "state", { "done_day", "closed_day", "state_reason", "state_pinned" } },
  { "state_pinned", { "state", "done_day", "closed_day", "state_reason" } },
  { "withheld", { "withheld_reason" } },
  { "section", { "ord", "parent" } },
  { "parent", { "ord", "section" } },
  { "issue", { "ord" } },
  { "text", { "implicit" } },
};

static const ZgJournalChange *
find_change (const ZgRevert *revert, gint64 row_id, int field_id)
{
  const ZgJournalChange place = { .field_id = field_id, .row_id = row_id };

  return g_hash_table_lookup (revert->by_place, &place);
}

static gboolean
read_label (ZgLedger *ledger, gint64 txn_id, char **label, ZgUuid *uuid, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT label,uuid FROM txn WHERE id=?", error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, txn_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    {
      /* Translators: a step that takes back an earlier one, which is named */
      *label = g_strdup_printf (_ ("Revert: %s"), zg_statement_get_text (query, 0));
      zg_statement_get_bytes (query, 1, uuid->bytes, ZG_UUID_SIZE);
    }
  else if (step == ZG_STEP_DONE)
    g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s”: the history has no such step"),
                 zg_ledger_get_path (ledger));
  return step == ZG_STEP_ROW;
}

static gboolean
begin (ZgRevert *revert,
       ZgLedger *ledger,
       gint64 first_txn,
       gint64 last_txn,
       char **label,
       GError **error)
{
  ZgUuid ref;

  if (!read_label (ledger, last_txn, label, &ref, error))
    return FALSE;
  revert->txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, *label, error);
  if (revert->txn == NULL)
    return FALSE;
  zg_transaction_set_ref (revert->txn, &ref);
  revert->changes = _zg_history_load_step (ledger, first_txn, last_txn, error);
  if (revert->changes == NULL)
    return FALSE;
  revert->by_place = g_hash_table_new (_zg_history_place_hash, _zg_history_place_equal);
  for (guint i = 0; i < revert->changes->len; i++)
    g_hash_table_add (revert->by_place, g_ptr_array_index (revert->changes, i));
  return TRUE;
}

/* TRUE in @stands if a value is still as the change has set it. */
static gboolean
read_stands (ZgRevert *revert, const ZgJournalChange *change, gboolean *stands, GError **error)
{
  g_autofree char *present = NULL;

  if (!_zg_transaction_read (revert->txn, change->row_id, change->field_id, &present, error))
    return FALSE;
  *stands = g_strcmp0 (present, change->new_value) == 0;
  return TRUE;
}

gboolean
_zg_revert_check_stands (ZgRevert *revert, const ZgJournalChange *change, GError **error)
{
  g_autofree char *present = NULL;

  if (!_zg_transaction_read (revert->txn, change->row_id, change->field_id, &present, error))
    return FALSE;
  return g_strcmp0 (present, change->new_value) == 0
         || _zg_undo_refuse (revert->txn, change, present, error);
}

/* The changes that go back with @change, if they still stand. (transfer container) */
static GPtrArray *
find_companions (ZgRevert *revert, const ZgField *field, gint64 row_id, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++)
    for (const char *const *name = companions[i].companions;
         *name && g_str_equal (companions[i].field, field->name); name++)
      {
        const ZgField *other = zg_field_find (field->entity, *name);
        const ZgJournalChange *change =
            other ? find_change (revert, row_id, (int) other->id) : NULL;
        gboolean stands;

        if (change == NULL || change->old_blanked)
          continue;
        if (!read_stands (revert, change, &stands, error))
          return NULL;
        if (stands)
          g_ptr_array_add (found, (gpointer) change);
      }
  return g_steal_pointer (&found);
}

static gboolean
put_back_all (ZgRevert *revert, GPtrArray *changes, GError **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (changes, i);

      if (!_zg_transaction_write (revert->txn, change->row_id, change->field_id, change->old_value,
                                  error))
        return FALSE;
    }
  return TRUE;
}

/* What an issue's state followed in this step goes back with the measure's, days included: drawn
 * afresh, it would be done today. If other measures say otherwise, the rules do at the end. */
static gboolean
put_back_issue (ZgRevert *revert, gint64 measure_id, GError **error)
{
  static const ZgFieldId fields[] = { ZG_FIELD_ISSUE_STATE, ZG_FIELD_ISSUE_DONE_DAY,
                                      ZG_FIELD_ISSUE_CLOSED_DAY };
  g_autoptr (ZgRecord) measure = zg_record_load (zg_transaction_get_ledger (revert->txn),
                                                 ZG_ENTITY_MEASURE, measure_id, error);
  g_autoptr (GPtrArray) back = g_ptr_array_new ();
  ZgEntity entity;
  gint64 issue_id;

  if (measure == NULL
      || !zg_ledger_find_text (zg_transaction_get_ledger (revert->txn),
                               zg_record_get (measure, ZG_FIELD_MEASURE_ISSUE), &entity, &issue_id,
                               error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const ZgJournalChange *change = find_change (revert, issue_id, (int) fields[i]);
      gboolean stands = FALSE;

      if (change && !read_stands (revert, change, &stands, error))
        return FALSE;
      /* A state that has followed other measures since takes its days along. */
      if (change && !stands)
        return TRUE;
      if (change)
        g_ptr_array_add (back, (gpointer) change);
    }
  return put_back_all (revert, back, error);
}

/* Setting it back would be undone by the rules at once. */
static gboolean
refuse_following (ZgRevert *revert,
                  const ZgJournalChange *change,
                  gboolean *follows,
                  GError **error)
{
  *follows = FALSE;
  if (change->field_id != ZG_FIELD_ISSUE_STATE
      || find_change (revert, change->row_id, ZG_FIELD_ISSUE_STATE_PINNED))
    return TRUE;
  if (!_zg_undo_is_following (revert->txn, change->row_id, follows, error))
    return FALSE;
  if (*follows)
    g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                         _ ("an issue’s state follows its measures; revert what changed theirs"));
  return TRUE;
}

static gboolean
revert_field (ZgRevert *revert, const ZgJournalChange *change, GError **error)
{
  const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);
  g_autoptr (GPtrArray) with = NULL;
  gboolean follows;

  if (!_zg_revert_check_stands (revert, change, error)
      || !refuse_following (revert, change, &follows, error) || follows)
    return FALSE;
  with = find_companions (revert, field, change->row_id, error);
  return with
         && zg_transaction_set (revert->txn, change->row_id, field->id, change->old_value, error)
         && put_back_all (revert, with, error)
         && (field->id != ZG_FIELD_MEASURE_STATE || put_back_issue (revert, change->row_id, error))
         && (field->type != ZG_FIELD_REFERENCE
             || _zg_rule_check_family (revert->txn, field->entity, change->row_id, error));
}

/* TRUE in @belongs if a deadline row is of this item. */
static gboolean
is_deadline_of (ZgRevert *revert,
                gint64 deadline_id,
                const ZgField *day,
                gint64 item_id,
                gboolean *belongs,
                GError **error)
{
  const char *sql = day->entity == ZG_ENTITY_ISSUE
                        ? "SELECT issue_id IS ?2 FROM deadline WHERE id=?1"
                        : "SELECT measure_id IS ?2 FROM deadline WHERE id=?1";
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_transaction_get_db (revert->txn), sql, error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, deadline_id);
  zg_statement_bind_int (query, 2, item_id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  *belongs = zg_statement_get_int (query, 0) != 0;
  return TRUE;
}

/* A deadline's day is its newest deadline row's. The rows that the step made go, those it took
 * back return; anything else would leave an extension that was never granted among those counted.
 */
static gboolean
revert_deadline (ZgRevert *revert, const ZgJournalChange *change, GError **error)
{
  const ZgField *day = zg_field_get ((ZgFieldId) change->field_id);
  g_autofree char *present = NULL;

  if (!_zg_revert_check_stands (revert, change, error))
    return FALSE;
  for (guint i = 0; i < revert->changes->len; i++)
    {
      const ZgJournalChange *row = g_ptr_array_index (revert->changes, i);
      gboolean belongs;

      if (row->field_id != ZG_FIELD_EXISTS (ZG_ENTITY_DEADLINE))
        continue;
      if (!is_deadline_of (revert, row->row_id, day, change->row_id, &belongs, error))
        return FALSE;
      if (belongs
          && (!_zg_transaction_write (revert->txn, row->row_id, row->field_id,
                                      g_strcmp0 (row->new_value, "1") == 0 ? "0" : "1", error)
              || !_zg_rule_deadline_refresh (revert->txn, row->row_id, error)))
        return FALSE;
    }
  if (!_zg_transaction_read (revert->txn, change->row_id, change->field_id, &present, error))
    return FALSE;
  if (g_strcmp0 (present, change->old_value) == 0)
    return TRUE;
  g_set_error_literal (error, ZG_ERROR, ZG_ERROR_CONFLICT,
                       _ ("not undone: the deadline was changed again since; revert the later "
                          "change first"));
  return FALSE;
}

static gboolean
revert_change (ZgRevert *revert, const ZgJournalChange *change, GError **error)
{
  if (change->old_blanked || change->new_blanked)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                           _ ("what was blanked can’t come back; type a new text"));
      return FALSE;
    }
  if (change->field_id == ZG_FIELD_ISSUE_DEADLINE_DAY
      || change->field_id == ZG_FIELD_MEASURE_DEADLINE_DAY)
    return revert_deadline (revert, change, error);
  if (zg_field_get ((ZgFieldId) change->field_id) == NULL)
    return _zg_revert_existence (revert, change, error);
  return revert_field (revert, change, error);
}

gboolean
zg_history_revert (
    ZgLedger *ledger, const ZgHistoryPlace *place, char **label, ZgUuid *txn, GError **error)
{
  g_auto (ZgRevert) revert = { 0 };
  g_autofree char *name = NULL;
  const ZgJournalChange *change;

  if (!begin (&revert, ledger, place->first_txn, place->last_txn, &name, error))
    return FALSE;
  change = find_change (&revert, place->row_id,
                        place->field ? (int) place->field->id : ZG_FIELD_EXISTS (place->entity));
  if (change == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s”: the history has no such step"),
                   zg_ledger_get_path (ledger));
      return FALSE;
    }
  if (!revert_change (&revert, change, error) || !zg_transaction_commit (revert.txn, txn, error))
    return FALSE;
  if (label)
    *label = g_steal_pointer (&name);
  return TRUE;
}

gboolean
zg_history_revert_step (
    ZgLedger *ledger, gint64 first_txn, gint64 last_txn, char **label, ZgUuid *txn, GError **error)
{
  g_auto (ZgRevert) revert = { 0 };
  g_autofree char *name = NULL;

  if (!begin (&revert, ledger, first_txn, last_txn, &name, error)
      || !_zg_undo_changes (revert.txn, revert.changes, error)
      || !zg_transaction_commit (revert.txn, txn, error))
    return FALSE;
  if (label)
    *label = g_steal_pointer (&name);
  return TRUE;
}
