/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-filter.h"
#include "zg-ledger-private.h"
#include "zg-stats-private.h"

ZgFigures *
_zg_stats_new_figures (ZgLedger *ledger, const char *filter, ZgDay today, GError **error)
{
  g_autoptr (ZgFigures) figures = g_new0 (ZgFigures, 1);
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT title,office FROM ledger WHERE id=1",
                     error);

  if (query == NULL || zg_statement_step (query, error) != ZG_STEP_ROW)
    return NULL;
  figures->title = g_strdup (zg_statement_get_text (query, 0));
  figures->office = g_strdup (zg_statement_get_text (query, 1));
  figures->today = today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : today;
  figures->as_of = ZG_DAY_NONE;
  figures->filter = g_strdup (filter ? filter : "");
  return g_steal_pointer (&figures);
}

static const char *
none_label (ZgGroupBy by)
{
  switch (by)
    {
    case ZG_GROUP_UNIT:
      return _ ("No lead unit");
    case ZG_GROUP_LEADER:
      return _ ("No leader");
    case ZG_GROUP_SECTION:
      return _ ("No section");
    case ZG_GROUP_NONE:
    case ZG_GROUP_INSPECTION:
    case ZG_GROUP_STATE:
    case ZG_GROUP_LIGHT:
    default:
      return _ ("None");
    }
}

static void
add_group (GPtrArray *named,
           GHashTable *groups,
           gint64 id,
           const char *name,
           const char *key,
           const char *label,
           const char *filter)
{
  const ZgGroup *counted = g_hash_table_lookup (groups, &id);
  g_autofree char *term = zg_filter_term_is (name, key);
  ZgGroup *group;

  if (counted == NULL)
    return;
  group = g_memdup2 (counted, sizeof *counted);
  group->key = g_strdup (key);
  group->label = g_strdup (label);
  group->filter = zg_filter_and (filter, term);
  g_ptr_array_add (named, group);
}

/* By light or state: in the order of the keys. */
static void
name_keys (GPtrArray *named, GHashTable *groups, ZgGroupBy by, const char *filter)
{
  ZgKeys keys = by == ZG_GROUP_STATE ? ZG_KEYS_STATES : ZG_KEYS_LIGHTS;
  const char *const *list = zg_keys_get (keys);

  for (guint i = 0; list[i]; i++)
    add_group (named, groups, (gint64) g_quark_from_static_string (list[i]),
               by == ZG_GROUP_STATE ? "state" : "light", list[i], zg_key_get_label (keys, list[i]),
               filter);
}

static const struct
{
  const char *name; /* in filters */
  const char *sql;
} sources[] = {
  [ZG_GROUP_SECTION] = { "section", "SELECT s.id,s.uuid,s.title FROM section s JOIN inspection n"
                                    " ON n.id=s.inspection_id ORDER BY n.ord,n.id,s.ord,s.id" },
  [ZG_GROUP_UNIT] = { "unit", "SELECT id,uuid,name FROM unit ORDER BY ord,id" },
  [ZG_GROUP_LEADER] = { "leader", "SELECT id,uuid,name FROM person ORDER BY ord,id" },
  [ZG_GROUP_INSPECTION] = { "inspection", "SELECT id,uuid,name FROM inspection ORDER BY ord,id" },
};

GPtrArray *
_zg_stats_name_groups (
    ZgLedger *ledger, ZgGroupBy by, const char *filter, GHashTable *groups, GError **error)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_group_free);
  g_autoptr (ZgStatement) query = NULL;
  ZgStep step;

  if (by == ZG_GROUP_STATE || by == ZG_GROUP_LIGHT)
    {
      name_keys (named, groups, by, filter);
      return g_steal_pointer (&named);
    }
  query = zg_db_prepare (_zg_ledger_get_db (ledger), sources[by].sql, error);
  if (query == NULL)
    return NULL;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      ZgUuid uuid;
      char text[ZG_UUID_TEXT_SIZE];

      zg_statement_get_bytes (query, 1, uuid.bytes, ZG_UUID_SIZE);
      add_group (named, groups, zg_statement_get_int (query, 0), sources[by].name,
                 zg_uuid_write (&uuid, text), zg_statement_get_text (query, 2), filter);
    }
  add_group (named, groups, 0, sources[by].name, "", none_label (by), filter);
  return step == ZG_STEP_DONE ? g_steal_pointer (&named) : NULL;
}
