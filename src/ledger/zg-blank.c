/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-blank-private.h"
#include "zg-journal-private.h"

/* One side of a change: its transaction, its place in it and the digest of what stood there. */
typedef struct
{
  gint64 txn_id;
  gint64 seq;
  guint8 digest[ZG_HASH_SIZE];
} Value;

/* A statement that reads must have ended before the rows it reads are written. */
static GArray *
load_values (ZgDb *db, const ZgPlace *place, const char *sql, gint64 txn_id, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_autoptr (ZgStatement) query = zg_db_prepare (db, sql, error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, place->row_id);
  zg_statement_bind_int (query, 2, place->field_id);
  zg_statement_bind_int (query, 3, txn_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      Value value = { zg_statement_get_int (query, 0), zg_statement_get_int (query, 1), { 0 } };

      _zg_journal_digest (zg_statement_get_text (query, 2), value.digest);
      g_array_append_val (values, value);
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&values) : NULL;
}

static gboolean
blank_values (ZgDb *db, const GArray *values, const char *sql, GError **error)
{
  g_autoptr (ZgStatement) update = zg_db_prepare (db, sql, error);

  if (update == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    {
      const Value *value = &g_array_index (values, Value, i);

      zg_statement_bind_int (update, 1, value->txn_id);
      zg_statement_bind_int (update, 2, value->seq);
      zg_statement_bind_blob (update, 3, value->digest, ZG_HASH_SIZE);
      if (!zg_statement_run (update, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_blank_place (ZgDb *db, const ZgPlace *place, gint64 txn_id, GError **error)
{
  g_autoptr (GArray) old_values =
      load_values (db, place,
                   "SELECT txn_id,seq,old FROM change WHERE row_id=?1 AND field_id=?2"
                   " AND txn_id<=?3 AND old IS NOT NULL",
                   txn_id, error);
  g_autoptr (GArray) new_values = NULL;

  if (old_values)
    new_values = load_values (db, place,
                              "SELECT txn_id,seq,new FROM change WHERE row_id=?1 AND field_id=?2"
                              " AND txn_id<?3 AND new IS NOT NULL",
                              txn_id, error);
  return new_values
         && blank_values (db, old_values,
                          "UPDATE change SET old=NULL,old_digest=?3 WHERE txn_id=?1 AND seq=?2",
                          error)
         && blank_values (db, new_values,
                          "UPDATE change SET new=NULL,new_digest=?3 WHERE txn_id=?1 AND seq=?2",
                          error);
}
