/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-plan-private.h"

/* What the deadline rows of an item or the measures of an issue told so far. */
typedef struct
{
  ZgDay planned;
  ZgDay first;
  gboolean settled; /* an extension followed: corrections no longer change the first deadline */
} Days;

typedef struct
{
  gint64 issue_id;         /* the only one; 0: all */
  GHashTable *own[2];      /* deadline rows of issues, of measures: id -> Days */
  GHashTable *of_measures; /* issue id -> Days: the last of its measures' */
} Plans;

static Days *
get_days (GHashTable *table, gint64 id)
{
  Days *days = g_hash_table_lookup (table, GSIZE_TO_POINTER ((gsize) id));

  if (days == NULL)
    {
      days = g_new (Days, 1);
      *days = (Days){ ZG_DAY_NONE, ZG_DAY_NONE, FALSE };
      g_hash_table_insert (table, GSIZE_TO_POINTER ((gsize) id), days);
    }
  return days;
}

static ZgDay
get_day (ZgStatement *row, int column)
{
  return zg_statement_is_null (row, column) ? ZG_DAY_NONE
                                            : (ZgDay) zg_statement_get_int (row, column);
}

/* A query of all or, with its parameter bound, of one issue. */
static ZgStatement *
prepare (ZgDb *db, const char *sql, const char *of_one, gint64 issue_id, GError **error)
{
  g_autofree char *text = g_strconcat (sql, issue_id ? of_one : "", " ORDER BY 1", NULL);
  ZgStatement *query = zg_db_prepare (db, text, error);

  if (query && issue_id)
    zg_statement_bind_int (query, 1, issue_id);
  return query;
}

static gboolean
read_deadlines (ZgDb *db, Plans *plans, GError **error)
{
  g_autoptr (ZgStatement) query =
      prepare (db,
               "SELECT id,issue_id,measure_id,kind IN('set','correct'),old_day,new_day"
               " FROM deadline WHERE deleted=0",
               " AND (issue_id=?1 OR measure_id IN(SELECT id FROM measure WHERE issue_id=?1))",
               plans->issue_id, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gboolean measure = zg_statement_is_null (query, 1);
      Days *days = get_days (plans->own[measure], zg_statement_get_int (query, measure ? 2 : 1));

      if (days->settled)
        continue;
      if (zg_statement_get_int (query, 3))
        days->first = get_day (query, 5);
      else
        {
          days->settled = TRUE;
          if (days->first == ZG_DAY_NONE)
            days->first = get_day (query, 4);
        }
    }
  return step == ZG_STEP_DONE;
}

/* The plan of an item with @own as its deadline, or else with @other's days. */
static void
set_plan (ZgPlan *plan, GHashTable *rows, gint64 id, ZgDay own, ZgDay other, ZgDay other_first)
{
  const Days *days = g_hash_table_lookup (rows, GSIZE_TO_POINTER ((gsize) id));

  plan->planned = own != ZG_DAY_NONE ? own : other;
  plan->first = own != ZG_DAY_NONE && days ? days->first : other_first;
  if (plan->first == ZG_DAY_NONE || plan->planned == ZG_DAY_NONE)
    plan->first = plan->planned;
}

static gboolean
read_measures (ZgDb *db, Plans *plans, ZgPlanFunc func, gpointer data, GError **error)
{
  g_autoptr (ZgStatement) query = prepare (db,
                                           "SELECT m.id,m.issue_id,m.deadline_day,i.deadline_day,"
                                           "coalesce(m.stage_class,i.stage_class,'')='long-term'"
                                           " FROM measure m JOIN issue i ON i.id=m.issue_id"
                                           " WHERE m.deleted=0 AND i.deleted=0",
                                           " AND m.issue_id=?1", plans->issue_id, error);
  ZgPlan plan = { .entity = ZG_ENTITY_MEASURE };
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 issue_id = zg_statement_get_int (query, 1);
      Days *sum = get_days (plans->of_measures, issue_id);
      const Days *issue = get_days (plans->own[FALSE], issue_id);

      plan.id = zg_statement_get_int (query, 0);
      plan.planned = plan.first = ZG_DAY_NONE;
      if (zg_statement_get_int (query, 4) == 0)
        set_plan (&plan, plans->own[TRUE], plan.id, get_day (query, 2), get_day (query, 3),
                  issue->first);
      sum->planned = MAX (sum->planned, plan.planned);
      sum->first = MAX (sum->first, plan.first);
      func (&plan, data);
    }
  return step == ZG_STEP_DONE;
}

static gboolean
read_issues (ZgDb *db, Plans *plans, ZgPlanFunc func, gpointer data, GError **error)
{
  g_autoptr (ZgStatement) query =
      prepare (db,
               "SELECT id,parent_id IS NOT NULL,deadline_day,"
               "coalesce(stage_class,'')='long-term' FROM issue WHERE deleted=0",
               " AND id=?1", plans->issue_id, error);
  ZgPlan plan = { .entity = ZG_ENTITY_ISSUE };
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const Days *measures;

      plan.id = zg_statement_get_int (query, 0);
      plan.is_sub_issue = zg_statement_get_int (query, 1) != 0;
      plan.planned = plan.first = ZG_DAY_NONE;
      measures = get_days (plans->of_measures, plan.id);
      if (zg_statement_get_int (query, 3) == 0)
        set_plan (&plan, plans->own[FALSE], plan.id, get_day (query, 2), measures->planned,
                  measures->first);
      func (&plan, data);
    }
  return step == ZG_STEP_DONE;
}

gboolean
_zg_plan_foreach (ZgLedger *ledger, gint64 issue_id, ZgPlanFunc func, gpointer data, GError **error)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  Plans plans = { .issue_id = issue_id };
  gboolean ok;

  plans.own[FALSE] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  plans.own[TRUE] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  plans.of_measures = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  ok = read_deadlines (db, &plans, error) && read_measures (db, &plans, func, data, error)
       && read_issues (db, &plans, func, data, error);
  g_hash_table_unref (plans.own[FALSE]);
  g_hash_table_unref (plans.own[TRUE]);
  g_hash_table_unref (plans.of_measures);
  return ok;
}
