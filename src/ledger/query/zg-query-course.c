/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms of the course of a ledger: what was planned, done or closed by a day, or moved on one. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-events-private.h"
#include "zg-items-private.h"
#include "zg-plan-private.h"
#include "zg-query-private.h"

static const char *const names[] = { "planned",    "planned_first", "redated",
                                     "was_closed", "was_done",      NULL };

gboolean
_zg_query_is_course (const char *name)
{
  return g_strv_contains (names, name);
}

typedef struct
{
  const ZgFilterTerm *term;
  ZgEntity entity;
  ZgDay day; /* %ZG_DAY_NONE: chooses what has none */
  GHashTable *rows;
} Scan;

static void
add_row (Scan *scan, gint64 id)
{
  g_hash_table_add (scan->rows, g_memdup2 (&id, sizeof id));
}

static gboolean
day_holds (ZgOperator op, ZgDay wanted, ZgDay day)
{
  if (wanted == ZG_DAY_NONE || day == ZG_DAY_NONE)
    return wanted == day;
  switch (op)
    {
    case ZG_OPERATOR_LESS:
      return day < wanted;
    case ZG_OPERATOR_LESS_OR_IS:
      return day <= wanted;
    case ZG_OPERATOR_MORE:
      return day > wanted;
    case ZG_OPERATOR_MORE_OR_IS:
      return day >= wanted;
    case ZG_OPERATOR_IS:
    case ZG_OPERATOR_HOLDS:
    default:
      return day == wanted;
    }
}

static void
scan_plan (const ZgPlan *plan, gpointer data)
{
  Scan *scan = data;
  gboolean first = strcmp (scan->term->name, "planned_first") == 0;

  if (plan->entity == scan->entity
      && day_holds (scan->term->op, scan->day, first ? plan->first : plan->planned))
    add_row (scan, plan->id);
}

static void
scan_states (
    ZgEntity entity, gint64 row_id, const ZgStateEvent *states, guint n_states, gpointer data)
{
  Scan *scan = data;
  gboolean closed = strcmp (scan->term->name, "was_closed") == 0;
  const char *state = NULL;

  for (guint i = 0; i < n_states && states[i].day <= scan->day; i++)
    state = states[i].state;
  if (entity == scan->entity
      && (closed ? g_strcmp0 (state, ZG_STATE_CLOSED) == 0 : _zg_state_is_done (state)))
    add_row (scan, row_id);
}

/* The day on which a deadline was moved, the last time: approved, or else recorded. */
#define MOVED                                                                                      \
  "max(coalesce(t.approved_day,(SELECT x.day FROM change c JOIN txn x ON x.id=c.txn_id"            \
  " WHERE c.row_id=t.id AND c.field_id=800 ORDER BY c.txn_id LIMIT 1)))"
#define MOVES " t.deleted=0 AND t.kind IN('extend','shorten')"

/* An inherited deadline brings along that it was moved. */
static const char *const moved_sql[] = {
  "SELECT t.issue_id," MOVED " FROM deadline t WHERE t.issue_id IS NOT NULL AND" MOVES
  " GROUP BY 1",
  "SELECT t.measure_id," MOVED " FROM deadline t WHERE t.measure_id IS NOT NULL AND" MOVES
  " GROUP BY 1 UNION ALL SELECT m.id," MOVED " FROM deadline t JOIN measure m"
  " ON m.issue_id=t.issue_id AND m.deadline_day IS NULL WHERE" MOVES " GROUP BY 1",
};

static gboolean
scan_moves (ZgLedger *ledger, Scan *scan, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), moved_sql[scan->entity == ZG_ENTITY_MEASURE],
                     error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    if (day_holds (scan->term->op, scan->day, (ZgDay) zg_statement_get_int (query, 1)))
      add_row (scan, zg_statement_get_int (query, 0));
  return step == ZG_STEP_DONE;
}

/* Scans of issues and of measures, at once. */
static void
scan_both (
    ZgEntity entity, gint64 row_id, const ZgStateEvent *states, guint n_states, gpointer data)
{
  Scan *scans = data;

  scan_states (entity, row_id, states, n_states, &scans[entity == ZG_ENTITY_MEASURE]);
}

static GHashTable *
rows_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
scan_value (ZgLedger *ledger, Scan *scan, const char *value, GError **error)
{
  gboolean planned = g_str_has_prefix (scan->term->name, "planned");

  scan->day = zg_day_parse_iso (value);
  if (scan->day == ZG_DAY_NONE && !(planned && *value == '\0'))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: “%s” is not %s"), scan->term->name,
                   value, _ ("a day such as 2024-03-15"));
      return FALSE;
    }
  if (strcmp (scan->term->name, "redated") == 0)
    return scan_moves (ledger, scan, error);
  return planned ? _zg_plan_foreach (ledger, 0, scan_plan, scan, error)
                 : _zg_events_foreach (ledger, scan_states, scan, error);
}

GHashTable *
_zg_query_course_rows (ZgLedger *ledger, ZgEntity entity, const ZgFilterTerm *term, GError **error)
{
  g_autoptr (GHashTable) rows = rows_new ();
  Scan scan = { term, entity, ZG_DAY_NONE, rows };

  for (guint i = 0; term->values[i]; i++)
    if (!scan_value (ledger, &scan, term->values[i], error))
      return NULL;
  return g_steal_pointer (&rows);
}

gboolean
_zg_query_was_done (ZgLedger *ledger, ZgDay day, GHashTable *rows[2], GError **error)
{
  const ZgFilterTerm term = { .name = (char *) "was_done" };
  Scan scans[] = { { &term, ZG_ENTITY_ISSUE, day, rows_new () },
                   { &term, ZG_ENTITY_MEASURE, day, rows_new () } };

  for (int measures = 0; measures < 2; measures++)
    rows[measures] = scans[measures].rows;
  return _zg_events_foreach (ledger, scan_both, scans, error);
}
