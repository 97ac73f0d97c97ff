/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-board-private.h"
#include "zg-id-array.h"

#define COLUMNS "SELECT id,issue_id,measure_id FROM progress_note WHERE "

static gboolean
read_notes (ZgBoard *self, ZgStatement *query, GError **error)
{
  ZgStep step;

  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const ZgBoardNote note = { zg_statement_get_int (query, 0), zg_statement_get_int (query, 1),
                                 zg_statement_get_int (query, 2) };

      zg_id_array_insert (self->notes, &note);
    }
  return step == ZG_STEP_DONE;
}

gboolean
_zg_board_load_notes (ZgBoard *self, GError **error)
{
  g_autoptr (ZgStatement) query = NULL;

  if (self->notes)
    return TRUE;
  query = zg_db_prepare (_zg_ledger_get_db (self->ledger), COLUMNS "deleted=0 ORDER BY id", error);
  if (query == NULL)
    return FALSE;
  self->notes = g_array_new (FALSE, FALSE, sizeof (ZgBoardNote));
  if (read_notes (self, query, error))
    return TRUE;
  g_clear_pointer (&self->notes, g_array_unref);
  return FALSE;
}

gboolean
_zg_board_reload_notes (ZgBoard *self, gint64 issue_id, GError **error)
{
  g_autoptr (ZgStatement) query = NULL;

  if (self->notes == NULL)
    return TRUE;
  query = zg_db_prepare (_zg_ledger_get_db (self->ledger),
                         COLUMNS
                         "issue_id=?1 OR measure_id IN(SELECT id FROM measure WHERE issue_id=?1)",
                         error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, issue_id);
  return read_notes (self, query, error);
}
