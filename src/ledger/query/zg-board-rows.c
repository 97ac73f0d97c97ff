/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board-private.h"

void
zg_board_row_free (ZgBoardRow *row)
{
  if (row == NULL)
    return;
  g_free (row->number);
  g_free (row->title);
  g_free (row->issue_title);
  g_free (row->section);
  g_free (row->units);
  g_free (row->leader);
  g_free (row->owner);
  g_free (row);
}

static const char *const title_sql[] = {
  "SELECT title FROM issue WHERE id=?",
  "SELECT m.text,i.title FROM measure m JOIN issue i ON i.id=m.issue_id WHERE m.id=?",
};

/* An inherited deadline brings its extensions along. */
static const char *const extensions_sql[] = {
  "SELECT count(*) FROM deadline WHERE deleted=0 AND kind='extend' AND issue_id=?",
  "SELECT count(*) FROM measure m JOIN deadline d ON d.measure_id=m.id"
  " OR (m.deadline_day IS NULL AND d.issue_id=m.issue_id)"
  " WHERE d.deleted=0 AND d.kind='extend' AND m.id=?",
};

static gboolean
read_wordings (ZgBoard *board, ZgBoardRow *row, GError **error)
{
  gboolean measure = row->entity == ZG_ENTITY_MEASURE;
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (board->ledger), title_sql[measure], error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row->id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  row->title = g_strdup (zg_statement_get_text (query, 0));
  row->issue_title = measure ? g_strdup (zg_statement_get_text (query, 1)) : NULL;
  return TRUE;
}

static gboolean
count_extensions (ZgBoard *board, ZgBoardRow *row, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (board->ledger),
                     extensions_sql[row->entity == ZG_ENTITY_MEASURE], error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row->id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  row->extensions = zg_statement_get_int (query, 0);
  return TRUE;
}

static char *
names_of (ZgBoard *board, ZgRole role, const ZgBoardItem *item)
{
  return item->people[role] ? _zg_board_join_names (board, role, item->people[role]) : NULL;
}

/* A page of rows being loaded. */
typedef struct
{
  ZgBoard *board;
  ZgEntity entity;
  ZgDay today;
  int near_days;
} Page;

static void
fill_row (const Page *page, const ZgBoardRef *ref, ZgBoardRow *row)
{
  const ZgBoardIssue *issue = ref->issue;
  const ZgBoardItem *item = ref->item;
  const ZgBoardName *section =
      issue->section ? g_ptr_array_index (page->board->sections.in_order, issue->section - 1)
                     : NULL;
  ZgItemFacts facts;

  _zg_board_unpack (issue, item, &facts);
  row->id = item->id;
  row->issue_id = issue->item.id;
  row->number = item->number ? g_strdup (item->number->text) : NULL;
  row->section = section ? g_strdup (section->name) : NULL;
  row->units = names_of (page->board, ZG_ROLE_LEAD, item);
  row->leader = names_of (page->board, ZG_ROLE_LEADER, item);
  row->state = facts.state ? facts.state : ZG_STATE_ONGOING;
  row->light = _zg_item_get_light (&facts, page->today, page->near_days);
  row->deadline = facts.deadline;
  row->days = facts.deadline == ZG_DAY_NONE ? 0 : (gint64) facts.deadline - page->today;
  row->redated_late = facts.redated_late;
  row->withheld = facts.withheld;
  row->is_sub_issue = item->kind == ZG_ITEM_SUB_ISSUE;
  if (page->entity == ZG_ENTITY_MEASURE)
    {
      row->owner = names_of (page->board, ZG_ROLE_OWNER, item);
      return;
    }
  row->measures = issue->n_measures;
  for (guint i = 0; i < issue->n_measures; i++)
    row->measures_done += issue->measures[i].done;
}

static ZgBoardRow *
load_row (const Page *page, const ZgBoardRef *ref, GError **error)
{
  ZgBoardRow *row = g_new0 (ZgBoardRow, 1);

  row->entity = page->entity;
  fill_row (page, ref, row);
  if (read_wordings (page->board, row, error)
      && (!ref->item->extended || count_extensions (page->board, row, error)))
    return row;
  zg_board_row_free (row);
  return NULL;
}

GPtrArray *
_zg_board_read_rows (
    ZgBoard *self, ZgEntity entity, const gint64 *ids, guint n_ids, ZgDay today, GError **error)
{
  const Page page = { self, entity,
                      today == ZG_DAY_NONE ? zg_ledger_get_today (self->ledger) : today,
                      _zg_ledger_get_near_days (self->ledger) };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_board_row_free);

  for (guint i = 0; i < n_ids; i++)
    {
      const ZgBoardRef *ref = _zg_board_find (self, entity, ids[i]);
      ZgBoardRow *row = ref ? load_row (&page, ref, error) : NULL;

      if (ref && row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

GPtrArray *
zg_board_load_rows (
    ZgLedger *ledger, ZgEntity entity, const gint64 *ids, guint n_ids, ZgDay today, GError **error)
{
  GPtrArray *rows = NULL;
  gboolean reading;
  ZgBoard *board;

  g_return_val_if_fail (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE, NULL);

  reading = zg_ledger_begin_reading (ledger);
  board = _zg_board_get (ledger, error);
  if (board)
    rows = _zg_board_read_rows (board, entity, ids, n_ids, today, error);
  if (reading)
    zg_ledger_end_reading (ledger);
  return rows;
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  ZgDay one = (*(const ZgBoardRow *const *) a)->deadline;
  ZgDay other = (*(const ZgBoardRow *const *) b)->deadline;

  if (one == ZG_DAY_NONE || other == ZG_DAY_NONE)
    return (one == ZG_DAY_NONE) - (other == ZG_DAY_NONE);
  return (one > other) - (one < other);
}

/* Their ids, as gint64. */
static GArray *
find_open_measures (const ZgBoard *board, gint64 issue_id)
{
  const ZgBoardRef *ref = _zg_board_find (board, ZG_ENTITY_ISSUE, issue_id);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; ref && i < ref->issue->n_measures; i++)
    if (!ref->issue->measures[i].done)
      g_array_append_val (ids, ref->issue->measures[i].id);
  return ids;
}

GPtrArray *
zg_board_load_open_measures (ZgLedger *ledger, gint64 issue_id, ZgDay today, GError **error)
{
  gboolean reading = zg_ledger_begin_reading (ledger);
  const ZgBoard *board = _zg_board_get (ledger, error);
  g_autoptr (GArray) ids = board ? find_open_measures (board, issue_id) : NULL;
  GPtrArray *rows = NULL;

  if (ids)
    rows = zg_board_load_rows (ledger, ZG_ENTITY_MEASURE, (const gint64 *) (void *) ids->data,
                               ids->len, today, error);
  if (rows)
    g_ptr_array_sort (rows, compare_deadlines);
  if (reading)
    zg_ledger_end_reading (ledger);
  return rows;
}
