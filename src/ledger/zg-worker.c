/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-worker.h"

/* How long another program's save may go unseen. */
#define LOOK_EVERY (400 * G_TIME_SPAN_MILLISECOND)

#define N_PRIORITIES (ZG_WORKER_BEHIND + 1)

/* What the thread and the object share. */
typedef struct
{
  GMutex mutex;
  GCond wake;                /* a job came, or the worker ends */
  GQueue jobs[N_PRIORITIES]; /* of Job */
  guint ending : 1;
  GWeakRef worker;
  GMainContext *context;
  ZgOpener opener; /* with its data until the ledger is open */
  gpointer data;
  GDestroyNotify free_data;
} Shared;

struct _ZgWorker
{
  GObject parent_instance;

  Shared *shared; /* atomically reference-counted */
  GThread *thread;
};

typedef struct
{
  GTask *task;
  ZgJob job;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Job;

/* What the thread has seen of the ledger. */
typedef struct
{
  gint64 txn;
  ZgDay today;
} Seen;

G_DEFINE_FINAL_TYPE (ZgWorker, zg_worker, G_TYPE_OBJECT)

static guint changed_signal;
static guint copy_changed_signal;

static void
shared_clear (gpointer data)
{
  Shared *shared = data;

  g_mutex_clear (&shared->mutex);
  g_cond_clear (&shared->wake);
  g_weak_ref_clear (&shared->worker);
  g_main_context_unref (shared->context);
  if (shared->free_data)
    shared->free_data (shared->data);
}

static void
job_free (Job *job)
{
  g_object_unref (job->task);
  if (job->free_data)
    job->free_data (job->data);
  g_free (job);
}

static void
run_job (ZgLedger *ledger, Job *job)
{
  g_autoptr (GError) error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (job->task))
    return;
  result = job->job (ledger, job->data, g_task_get_cancellable (job->task), &error);
  if (result)
    g_task_return_pointer (job->task, result, job->free_result);
  else
    g_task_return_error (job->task, g_steal_pointer (&error));
}

/* Something to be told on the thread of whoever made the worker. */
typedef struct
{
  Shared *shared;
  guint signal;
  gpointer what;
  GDestroyNotify free_what;
} News;

static void
news_free (gpointer data)
{
  News *news = data;

  news->free_what (news->what);
  g_atomic_rc_box_release_full (news->shared, shared_clear);
  g_free (news);
}

static gboolean
tell_cb (gpointer data)
{
  News *news = data;
  g_autoptr (ZgWorker) worker = g_weak_ref_get (&news->shared->worker);

  if (worker)
    g_signal_emit (worker, news->signal, 0, news->what);
  return G_SOURCE_REMOVE;
}

/* Takes @what. */
static void
tell (Shared *shared, guint signal, gpointer what, GDestroyNotify free_what)
{
  /* Not g_main_context_invoke(): it would tell on this thread while nobody runs the context. */
  g_autoptr (GSource) source = g_idle_source_new ();
  News *news = g_new0 (News, 1);

  news->shared = g_atomic_rc_box_acquire (shared);
  news->signal = signal;
  news->what = what;
  news->free_what = free_what;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, news, news_free);
  g_source_attach (source, shared->context);
}

/* A file that can't be read now will be looked at again; who edits meanwhile hears the reason. */
static void
look (Shared *shared, ZgLedger *ledger, Seen *seen)
{
  ZgDay today = zg_ledger_get_today (ledger);
  gint64 last;
  g_autoptr (ZgChanges) changes = NULL;

  if (!zg_changes_get_last (ledger, &last, NULL) || (last == seen->txn && today == seen->today))
    return;
  changes = zg_changes_since (ledger, seen->txn, NULL);
  if (changes == NULL)
    return;
  changes->everything = changes->everything || today != seen->today || last < seen->txn;
  *seen = (Seen){ changes->last_txn, today };
  tell (shared, changed_signal, g_steal_pointer (&changes), (GDestroyNotify) zg_changes_free);
}

/* Writes a working copy back when it is time, and says how that went. */
static void
tend (Shared *shared, ZgLedger *ledger, gint64 now)
{
  ZgCopyState *state = zg_working_copy_tend (ledger, now);

  if (state)
    tell (shared, copy_changed_signal, state, (GDestroyNotify) zg_copy_state_free);
}

static Job *
take_job (Shared *shared)
{
  int last = shared->ending ? ZG_WORKER_EDIT : ZG_WORKER_BEHIND;

  for (int priority = 0; priority <= last; priority++)
    if (!g_queue_is_empty (&shared->jobs[priority]))
      return g_queue_pop_head (&shared->jobs[priority]);
  return NULL;
}

