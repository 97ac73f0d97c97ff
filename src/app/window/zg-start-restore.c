/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-restore.h"

#include <glib/gi18n.h>

#include "zg-application.h"
#include "zg-backup-loss.h"
#include "zg-error.h"
#include "zg-format.h"
#include "zg-ledger-backup.h"
#include "zg-start-backups.h"
#include "zg-teller.h"

#define SECONDS_SHOWN 20 /* a path takes time to read */

/* A restoration under way. */
typedef struct
{
  char *backup;
  char *path;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->backup);
  g_free (restoring->path);
  g_free (restoring);
}

/* Returns where the present file was kept; "" if there was none. */
static void
restore_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  g_autofree char *kept = NULL;
  GError *error = NULL;

  if (zg_ledger_restore (restoring->backup, restoring->path, &kept, &error))
    g_task_return_pointer (task, g_strdup (kept ? kept : ""), g_free);
  else
    g_task_return_error (task, error);
}

static void
tell_restored (ZgWindow *window, const char *path, const char *kept)
{
  g_autofree char *text =
      *kept ? g_strdup_printf (_ ("The backup is in place; what was there is kept: %s"), kept)
            : g_strdup (_ ("The backup is in place"));
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, SECONDS_SHOWN);
  if (*kept)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.restore-file");
      adw_toast_set_action_target (toast, "(ss)", kept, path);
    }
  zg_teller_add_toast (GTK_WIDGET (window), toast);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgWindow *window = ZG_WINDOW (source);
  Restoring *restoring = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = g_task_propagate_pointer (G_TASK (result), &error);
  ZgWindow *holder = zg_application_find_window (zg_application_get (), restoring->path);

  if (kept == NULL)
    {
      zg_teller_show_failure (GTK_WIDGET (window), _ ("The backup was not restored"), error);
      return;
    }
  if (holder)
    zg_window_open (holder, restoring->path);
  else
    holder = zg_application_open_ledger (zg_application_get (), window, restoring->path);
  gtk_window_present (GTK_WINDOW (holder));
  tell_restored (holder, restoring->path, kept);
}

void
zg_start_restore_run (ZgWindow *window, const char *backup, const char *path)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, restored_cb, NULL);
  Restoring *restoring = g_new0 (Restoring, 1);
  ZgWindow *holder = zg_application_find_window (zg_application_get (), path);

  /* What is still being typed belongs to what is kept. */
  if (holder)
    zg_window_commit (holder);
  restoring->backup = g_strdup (backup);
  restoring->path = g_strdup (path);
  g_task_set_task_data (task, restoring, restoring_free);
  g_task_run_in_thread (task, restore_file);
}

void
zg_start_restore_show (ZgWindow *window, const char *path)
{
  gtk_window_present (GTK_WINDOW (zg_start_backups_new (GTK_WINDOW (window), path)));
}

/* What is asked when a ledger does not open. */
typedef struct
{
  char *path;
  GError *error;
  ZgBackupLoss loss;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_free (offer->path);
  g_error_free (offer->error);
  g_free (offer);
}

static void
find_newest (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Offer *offer = data;

  g_task_return_pointer (task, zg_backup_choose (offer->path, &offer->loss),
                         (GDestroyNotify) zg_backup_free);
}

static void
answer_cb (AdwMessageDialog *dialog, const char *response, ZgWindow *window)
{
  if (g_str_equal (response, "restore"))
    zg_start_restore_run (window, g_object_get_data (G_OBJECT (dialog), "backup"),
                          g_object_get_data (G_OBJECT (dialog), "path"));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgWindow *window = ZG_WINDOW (source);
  Offer *offer = g_task_get_task_data (G_TASK (result));
  ZgBackup *backup = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *when = NULL;
  g_autofree char *lost = NULL;
  g_autofree char *text = NULL;
  AdwMessageDialog *dialog;

  if (backup == NULL)
    {
      zg_teller_show_failure (GTK_WIDGET (window), _ ("The ledger was not opened"), offer->error);
      return;
    }
  when = zg_start_backups_format (backup->us);
  lost = zg_backup_loss_tell (&offer->loss);
  text = g_strdup_printf (_ ("%s\n\nIts newest whole backup is of %s; %s. Restoring it puts it in "
                             "the ledger's place; the file as it is now is kept beside it."),
                          offer->error->message, when, lost);
  dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (window), _ ("The ledger was not opened"), text));
  adw_message_dialog_add_responses (dialog, "close", _ ("_Close"), "restore", _ ("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "close");
  g_object_set_data_full (G_OBJECT (dialog), "backup", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (offer->path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  zg_backup_free (backup);
}

/* A backup helps where the file itself is at fault. */
static gboolean
may_help (const GError *error)
{
  return !g_error_matches (error, ZG_ERROR, ZG_ERROR_BUSY)
         && !g_error_matches (error, ZG_ERROR, ZG_ERROR_NEWER)
         && !g_error_matches (error, ZG_ERROR, ZG_ERROR_EXISTS);
}

void
zg_start_restore_offer (ZgWindow *window, const char *path, const GError *error)
{
  g_autoptr (GTask) task = NULL;
  Offer *offer;

  if (!may_help (error))
    {
      zg_teller_show_failure (GTK_WIDGET (window), _ ("The ledger was not opened"), error);
      return;
    }
  task = g_task_new (window, NULL, found_cb, NULL);
  offer = g_new0 (Offer, 1);
  offer->path = g_strdup (path);
  offer->error = g_error_copy (error);
  g_task_set_task_data (task, offer, offer_free);
  g_task_run_in_thread (task, find_newest);
}
