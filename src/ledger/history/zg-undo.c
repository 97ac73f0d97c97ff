/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-describe.h"
#include "zg-error.h"
#include "zg-history-private.h"
#include "zg-rules-private.h"
#include "zg-transaction-private.h"
#include "zg-undo-private.h"

/* A value of a change in a few words. (transfer full) */
static char *
describe (ZgLedger *ledger, const ZgField *field, const char *value)
{
  g_autofree char *text = NULL;

  if (field == NULL)
    return g_strdup (g_strcmp0 (value, "1") == 0 ? _ ("there") : _ ("deleted"));
  text = zg_describe_value (ledger, field, value, NULL);
  return zg_describe_text (text ? text : "", ZG_DESCRIBE_CHARS);
}

/* "measure (2), deadline" (transfer full) */
static char *
describe_place (ZgLedger *ledger, const ZgJournalChange *change)
{
  ZgEntity entity = ZG_FIELD_ENTITY (change->field_id);
  const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);
  g_autoptr (ZgRecord) record = zg_record_load (ledger, entity, change->row_id, NULL);
  g_autofree char *name = record ? zg_describe_name (ledger, record, NULL) : NULL;
  const char *called = name ? name : zg_entity_get_label (entity);

  if (field == NULL)
    return g_strdup (called);
  return g_strdup_printf (C_ ("record", "%s, %s"), called, zg_field_get_label (field));
}

gboolean
_zg_undo_refuse (ZgTransaction *txn,
                 const ZgJournalChange *change,
                 const char *present,
                 GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);
  g_autofree char *place = describe_place (ledger, change);
  g_autofree char *then = describe (ledger, field, change->new_value);
  g_autofree char *now = describe (ledger, field, present);

  g_set_error (error, ZG_ERROR, ZG_ERROR_CONFLICT,
               _ ("not undone: %s was “%s” in that step and is “%s” now; change it back by hand"),
               place, then, now);
  return FALSE;
}

/* Rows that the step made, as ZgJournalChange of their field "*". */
static guint
row_hash (gconstpointer data)
{
  const ZgJournalChange *change = data;

  return (guint) change->row_id * 31u + ZG_FIELD_ENTITY (change->field_id);
}

static gboolean
row_equal (gconstpointer a, gconstpointer b)
{
  const ZgJournalChange *x = a;
  const ZgJournalChange *y = b;

  return x->row_id == y->row_id && ZG_FIELD_ENTITY (x->field_id) == ZG_FIELD_ENTITY (y->field_id);
}

static gboolean
is_making (const ZgJournalChange *change)
{
  return zg_field_get ((ZgFieldId) change->field_id) == NULL && change->old_value == NULL;
}

static GHashTable *
find_made (GPtrArray *changes)
{
  GHashTable *made = g_hash_table_new (row_hash, row_equal);

  for (guint i = 0; i < changes->len; i++)
    if (is_making (g_ptr_array_index (changes, i)))
      g_hash_table_add (made, g_ptr_array_index (changes, i));
  return made;
}

static gboolean
take_back (ZgTransaction *txn, GHashTable *made, const ZgJournalChange *change, GError **error)
{
  g_autofree char *present = NULL;

  /* What was blanked since can't come back, and must not stop the rest of its step. */
  if (change->old_blanked || change->new_blanked)
    return TRUE;
  if (!_zg_transaction_read (txn, change->row_id, change->field_id, &present, error))
    return FALSE;
  if (g_strcmp0 (present, change->new_value) != 0)
    return _zg_undo_refuse (txn, change, present, error);
  /* A row that was made is marked deleted and keeps its values, so that it can come back whole. */
  if (is_making (change))
    return _zg_transaction_write (txn, change->row_id, change->field_id, "0", error);
  return g_hash_table_contains (made, change)
         || _zg_transaction_write (txn, change->row_id, change->field_id, change->old_value, error);
}

/* The changes of a step, the last first. A group ends where its author did something else in
 * between, an undo for instance. */
static GPtrArray *
load_changes (ZgLedger *ledger, const ZgUndoStep *step, GError **error)
{
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_journal_change_free);
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT " ZG_HISTORY_COLUMNS " FROM change c WHERE txn_id IN"
                     " (SELECT id FROM txn WHERE id=?1 OR (grp=?2 AND id<?1 AND kind='edit' AND"
                     " id>(SELECT coalesce(max(o.id),0) FROM txn o, txn s WHERE s.id=?1 AND"
                     " o.id<?1 AND o.actor_id=s.actor_id AND o.grp IS NOT ?2)))"
                     " ORDER BY txn_id DESC,seq DESC",
                     error);
  ZgStep row;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, step->txn_id);
  if (step->has_group)
    zg_statement_bind_blob (query, 2, step->group.bytes, ZG_UUID_SIZE);
  while ((row = zg_statement_step (query, error)) == ZG_STEP_ROW)
    g_ptr_array_add (changes, _zg_history_read_change (query));
  return row == ZG_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