/* NULL when it is time to look at the file, or to end. */
static Job *
wait_for_job (Shared *shared, gboolean *ending)
{
  gint64 until = g_get_monotonic_time () + LOOK_EVERY;
  Job *job;

  g_mutex_lock (&shared->mutex);
  while ((job = take_job (shared)) == NULL && !shared->ending)
    {
      if (!g_cond_wait_until (&shared->wake, &shared->mutex, until))
        break;
    }
  *ending = shared->ending && job == NULL;
  g_mutex_unlock (&shared->mutex);
  return job;
}

static void
serve (Shared *shared, ZgLedger *ledger, Seen seen)
{
  gboolean ending = FALSE;

  while (!ending)
    {
      Job *job = wait_for_job (shared, &ending);

      if (job)
        {
          run_job (ledger, job);
          job_free (job);
        }
      if (!ending)
        look (shared, ledger, &seen);
      tend (shared, ledger, ending ? G_MAXINT64 : g_get_monotonic_time ());
    }
}

static void
drop_jobs (Shared *shared)
{
  g_mutex_lock (&shared->mutex);
  for (int priority = 0; priority < N_PRIORITIES; priority++)
    {
      Job *job;

      while ((job = g_queue_pop_head (&shared->jobs[priority])) != NULL)
        {
          g_task_return_new_error (job->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                                   g_strerror (ECANCELED));
          job_free (job);
        }
    }
  g_mutex_unlock (&shared->mutex);
}

typedef struct
{
  Shared *shared;
  GTask *opened;
} Start;

static gpointer
run_thread (gpointer data)
{
  g_autofree Start *start = data;
  Shared *shared = start->shared;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = shared->opener (shared->data, &error);
  Seen seen = { 0 };

  /* Before anybody hears of the ledger: what is saved from then on is told. */
  if (ledger)
    {
      seen.today = zg_ledger_get_today (ledger);
      zg_changes_get_last (ledger, &seen.txn, NULL);
    }
  if (ledger)
    g_task_return_pointer (start->opened, g_weak_ref_get (&shared->worker), g_object_unref);
  else
    g_task_return_error (start->opened, g_steal_pointer (&error));
  g_object_unref (start->opened);
  if (ledger)
    serve (shared, ledger, seen);
  drop_jobs (shared);
  g_atomic_rc_box_release_full (shared, shared_clear);
  return NULL;
}

static void
zg_worker_finalize (GObject *object)
{
  ZgWorker *self = ZG_WORKER (object);

  g_mutex_lock (&self->shared->mutex);
  self->shared->ending = TRUE;
  g_cond_signal (&self->shared->wake);
  g_mutex_unlock (&self->shared->mutex);
  /* The last reference may go with a task on the worker's own thread. */
  if (g_thread_self () == self->thread)
    g_thread_unref (self->thread);
  else
    g_thread_join (self->thread);
  g_atomic_rc_box_release_full (self->shared, shared_clear);
  G_OBJECT_CLASS (zg_worker_parent_class)->finalize (object);
}

static void
zg_worker_class_init (ZgWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_worker_finalize;

  changed_signal = g_signal_new ("changed", ZG_TYPE_WORKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);
  copy_changed_signal = g_signal_new ("copy-changed", ZG_TYPE_WORKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
zg_worker_init (ZgWorker *self)
{
  Shared *shared = g_atomic_rc_box_new0 (Shared);

  g_mutex_init (&shared->mutex);
  g_cond_init (&shared->wake);
  for (int priority = 0; priority < N_PRIORITIES; priority++)
    g_queue_init (&shared->jobs[priority]);
  g_weak_ref_init (&shared->worker, self);
  shared->context = g_main_context_ref_thread_default ();
  self->shared = shared;
}

void
zg_worker_new_async (ZgOpener opener,
                     gpointer data,
                     GDestroyNotify free_data,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (ZgWorker) self = g_object_new (ZG_TYPE_WORKER, NULL);
  Start *start = g_new0 (Start, 1);

  self->shared->opener = opener;
  self->shared->data = data;
  self->shared->free_data = free_data;
  start->shared = g_atomic_rc_box_acquire (self->shared);
  start->opened = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (start->opened, zg_worker_new_async);
  self->thread = g_thread_new ("ledger", run_thread, start);
}

ZgWorker *
zg_worker_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
zg_worker_run_async (ZgWorker *self,
                     ZgWorkerPriority priority,
                     ZgJob run,
                     gpointer data,
                     GDestroyNotify free_data,
                     GDestroyNotify free_result,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, zg_worker_run_async);
  /* An edit that was saved is never reported as cancelled. */
  g_task_set_check_cancellable (job->task, priority != ZG_WORKER_EDIT);
  job->job = run;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  g_mutex_lock (&self->shared->mutex);
  g_queue_push_tail (&self->shared->jobs[priority], job);
  g_cond_signal (&self->shared->wake);
  g_mutex_unlock (&self->shared->mutex);
}

gpointer
zg_worker_run_finish (ZgWorker *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
