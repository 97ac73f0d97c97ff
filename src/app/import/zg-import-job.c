/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-job.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "zg-error.h"
#include "zg-import-apply.h"
#include "zg-ledger-backup.h"
#include "zg-reader.h"

typedef struct
{
  char *path;
  ZgImportWatch *watch;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  zg_import_watch_unref (reading->watch);
  g_free (reading);
}

static void
read_document (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  ZgDraft *draft = zg_reader_read_file (reading->path, reading->watch, &error);

  if (draft)
    g_task_return_pointer (task, draft, (GDestroyNotify) zg_draft_free);
  else
    g_task_return_error (task, error);
}

void
zg_import_job_read_async (const char *path,
                          ZgImportWatch *watch,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (path);
  reading->watch = zg_import_watch_ref (watch);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_document);
}

ZgDraft *
zg_import_job_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  const ZgDraft *draft;
  ZgSession *session;
  char *made; /* the path of a ledger made for this */
  gboolean again;
  ZgImportWatch *watch;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_object (&import->session);
  g_free (import->made);
  zg_import_watch_unref (import->watch);
  g_free (import);
}

gpointer
zg_import_job_is_known (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const ZgDraft draft = { .folded_sha256 = data };
  gboolean known;

  if (!zg_import_is_known (ledger, &draft, &known, error))
    return NULL;
  return g_strdup (known ? "yes" : "no");
}

static gboolean
refuse_known (ZgLedger *ledger, const ZgDraft *draft, GError **error)
{
  gboolean known;

  if (!zg_import_is_known (ledger, draft, &known, error))
    return TRUE;
  if (known)
    g_set_error (error, ZG_ERROR, ZG_ERROR_EXISTS, _ ("“%s” was imported into this ledger before"),
                 draft->name);
  return known;
}

/* On the ledger's thread. */
static gpointer
write_draft (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Import *import = data;
  g_autofree char *backup = NULL;

  if (!import->again && refuse_known (ledger, import->draft, error))
    return NULL;
  if (import->made == NULL)
    {
      backup = zg_ledger_backup (ledger, NULL, error);
      if (backup == NULL)
        return NULL;
    }
  return zg_import_apply (ledger, import->draft, import->watch, error) ? GINT_TO_POINTER (TRUE)
                                                                       : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Import *import = g_task_get_task_data (task);
  GError *error = NULL;

  if (zg_session_write_finish (ZG_SESSION (source), result, &error))
    {
      g_task_return_pointer (task, g_steal_pointer (&import->session), g_object_unref);
      return;
    }
  if (import->made)
    g_unlink (import->made);
  g_task_return_error (task, error);
}

static void
write_into (GTask *task, ZgSession *session)
{
  Import *import = g_task_get_task_data (task);

  zg_session_write_async (session, write_draft, import, NULL, NULL, NULL, written_cb, task);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Import *import = g_task_get_task_data (task);
  const char *reason;
  GError *error = NULL;

  import->session = zg_session_open_finish (result, &error);
  reason = import->session ? zg_session_get_read_only_reason (import->session) : NULL;
  if (reason)
    error = g_error_new_literal (ZG_ERROR, ZG_ERROR_READ_ONLY, reason);
  if (error)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  write_into (task, import->session);
}

void
zg_import_job_run_async (const ZgDraft *draft,
                         ZgSession *session,
                         const char *path,
                         const char *title,
                         gboolean again,
                         ZgImportWatch *watch,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Import *import = g_new0 (Import, 1);

  import->draft = draft;
  import->again = again;
  import->watch = zg_import_watch_ref (watch);
  g_task_set_task_data (task, import, import_free);
  if (session)
    {
      import->session = g_object_ref (session);
      write_into (task, session);
    }
  else if (title)
    {
      import->made = g_strdup (path);
      zg_session_create_async (path, title, opened_cb, task);
    }
  else
    zg_session_open_async (path, ZG_DAY_NONE, NULL, opened_cb, task);
}

ZgSession *
zg_import_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
