/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts what became of a ledger since a day (zg-figures-since.h). */
#include "config.h"

#include <string.h>

#include "zg-facts-private.h"
#include "zg-figures-parts-private.h"
#include "zg-keys.h"
#include "zg-query-private.h"

typedef struct
{
  const ZgChosen *chosen;
  ZgSince *since;
  ZgDay today;
  int near_days;
  GHashTable *was_done[2]; /* ids of issues, of measures */
  GHashTable *redated[2];
} Counting;

static void
count_item (const ZgItemFacts *item, gpointer data)
{
  Counting *counting = data;
  gboolean measure = item->kind == ZG_ITEM_MEASURE;
  gint64 *counts = measure ? counting->since->measures : counting->since->issues;
  gboolean done = _zg_state_is_done (item->state);
  gboolean was_done = g_hash_table_contains (counting->was_done[measure], &item->id);
  const char *light;

  if (item->kind == ZG_ITEM_SUB_ISSUE
      || !_zg_chosen_has (counting->chosen, measure ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE,
                          item->id))
    return;
  light = _zg_item_get_light (item, counting->today, counting->near_days);
  counts[ZG_SINCE_DONE] += done && !was_done;
  counts[ZG_SINCE_REOPENED] += !done && was_done;
  counts[ZG_SINCE_LATE] +=
      strcmp (light, ZG_LIGHT_OVERDUE) == 0 && item->deadline >= counting->since->day;
  counts[ZG_SINCE_REDATED] += g_hash_table_contains (counting->redated[measure], &item->id);
}

/* The rows whose deadline was moved after a day. */
static GHashTable *
find_redated (ZgLedger *ledger, gboolean measures, ZgDay day, GError **error)
{
  g_autofree char *iso = zg_day_to_iso (day);
  char *values[] = { iso, NULL };
  const ZgFilterTerm term = { .name = (char *) "redated",
                              .op = ZG_OPERATOR_MORE,
                              .values = values };

  return _zg_query_course_rows (ledger, measures ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE, &term,
                                error);
}

gboolean
_zg_figures_load_since (
    ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, ZgDay day, GError **error)
{
  ZgSince *since = figures->since = g_new0 (ZgSince, 1);
  Counting counting = { chosen, since, figures->today, _zg_ledger_get_near_days (ledger) };
  gboolean ok;

  since->day = day == ZG_DAY_NONE ? figures->today - ZG_SINCE_DAYS : day;
  ok = _zg_query_was_done (ledger, since->day, counting.was_done, error);
  for (int measures = 0; measures < 2 && ok; measures++)
    {
      counting.redated[measures] = find_redated (ledger, measures, since->day, error);
      ok = counting.redated[measures] != NULL;
    }
  ok = ok && _zg_facts_foreach (ledger, count_item, &counting, error);
  for (int measures = 0; measures < 2; measures++)
    {
      g_clear_pointer (&counting.was_done[measures], g_hash_table_unref);
      g_clear_pointer (&counting.redated[measures], g_hash_table_unref);
    }
  return ok;
}
