/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board.h"

#include <string.h>

#include "zg-board-private.h"
#include "zg-filter.h"
#include "zg-search-private.h"
#include "zg-text.h"

#define MAX_DEPTH 16 /* of issues under issues */

void
zg_board_view_free (ZgBoardView *view)
{
  g_array_unref (view->ids);
  g_clear_pointer (&view->facets, g_ptr_array_unref);
  g_clear_pointer (&view->rows, g_ptr_array_unref);
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

/* The rows shown and what is counted beside them. */
typedef struct
{
  ZgBoardTask *task;
  ZgBoardView *view;
  GArray *rows;          /* of ZgBoardRef */
  GHashTable *top_level; /* of a list of measures: the issues these belong to */
} Collecting;

/* Only top-level issues count as issues. */
static const ZgBoardIssue *
get_top_level (const ZgBoard *board, const ZgBoardIssue *issue)
{
  for (guint depth = 0; issue->parent_id && depth < MAX_DEPTH; depth++)
    {
      const ZgBoardRef *parent = _zg_board_find (board, ZG_ENTITY_ISSUE, issue->parent_id);

      if (parent == NULL)
        break;
      issue = parent->issue;
    }
  return issue;
}

static void
collect (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  Collecting *collecting = data;
  ZgBoardView *view = collecting->view;
  const ZgBoardRef row = { item->id, issue, item };

  if ((item->marks & (ZG_MARK_CHOSEN | ZG_MARKS_FAIL)) != ZG_MARK_CHOSEN)
    return;
  g_array_append_val (collecting->rows, row);
  if (item->kind == ZG_ITEM_MEASURE)
    {
      view->measures++;
      view->done += item->done;
      /* Rows of one issue follow one another. */
      if (collecting->rows->len == 1
          || g_array_index (collecting->rows, ZgBoardRef, collecting->rows->len - 2).issue != issue)
        g_hash_table_add (collecting->top_level,
                          (gpointer) get_top_level (collecting->task->board, issue));
      return;
    }
  view->issues += item->kind == ZG_ITEM_ISSUE;
  view->measures += issue->n_measures;
  for (guint i = 0; i < issue->n_measures; i++)
    view->done += issue->measures[i].done;
}

static void
count_issue (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  *(gint64 *) data += item->kind == ZG_ITEM_ISSUE;
}

static void
fill_view (ZgBoardTask *task, ZgBoardView *view, GArray *rows)
{
  g_autoptr (GHashTable) top_level = g_hash_table_new (NULL, NULL);
  Collecting collecting = { task, view, rows, top_level };
  guint **counts = _zg_board_count_facets (task);

  view->all = task->entity == ZG_ENTITY_ISSUE ? task->board->issues->len : task->board->n_measures;
  view->txn = task->board->txn;
  if (task->entity == ZG_ENTITY_ISSUE)
    _zg_board_foreach (task, count_issue, &view->all_issues);
  _zg_board_foreach (task, collect, &collecting);
  if (task->entity == ZG_ENTITY_MEASURE)
    view->issues = g_hash_table_size (top_level);
  view->facets = _zg_board_make_facets (task, counts);
  _zg_board_counts_free (counts);
}

ZgBoardView *
_zg_board_view_new (ZgEntity entity)
{
  ZgBoardView *view = g_new0 (ZgBoardView, 1);

  view->entity = entity;
  view->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return view;
}

static ZgBoardView *
answer (ZgBoardTask *task, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (ZgBoardRef));
  g_autoptr (ZgBoardView) view = NULL;

  if (!_zg_board_mark_terms (task, error) || !_zg_board_mark_words (task, error)
      || g_cancellable_set_error_if_cancelled (task->cancellable, error))
    return NULL;
  view = _zg_board_view_new (task->entity);
  fill_view (task, view, rows);
  if (g_cancellable_set_error_if_cancelled (task->cancellable, error)
      || (task->sort && *task->sort && !_zg_board_sort (task, rows, error)))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (view->ids, g_array_index (rows, ZgBoardRef, i).id);
  return g_steal_pointer (&view);
}

typedef struct
{
  ZgBoardFunc func;
  gpointer data;
} Choosing;

static void
choose (ZgBoardIssue *issue, ZgBoardItem *item, gpointer data)
{
  const Choosing *choosing = data;

  if ((item->marks & (ZG_MARK_CHOSEN | ZG_MARKS_FAIL)) == ZG_MARK_CHOSEN)
    choosing->func (issue, item, choosing->data);
}

gboolean
_zg_board_choose (ZgBoard *self,
                  ZgEntity entity,
                  const char *filter,
                  ZgDay today,
                  ZgBoardFunc func,
                  gpointer data,
                  GError **error)
{
  g_autoptr (GPtrArray) terms = zg_filter_parse (filter, error);
  ZgBoardTask task = { .board = self, .entity = entity, .terms = terms, .today = today };
  Choosing choosing = { func, data };

  if (terms == NULL)
    return FALSE;
  task.near_days = _zg_ledger_get_near_days (self->ledger);
  if (!_zg_board_mark_terms (&task, error))
    return FALSE;
  _zg_board_foreach (&task, choose, &choosing);
  return TRUE;
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
  if (!g_cancellable_set_error_if_cancelled (cancellable, error) && parse (query, &task, error)
      && (task.board = _zg_board_get (ledger, error)))
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
