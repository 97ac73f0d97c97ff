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

static char *
join_names (const ZgBoard *board, ZgRole role, const ZgBoardItem *item)
{
  const ZgBoardNames *names = _zg_board_names_of_role (board, role);
  const GArray *list = g_ptr_array_index (board->lists, item->people[role]);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const ZgBoardName *name = _zg_board_names_find (names, g_array_index (list, gint64, i));

      if (name)
        g_string_append_printf (joined, "%s%s", joined->len ? "、" : "", name->name);
    }
  return joined->len ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

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

static void
fill_facts (ZgBoard *board,
            const ZgBoardIssue *issue,
            const ZgBoardItem *item,
            ZgDay today,
            ZgBoardRow *row)
{
  const ZgBoardName *section =
      issue->section ? g_ptr_array_index (board->sections.in_order, issue->section - 1) : NULL;
  ZgItemFacts facts;

  _zg_board_get_facts (board, issue, item, &facts);
  row->id = item->id;
  row->issue_id = issue->item.id;
  row->number = g_strdup (item->number);
  row->section = section ? g_strdup (section->name) : NULL;
  row->units = join_names (board, ZG_ROLE_LEAD, item);
  row->leader = join_names (board, ZG_ROLE_LEADER, item);
  row->state = facts.state ? facts.state : ZG_STATE_ONGOING;
  row->light = _zg_item_get_light (&facts, today, _zg_ledger_get_near_days (board->ledger));
  row->deadline = facts.deadline;
  row->days = facts.deadline == ZG_DAY_NONE ? 0 : facts.deadline - today;
  row->redated_late = facts.redated_late;
  row->withheld = facts.withheld;
  row->is_sub_issue = item->kind == ZG_ITEM_SUB_ISSUE;
  if (row->entity == ZG_ENTITY_MEASURE)
    return;
  row->measures = issue->n_measures;
  for (guint i = 0; i < issue->n_measures; i++)
    row->measures_done += _zg_board_is_done (&issue->measures[i]);
}

static ZgBoardRow *
load_row (ZgBoard *board,
          ZgEntity entity,
          const ZgBoardIssue *issue,
          const ZgBoardItem *item,
          ZgDay today,
          GError **error)
{
  ZgBoardRow *row = g_new0 (ZgBoardRow, 1);

  row->entity = entity;
  fill_facts (board, issue, item, today, row);
  if (read_wordings (board, row, error)
      && (!item->extended || count_extensions (board, row, error)))
    return row;
  zg_board_row_free (row);
  return NULL;
}

static GPtrArray *
load_rows (
    ZgLedger *ledger, ZgEntity entity, const gint64 *ids, guint n_ids, ZgDay today, GError **error)
{
  ZgBoard *board = _zg_board_get (ledger, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_board_row_free);

  if (board == NULL)
    return NULL;
  for (guint i = 0; i < n_ids; i++)
    {
      ZgBoardIssue *issue;
      const ZgBoardItem *item = _zg_board_find (board, entity, ids[i], &issue);

      g_ptr_array_add (rows, item ? load_row (board, entity, issue, item, today, error) : NULL);
      if (item && g_ptr_array_index (rows, i) == NULL)
        return NULL;
    }
  return g_steal_pointer (&rows);
}

GPtrArray *
zg_board_load_rows (
    ZgLedger *ledger, ZgEntity entity, const gint64 *ids, guint n_ids, ZgDay today, GError **error)
{
  gboolean reading;
  GPtrArray *rows;

  g_return_val_if_fail (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE, NULL);

  reading = zg_ledger_begin_reading (ledger);
  rows = load_rows (ledger, entity, ids, n_ids,
                    today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : today, error);
  if (reading)
    zg_ledger_end_reading (ledger);
  return rows;
}
