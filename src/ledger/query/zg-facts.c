/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board-private.h"
#include "zg-facts-private.h"

static gint64
id_of (const ZgBoardNames *names, guint index)
{
  return index > 0 ? ((const ZgBoardName *) g_ptr_array_index (names->in_order, index - 1))->id : 0;
}

static void
visit (const ZgBoard *board,
       const ZgBoardIssue *issue,
       const ZgBoardItem *item,
       ZgItemFunc func,
       gpointer data)
{
  ZgItemFacts facts;

  _zg_board_unpack (issue, item, &facts);
  for (guint role = 0; role < ZG_N_ROLES; role++)
    facts.people[role] = g_ptr_array_index (board->lists, item->people[role]);
  facts.section_id = id_of (&board->sections, issue->section);
  facts.inspection_id = id_of (&board->inspections, issue->inspection);
  func (&facts, data);
}

gboolean
_zg_facts_foreach (ZgLedger *ledger, ZgItemFunc func, gpointer data, GError **error)
{
  const ZgBoard *board;

  if (_zg_ledger_is_busy (ledger))
    return _zg_items_foreach (ledger, 0, func, data, error);
  board = _zg_board_get (ledger, error);
  if (board == NULL)
    return FALSE;
  for (guint i = 0; i < board->issues->len; i++)
    {
      const ZgBoardIssue *issue = g_ptr_array_index (board->issues, i);

      visit (board, issue, &issue->item, func, data);
      for (guint k = 0; k < issue->n_measures; k++)
        visit (board, issue, &issue->measures[k], func, data);
    }
  return TRUE;
}
