/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-journal-private.h"

#define N_CHANGE_COLUMNS 6
/* A larger edit's changes go in by so many. */
#define CHANGES_AT_ONCE 64

static const char *const kind_keys[] = { "edit", "undo", "redo", "import", "redact", "migrate" };

const char *
_zg_transaction_kind_to_key (ZgTransactionKind kind)
{
  return kind_keys[kind];
}

void
_zg_journal_change_free (ZgJournalChange *change)
{
  g_free (change->old_value);
  g_free (change->new_value);
  g_free (change);
}

void
_zg_journal_entry_clear (ZgJournalEntry *entry)
{
  g_clear_pointer (&entry->label, g_free);
  g_clear_pointer (&entry->reason, g_free);
  g_clear_pointer (&entry->clock_note, g_free);
}

gboolean
_zg_journal_knows_field (int field_id)
{
  ZgEntity entity = ZG_FIELD_ENTITY (field_id);

  return entity > ZG_ENTITY_NONE && entity < ZG_N_ENTITIES
         && (field_id == ZG_FIELD_EXISTS (entity) || zg_field_get ((ZgFieldId) field_id));
}

gboolean
_zg_journal_read_head (ZgLedger *ledger, gint64 *ts, guint8 hash[ZG_HASH_SIZE], GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT ts,hash FROM txn ORDER BY id DESC LIMIT 1",
                     error);
  ZgStep step = query ? zg_statement_step (query, error) : ZG_STEP_ERROR;

  *ts = 0;
  _zg_journal_first_hash (_zg_ledger_get_uuid (ledger), hash);
  if (step != ZG_STEP_ROW)
    return step == ZG_STEP_DONE;
  *ts = zg_statement_get_int (query, 0);
  zg_statement_get_bytes (query, 1, hash, ZG_HASH_SIZE);
  return TRUE;
}

static gboolean
make_actor (ZgLedger *ledger, gint64 *actor_id, ZgUuid *uuid, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  g_autoptr (ZgStatement) insert =
      zg_db_prepare (db, "INSERT INTO actor(uuid,name,unit,host) VALUES(?,?,?,?)", error);

  if (insert == NULL)
    return FALSE;
  *uuid = zg_uuid_new ();
  zg_statement_bind_blob (insert, 1, uuid->bytes, ZG_UUID_SIZE);
  zg_statement_bind_text (insert, 2, zg_ledger_get_author (ledger));
  zg_statement_bind_text (insert, 3, _zg_ledger_get_author_unit (ledger));
  zg_statement_bind_text (insert, 4, g_get_host_name ());
  if (!zg_statement_run (insert, error))
    return FALSE;
  *actor_id = zg_db_last_insert_id (db);
  return TRUE;
}

gboolean
_zg_journal_find_actor (
    ZgLedger *ledger, gboolean make, gint64 *actor_id, ZgUuid *uuid, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT id,uuid FROM actor WHERE name=? AND unit IS ? AND host=?", error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_text (query, 1, zg_ledger_get_author (ledger));
  zg_statement_bind_text (query, 2, _zg_ledger_get_author_unit (ledger));
  zg_statement_bind_text (query, 3, g_get_host_name ());
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    {
      *actor_id = zg_statement_get_int (query, 0);
      zg_statement_get_bytes (query, 1, uuid->bytes, ZG_UUID_SIZE);
      return TRUE;
    }
  *actor_id = 0;
  return step == ZG_STEP_DONE && (!make || make_actor (ledger, actor_id, uuid, error));
}

/* The digest of a value, made once for all the changes that have it: most of an import's are the
 * uuids of a few owners, keys and defaults. The table borrows the values. */
static const guint8 *
find_digest (GHashTable *digests, const char *value)
{
  guint8 *digest = g_hash_table_lookup (digests, value);

  if (digest)
    return digest;
  digest = g_malloc (ZG_HASH_SIZE);
  _zg_journal_digest (value, digest);
  g_hash_table_insert (digests, (char *) value, digest);
  return digest;
}

