/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-changes.h"

#include "zg-items-private.h"
#include "zg-journal-private.h"

void
zg_changes_free (ZgChanges *changes)
{
  g_array_unref (changes->issues);
  g_free (changes);
}

gboolean
zg_changes_get_last (ZgLedger *ledger, gint64 *txn, GError **error)
{
  return zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT ifnull(max(id),0) FROM txn", txn,
                          error);
}

/* Names and rules that show in items they do not belong to. */
static gboolean
is_shared (ZgEntity entity)
{
  static const ZgEntity shared[] = {
    ZG_ENTITY_LEDGER, ZG_ENTITY_INSPECTION, ZG_ENTITY_SECTION, ZG_ENTITY_PREFERENCE,
    ZG_ENTITY_UNIT,   ZG_ENTITY_UNIT_ALIAS, ZG_ENTITY_PERSON,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
    if (shared[i] == entity)
      return TRUE;
  return FALSE;
}

static void
add_issue (ZgChanges *changes, GHashTable *seen, gint64 issue)
{
  if (issue == 0 || g_hash_table_contains (seen, &issue))
    return;
  g_hash_table_add (seen, g_memdup2 (&issue, sizeof issue));
  g_array_append_val (changes->issues, issue);
  changes->everything = changes->issues->len > ZG_CHANGES_MAX_ISSUES;
}

/* A unit or person that was just made is in no item yet. */
static gboolean
is_new_name (ZgEntity entity, int field, ZgStatement *row)
{
  return (entity == ZG_ENTITY_UNIT || entity == ZG_ENTITY_PERSON)
         && field == ZG_FIELD_EXISTS (entity) && zg_statement_is_null (row, 2);
}

/* What was moved is missed where it was. */
static gboolean
add_old_owner (
    ZgLedger *ledger, ZgChanges *changes, GHashTable *seen, ZgStatement *row, GError **error)
{
  const ZgField *field = zg_field_get ((ZgFieldId) zg_statement_get_int (row, 0));
  const char *old_value = zg_statement_get_text (row, 2);
  gint64 owner;
  gint64 issues[2];
  ZgUuid uuid;

  if (field == NULL || field->type != ZG_FIELD_REFERENCE || old_value == NULL
      || (field->what != ZG_ENTITY_ISSUE && field->what != ZG_ENTITY_MEASURE)
      || !zg_uuid_parse (old_value, &uuid))
    return TRUE;
  switch (_zg_ledger_find_in (ledger, &uuid, (ZgEntity) field->what, &owner, error))
    {
    case ZG_STEP_ERROR:
      return FALSE;
    case ZG_STEP_ROW:
      if (!_zg_items_find_issues (ledger, (ZgEntity) field->what, owner, issues, error))
        return FALSE;
      add_issue (changes, seen, issues[0]);
      return TRUE;
    case ZG_STEP_DONE:
    default:
      return TRUE;
    }
}

/* The first change of a row that is made is that it is there, its others follow at once. */
static gboolean
add_change (
    ZgLedger *ledger, ZgChanges *changes, GHashTable *seen, ZgStatement *row, GError **error)
{
  int field = (int) zg_statement_get_int (row, 0);
  ZgEntity entity = ZG_FIELD_ENTITY (field);
  gint64 row_id = zg_statement_get_int (row, 1);
  gint64 key = -(row_id * ZG_N_ENTITIES + entity);
  gint64 issues[2];

  if (!_zg_journal_knows_field (field))
    {
      changes->everything = TRUE;
      return TRUE;
    }
  if (is_shared (entity))
    {
      if (is_new_name (entity, field, row))
        g_hash_table_add (seen, g_memdup2 (&key, sizeof key));
      else if (!g_hash_table_contains (seen, &key))
        changes->everything = TRUE;
      return TRUE;
    }
  if (!_zg_items_find_issues (ledger, entity, row_id, issues, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    add_issue (changes, seen, issues[i]);
  return add_old_owner (ledger, changes, seen, row, error);
}

static gboolean
collect (ZgLedger *ledger, gint64 txn, ZgChanges *changes, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT field_id,row_id,old FROM change WHERE txn_id>? ORDER BY txn_id,seq",
                     error);
  ZgStep step = ZG_STEP_DONE;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, txn);
  while (!changes->everything && (step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    if (!add_change (ledger, changes, seen, query, error))
      return FALSE;
  return step != ZG_STEP_ERROR;
}

ZgChanges *
zg_changes_since (ZgLedger *ledger, gint64 txn, GError **error)
{
  g_autoptr (ZgChanges) changes = g_new0 (ZgChanges, 1);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean ok;

  changes->issues = g_array_new (FALSE, FALSE, sizeof (gint64));
  ok = zg_changes_get_last (ledger, &changes->last_txn, error)
       && (changes->last_txn <= txn || collect (ledger, txn, changes, error));
  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&changes) : NULL;
}
