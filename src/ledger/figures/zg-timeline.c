/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads the rows of a timeline that are looked at (zg-figures-timeline.h). */
#include "config.h"

#include "zg-board.h"
#include "zg-figures-parts-private.h"
#include "zg-filter.h"
#include "zg-ledger-private.h"
#include "zg-plan-private.h"

/* Days shown around what there is. */
#define AROUND 15

typedef struct
{
  ZgLedger *ledger;
  ZgTimeline *timeline;
  ZgEntity entity;
} Loading;

static ZgDay
get_day (ZgStatement *row, int column)
{
  return zg_statement_is_null (row, column) ? ZG_DAY_NONE
                                            : (ZgDay) zg_statement_get_int (row, column);
}

/* Uuid, start and the day it was done. An issue starts with the first of its measures. */
static gboolean
read_days (const Loading *loading, gint64 id, ZgTimelineRow *row, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (
      _zg_ledger_get_db (loading->ledger),
      loading->entity == ZG_ENTITY_MEASURE
          ? "SELECT uuid,start_day,done_day FROM measure WHERE id=?"
          : "SELECT i.uuid,(SELECT min(m.start_day) FROM measure m WHERE m.issue_id=i.id"
            " AND m.deleted=0),i.done_day FROM issue i WHERE i.id=?",
      error);
  ZgUuid uuid;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  zg_statement_get_bytes (query, 0, uuid.bytes, ZG_UUID_SIZE);
  row->uuid = zg_uuid_to_string (&uuid);
  row->start = get_day (query, 1);
  row->done = get_day (query, 2);
  return TRUE;
}

typedef struct
{
  ZgEntity entity;
  gint64 id;
  ZgTimelineRow *row;
} Planned;

static void
take_plan (const ZgPlan *plan, gpointer data)
{
  const Planned *planned = data;

  if (plan->entity != planned->entity || plan->id != planned->id)
    return;
  planned->row->due = plan->planned;
  planned->row->first = plan->first;
}

static gboolean
add_row (const Loading *loading, const ZgBoardRow *board, GError **error)
{
  ZgTimelineRow *row = g_new0 (ZgTimelineRow, 1);
  Planned planned = { loading->entity, board->id, row };

  g_ptr_array_add (loading->timeline->rows, row);
  row->number = g_strdup (board->number);
  row->title = g_strdup (board->title);
  row->units = g_strdup (board->units);
  row->state = board->state;
  row->light = board->light;
  row->redated_late = board->redated_late;
  row->due = row->first = ZG_DAY_NONE;
  row->deadline = board->deadline;
  row->late = g_strcmp0 (board->light, "overdue") == 0 ? board->deadline : ZG_DAY_NONE;
  return read_days (loading, board->id, row, error)
         && _zg_plan_foreach (loading->ledger, board->issue_id, take_plan, &planned, error);
}

static gboolean
load_rows (const Loading *loading, GArray *ids, ZgDay today, guint n_rows, GError **error)
{
  ZgTimeline *timeline = loading->timeline;
  guint first = (guint) CLAMP (timeline->first_row, 0, ids->len);
  guint n = MIN (n_rows, ids->len - first);
  g_autoptr (GPtrArray) rows =
      zg_board_load_rows (loading->ledger, loading->entity,
                          (const gint64 *) (void *) ids->data + first, n, today, error);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const ZgBoardRow *row = g_ptr_array_index (rows, i);

      if (row && !add_row (loading, row, error))
        return FALSE;
    }
  return rows != NULL;
}

typedef struct
{
  const ZgChosen *chosen;
  ZgEntity entity;
  ZgTimeline *timeline;
} Span;

static void
widen (ZgTimeline *timeline, ZgDay day)
{
  if (day == ZG_DAY_NONE)
    return;
  timeline->from = MIN (timeline->from, day);
  timeline->to = MAX (timeline->to, day);
}

static void
span_plan (const ZgPlan *plan, gpointer data)
{
  const Span *span = data;

  if (plan->entity != span->entity || plan->is_sub_issue
      || !_zg_chosen_has (span->chosen, plan->entity, plan->id))
    return;
  widen (span->timeline, plan->planned);
  widen (span->timeline, plan->first);
}

/* The days of all rows, so that the axis stands still while rows pass by. */
static gboolean
find_days (ZgLedger *ledger,
           ZgFigures *figures,
           const ZgChosen *chosen,
           const ZgFiguresRequest *request,
           GError **error)
{
  ZgTimeline *timeline = figures->timeline;
  Span span = { chosen, timeline->measures ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE, timeline };

  timeline->from = request->from;
  timeline->to = request->to;
  if (request->from < request->to)
    return TRUE;
  timeline->from = figures->today;
  timeline->to = figures->today;
  if (!_zg_plan_foreach (ledger, 0, span_plan, &span, error))
    return FALSE;
  for (guint i = 0; i < timeline->rows->len; i++)
    widen (timeline, ((const ZgTimelineRow *) g_ptr_array_index (timeline->rows, i))->start);
  timeline->from -= AROUND;
  timeline->to += AROUND;
  return TRUE;
}

gboolean
_zg_figures_load_timeline (ZgLedger *ledger,
                           ZgFigures *figures,
                           const ZgChosen *chosen,
                           const ZgFiguresRequest *request,
                           GError **error)
{
  ZgTimeline *timeline = figures->timeline = g_new0 (ZgTimeline, 1);
  Loading loading = { ledger, timeline, request->measures ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE };
  g_autofree char *filter = zg_filter_and (request->filter, request->measures ? "" : "parent=");
  const ZgBoardQuery query = { .entity = loading.entity,
                               .filter = filter,
                               .sort = request->sort ? request->sort : "deadline",
                               .today = figures->today };
  g_autoptr (ZgBoardView) view = zg_board_query (ledger, &query, NULL, error);

  timeline->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_timeline_row_free);
  timeline->measures = request->measures;
  timeline->first_row = request->first_row;
  if (view == NULL)
    return FALSE;
  timeline->n_all = view->ids->len;
  return load_rows (&loading, view->ids, figures->today, request->n_rows ? request->n_rows : 40,
                    error)
         && find_days (ledger, figures, chosen, request, error);
}
