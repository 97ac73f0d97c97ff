/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-backup-keeper.h"

#include <glib/gi18n.h>

#include "zg-backup-list.h"
#include "zg-ledger-backup.h"
#include "zg-teller.h"

#define KEY "zg-backup-keeper"

/* Of a session. */
typedef struct
{
  GWeakRef window; /* where to tell what went wrong */
  ZgDay day;       /* of the last look whether there is one of today */
  gboolean edited; /* since the last backup */
} Keeper;

static void
keeper_free (gpointer data)
{
  Keeper *keeper = data;

  g_weak_ref_clear (&keeper->window);
  g_free (keeper);
}

static gpointer
back_up (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_ledger_backup (ledger, NULL, error);
}

/* "" if there is one of today. */
static gpointer
back_up_once_a_day (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) backups = zg_backup_list (zg_ledger_get_path (ledger));
  const ZgBackup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  int offset = zg_ledger_get_utc_offset (ledger);

  if (newest && zg_day_from_time (newest->us, offset) >= zg_ledger_get_today (ledger))
    return g_strdup ("");
  return zg_ledger_backup (ledger, NULL, error);
}

static void
tell_failure (Keeper *keeper, const GError *error)
{
  g_autoptr (ZgWindow) window = g_weak_ref_get (&keeper->window);
  g_autoptr (GError) told =
      g_error_new (error->domain, error->code, _ ("No backup was made: %s"), error->message);

  if (window)
    zg_teller_show_error (GTK_WIDGET (window), told);
}

static void
daily_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Keeper *keeper = g_object_get_data (source, KEY);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = zg_session_read_finish (ZG_SESSION (source), result, &error);

  if (path == NULL)
    tell_failure (keeper, error);
}

static void
save_state_cb (ZgSession *session, GParamSpec *pspec, Keeper *keeper)
{
  ZgDay today = zg_session_get_today (session);
  ZgSaveState state;

  g_object_get (session, "save-state", &state, NULL);
  if (state != ZG_SAVE_SAVED)
    return;
  keeper->edited = TRUE;
  if (keeper->day == today)
    return;
  keeper->day = today;
  zg_session_read_async (session, ZG_WORKER_BEHIND, back_up_once_a_day, NULL, NULL, g_free, NULL,
                         daily_cb, NULL);
}

void
zg_backup_keeper_attach (ZgWindow *window)
{
  ZgSession *session = zg_window_get_session (window);
  Keeper *keeper = g_new0 (Keeper, 1);

  g_weak_ref_init (&keeper->window, window);
  keeper->day = ZG_DAY_NONE;
  g_object_set_data_full (G_OBJECT (session), KEY, keeper, keeper_free);
  g_signal_connect (session, "notify::save-state", G_CALLBACK (save_state_cb), keeper);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = zg_session_read_finish (ZG_SESSION (source), result, &error);

  /* No window is left to tell it in. */
  if (path == NULL)
    g_printerr ("zhenggai: %s\n", error->message);
  g_application_release (g_application_get_default ());
}

void
zg_backup_keeper_finish (ZgSession *session)
{
  Keeper *keeper = g_object_get_data (G_OBJECT (session), KEY);

  if (keeper == NULL)
    return;
  g_signal_handlers_disconnect_by_func (session, save_state_cb, keeper);
  if (keeper->edited)
    {
      keeper->edited = FALSE;
      g_application_hold (g_application_get_default ());
      zg_session_read_async (session, ZG_WORKER_SHOWN, back_up, NULL, NULL, g_free, NULL,
                             finished_cb, NULL);
    }
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgWindow) window = data;
  Keeper *keeper = g_object_get_data (source, KEY);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = zg_session_read_finish (ZG_SESSION (source), result, &error);
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (path == NULL)
    {
      tell_failure (keeper, error);
      return;
    }
  keeper->edited = FALSE;
  folder = g_path_get_dirname (path);
  text = g_strdup_printf (_ ("Backup made: %s"), path);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Show in Folder"));
  adw_toast_set_action_name (toast, "win.show-folder");
  adw_toast_set_action_target (toast, "s", folder);
  zg_teller_add_toast (GTK_WIDGET (window), toast);
}

void
zg_backup_keeper_make (ZgWindow *window)
{
  zg_session_read_async (zg_window_get_session (window), ZG_WORKER_SHOWN, back_up, NULL, NULL,
                         g_free, NULL, made_cb, g_object_ref (window));
}