static void
compute_hash (ZgJournalEntry *entry, GPtrArray *changes)
{
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint8 nothing[ZG_HASH_SIZE];
  GChecksum *checksum = _zg_journal_hash_begin (entry);

  _zg_journal_digest (NULL, nothing);
  for (guint i = 0; i < changes->len; i++)
    {
      const ZgJournalChange *change = g_ptr_array_index (changes, i);

      _zg_journal_hash_add (checksum, change->field_id, &change->uuid,
                            change->old_value ? find_digest (digests, change->old_value) : nothing,
                            change->new_value ? find_digest (digests, change->new_value) : nothing);
    }
  _zg_journal_hash_end (checksum, entry->hash);
}

static void
bind_uuid (ZgStatement *statement, int index, gboolean there, const ZgUuid *uuid)
{
  if (there)
    zg_statement_bind_blob (statement, index, uuid->bytes, ZG_UUID_SIZE);
  else
    zg_statement_bind_null (statement, index);
}

static gboolean
insert_entry (ZgDb *db, ZgJournalEntry *entry, gint64 actor_id, GError **error)
{
  g_autoptr (ZgStatement) insert =
      zg_db_prepare (db,
                     "INSERT INTO txn(uuid,ts,day,actor_id,kind,label,reason,ref,grp,clock_note,"
                     "prev,hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
                     error);

  if (insert == NULL)
    return FALSE;
  bind_uuid (insert, 1, TRUE, &entry->uuid);
  zg_statement_bind_int (insert, 2, entry->ts);
  zg_statement_bind_int (insert, 3, entry->day);
  zg_statement_bind_int (insert, 4, actor_id);
  zg_statement_bind_text (insert, 5, entry->kind);
  zg_statement_bind_text (insert, 6, entry->label);
  zg_statement_bind_text (insert, 7, entry->reason);
  bind_uuid (insert, 8, entry->has_ref, &entry->ref);
  bind_uuid (insert, 9, entry->has_group, &entry->group);
  zg_statement_bind_text (insert, 10, entry->clock_note);
  zg_statement_bind_blob (insert, 11, entry->prev, ZG_HASH_SIZE);
  zg_statement_bind_blob (insert, 12, entry->hash, ZG_HASH_SIZE);
  if (!zg_statement_run (insert, error))
    return FALSE;
  entry->id = zg_db_last_insert_id (db);
  return TRUE;
}

static void
bind_change (
    ZgStatement *insert, int before, gint64 txn_id, guint seq, const ZgJournalChange *change)
{
  zg_statement_bind_int (insert, before + 1, txn_id);
  zg_statement_bind_int (insert, before + 2, seq);
  zg_statement_bind_int (insert, before + 3, change->field_id);
  zg_statement_bind_int (insert, before + 4, change->row_id);
  zg_statement_bind_text (insert, before + 5, change->old_value);
  zg_statement_bind_text (insert, before + 6, change->new_value);
}

/* Inserts @n changes with each run of one statement, from *@first on, as long as so many are left:
 * what SQLite does to take back half a statement is the larger part of a row's cost. */
static gboolean
insert_by (ZgDb *db, gint64 txn_id, GPtrArray *changes, guint n, guint *first, GError **error)
{
  g_autoptr (GString) sql =
      g_string_new ("INSERT INTO change(txn_id,seq,field_id,row_id,old,new) VALUES");
  g_autoptr (ZgStatement) insert = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (sql, i ? ",(?,?,?,?,?,?)" : "(?,?,?,?,?,?)");
  insert = zg_db_prepare (db, sql->str, error);
  if (insert == NULL)
    return FALSE;
  for (; changes->len - *first >= n; *first += n)
    {
      for (guint i = 0; i < n; i++)
        bind_change (insert, (int) i * N_CHANGE_COLUMNS, txn_id, *first + i,
                     g_ptr_array_index (changes, *first + i));
      if (!zg_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_changes (ZgDb *db, gint64 txn_id, GPtrArray *changes, GError **error)
{
  guint first = 0;

  return (changes->len < CHANGES_AT_ONCE
          || insert_by (db, txn_id, changes, CHANGES_AT_ONCE, &first, error))
         && insert_by (db, txn_id, changes, 1, &first, error);
}

gboolean
_zg_journal_append (
    ZgLedger *ledger, ZgJournalEntry *entry, gint64 actor_id, GPtrArray *changes, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  gint64 last_ts;

  if (!_zg_journal_read_head (ledger, &last_ts, entry->prev, error))
    return FALSE;
  compute_hash (entry, changes);
  return insert_entry (db, entry, actor_id, error)
         && insert_changes (db, entry->id, changes, error);
}
