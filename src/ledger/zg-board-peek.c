/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board-private.h"

/* The ledger's order, as the board has it. */
static const char order_sql[] =
    "SELECT i.id FROM issue i LEFT JOIN inspection n ON n.id=i.inspection_id"
    " LEFT JOIN section s ON s.id=i.section_id WHERE i.deleted=0"
    " ORDER BY n.ord,n.id,s.ord,s.id,i.ord,i.id LIMIT ?";

static gboolean
list_issues (ZgLedger *ledger, GArray *ids, guint n, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), order_sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, n);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 id = zg_statement_get_int (query, 0);

      g_array_append_val (ids, id);
    }
  return step == ZG_STEP_DONE;
}

static gboolean
peek (ZgLedger *ledger, ZgBoardView *view, guint n_rows, GError **error)
{
  const gint64 *ids;
  g_autoptr (ZgBoard) part = NULL;

  if (!zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT count(*) FROM issue WHERE deleted=0",
                        &view->all, error)
      || !list_issues (ledger, view->ids, n_rows, error))
    return FALSE;
  ids = (const gint64 *) (const void *) view->ids->data;
  part = _zg_board_new_part (ledger, ids, view->ids->len, error);
  if (part == NULL)
    return FALSE;
  view->rows = _zg_board_read_rows (part, view->entity, ids, view->ids->len, ZG_DAY_NONE, error);
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
