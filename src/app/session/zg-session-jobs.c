/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-session-private.h"

/* The worker's result is passed on as the session's own. */
static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  gpointer value = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  if (value)
    g_task_return_pointer (task, value, g_task_get_task_data (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zg_session_read_async (ZgSession *self,
                       ZgWorkerPriority priority,
                       ZgJob job,
                       gpointer data,
                       GDestroyNotify free_data,
                       GDestroyNotify free_result,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (priority != ZG_WORKER_EDIT);

  g_task_set_task_data (task, free_result, NULL);
  zg_worker_run_async (_zg_session_get_worker (self), priority, job, data, free_data, free_result,
                       cancellable, job_done_cb, task);
}

gpointer
zg_session_read_finish (ZgSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  ZgSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gpointer value = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  _zg_session_end_saving (self, error);
  if (value)
    g_task_return_pointer (task, value, g_task_get_task_data (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zg_session_write_async (ZgSession *self,
                        ZgJob job,
                        gpointer data,
                        GDestroyNotify free_data,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, free_result, NULL);
  _zg_session_begin_saving (self);
  zg_worker_run_async (_zg_session_get_worker (self), ZG_WORKER_EDIT, job, data, free_data,
                       free_result, cancellable, written_cb, task);
}

gpointer
zg_session_write_finish (ZgSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char *label;
  char *reason;
  gboolean has_group;
  ZgUuid group;
  ZgEdit edit;
  gpointer data;
  GDestroyNotify free_data;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->label);
  g_free (edit->reason);
  if (edit->free_data)
    edit->free_data (edit->data);
  g_free (edit);
}

static gpointer
run_edit (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Edit *edit = data;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, edit->label, error);

  if (txn == NULL)
    return NULL;
  if (edit->reason)
    zg_transaction_set_reason (txn, edit->reason);
  if (edit->has_group)
    zg_transaction_set_group (txn, &edit->group);
  if (!edit->edit (txn, edit->data, error) || !zg_transaction_commit (txn, NULL, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

void
zg_session_edit_async (ZgSession *self,
                       const char *label,
                       const char *reason,
                       const ZgUuid *group,
                       ZgEdit run,
                       gpointer data,
                       GDestroyNotify free_data,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->label = g_strdup (label);
  edit->reason = g_strdup (reason);
  edit->has_group = group != NULL;
  if (group)
    edit->group = *group;
  edit->edit = run;
  edit->data = data;
  edit->free_data = free_data;
  zg_session_write_async (self, run_edit, edit, edit_free, NULL, NULL, callback, user_data);
}

gboolean
zg_session_edit_finish (ZgSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
