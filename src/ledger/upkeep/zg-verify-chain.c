/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-verify-private.h"

static const char txn_sql[] =
    "SELECT x.id,x.uuid,x.ts,x.day,a.uuid,x.kind,x.label,x.reason,x.ref,x.grp,x.clock_note,"
    "x.prev,x.hash,a.name,a.unit,a.host FROM txn x LEFT JOIN actor a ON a.id=x.actor_id ORDER BY x.id";
static const char change_sql[] =
    "SELECT field_id,row_id,old,new,old_digest,new_digest FROM change WHERE txn_id=?"
    " ORDER BY seq";

static void
read_entry (ZgStatement *row, ZgJournalEntry *entry)
{
  entry->id = zg_statement_get_int (row, 0);
  zg_statement_get_bytes (row, 1, entry->uuid.bytes, ZG_UUID_SIZE);
  entry->ts = zg_statement_get_int (row, 2);
  entry->day = (ZgDay) zg_statement_get_int (row, 3);
  zg_statement_get_bytes (row, 4, entry->actor.bytes, ZG_UUID_SIZE);
  entry->kind = zg_statement_get_text (row, 5);
  entry->label = g_strdup (zg_statement_get_text (row, 6));
  entry->reason = g_strdup (zg_statement_get_text (row, 7));
  entry->has_ref = zg_statement_get_bytes (row, 8, entry->ref.bytes, ZG_UUID_SIZE);
  entry->has_group = zg_statement_get_bytes (row, 9, entry->group.bytes, ZG_UUID_SIZE);
  entry->clock_note = g_strdup (zg_statement_get_text (row, 10));
  zg_statement_get_bytes (row, 11, entry->prev, ZG_HASH_SIZE);
  zg_statement_get_bytes (row, 12, entry->hash, ZG_HASH_SIZE);
  entry->actor_name = zg_statement_get_text (row, 13);
  entry->actor_unit = zg_statement_get_text (row, 14);
  entry->actor_host = zg_statement_get_text (row, 15);
}

/* A blanked value is represented by the digest that was left of it. */
static void
digest_of (ZgStatement *row, int value_column, int digest_column, guint8 digest[ZG_HASH_SIZE])
{
  if (!zg_statement_get_bytes (row, digest_column, digest, ZG_HASH_SIZE))
    _zg_journal_digest (zg_statement_get_text (row, value_column), digest);
}

/* Adds the changes of a transaction; FALSE in @known if a field id means nothing. */
static gboolean
add_changes (ZgLedger *ledger, gint64 txn_id, GChecksum *checksum, gboolean *known, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), change_sql, error);
  ZgStep step;

  *known = TRUE;
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, txn_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      int field_id = (int) zg_statement_get_int (query, 0);
      ZgEntity entity = ZG_FIELD_ENTITY (field_id);
      guint8 old_digest[ZG_HASH_SIZE];
      guint8 new_digest[ZG_HASH_SIZE];
      ZgUuid uuid;

      if (entity <= ZG_ENTITY_NONE || entity >= ZG_N_ENTITIES
          || !zg_ledger_get_uuid (ledger, entity, zg_statement_get_int (query, 1), &uuid, NULL))
        {
          *known = FALSE;
          return TRUE;
        }
      digest_of (query, 2, 4, old_digest);
      digest_of (query, 3, 5, new_digest);
      _zg_journal_hash_add (checksum, field_id, &uuid, old_digest, new_digest);
    }
  return step == ZG_STEP_DONE;
}

static gboolean
check_entry (ZgLedger *ledger,
             ZgJournalEntry *entry,
             const guint8 previous[ZG_HASH_SIZE],
             gboolean *holds,
             GError **error)
{
  GChecksum *checksum = _zg_journal_hash_begin (entry);
  guint8 hash[ZG_HASH_SIZE];
  gboolean known;
  gboolean ok = add_changes (ledger, entry->id, checksum, &known, error);

  _zg_journal_hash_end (checksum, hash);
  *holds = known && memcmp (hash, entry->hash, ZG_HASH_SIZE) == 0
           && memcmp (previous, entry->prev, ZG_HASH_SIZE) == 0;
  return ok;
}

static char *
hex (const guint8 hash[ZG_HASH_SIZE])
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ZG_HASH_SIZE; i++)
    g_string_append_printf (text, "%02x", hash[i]);
  return g_string_free (text, FALSE);
}

/* A digest may stand in for a value only where the value is gone and a redaction took it: or else
 * a value could be exchanged and the digest of the true one put beside it. */
static const char false_digest_sql[] =
    "SELECT x.id,x.label FROM change c JOIN txn x ON x.id=c.txn_id"
    " WHERE (c.old_digest IS NOT NULL OR c.new_digest IS NOT NULL)"
    " AND ((c.old_digest IS NOT NULL AND c.old IS NOT NULL)"
    " OR (c.new_digest IS NOT NULL AND c.new IS NOT NULL)"
    " OR NOT EXISTS(SELECT 1 FROM change r JOIN txn y ON y.id=r.txn_id"
    " WHERE r.row_id=c.row_id AND r.field_id=c.field_id AND r.txn_id>=c.txn_id"
    " AND y.kind='redact')) ORDER BY c.txn_id,c.seq LIMIT 1";

static void
complain (ZgVerifyResult *result, gint64 txn_id, const char *label)
{
  g_ptr_array_add (result->problems,
                   g_strdup_printf (_ ("the journal was changed at transaction %d (“%s”)"),
                                    (int) txn_id, label ? label : ""));
}

static gboolean
check_digests (ZgLedger *ledger, ZgVerifyResult *result, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), false_digest_sql, error);
  ZgStep step = query ? zg_statement_step (query, error) : ZG_STEP_ERROR;

  if (step == ZG_STEP_ROW)
    complain (result, zg_statement_get_int (query, 0), zg_statement_get_text (query, 1));
  return step != ZG_STEP_ERROR;
}

gboolean
_zg_verify_chain (ZgLedger *ledger, ZgVerifyResult *result, GError **error)
{
  g_autoptr (ZgStatement) list = zg_db_prepare (_zg_ledger_get_db (ledger), txn_sql, error);
  guint8 previous[ZG_HASH_SIZE];
  gboolean broken = FALSE;
  ZgStep step;

  if (list == NULL)
    return FALSE;
  _zg_journal_first_hash (_zg_ledger_get_uuid (ledger), previous);
  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    {
      ZgJournalEntry entry = { 0 };
      gboolean holds = TRUE;
      gboolean ok;

      read_entry (list, &entry);
      ok = broken || check_entry (ledger, &entry, previous, &holds, error);
      memcpy (previous, entry.hash, ZG_HASH_SIZE);
      if (!holds)
        complain (result, entry.id, entry.label);
      broken = broken || !holds;
      result->transactions++;
      _zg_journal_entry_clear (&entry);
      if (!ok)
        return FALSE;
    }
  result->head = hex (previous);
  return step == ZG_STEP_DONE && check_digests (ledger, result, error);
}
