/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history-private.h"

ZgJournalChange *
_zg_history_read_change (ZgStatement *row)
{
  ZgJournalChange *change = g_new0 (ZgJournalChange, 1);

  change->field_id = (int) zg_statement_get_int (row, 0);
  change->row_id = zg_statement_get_int (row, 1);
  change->old_value = g_strdup (zg_statement_get_text (row, 2));
  change->new_value = g_strdup (zg_statement_get_text (row, 3));
  change->old_blanked = zg_statement_get_int (row, 4) != 0;
  change->new_blanked = zg_statement_get_int (row, 5) != 0;
  return change;
}

/* What stood there before the older change stood there before both. */
static void
take_older (ZgJournalChange *later, ZgJournalChange *older)
{
  g_free (later->old_value);
  later->old_value = g_steal_pointer (&older->old_value);
  later->old_blanked = older->old_blanked;
}

guint
_zg_history_place_hash (gconstpointer data)
{
  const ZgJournalChange *change = data;

  return (guint) change->row_id * 31u + (guint) change->field_id;
}

gboolean
_zg_history_place_equal (gconstpointer a, gconstpointer b)
{
  const ZgJournalChange *x = a;
  const ZgJournalChange *y = b;

  return x->row_id == y->row_id && x->field_id == y->field_id;
}

void
_zg_history_merge_changes (GPtrArray *older, GPtrArray *newer)
{
  g_autoptr (GHashTable) by_place =
      g_hash_table_new (_zg_history_place_hash, _zg_history_place_equal);
  guint n_put = 0;

  for (guint i = 0; i < newer->len; i++)
    g_hash_table_add (by_place, g_ptr_array_index (newer, i));
  for (guint i = 0; i < older->len; i++)
    {
      ZgJournalChange *change = g_ptr_array_index (older, i);
      ZgJournalChange *later = g_hash_table_lookup (by_place, change);

      if (later)
        {
          take_older (later, change);
          continue;
        }
      g_ptr_array_insert (newer, (int) n_put++, change);
      older->pdata[i] = NULL;
    }
  g_ptr_array_set_free_func (older, NULL);
  for (guint i = 0; i < older->len; i++)
    g_clear_pointer ((ZgJournalChange **) &older->pdata[i], _zg_journal_change_free);
  g_ptr_array_set_size (older, 0);
}

GPtrArray *
_zg_history_load_step (ZgLedger *ledger, gint64 first_txn, gint64 last_txn, GError **error)
{
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_journal_change_free);
  g_autoptr (GHashTable) by_place =
      g_hash_table_new (_zg_history_place_hash, _zg_history_place_equal);
  g_autoptr (ZgStatement) query = zg_db_prepare (
      _zg_ledger_get_db (ledger),
      "SELECT " ZG_HISTORY_COLUMNS
      " FROM change c WHERE txn_id IN (SELECT x.id FROM txn x,txn l WHERE l.id=?2 AND (x.id=?2 OR (x.id BETWEEN ?1 AND ?2 AND"
      " x.grp=l.grp AND x.kind=l.kind))) ORDER BY txn_id DESC,seq DESC",
      error);
  ZgStep row;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, first_txn);
  zg_statement_bind_int (query, 2, last_txn);
  while ((row = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      g_autoptr (ZgJournalChange) change = _zg_history_read_change (query);
      ZgJournalChange *later = g_hash_table_lookup (by_place, change);

      if (later)
        {
          take_older (later, change);
          continue;
        }
      g_hash_table_add (by_place, change);
      g_ptr_array_add (changes, g_steal_pointer (&change));
    }
  return row == ZG_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}
