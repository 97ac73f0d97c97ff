/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-stats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-derived-private.h"
#include "zg-facts-private.h"
#include "zg-stats-private.h"
#include "zg-totals-private.h"

static const struct
{
  const char *name;
  const char *scope; /* in the totals; NULL where the totals are not kept by it */
} groupings[] = {
  [ZG_GROUP_NONE] = { "none", "all" },
  [ZG_GROUP_SECTION] = { "section", "section" },
  [ZG_GROUP_UNIT] = { "unit", "unit" },
  [ZG_GROUP_LEADER] = { "leader", "leader" },
  [ZG_GROUP_INSPECTION] = { "inspection", "inspection" },
  [ZG_GROUP_STATE] = { "state", NULL },
  [ZG_GROUP_LIGHT] = { "light", NULL },
};

gboolean
zg_group_by_from_name (const char *name, ZgGroupBy *by)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (g_strcmp0 (groupings[i].name, name) == 0)
      {
        *by = (ZgGroupBy) i;
        return TRUE;
      }
  return FALSE;
}

/* One cell of the totals into a group. */
static void
add_cell (ZgGroup *group, const ZgTotalCell *cell, gint64 n, ZgDay today, int near_days)
{
  gboolean measure = strcmp (cell->kind, "measure") == 0;
  ZgCounts *counts = measure ? &group->measures : &group->issues;
  const struct
  {
    const char *what;
    gint64 *count;
  } targets[] = {
    { ZG_TOTAL_ALL, &counts->total },
    { ZG_STATE_DONE, &counts->done },
    { ZG_STATE_CLOSED, &counts->closed },
    { ZG_STATE_ONGOING, &counts->ongoing },
    { ZG_STATE_RETURNED, &counts->returned },
    { ZG_STATE_NOT_STARTED, &counts->not_started },
    { ZG_TOTAL_NO_DEADLINE, &counts->no_deadline },
    { ZG_TOTAL_LONG_TERM, &counts->long_term },
    { ZG_TOTAL_LATE, &counts->made_up_late },
    { ZG_TOTAL_REDATED, &counts->redated_late },
    { ZG_TOTAL_EXTENDED, &counts->extended },
    { ZG_TOTAL_NUMBERED, &group->measures_numbered },
    { ZG_TOTAL_NUMBERED_DONE, &group->measures_numbered_done },
  };

  if (strcmp (cell->kind, "sub-issue") == 0)
    {
      if (g_strcmp0 (cell->what, ZG_TOTAL_ALL) == 0)
        group->sub_issues += n;
      return;
    }
  if (cell->what == NULL)
    {
      gint64 days = cell->day - today;

      *(days < 0 ? &counts->overdue : days <= near_days ? &counts->near : &counts->on_time) += n;
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    if (strcmp (targets[i].what, cell->what) == 0)
      {
        *targets[i].count += n;
        return;
      }
}

/* Until here done and ongoing hold the states of that name alone. */
static void
finish_counts (ZgCounts *counts)
{
  counts->done += counts->closed;
  counts->ongoing += counts->returned;
}

typedef struct
{
  ZgGroupBy by;
  ZgDay today;
  int near_days;
  GHashTable *groups;     /* scope id, or quark of a key, -> ZgGroup */
  const ZgChosen *chosen; /* what is counted */
} Count;

static ZgGroup *
get_group (Count *count, gint64 id)
{
  ZgGroup *group = g_hash_table_lookup (count->groups, &id);

  if (group == NULL)
    {
      group = g_new0 (ZgGroup, 1);
      g_hash_table_insert (count->groups, g_memdup2 (&id, sizeof id), group);
    }
  return group;
}

/* A group that an item is counted in. */
typedef struct
{
  const Count *count;
  ZgGroup *group;
} Counting;

static void
count_cell (const ZgTotalCell *cell, gpointer data)
{
  const Counting *counting = data;

  add_cell (counting->group, cell, 1, counting->count->today, counting->count->near_days);
}

static void
count_in (Count *count, const ZgItemFacts *item, gint64 id)
{
  Counting counting = { count, get_group (count, id) };

  _zg_totals_foreach_what (item, count_cell, &counting);
}

/* In each of the units or leaders that an item has, or among those that have none. */
static void
count_in_each (Count *count, const ZgItemFacts *item, ZgRole role)
{
  const GArray *people = item->people[role];

  if (people->len == 0)
    count_in (count, item, 0);
  for (guint i = 0; i < people->len; i++)
    count_in (count, item, g_array_index (people, gint64, i));
}

static gint64
key_of (const char *key)
{
  return key ? (gint64) g_quark_from_static_string (key) : 0;
}

static void
count_item (const ZgItemFacts *item, gpointer data)
{
  Count *count = data;
  ZgEntity entity = item->kind == ZG_ITEM_MEASURE ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE;

  if (!_zg_chosen_has (count->chosen, entity, item->id))
    return;
  switch (count->by)
    {
    case ZG_GROUP_SECTION:
      count_in (count, item, item->section_id);
      return;
    case ZG_GROUP_INSPECTION:
      count_in (count, item, item->inspection_id);
      return;
    case ZG_GROUP_UNIT:
      count_in_each (count, item, ZG_ROLE_LEAD);
      return;
    case ZG_GROUP_LEADER:
      count_in_each (count, item, ZG_ROLE_LEADER);
      return;
    case ZG_GROUP_STATE:
      count_in (count, item, key_of (item->state));
      return;
    case ZG_GROUP_LIGHT:
      count_in (count, item, key_of (_zg_item_get_light (item, count->today, count->near_days)));
      return;
    case ZG_GROUP_NONE:
    default:
      count_in (count, item, 0);
    }
}

/* A span of deadlines lies before today's or counts as on time until read_days() knows better. */
static void
add_span (ZgGroup *group, const ZgTotalCell *cell, gint64 n, ZgDay today)
{
  ZgCounts *counts = strcmp (cell->kind, "measure") == 0 ? &group->measures : &group->issues;
  gint64 span = g_ascii_strtoll (cell->what + strlen (ZG_TOTAL_DUE_SPAN), NULL, 10);

  if (strcmp (cell->kind, "sub-issue") != 0)
    *(span < ZG_DUE_SPAN (today) ? &counts->overdue : &counts->on_time) += n;
}

static gboolean
read_whats (ZgDb *db, Count *count, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (db, "SELECT scope_id,kind,what,n FROM d_total WHERE scope=?", error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_text (query, 1, groupings[count->by].scope);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const ZgTotalCell cell = { .kind = zg_statement_get_text (query, 1),
                                 .what = zg_statement_get_text (query, 2) };
      ZgGroup *group = get_group (count, zg_statement_get_int (query, 0));
      gint64 n = zg_statement_get_int (query, 3);

      if (g_str_has_prefix (cell.what, ZG_TOTAL_DUE_SPAN))
        add_span (group, &cell, n, count->today);
      else
        add_cell (group, &cell, n, count->today, count->near_days);
    }
  return step == ZG_STEP_DONE;
}

/* The days from the first of today's span to the last that is near, by the primary key. */
static const char days_sql[] =
    "SELECT s.scope_id,s.kind,d.day,d.n FROM"
    " (SELECT scope_id,kind FROM d_total WHERE scope=?1 AND what='" ZG_TOTAL_ALL "'"
    " AND kind<>'sub-issue') s"
    " JOIN d_due d ON d.scope=?1 AND d.scope_id=s.scope_id AND d.kind=s.kind"
    " AND d.day BETWEEN ?2 AND ?3";

static gboolean
read_days (ZgDb *db, Count *count, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (db, days_sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_text (query, 1, groupings[count->by].scope);
  zg_statement_bind_int (query, 2, ZG_DUE_SPAN_FIRST (count->today));
  zg_statement_bind_int (query, 3, (gint64) count->today + count->near_days);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      ZgGroup *group = get_group (count, zg_statement_get_int (query, 0));
      gboolean measure = strcmp (zg_statement_get_text (query, 1), "measure") == 0;
      ZgCounts *counts = measure ? &group->measures : &group->issues;
      gint64 n = zg_statement_get_int (query, 3);

      counts->on_time -= n;
      *(zg_statement_get_int (query, 2) < count->today ? &counts->overdue : &counts->near) += n;
    }
  return step == ZG_STEP_DONE;
}

static gboolean
read_totals (ZgLedger *ledger, Count *count, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);

  return read_whats (db, count, error) && read_days (db, count, error);
}

