/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-undo-private.h"

void
_zg_undo_step_clear (ZgUndoStep *step)
{
  g_clear_pointer (&step->label, g_free);
}

static void
read_step (ZgStatement *row, ZgUndoStep *step)
{
  step->txn_id = zg_statement_get_int (row, 0);
  zg_statement_get_bytes (row, 1, step->uuid.bytes, ZG_UUID_SIZE);
  step->day = (ZgDay) zg_statement_get_int (row, 2);
  step->label = g_strdup (zg_statement_get_text (row, 3));
  step->has_group = zg_statement_get_bytes (row, 4, step->group.bytes, ZG_UUID_SIZE);
}

/* Backwards from the newest: an undo takes the next step before it off the list, a redo the next
 * undo. For undo the first edit, import or redo that is left is it; for redo the first undo that
 * is left, unless an edit comes before it. */
static gboolean
is_found (const char *kind, gboolean redo, guint *skip, gboolean *stop)
{
  gboolean takes_back = strcmp (kind, "undo") == 0;
  gboolean counts = redo ? takes_back : !takes_back;

  *stop = redo && (strcmp (kind, "edit") == 0 || strcmp (kind, "import") == 0);
  if (*stop)
    return FALSE;
  if (!counts)
    {
      (*skip)++;
      return FALSE;
    }
  if (*skip == 0)
    return TRUE;
  (*skip)--;
  return FALSE;
}

static gboolean
scan (ZgStatement *list, gboolean redo, ZgUndoStep *found, GError **error)
{
  ZgUuid last_group = { { 0 } };
  gboolean in_group = FALSE;
  gboolean stop = FALSE;
  guint skip = 0;
  ZgStep step;

  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    {
      ZgUuid group;
      gboolean has_group = zg_statement_get_bytes (list, 4, group.bytes, ZG_UUID_SIZE);

      if (has_group && in_group && zg_uuid_equal (&group, &last_group))
        continue;
      in_group = has_group;
      last_group = group;
      if (is_found (zg_statement_get_text (list, 5), redo, &skip, &stop))
        {
          read_step (list, found);
          return TRUE;
        }
      if (stop)
        return TRUE;
    }
  return step == ZG_STEP_DONE;
}

/* The author on this machine, whatever unit was given: a clerk who changes office keeps her steps.
 */
#define OF_AUTHOR                                                                                  \
  "actor_id IN (SELECT id FROM actor WHERE name=?1 AND host=?2)"                                   \
  " AND kind IN('edit','import','undo','redo')"

static void
bind_author (ZgStatement *query, ZgLedger *ledger)
{
  zg_statement_bind_text (query, 1, zg_ledger_get_author (ledger));
  zg_statement_bind_text (query, 2, g_get_host_name ());
}

/* Most who open a ledger for the first time have done nothing in it: no need to look through all.
 */
static gboolean
check_author (ZgLedger *ledger, gboolean *known, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT 1 FROM actor WHERE name=?1 AND host=?2",
                     error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  bind_author (query, ledger);
  step = zg_statement_step (query, error);
  *known = step == ZG_STEP_ROW;
  return step != ZG_STEP_ERROR;
}

gboolean
_zg_undo_find_step (ZgLedger *ledger, gboolean redo, ZgUndoStep *found, GError **error)
{
  g_autoptr (ZgStatement) list =
      zg_db_prepare (_zg_ledger_get_db (ledger),
                     "SELECT id,uuid,day,label,grp,kind FROM txn WHERE " OF_AUTHOR
                     " ORDER BY id DESC",
                     error);

  gboolean known;

  memset (found, 0, sizeof *found);
  if (list == NULL || !check_author (ledger, &known, error))
    return FALSE;
  if (!known)
    return TRUE;
  bind_author (list, ledger);
  return scan (list, redo, found, error);
}

/* What was found last, for as long as the author does nothing new: in a ledger where others have
 * done a million steps since, looking again would take too long after each of theirs. */
typedef struct
{
  char *author;
  gint64 head; /* the newest transaction then */
  char *undo_label;
  char *redo_label;
} Memo;

static void
memo_free (gpointer data)
{
  Memo *memo = data;

  g_free (memo->author);
  g_free (memo->undo_label);
  g_free (memo->redo_label);
  g_free (memo);
}

static G_DEFINE_QUARK (zg - undo - memo, memo);

static Memo *
get_memo (ZgLedger *ledger)
{
  Memo *memo = g_object_get_qdata (G_OBJECT (ledger), memo_quark ());

  if (memo == NULL)
    {
      memo = g_new0 (Memo, 1);
      g_object_set_qdata_full (G_OBJECT (ledger), memo_quark (), memo, memo_free);
    }
  return memo;
}

/* TRUE in @holds if the author has done nothing since. */
static gboolean
check_memo (ZgLedger *ledger, Memo *memo, gint64 head, gboolean *holds, GError **error)
{
  g_autoptr (ZgStatement) query = NULL;
  ZgStep step;

  *holds = FALSE;
  if (g_strcmp0 (memo->author, zg_ledger_get_author (ledger)) != 0 || head < memo->head)
    return TRUE;
  query = zg_db_prepare (_zg_ledger_get_db (ledger),
                         "SELECT 1 FROM txn WHERE id>?3 AND " OF_AUTHOR " LIMIT 1", error);
  if (query == NULL)
    return FALSE;
  bind_author (query, ledger);
  zg_statement_bind_int (query, 3, memo->head);
  step = zg_statement_step (query, error);
  *holds = step == ZG_STEP_DONE;
  return step != ZG_STEP_ERROR;
}

static gboolean
refresh_memo (ZgLedger *ledger, Memo *memo, GError **error)
{
  g_auto (ZgUndoStep) undo = { 0 };
  g_auto (ZgUndoStep) redo = { 0 };

  if (!_zg_undo_find_step (ledger, FALSE, &undo, error)
      || !_zg_undo_find_step (ledger, TRUE, &redo, error))
    return FALSE;
  g_free (memo->author);
  g_free (memo->undo_label);
  g_free (memo->redo_label);
  memo->author = g_strdup (zg_ledger_get_author (ledger));
  memo->undo_label = g_steal_pointer (&undo.label);
  memo->redo_label = g_steal_pointer (&redo.label);
  return TRUE;
}

gboolean
zg_undo_get_labels (ZgLedger *ledger, char **undo_label, char **redo_label, GError **error)
{
  Memo *memo = get_memo (ledger);
  gboolean holds;
  gint64 head;

  if (!zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT coalesce(max(id),0) FROM txn", &head,
                        error)
      || !check_memo (ledger, memo, head, &holds, error)
      || (!holds && !refresh_memo (ledger, memo, error)))
    return FALSE;
  memo->head = head;
  *undo_label = g_strdup (memo->undo_label);
  *redo_label = g_strdup (memo->redo_label);
  return TRUE;
}
