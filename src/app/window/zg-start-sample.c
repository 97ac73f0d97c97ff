/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-sample.h"

#include <glib/gi18n.h>

#include "zg-application.h"
#include "zg-file-choice.h"
#include "zg-settings.h"
#include "zg-teller.h"

#define MAX_COPIES 1000

/* "Sample.zgl", "Sample 2.zgl", ... (transfer full) */
static GFile *
nth_copy (GFile *folder, guint n)
{
  g_autofree char *name = n == 1 ? g_strconcat (_ ("Sample ledger"), ".zgl", NULL)
                                 : g_strdup_printf ("%s %u.zgl", _ ("Sample ledger"), n);

  return g_file_get_child (folder, name);
}

static void
copy_sample (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = zg_settings_find_data ("sample.zgl");
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  g_autoptr (GFile) folder = zg_file_choice_get_folder ();
  g_autoptr (GError) error = NULL;

  for (guint n = 1; n <= MAX_COPIES; n++)
    {
      g_autoptr (GFile) copy = nth_copy (folder, n);

      g_clear_error (&error);
      if (g_file_copy (sample, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL,
                       &error))
        {
          g_task_return_pointer (task, g_file_get_path (copy), g_free);
          return;
        }
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        break;
    }
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ZgWindow *window = ZG_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  AdwToast *toast;

  if (path == NULL)
    {
      zg_teller_show_failure (GTK_WIDGET (window), _ ("The sample was not copied"), error);
      return;
    }
  /* The whole path would not be read in a narrow window; the button shows where it is. */
  name = g_path_get_basename (path);
  text = g_strdup_printf (_ ("Your copy of the sample: %s"), name);
  window = zg_application_open_ledger (zg_application_get (), window, path);
  folder = g_path_get_dirname (path);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Show in Folder"));
  adw_toast_set_action_name (toast, "win.show-folder");
  adw_toast_set_action_target (toast, "s", folder);
  zg_teller_add_toast (GTK_WIDGET (window), toast);
}

void
zg_start_sample_open (ZgWindow *window)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, copied_cb, NULL);

  g_task_run_in_thread (task, copy_sample);
}
