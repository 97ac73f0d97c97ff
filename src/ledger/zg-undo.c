/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-journal-private.h"
#include "zg-record-private.h"
#include "zg-rules-private.h"
#include "zg-transaction-private.h"

/* A step in the journal: its newest transaction. */
typedef struct
{
  gint64 txn_id; /* 0: there is none */
  ZgUuid uuid;
  ZgDay day;
  char *label;
  gboolean has_group;
  ZgUuid group;
} Step;

static void
step_clear (Step *step)
{
  g_clear_pointer (&step->label, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

static void
read_step (ZgStatement *row, Step *step)
{
  step->txn_id = zg_statement_get_int (row, 0);
  zg_statement_get_bytes (row, 1, step->uuid.bytes, ZG_UUID_SIZE);
  step->day = (ZgDay) zg_statement_get_int (row, 2);
  step->label = g_strdup (zg_statement_get_text (row, 3));
  step->has_group = zg_statement_get_bytes (row, 4, step->group.bytes, ZG_UUID_SIZE);
}

/* Backwards from the newest: an undo takes the next step before it off the list, a redo the next
 * undo. For undo the first edit, import or redo that is left is it; for redo the first undo that
 * is left, unless an edit comes before it. */
static gboolean
is_found (const char *kind, gboolean redo, guint *skip, gboolean *stop)
{
  gboolean takes_back = strcmp (kind, "undo") == 0;
  gboolean counts = redo ? takes_back : !takes_back;

  *stop = redo && (strcmp (kind, "edit") == 0 || strcmp (kind, "import") == 0);
  if (*stop)
    return FALSE;
  if (!counts)
    {
      (*skip)++;
      return FALSE;
    }
  if (*skip == 0)
    return TRUE;
  (*skip)--;
  return FALSE;
}

static gboolean
scan (ZgStatement *list, gboolean redo, Step *found, GError **error)
{
  ZgUuid last_group = { { 0 } };
  gboolean in_group = FALSE;
  gboolean stop = FALSE;
  guint skip = 0;
  ZgStep step;

  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    {
      ZgUuid group;
      gboolean has_group = zg_statement_get_bytes (list, 4, group.bytes, ZG_UUID_SIZE);

      if (has_group && in_group && zg_uuid_equal (&group, &last_group))
        continue;
      in_group = has_group;
      last_group = group;
      if (is_found (zg_statement_get_text (list, 5), redo, &skip, &stop))
        {
          read_step (list, found);
          return TRUE;
        }
      if (stop)
        return TRUE;
    }
  return step == ZG_STEP_DONE;
}

static gboolean
find_step (ZgLedger *ledger, gboolean redo, Step *found, GError **error)
{
  g_autoptr (ZgStatement) list = NULL;
  gint64 actor_id;
  ZgUuid actor;

  memset (found, 0, sizeof *found);
  if (!_zg_journal_find_actor (ledger, FALSE, &actor_id, &actor, error))
    return FALSE;
  list = zg_db_prepare (_zg_ledger_get_db (ledger),
                        "SELECT id,uuid,day,label,grp,kind FROM txn WHERE actor_id=?"
                        " AND kind IN('edit','import','undo','redo') ORDER BY id DESC",
                        error);
  if (list == NULL)
    return FALSE;
  zg_statement_bind_int (list, 1, actor_id);
  return scan (list, redo, found, error);
}

gboolean
zg_undo_get_labels (ZgLedger *ledger, char **undo_label, char **redo_label, GError **error)
{
  g_auto (Step) undo = { 0 };
  g_auto (Step) redo = { 0 };

  if (!find_step (ledger, FALSE, &undo, error) || !find_step (ledger, TRUE, &redo, error))
    return FALSE;
  *undo_label = g_steal_pointer (&undo.label);
  *redo_label = g_steal_pointer (&redo.label);
  return TRUE;
}

static gboolean
refuse (const ZgJournalChange *change, const char *present, GError **error)
{
  const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);
  g_autofree char *theirs = field ? zg_field_to_text (field, present) : g_strdup (present);
  g_autofree char *ours =
      field ? zg_field_to_text (field, change->new_value) : g_strdup (change->new_value);

  g_set_error (error, ZG_ERROR, ZG_ERROR_CONFLICT,
               _ ("not undone: %s was “%s” in that step and is “%s” now; change it back by hand"),
               field ? zg_field_get_label (field)
                     : zg_entity_get_label (ZG_FIELD_ENTITY (change->field_id)),
               ours ? ours : "", theirs ? theirs : "");
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

  if (!_zg_transaction_read (txn, change->row_id, change->field_id, &present, error))
    return FALSE;
  if (g_strcmp0 (present, change->new_value) != 0)
    return refuse (change, present, error);
  /* A row that was made is marked deleted and keeps its values, so that it can come back whole. */
  if (is_making (change))
    return _zg_transaction_write (txn, change->row_id, change->field_id, "0", error);
  return g_hash_table_contains (made, change)
         || _zg_transaction_write (txn, change->row_id, change->field_id, change->old_value, error);
}

/* The changes of a step, the last first. A group ends where its author did something else in
 * between, an undo for instance. */
static GPtrArray *
load_changes (ZgLedger *ledger, const Step *step, GError **error)
{
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_journal_change_free);
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT field_id,row_id,old,new FROM change WHERE txn_id IN"
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
    {
      ZgJournalChange *change = g_new0 (ZgJournalChange, 1);

      change->field_id = (int) zg_statement_get_int (query, 0);
      change->row_id = zg_statement_get_int (query, 1);
      change->old_value = g_strdup (zg_statement_get_text (query, 2));
      change->new_value = g_strdup (zg_statement_get_text (query, 3));
      g_ptr_array_add (changes, change);
    }
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

static gboolean
run (ZgLedger *ledger, const Step *step, gboolean redo, ZgUuid *uuid, GError **error)
{
  g_autoptr (GPtrArray) changes = load_changes (ledger, step, error);
  g_autoptr (GHashTable) made = NULL;
  g_autoptr (ZgTransaction) txn = NULL;

  if (changes == NULL)
    return FALSE;
  made = find_made (changes);
  txn = zg_transaction_begin (ledger, redo ? ZG_TXN_REDO : ZG_TXN_UNDO, step->label, error);
  if (txn == NULL)
    return FALSE;
  zg_transaction_set_ref (txn, &step->uuid);
  zg_transaction_set_day (txn, step->day);
  for (guint i = 0; i < changes->len; i++)
    if (!take_back (txn, made, g_ptr_array_index (changes, i), error))
      return FALSE;
  if (!check_families (txn, made, changes, error))
    return FALSE;
  return zg_transaction_commit (txn, uuid, error);
}

static gboolean
undo_or_redo (ZgLedger *ledger, gboolean redo, char **label, ZgUuid *txn, GError **error)
{
  g_auto (Step) step = { 0 };

  if (!find_step (ledger, redo, &step, error))
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
