/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-item-list.h"

#include <string.h>

#include "zg-query-private.h"
#include "zg-record.h"

typedef struct
{
  GHashTable *items; /* issue id -> ZgItem */
  ZgDay today;
  int near_days;
  GHashTable *units;   /* id -> name */
  GHashTable *leaders; /* id -> name */
} Filler;

static GHashTable *
load_names (ZgLedger *ledger, const char *table, GError **error)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autofree char *sql = g_strdup_printf ("SELECT id,name FROM %s", table);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 id = zg_statement_get_int (query, 0);

      g_hash_table_insert (names, g_memdup2 (&id, sizeof id),
                           g_strdup (zg_statement_get_text (query, 1)));
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

static char *
join_names (GArray *ids, GHashTable *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *name = g_hash_table_lookup (names, &g_array_index (ids, gint64, i));

      if (name)
        g_string_append_printf (text, "%s%s", text->len ? "、" : "", name);
    }
  return g_string_free (text, FALSE);
}

static void
fill_item (const ZgItemFacts *facts, gpointer data)
{
  Filler *filler = data;
  ZgItem *item = g_hash_table_lookup (filler->items, &facts->issue_id);

  if (item == NULL)
    return;
  if (facts->kind == ZG_ITEM_MEASURE)
    {
      item->measures++;
      item->measures_done += _zg_state_is_done (facts->state);
      return;
    }
  item->state = g_strdup (facts->state ? facts->state : ZG_STATE_ONGOING);
  item->light = g_strdup (_zg_item_get_light (facts, filler->today, filler->near_days));
  item->deadline = facts->deadline;
  item->days = facts->deadline == ZG_DAY_NONE ? 0 : facts->deadline - filler->today;
  item->units = join_names (facts->people[ZG_ROLE_LEAD], filler->units);
  item->leader = join_names (facts->people[ZG_ROLE_LEADER], filler->leaders);
}

static ZgItem *
load_item (ZgLedger *ledger, gint64 id, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT i.uuid,i.number,i.title,s.title,s.number FROM issue i"
                     " LEFT JOIN section s ON s.id=i.section_id WHERE i.id=?",
                     error);
  ZgItem *item;
  ZgUuid uuid;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return NULL;
  item = g_new0 (ZgItem, 1);
  zg_statement_get_bytes (query, 0, uuid.bytes, ZG_UUID_SIZE);
  item->uuid = zg_uuid_to_string (&uuid);
  item->number = g_strdup (zg_statement_get_text (query, 1));
  item->title = g_strdup (zg_statement_get_text (query, 2));
  item->section = g_strdup (zg_statement_get_text (query, 3));
  item->section_number = g_strdup (zg_statement_get_text (query, 4));
  item->deadline = ZG_DAY_NONE;
  return item;
}

static gboolean
fill_facts (ZgLedger *ledger, ZgDay today, GHashTable *items, GError **error)
{
  g_autoptr (GHashTable) units = load_names (ledger, "unit", error);
  g_autoptr (GHashTable) leaders = units ? load_names (ledger, "person", error) : NULL;
  Filler filler = { items, today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : today,
                    _zg_ledger_get_near_days (ledger), units, leaders };

  return leaders && _zg_items_foreach (ledger, 0, fill_item, &filler, error);
}

GPtrArray *
zg_item_list_load (ZgLedger *ledger, const ZgQuery *query, GError **error)
{
  g_autoptr (GArray) ids = zg_query_ids (ledger, ZG_ENTITY_ISSUE, query, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_item_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      ZgItem *item = load_item (ledger, g_array_index (ids, gint64, i), error);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (items, item);
      g_hash_table_insert (by_id, &g_array_index (ids, gint64, i), item);
    }
  return fill_facts (ledger, query->today, by_id, error) ? g_steal_pointer (&items) : NULL;
}
