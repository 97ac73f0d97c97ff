/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window-files.h"

#include <glib/gi18n.h>

#include "zg-application.h"

static GtkFileFilter *
ledger_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Ledgers (*.zgl)"));
  gtk_file_filter_add_suffix (filter, "zgl");
  return filter;
}

/* The chooser lives until it is answered. */
static void
show_chooser (GtkFileChooserNative *chooser, GCallback answer_cb, ZgWindow *window)
{
  g_autoptr (GtkFileFilter) filter = ledger_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", answer_cb, window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* (transfer full) (nullable) */
static char *
get_path (GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return file ? g_file_get_path (file) : NULL;
}

static void
new_answer_cb (GtkNativeDialog *chooser, int response, ZgWindow *window)
{
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT ? get_path (chooser) : NULL;

  if (path)
    {
      g_autofree char *file =
          g_str_has_suffix (path, ".zgl") ? g_strdup (path) : g_strconcat (path, ".zgl", NULL);
      g_autofree char *title = g_path_get_basename (file);

      title[strlen (title) - strlen (".zgl")] = '\0';
      zg_application_create_ledger (ZG_APPLICATION (g_application_get_default ()), window, file,
                                    title);
    }
  g_object_unref (chooser);
}

void
zg_window_choose_new (ZgWindow *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("New Ledger"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Create"), _ ("_Cancel"));
  g_autofree char *name = g_strconcat (_ ("Ledger of rectification"), ".zgl", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  show_chooser (chooser, G_CALLBACK (new_answer_cb), self);
}

static void
open_answer_cb (GtkNativeDialog *chooser, int response, ZgWindow *window)
{
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT ? get_path (chooser) : NULL;

  if (path)
    zg_application_open_ledger (ZG_APPLICATION (g_application_get_default ()), window, path);
  g_object_unref (chooser);
}

void
zg_window_choose_open (ZgWindow *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Open a Ledger"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  show_chooser (chooser, G_CALLBACK (open_answer_cb), self);
}
