/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-session-private.h"

/* How the copy stands, if that is another than was told before. */
typedef struct
{
  ZgCopyState *state;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->state, zg_copy_state_free);
  g_free (outcome);
}

static gpointer
save_copy (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->state = zg_working_copy_tend (ledger, G_MAXINT64);
  return outcome;
}

static void
copy_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  ZgSession *self = g_task_get_source_object (task);
  Outcome *outcome = zg_worker_run_finish (ZG_WORKER (source), result, NULL);

  if (outcome && outcome->state)
    _zg_session_take_copy_state (self, g_steal_pointer (&outcome->state));
  g_clear_pointer (&outcome, outcome_free);
  g_task_return_boolean (task, TRUE);
}

void
zg_session_save_copy_async (ZgSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, zg_session_save_copy_async);
  zg_worker_run_async (_zg_session_get_worker (self), ZG_WORKER_EDIT, save_copy, NULL, NULL,
                       outcome_free, NULL, copy_saved_cb, task);
}

void
zg_session_save_copy_finish (ZgSession *self, GAsyncResult *result)
{
  g_task_propagate_boolean (G_TASK (result), NULL);
}