/* Rows that came, went or moved must not leave others hanging that somebody has put there since. */
static gboolean
check_families (ZgTransaction *txn, GHashTable *made, GPtrArray *changes, GError **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (changes, i);
      const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);
      gboolean moved =
          field && field->type == ZG_FIELD_REFERENCE && !g_hash_table_contains (made, change);

      if ((field == NULL || moved)
          && !_zg_rule_check_family (txn, ZG_FIELD_ENTITY (change->field_id), change->row_id,
                                     error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_undo_is_following (ZgTransaction *txn, gint64 issue_id, gboolean *follows, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_transaction_get_db (txn),
                     "SELECT state_pinned=0 AND EXISTS(SELECT 1 FROM measure m WHERE"
                     " m.issue_id=i.id AND m.deleted=0) FROM issue i WHERE i.id=?",
                     error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, issue_id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  *follows = zg_statement_get_int (query, 0) != 0;
  return TRUE;
}

/* The issues (changes of their state) whose state has followed other measures since: nobody has
 * changed it, and it is drawn afresh when the step's measures are back. */
static GHashTable *
find_moot (ZgTransaction *txn, GPtrArray *changes, GError **error)
{
  g_autoptr (GHashTable) moot = g_hash_table_new (row_hash, row_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      ZgJournalChange *change = g_ptr_array_index (changes, i);
      g_autofree char *present = NULL;
      gboolean follows;

      if (change->field_id != ZG_FIELD_ISSUE_STATE)
        continue;
      if (!_zg_transaction_read (txn, change->row_id, change->field_id, &present, error)
          || !_zg_undo_is_following (txn, change->row_id, &follows, error))
        return NULL;
      if (follows && g_strcmp0 (present, change->new_value) != 0)
        g_hash_table_add (moot, change);
    }
  return g_steal_pointer (&moot);
}

static gboolean
is_moot (GHashTable *moot, const ZgJournalChange *change)
{
  return (change->field_id == ZG_FIELD_ISSUE_STATE || change->field_id == ZG_FIELD_ISSUE_DONE_DAY
          || change->field_id == ZG_FIELD_ISSUE_CLOSED_DAY)
         && g_hash_table_contains (moot, change);
}

gboolean
_zg_undo_changes (ZgTransaction *txn, GPtrArray *changes, GError **error)
{
  g_autoptr (GHashTable) made = find_made (changes);
  g_autoptr (GHashTable) moot = find_moot (txn, changes, error);

  if (moot == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (changes, i);

      if (!is_moot (moot, change) && !take_back (txn, made, change, error))
        return FALSE;
    }
  return check_families (txn, made, changes, error);
}

static gboolean
run (ZgLedger *ledger, const ZgUndoStep *step, gboolean redo, ZgUuid *uuid, GError **error)
{
  g_autoptr (GPtrArray) changes = load_changes (ledger, step, error);
  g_autoptr (ZgTransaction) txn = NULL;

  if (changes == NULL)
    return FALSE;
  txn = zg_transaction_begin (ledger, redo ? ZG_TXN_REDO : ZG_TXN_UNDO, step->label, error);
  if (txn == NULL)
    return FALSE;
  zg_transaction_set_ref (txn, &step->uuid);
  zg_transaction_set_day (txn, step->day);
  return _zg_undo_changes (txn, changes, error) && zg_transaction_commit (txn, uuid, error);
}

static gboolean
undo_or_redo (ZgLedger *ledger, gboolean redo, char **label, ZgUuid *txn, GError **error)
{
  g_auto (ZgUndoStep) step = { 0 };

  if (!_zg_undo_find_step (ledger, redo, &step, error))
    return FALSE;
  if (step.txn_id == 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
                   redo ? _ ("“%s”: there is no step of %s to do again")
                        : _ ("“%s”: there is no step of %s to undo"),
                   zg_ledger_get_path (ledger), zg_ledger_get_author (ledger));
      return FALSE;
    }
  if (!run (ledger, &step, redo, txn, error))
    return FALSE;
  if (label)
    *label = g_steal_pointer (&step.label);
  return TRUE;
}

gboolean
zg_undo (ZgLedger *ledger, char **label, ZgUuid *txn, GError **error)
{
  return undo_or_redo (ledger, FALSE, label, txn, error);
}

gboolean
zg_redo (ZgLedger *ledger, char **label, ZgUuid *txn, GError **error)
{
  return undo_or_redo (ledger, TRUE, label, txn, error);
}
