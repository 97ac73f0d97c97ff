/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-thread.h"

typedef struct
{
  GTask *task; /* NULL: only something to be freed */
  GTaskThreadFunc func;
  gpointer data;
  GDestroyNotify free_data;
} Work;

static void
do_work (gpointer data, gpointer user_data)
{
  Work *work = data;

  if (work->task && !g_task_return_error_if_cancelled (work->task))
    work->func (work->task, g_task_get_source_object (work->task),
                g_task_get_task_data (work->task), g_task_get_cancellable (work->task));
  if (work->free_data)
    work->free_data (work->data);
  g_clear_object (&work->task);
  g_free (work);
}

static void
push (Work *work)
{
  static gsize pool;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, (gsize) g_thread_pool_new (do_work, NULL, 1, TRUE, NULL));
  g_thread_pool_push ((GThreadPool *) pool, work, NULL);
}

void
zg_paper_thread_run (GTask *task, GTaskThreadFunc func)
{
  Work *work = g_new0 (Work, 1);

  work->task = g_object_ref (task);
  work->func = func;
  push (work);
}

void
zg_paper_thread_free (gpointer data, GDestroyNotify free_data)
{
  Work *work = g_new0 (Work, 1);

  work->data = data;
  work->free_data = free_data;
  push (work);
}
