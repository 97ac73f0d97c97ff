/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field.h"
#include "zg-schema-private.h"

#define NOT_OPEN    "NOT EXISTS(SELECT 1 FROM journal_open)"
#define OUTSIDE     "RAISE(ABORT,'edit outside a ledger transaction')"
#define NEVER       "RAISE(ABORT,'rows are never deleted')"
#define APPEND_ONLY "RAISE(ABORT,'the journal is append-only')"

/* Blanking a value needs its digest to stay; nothing else of an entry may change. */
static const char change_no_update[] =
    "CREATE TRIGGER change_no_update BEFORE UPDATE ON change WHEN " NOT_OPEN
    " OR NEW.txn_id IS NOT OLD.txn_id OR NEW.seq IS NOT OLD.seq"
    " OR NEW.field_id IS NOT OLD.field_id OR NEW.row_id IS NOT OLD.row_id"
    " OR (NEW.old IS NOT OLD.old AND (NEW.old IS NOT NULL OR NEW.old_digest IS NULL))"
    " OR (NEW.new IS NOT OLD.new AND (NEW.new IS NOT NULL OR NEW.new_digest IS NULL))"
    " OR (OLD.old_digest IS NOT NULL AND NEW.old_digest IS NOT OLD.old_digest)"
    " OR (OLD.new_digest IS NOT NULL AND NEW.new_digest IS NOT OLD.new_digest)"
    " BEGIN SELECT " APPEND_ONLY ";END";

static const char change_guard_insert[] =
    "CREATE TRIGGER change_guard_insert BEFORE INSERT ON change WHEN " NOT_OPEN
    " OR EXISTS(SELECT 1 FROM change WHERE txn_id=NEW.txn_id AND seq=NEW.seq)"
    " BEGIN SELECT " APPEND_ONLY ";END";

static const char change_no_delete[] = "CREATE TRIGGER change_no_delete BEFORE DELETE ON change"
                                       " BEGIN SELECT " APPEND_ONLY ";END";

static void
add (GHashTable *triggers, const char *table, const char *suffix, char *sql)
{
  g_hash_table_insert (triggers, g_strconcat (table, suffix, NULL), sql);
}

static void
add_entity_guards (GHashTable *triggers, const char *table)
{
  add (triggers, table, "_guard_insert",
       g_strdup_printf ("CREATE TRIGGER %s_guard_insert BEFORE INSERT ON %s WHEN " NOT_OPEN
                        " OR EXISTS(SELECT 1 FROM %s WHERE id=NEW.id OR uuid=NEW.uuid)"
                        " BEGIN SELECT " OUTSIDE ";END",
                        table, table, table));
  add (triggers, table, "_guard_update",
       g_strdup_printf ("CREATE TRIGGER %s_guard_update BEFORE UPDATE ON %s WHEN " NOT_OPEN
                        " BEGIN SELECT " OUTSIDE ";END",
                        table, table));
  add (triggers, table, "_no_delete",
       g_strdup_printf ("CREATE TRIGGER %s_no_delete BEFORE DELETE ON %s BEGIN SELECT " NEVER
                        ";END",
                        table, table));
}

static void
add_journal_guards (GHashTable *triggers, const char *table)
{
  add (triggers, table, "_guard_insert",
       g_strdup_printf ("CREATE TRIGGER %s_guard_insert BEFORE INSERT ON %s WHEN " NOT_OPEN
                        " OR EXISTS(SELECT 1 FROM %s WHERE id=NEW.id)"
                        " BEGIN SELECT " APPEND_ONLY ";END",
                        table, table, table));
  add (triggers, table, "_no_update",
       g_strdup_printf ("CREATE TRIGGER %s_no_update BEFORE UPDATE ON %s BEGIN SELECT " APPEND_ONLY
                        ";END",
                        table, table));
  add (triggers, table, "_no_delete",
       g_strdup_printf ("CREATE TRIGGER %s_no_delete BEFORE DELETE ON %s BEGIN SELECT " APPEND_ONLY
                        ";END",
                        table, table));
}

GHashTable *
zg_schema_triggers (void)
{
  GHashTable *triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    add_entity_guards (triggers, zg_entity_get_name ((ZgEntity) entity));
  add_journal_guards (triggers, "actor");
  add_journal_guards (triggers, "field");
  add_journal_guards (triggers, "txn");
  add (triggers, "change", "_no_update", g_strdup (change_no_update));
  add (triggers, "change", "_guard_insert", g_strdup (change_guard_insert));
  add (triggers, "change", "_no_delete", g_strdup (change_no_delete));
  return triggers;
}
