/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-history.h"

#include "zg-ledger-private.h"

static const char columns[] =
    "SELECT x.uuid,x.ts,x.day,a.name,a.unit,x.kind,x.label,x.reason,c.field_id,c.row_id,c.old,"
    "c.new,c.old_digest IS NOT NULL,c.new_digest IS NOT NULL FROM change c JOIN txn x ON x.id=c.txn_id JOIN actor a ON a.id=x.actor_id";

void
zg_history_entry_free (ZgHistoryEntry *entry)
{
  g_free (entry->author);
  g_free (entry->unit);
  g_free (entry->kind);
  g_free (entry->label);
  g_free (entry->reason);
  g_free (entry->old_value);
  g_free (entry->new_value);
  g_free (entry);
}

static ZgHistoryEntry *
read_entry (ZgStatement *row)
{
  ZgHistoryEntry *entry = g_new0 (ZgHistoryEntry, 1);
  int field_id = (int) zg_statement_get_int (row, 8);

  zg_statement_get_bytes (row, 0, entry->txn.bytes, ZG_UUID_SIZE);
  entry->ts = zg_statement_get_int (row, 1);
  entry->day = (ZgDay) zg_statement_get_int (row, 2);
  entry->author = g_strdup (zg_statement_get_text (row, 3));
  entry->unit = g_strdup (zg_statement_get_text (row, 4));
  entry->kind = g_strdup (zg_statement_get_text (row, 5));
  entry->label = g_strdup (zg_statement_get_text (row, 6));
  entry->reason = g_strdup (zg_statement_get_text (row, 7));
  entry->entity = ZG_FIELD_ENTITY (field_id);
  entry->field = zg_field_get ((ZgFieldId) field_id);
  entry->row_id = zg_statement_get_int (row, 9);
  entry->old_value = g_strdup (zg_statement_get_text (row, 10));
  entry->new_value = g_strdup (zg_statement_get_text (row, 11));
  entry->old_blanked = zg_statement_get_int (row, 12) != 0;
  entry->new_blanked = zg_statement_get_int (row, 13) != 0;
  return entry;
}

static gboolean
is_known (const ZgHistoryEntry *entry)
{
  return entry->entity > ZG_ENTITY_NONE && entry->entity < ZG_N_ENTITIES;
}

GPtrArray *
zg_history_load (ZgLedger *ledger,
                 ZgEntity entity,
                 gint64 row_id,
                 const ZgField *field,
                 guint limit,
                 GError **error)
{
  g_autoptr (GString) sql = g_string_new (columns);
  g_autoptr (ZgStatement) query = NULL;
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) zg_history_entry_free);
  ZgStep step;

  g_string_append (sql, " WHERE c.txn_id<?4");
  if (entity != ZG_ENTITY_NONE)
    g_string_append (sql, " AND c.row_id=?1 AND c.field_id BETWEEN ?2 AND ?3");
  g_string_append (sql, " ORDER BY c.txn_id DESC,c.seq DESC");
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);
  query = zg_db_prepare (_zg_ledger_get_db (ledger), sql->str, error);
  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 4, _zg_ledger_get_journal_end (ledger));
  if (entity != ZG_ENTITY_NONE)
    {
      zg_statement_bind_int (query, 1, row_id);
      zg_statement_bind_int (query, 2, field ? (int) field->id : ZG_FIELD_EXISTS (entity));
      zg_statement_bind_int (query, 3, field ? (int) field->id : ZG_FIELD_EXISTS (entity) + 99);
    }
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    g_ptr_array_add (entries, read_entry (query));
  if (step == ZG_STEP_ERROR)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      ZgHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (is_known (entry)
          && !zg_ledger_get_uuid (ledger, entry->entity, entry->row_id, &entry->uuid, error))
        return NULL;
    }
  return g_steal_pointer (&entries);
}