static void
steal_group (ZgGroup *to, GHashTable *groups, gint64 id)
{
  ZgGroup *group = g_hash_table_lookup (groups, &id);

  if (group)
    *to = *group;
  finish_counts (&to->issues);
  finish_counts (&to->measures);
}

static gboolean
count_by (ZgLedger *ledger,
          ZgGroupBy by,
          const ZgChosen *chosen,
          ZgDay today,
          GHashTable *groups,
          GError **error)
{
  Count count = { by, today, _zg_ledger_get_near_days (ledger), groups, chosen };
  gboolean kept =
      groupings[by].scope && _zg_chosen_is_all (chosen) && !_zg_derived_is_stale (ledger);

  return kept ? read_totals (ledger, &count, error)
              : _zg_facts_foreach (ledger, count_item, &count, error);
}

ZgFigures *
_zg_stats_compute (ZgLedger *ledger,
                   ZgGroupBy by,
                   const char *filter,
                   const ZgChosen *chosen,
                   ZgDay today,
                   GError **error)
{
  g_autoptr (ZgFigures) figures = _zg_stats_new_figures (ledger, filter, today, error);
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) groups =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  if (figures == NULL || !count_by (ledger, ZG_GROUP_NONE, chosen, today, all, error))
    return NULL;
  steal_group (&figures->all, all, 0);
  figures->all.key = g_strdup ("");
  figures->all.label = g_strdup (_ ("All"));
  figures->all.filter = g_strdup (filter ? filter : "");
  if (by == ZG_GROUP_NONE)
    return g_steal_pointer (&figures);
  if (!count_by (ledger, by, chosen, today, groups, error))
    return NULL;
  figures->groups = _zg_stats_name_groups (ledger, by, filter, groups, error);
  for (guint i = 0; figures->groups && i < figures->groups->len; i++)
    {
      ZgGroup *group = g_ptr_array_index (figures->groups, i);

      finish_counts (&group->issues);
      finish_counts (&group->measures);
    }
  return figures->groups ? g_steal_pointer (&figures) : NULL;
}

ZgFigures *
zg_stats_compute (ZgLedger *ledger, ZgGroupBy by, const char *filter, ZgDay today, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  gboolean reading = zg_db_begin_reading (db);
  ZgDay day = today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : today;
  g_autoptr (ZgChosen) chosen = _zg_chosen_new (ledger, filter, day, error);
  ZgFigures *figures = chosen ? _zg_stats_compute (ledger, by, filter, chosen, day, error) : NULL;

  if (reading)
    zg_db_end_reading (db);
  return figures;
}
