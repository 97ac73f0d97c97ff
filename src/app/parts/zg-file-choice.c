/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-file-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-error.h"
#include "zg-teller.h"

#define SUFFIX ".zgl"

GFile *
zg_file_choice_get_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (documents ? documents : g_get_home_dir ());
}

static void
add_filter (GtkFileChooserNative *chooser, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

void
zg_file_choice_filter_ledgers (GtkFileChooserNative *chooser)
{
  add_filter (chooser, _ ("Ledgers (*.zgl)"), "zgl");
  add_filter (chooser, _ ("All files"), NULL);
}

void
zg_file_choice_filter_documents (GtkFileChooserNative *chooser)
{
  add_filter (chooser, _ ("Texts (*.txt)"), "txt");
  add_filter (chooser, _ ("All files"), NULL);
}

void
zg_file_choice_choose (GtkWindow *window,
                       GtkFileChooserNative *chooser,
                       GCallback answer_cb,
                       gpointer data)
{
  g_autoptr (GFile) folder = zg_file_choice_get_folder ();

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (chooser), window);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", answer_cb, data, 0);
  /* Whoever answers looks at it first; then it goes. */
  g_signal_connect_after (chooser, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

char *
zg_file_choice_get_path (GFile *file, GtkWidget *from)
{
  char *path = g_file_get_path (file);
  g_autofree char *name = path ? NULL : g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;

  if (path)
    return path;
  error = g_error_new (ZG_ERROR, ZG_ERROR_NOT_FOUND,
                       _ ("“%s” is not on this computer; take a file or a folder that is"), name);
  zg_teller_show_failure (from, _ ("Not on This Computer"), error);
  return NULL;
}

char *
zg_file_choice_get_answer (GtkNativeDialog *chooser, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser))
                               : NULL;
  GtkWindow *window = gtk_native_dialog_get_transient_for (chooser);

  return file ? zg_file_choice_get_path (file, GTK_WIDGET (window)) : NULL;
}

char *
zg_file_choice_name_file (const char *title)
{
  return g_strdelimit (g_strdup (title), "/\\:*?\"<>|", ' ');
}

char *
zg_file_choice_name_ledger (const char *path, char **title)
{
  char *file = g_str_has_suffix (path, SUFFIX) ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);

  *title = g_path_get_basename (file);
  (*title)[strlen (*title) - strlen (SUFFIX)] = '\0';
  return file;
}
