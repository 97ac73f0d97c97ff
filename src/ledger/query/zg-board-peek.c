/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board-private.h"
#include "zg-query.h"

static gboolean
peek (ZgLedger *ledger, ZgBoardView *view, guint n_rows, GError **error)
{
  g_autoptr (GArray) all =
      zg_query_ids (ledger, view->entity, &(ZgQuery){ NULL, NULL, ZG_DAY_NONE }, error);
  g_autoptr (ZgBoard) part = NULL;
  const gint64 *ids;

  if (all == NULL)
    return FALSE;
  view->all = all->len;
  n_rows = MIN (n_rows, all->len);
  g_array_append_vals (view->ids, all->data, n_rows);
  ids = (const gint64 *) (const void *) view->ids->data;
  part = _zg_board_new_part (ledger, ids, n_rows, error);
  if (part == NULL)
    return FALSE;
  view->rows = _zg_board_read_rows (part, view->entity, ids, n_rows, ZG_DAY_NONE, error);
  return view->rows != NULL;
}

ZgBoardView *
zg_board_peek (ZgLedger *ledger, guint n_rows, GError **error)
{
  g_autoptr (ZgBoardView) view = _zg_board_view_new (ZG_ENTITY_ISSUE);
  gboolean reading = zg_ledger_begin_reading (ledger);
  gboolean ok = peek (ledger, view, n_rows, error);

  if (reading)
    zg_ledger_end_reading (ledger);
  return ok ? g_steal_pointer (&view) : NULL;
}
