/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window-files.h"

#include <glib/gi18n.h>

#include "zg-application.h"
#include "zg-backup-keeper.h"
#include "zg-file-choice.h"
#include "zg-import-window.h"
#include "zg-recent.h"
#include "zg-start-restore.h"
#include "zg-start-sample.h"
#include "zg-teller.h"

#define SUFFIX ".zgl"

static void
new_answer_cb (GtkNativeDialog *chooser, int response, ZgWindow *window)
{
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);
  g_autofree char *file = NULL;
  g_autofree char *title = NULL;

  if (path == NULL)
    return;
  file = zg_file_choice_name_ledger (path, &title);
  zg_application_create_ledger (zg_application_get (), window, file, title);
}

static void
choose_new (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("New Ledger"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Create"), _ ("_Cancel"));
  g_autofree char *name = g_strconcat (_ ("Ledger of rectification"), SUFFIX, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  zg_file_choice_filter_ledgers (chooser);
  zg_file_choice_choose (GTK_WINDOW (widget), chooser, G_CALLBACK (new_answer_cb), widget);
}

static void
open_answer_cb (GtkNativeDialog *chooser, int response, ZgWindow *window)
{
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);

  if (path)
    zg_application_open_file (zg_application_get (), window, path);
}

static void
choose_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Open a Ledger"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  zg_file_choice_filter_ledgers (chooser);
  zg_file_choice_choose (GTK_WINDOW (widget), chooser, G_CALLBACK (open_answer_cb), widget);
}

static void
open_path (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zg_application_open_file (zg_application_get (), ZG_WINDOW (widget),
                            g_variant_get_string (parameter, NULL));
}

static void
open_sample (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zg_start_sample_open (ZG_WINDOW (widget));
}

static void
import_answer_cb (GtkNativeDialog *chooser, int response, ZgWindow *window)
{
  g_autofree char *path = zg_file_choice_get_answer (chooser, response);

  if (path)
    zg_import_window_show (window, path);
}

static void
choose_import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Import a Document"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Read"), _ ("_Cancel"));

  zg_file_choice_filter_documents (chooser);
  zg_file_choice_choose (GTK_WINDOW (widget), chooser, G_CALLBACK (import_answer_cb), widget);
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path = g_variant_get_string (parameter, NULL);

  zg_start_restore_show (ZG_WINDOW (widget), *path ? path : NULL);
}

static void
restore_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *backup;
  const char *path;

  g_variant_get (parameter, "(&s&s)", &backup, &path);
  zg_start_restore_run (ZG_WINDOW (widget), backup, path);
}

static void
back_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (zg_window_get_session (ZG_WINDOW (widget)))
    zg_backup_keeper_make (ZG_WINDOW (widget));
}

static void
folder_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  /* Who is asked for a program may choose none. */
  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    zg_teller_show_error (GTK_WIDGET (source), error);
}

static void
show_folder (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_file_get_uri (folder);

  gtk_show_uri_full (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME, NULL, folder_shown_cb, NULL);
}

static void
remember (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path;
  gint64 us;

  g_variant_get (parameter, "(&sx)", &path, &us);
  zg_recent_add (path, us);
}

void
zg_window_files_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, choose_new);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, choose_open);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", open_path);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, choose_import);
  gtk_widget_class_install_action (widget_class, "win.restore", "s", restore);
  gtk_widget_class_install_action (widget_class, "win.restore-file", "(ss)", restore_file);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "win.show-folder", "s", show_folder);
  gtk_widget_class_install_action (widget_class, "win.remember", "(sx)", remember);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.import", NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, ZgWindow *self)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l; l = l->next)
    {
      g_autofree char *path = zg_file_choice_get_path (l->data, GTK_WIDGET (self));

      if (path)
        zg_application_open_file (zg_application_get (), self, path);
    }
  return files != NULL;
}

void
zg_window_files_set_up (ZgWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
