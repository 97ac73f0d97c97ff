/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes back that a row was made, deleted or brought back. */
#include "config.h"

#include "zg-revert-private.h"
#include "zg-rules-private.h"

/* The rows that came, or went, in this step. (transfer container) */
static GHashTable *
find_same_fate (ZgRevert *revert, const ZgJournalChange *existence)
{
  GHashTable *rows = g_hash_table_new (_zg_history_place_hash, _zg_history_place_equal);

  for (guint i = 0; i < revert->changes->len; i++)
    {
      ZgJournalChange *change = g_ptr_array_index (revert->changes, i);

      if (zg_field_get ((ZgFieldId) change->field_id) == NULL
          && g_strcmp0 (change->new_value, existence->new_value) == 0)
        g_hash_table_add (rows, change);
    }
  return rows;
}

/* A row that somebody has worked on since it was made is not thrown away with one click. */
static gboolean
check_untouched (ZgRevert *revert, const ZgJournalChange *existence, GError **error)
{
  ZgEntity entity = ZG_FIELD_ENTITY (existence->field_id);

  for (guint i = 0; i < revert->changes->len && existence->old_value == NULL; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (revert->changes, i);
      const ZgField *field = zg_field_get ((ZgFieldId) change->field_id);

      if (change->row_id == existence->row_id && field && field->entity == entity
          && field->type == ZG_FIELD_TEXT && !_zg_revert_check_stands (revert, change, error))
        return FALSE;
    }
  return TRUE;
}

/* The empty measure that stood in while an issue had none. */
static gboolean
remove_filler (ZgRevert *revert, gint64 measure_id, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_transaction_get_db (revert->txn),
                     "SELECT f.id FROM measure m JOIN measure f ON f.issue_id=m.issue_id"
                     " WHERE m.id=?1 AND f.id<>?1 AND f.deleted=0 AND f.implicit=1 AND f.text=''",
                     error);
  gint64 filler;
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, measure_id);
  step = zg_statement_step (query, error);
  if (step != ZG_STEP_ROW)
    return step == ZG_STEP_DONE;
  filler = zg_statement_get_int (query, 0);
  zg_statement_reset (query);
  return zg_transaction_delete (revert->txn, ZG_ENTITY_MEASURE, filler, error);
}

gboolean
_zg_revert_existence (ZgRevert *revert, const ZgJournalChange *existence, GError **error)
{
  ZgEntity entity = ZG_FIELD_ENTITY (existence->field_id);
  gboolean back = g_strcmp0 (existence->new_value, "0") == 0;
  g_autoptr (GHashTable) with = find_same_fate (revert, existence);

  return _zg_revert_check_stands (revert, existence, error)
         && check_untouched (revert, existence, error)
         && _zg_rule_write_family (revert->txn, entity, existence->row_id, back ? "1" : "0", with,
                                   error)
         && (!back || entity != ZG_ENTITY_MEASURE
             || remove_filler (revert, existence->row_id, error))
         && _zg_rule_check_family (revert->txn, entity, existence->row_id, error);
}
