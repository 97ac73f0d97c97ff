/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-items-private.h"

gboolean
_zg_items_find_issues (
    ZgLedger *ledger, ZgEntity entity, gint64 row_id, gint64 issues[2], GError **error)
{
  g_autoptr (ZgStatement) query = NULL;
  g_autofree char *sql = NULL;
  ZgStep step;

  issues[0] = entity == ZG_ENTITY_ISSUE ? row_id : 0;
  issues[1] = 0;
  if (entity == ZG_ENTITY_MEASURE)
    sql = g_strdup ("SELECT issue_id,0 FROM measure WHERE id=?");
  else if (entity != ZG_ENTITY_ISSUE && zg_field_find (entity, "issue")
           && zg_field_find (entity, "measure"))
    sql = g_strdup_printf ("SELECT t.issue_id,m.issue_id FROM %s t"
                           " LEFT JOIN measure m ON m.id=t.measure_id WHERE t.id=?",
                           zg_entity_get_name (entity));
  if (sql == NULL)
    return TRUE;
  query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    for (int i = 0; i < 2; i++)
      issues[i] = zg_statement_get_int (query, i);
  return step != ZG_STEP_ERROR;
}

gboolean
_zg_state_is_done (const char *state)
{
  return g_strcmp0 (state, ZG_STATE_DONE) == 0 || g_strcmp0 (state, ZG_STATE_CLOSED) == 0;
}

gboolean
_zg_item_is_late (const ZgItemFacts *item)
{
  return _zg_state_is_done (item->state) && item->deadline != ZG_DAY_NONE
         && item->done_day != ZG_DAY_NONE && item->done_day > item->deadline;
}

const char *
_zg_item_get_light (const ZgItemFacts *item, ZgDay today, int near_days)
{
  if (_zg_item_is_late (item))
    return ZG_LIGHT_MADE_UP_LATE;
  if (g_strcmp0 (item->state, ZG_STATE_CLOSED) == 0)
    return ZG_LIGHT_CLOSED;
  if (_zg_state_is_done (item->state))
    return ZG_LIGHT_ON_TIME;
  if (item->long_term)
    return ZG_LIGHT_LONG_TERM;
  if (item->deadline == ZG_DAY_NONE)
    return ZG_LIGHT_NONE;
  if (today > item->deadline)
    return ZG_LIGHT_OVERDUE;
  return item->deadline - today <= near_days ? ZG_LIGHT_NEAR : ZG_LIGHT_ON_TIME;
}

int
_zg_ledger_get_near_days (ZgLedger *ledger)
{
  g_autofree char *value = zg_ledger_get_preference (ledger, "light.near_days", "7");

  return (int) g_ascii_strtoll (value, NULL, 10);
}
