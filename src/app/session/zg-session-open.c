/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-past.h"
#include "zg-session-private.h"
#include "zg-settings.h"

/* How to open. */
typedef struct
{
  char *path;
  char *new_title; /* NULL: the ledger is there */
  ZgDay as_of;
  char *author;
  char *unit;
  GCancellable *cancellable; /* nullable */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->new_title);
  g_free (opening->author);
  g_free (opening->unit);
  g_clear_object (&opening->cancellable);
  g_free (opening);
}

static ZgLedger *
open_past (const Opening *opening, GError **error)
{
  g_autoptr (ZgLedger) present = zg_ledger_open (opening->path, ZG_LEDGER_READ, NULL, error);

  return present ? zg_past_open (present, opening->as_of, opening->cancellable, error) : NULL;
}

static ZgLedger *
open_ledger (gpointer data, GError **error)
{
  Opening *opening = data;
  ZgLedger *ledger;

  if (opening->as_of != ZG_DAY_NONE)
    return open_past (opening, error);
  ledger = opening->new_title ? zg_ledger_create (opening->path, opening->new_title, NULL, error)
                              : zg_ledger_open (opening->path, ZG_LEDGER_WRITE, NULL, error);
  if (ledger && *opening->author)
    zg_ledger_set_author (ledger, opening->author, *opening->unit ? opening->unit : NULL);
  return ledger;
}

static void
first_facts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  ZgSession *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  ZgSessionFacts *facts = zg_worker_run_finish (ZG_WORKER (source), result, &error);

  if (facts == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  _zg_session_take_facts (self, facts);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
worker_started_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  ZgSession *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  ZgWorker *worker = zg_worker_new_finish (result, &error);

  if (worker)
    {
      _zg_session_take_worker (self, worker);
      zg_worker_run_async (worker, ZG_WORKER_SHOWN, _zg_session_read_facts, NULL, NULL,
                           _zg_session_facts_free, NULL, first_facts_cb, task);
      return;
    }
  g_task_return_error (task, g_steal_pointer (&error));
  g_object_unref (task);
}

static void
start (const char *path,
       const char *new_title,
       ZgDay as_of,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  ZgSession *self = _zg_session_new (path, as_of);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  opening->new_title = g_strdup (new_title);
  opening->as_of = as_of;
  opening->author = g_settings_get_string (zg_settings_get (), "author-name");
  opening->unit = g_settings_get_string (zg_settings_get (), "author-unit");
  if (cancellable)
    opening->cancellable = g_object_ref (cancellable);
  g_task_set_task_data (task, self, g_object_unref);
  zg_worker_new_async (open_ledger, opening, opening_free, worker_started_cb, task);
}

void
zg_session_open_async (const char *path,
                       ZgDay as_of,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  start (path, NULL, as_of, cancellable, callback, user_data);
}

void
zg_session_create_async (const char *path,
                         const char *title,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  start (path, title, ZG_DAY_NONE, NULL, callback, user_data);
}

ZgSession *
zg_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
