/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-filter.h"
#include "zg-search-private.h"
#include "zg-text.h"

void
zg_board_view_free (ZgBoardView *view)
{
  g_array_unref (view->ids);
  g_ptr_array_unref (view->facets);
  g_free (view);
}

const ZgFacet *
zg_board_view_get_facet (const ZgBoardView *view, const char *name)
{
  for (guint i = 0; i < view->facets->len; i++)
    {
      const ZgFacet *facet = g_ptr_array_index (view->facets, i);

      if (strcmp (facet->name, name) == 0)
        return facet;
    }
  return NULL;
}

void
_zg_board_foreach (const ZgBoardTask *task, ZgBoardFunc func, gpointer data)
{
  for (guint i = 0; i < task->board->issues->len; i++)
    {
      ZgBoardIssue *issue = g_ptr_array_index (task->board->issues, i);

      if (task->entity == ZG_ENTITY_ISSUE)
        func (issue, &issue->item, data);
      else
        for (guint k = 0; k < issue->n_measures; k++)
          func (issue, &issue->measures[k], data);
    }
}

gboolean
_zg_board_is_done (const ZgBoardItem *item)
{
  return item->state && _zg_state_is_done (zg_keys_get (ZG_KEYS_STATES)[item->state - 1]);
}

/* The issues shown and what is counted beside them. */
typedef struct
{
  ZgBoardTask *task;
  ZgBoardView *view;
  GHashTable *top_level; /* of a list of measures: the issues these belong to */
} Collecting;

/* Only top-level issues count as issues. */
static const ZgBoardIssue *
get_top_level (ZgBoard *board, const ZgBoardIssue *issue)
{
  const ZgBoardIssue *parent = issue;

  for (guint depth = 0; parent && parent->parent_id && depth < 16; depth++)
    {
      issue = parent;
      parent = g_hash_table_lookup (board->issues_by_id, &parent->parent_id);
    }
  return parent ? parent : issue;
}

static void
collect (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  Collecting *collecting = data;
  ZgBoardView *view = collecting->view;

  if ((item->marks & (ZG_MARK_CHOSEN | ZG_MARKS_FAIL)) != ZG_MARK_CHOSEN)
    return;
  g_array_append_val (view->ids, item->id);
  if (item->kind == ZG_ITEM_MEASURE)
    {
      view->measures++;
      view->done += _zg_board_is_done (item);
      g_hash_table_add (collecting->top_level,
                        (gpointer) get_top_level (collecting->task->board, issue));
      return;
    }
  view->issues += item->kind == ZG_ITEM_ISSUE;
  view->measures += issue->n_measures;
  for (guint i = 0; i < issue->n_measures; i++)
    view->done += _zg_board_is_done (&issue->measures[i]);
}

static ZgBoardView *
make_view (ZgBoardTask *task)
{
  ZgBoardView *view = g_new0 (ZgBoardView, 1);
  Collecting collecting = { task, view, g_hash_table_new (NULL, NULL) };

  view->entity = task->entity;
  view->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  view->all = task->entity == ZG_ENTITY_ISSUE ? task->board->issues->len : task->board->n_measures;
  view->txn = task->board->txn;
  _zg_board_foreach (task, collect, &collecting);
  if (task->entity == ZG_ENTITY_MEASURE)
    view->issues = g_hash_table_size (collecting.top_level);
  g_hash_table_unref (collecting.top_level);
  view->facets = _zg_board_count_facets (task);
  return view;
}

static ZgBoardView *
answer (ZgBoardTask *task, GError **error)
{
  g_autoptr (ZgBoardView) view = NULL;

  if (g_cancellable_set_error_if_cancelled (task->cancellable, error)
      || !_zg_board_mark_terms (task, error) || !_zg_board_mark_words (task, error)
      || g_cancellable_set_error_if_cancelled (task->cancellable, error))
    return NULL;
  view = make_view (task);
  if (task->sort && *task->sort && !_zg_board_sort (task, view->ids, error))
    return NULL;
  return g_steal_pointer (&view);
}

/* The terms of the filter and of the search; folded words. */
static gboolean
parse (const ZgBoardQuery *query, ZgBoardTask *task, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) filter = g_string_new (NULL);
  g_autoptr (GPtrArray) more = NULL;

  _zg_search_split (query->search, words, filter);
  task->terms = zg_filter_parse (query->filter, error);
  more = task->terms ? zg_filter_parse (filter->str, error) : NULL;
  if (more == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (task->terms, g_steal_pointer (&more));
  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (task->words, zg_text_fold (g_ptr_array_index (words, i)));
  return TRUE;
}

ZgBoardView *
zg_board_query (ZgLedger *ledger,
                const ZgBoardQuery *query,
                GCancellable *cancellable,
                GError **error)
{
  ZgBoardTask task = { .entity = query->entity, .sort = query->sort, .cancellable = cancellable };
  ZgBoardView *view = NULL;
  gboolean reading;

  g_return_val_if_fail (query->entity == ZG_ENTITY_ISSUE || query->entity == ZG_ENTITY_MEASURE,
                        NULL);

  task.words = g_ptr_array_new_with_free_func (g_free);
  reading = zg_ledger_begin_reading (ledger);
  if (parse (query, &task, error) && (task.board = _zg_board_get (ledger, error)))
    {
      task.today = query->today == ZG_DAY_NONE ? zg_ledger_get_today (ledger) : query->today;
      task.near_days = _zg_ledger_get_near_days (ledger);
      view = answer (&task, error);
    }
  if (reading)
    zg_ledger_end_reading (ledger);
  g_clear_pointer (&task.terms, g_ptr_array_unref);
  g_ptr_array_unref (task.words);
  return view;
}
