/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three scans in the order of the file, whose deadline rows are then hung on their owners. */
#include "config.h"

#include <string.h>

#include "zg-id-array.h"
#include "zg-keys.h"
#include "zg-plan-private.h"

/* An issue or measure; of an issue also the last days of its measures. */
typedef struct
{
  gint64 id;
  gint64 issue_id; /* of a measure */
  ZgDay own;       /* its deadline */
  ZgDay first;     /* what its deadline rows told so far */
  ZgDay measures;
  ZgDay measures_first;
  guint has_rows : 1;
  guint settled : 1; /* an extension followed: corrections no longer change the first deadline */
  guint long_term : 1;
  guint has_class : 1;
  guint is_sub_issue : 1;
} Item;

typedef struct
{
  ZgDb *db;
  gint64 issue_id;  /* the only one; 0: all */
  GArray *issues;   /* of Item, by id */
  GArray *measures; /* likewise */
} Plans;

static ZgDay
get_day (ZgStatement *row, int column)
{
  return zg_statement_is_null (row, column) ? ZG_DAY_NONE
                                            : (ZgDay) zg_statement_get_int (row, column);
}

/* A query of all or, with its parameter bound, of one issue. */
static ZgStatement *
prepare (const Plans *plans, const char *sql, const char *of_one, GError **error)
{
  g_autofree char *text = g_strconcat (sql, plans->issue_id ? of_one : "", " ORDER BY id", NULL);
  ZgStatement *query = zg_db_prepare (plans->db, text, error);

  if (query && plans->issue_id)
    zg_statement_bind_int (query, 1, plans->issue_id);
  return query;
}

/* Id, own deadline, class, and an id it hangs on. */
static gboolean
read_items (const Plans *plans, GArray *items, const char *sql, const char *of_one, GError **error)
{
  g_autoptr (ZgStatement) query = prepare (plans, sql, of_one, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const char *stage_class = zg_statement_get_text (query, 2);
      Item item = { .id = zg_statement_get_int (query, 0),
                    .issue_id = zg_statement_get_int (query, 3),
                    .own = get_day (query, 1),
                    .first = ZG_DAY_NONE,
                    .measures = ZG_DAY_NONE,
                    .measures_first = ZG_DAY_NONE };

      item.has_class = stage_class != NULL;
      item.long_term = stage_class && strcmp (stage_class, ZG_CLASS_LONG_TERM) == 0;
      item.is_sub_issue = !zg_statement_is_null (query, 3);
      g_array_append_val (items, item);
    }
  return step == ZG_STEP_DONE;
}

static gboolean
read_deadlines (const Plans *plans, GError **error)
{
  g_autoptr (ZgStatement) query =
      prepare (plans,
               "SELECT issue_id,measure_id,kind IN('set','correct'),old_day,new_day"
               " FROM deadline WHERE deleted=0",
               " AND (issue_id=?1 OR measure_id IN(SELECT id FROM measure WHERE issue_id=?1))",
               error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gboolean measure = zg_statement_is_null (query, 0);
      Item *item = zg_id_array_find (measure ? plans->measures : plans->issues,
                                     zg_statement_get_int (query, measure ? 1 : 0));

      if (item == NULL || item->settled)
        continue;
      item->has_rows = TRUE;
      if (zg_statement_get_int (query, 2))
        item->first = get_day (query, 4);
      else
        {
          item->settled = TRUE;
          if (item->first == ZG_DAY_NONE)
            item->first = get_day (query, 3);
        }
    }
  return step == ZG_STEP_DONE;
}

/* The plan of an item by its own deadline, or else by the days of others. */
static void
set_plan (ZgPlan *plan, const Item *item, gboolean long_term, ZgDay other, ZgDay other_first)
{
  plan->id = item->id;
  plan->planned = plan->first = ZG_DAY_NONE;
  if (long_term)
    return;
  plan->planned = item->own != ZG_DAY_NONE ? item->own : other;
  plan->first = item->own != ZG_DAY_NONE && item->has_rows ? item->first : other_first;
  if (plan->first == ZG_DAY_NONE || plan->planned == ZG_DAY_NONE)
    plan->first = plan->planned;
}

static void
visit_measures (const Plans *plans, ZgPlanFunc func, gpointer data)
{
  ZgPlan plan = { .entity = ZG_ENTITY_MEASURE };

  for (guint i = 0; i < plans->measures->len; i++)
    {
      const Item *measure = &g_array_index (plans->measures, Item, i);
      Item *issue = zg_id_array_find (plans->issues, measure->issue_id);

      if (issue == NULL)
        continue;
      set_plan (&plan, measure, measure->has_class ? measure->long_term : issue->long_term,
                issue->own, issue->first);
      issue->measures = MAX (issue->measures, plan.planned);
      issue->measures_first = MAX (issue->measures_first, plan.first);
      func (&plan, data);
    }
}

static void
visit_issues (const Plans *plans, ZgPlanFunc func, gpointer data)
{
  ZgPlan plan = { .entity = ZG_ENTITY_ISSUE };

  for (guint i = 0; i < plans->issues->len; i++)
    {
      const Item *issue = &g_array_index (plans->issues, Item, i);

      plan.is_sub_issue = issue->is_sub_issue;
      set_plan (&plan, issue, issue->long_term, issue->measures, issue->measures_first);
      func (&plan, data);
    }
}

gboolean
_zg_plan_foreach (ZgLedger *ledger, gint64 issue_id, ZgPlanFunc func, gpointer data, GError **error)
{
  Plans plans = { .db = _zg_ledger_get_db (ledger), .issue_id = issue_id };
  gboolean ok;

  plans.issues = g_array_new (FALSE, FALSE, sizeof (Item));
  plans.measures = g_array_new (FALSE, FALSE, sizeof (Item));
  ok = read_items (&plans, plans.issues,
                   "SELECT id,deadline_day,stage_class,parent_id FROM issue WHERE deleted=0",
                   " AND id=?1", error)
       && read_items (&plans, plans.measures,
                      "SELECT id,deadline_day,stage_class,issue_id FROM measure WHERE deleted=0",
                      " AND issue_id=?1", error)
       && read_deadlines (&plans, error);
  if (ok)
    {
      visit_measures (&plans, func, data);
      visit_issues (&plans, func, data);
    }
  g_array_unref (plans.issues);
  g_array_unref (plans.measures);
  return ok;
}
