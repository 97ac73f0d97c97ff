/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-derived-private.h"
#include "zg-due-private.h"
#include "zg-facts-private.h"

typedef struct
{
  const ZgChosen *chosen;
  gboolean by_unit;
  ZgDueFunc func;
  gpointer data;
} Due;

static void
count_item (const ZgItemFacts *item, gpointer data)
{
  const Due *due = data;
  gboolean measure = item->kind == ZG_ITEM_MEASURE;
  const GArray *units = item->people[ZG_ROLE_LEAD];

  if (item->kind == ZG_ITEM_SUB_ISSUE || item->long_term || item->deadline == ZG_DAY_NONE
      || _zg_state_is_done (item->state)
      || !_zg_chosen_has (due->chosen, measure ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE, item->id))
    return;
  if (!due->by_unit || units->len == 0)
    due->func (measure, 0, item->deadline, 1, due->data);
  for (guint i = 0; due->by_unit && i < units->len; i++)
    due->func (measure, g_array_index (units, gint64, i), item->deadline, 1, due->data);
}

static gboolean
read_kept (ZgLedger *ledger, const Due *due, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger),
                                                 "SELECT kind='measure',scope_id,day,n FROM d_due"
                                                 " WHERE scope=? AND kind<>'sub-issue'",
                                                 error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_text (query, 1, due->by_unit ? "unit" : "all");
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    due->func (zg_statement_get_int (query, 0) != 0, zg_statement_get_int (query, 1),
               (ZgDay) zg_statement_get_int (query, 2), zg_statement_get_int (query, 3), due->data);
  return step == ZG_STEP_DONE;
}

gboolean
_zg_due_foreach (ZgLedger *ledger,
                 const ZgChosen *chosen,
                 gboolean by_unit,
                 ZgDueFunc func,
                 gpointer data,
                 GError **error)
{
  Due due = { chosen, by_unit, func, data };

  if (_zg_chosen_is_all (chosen) && !_zg_derived_is_stale (ledger))
    return read_kept (ledger, &due, error);
  return _zg_facts_foreach (ledger, count_item, &due, error);
}
