/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-import-ask.h"

#include <glib/gi18n.h>

#include "zg-file-choice.h"

AdwMessageDialog *
zg_import_ask_again (GtkWindow *parent, const char *path, const char *again)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (
      _ ("“%s” was imported into this ledger before. Imported again, every issue in it will be "
         "there twice."),
      name);
  GtkWidget *dialog =
      adw_message_dialog_new (parent, _ ("This document is in the ledger already"), text);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "again",
                                    again, NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_present (GTK_WINDOW (dialog));
  return ADW_MESSAGE_DIALOG (dialog);
}

void
zg_import_ask_where (GtkWindow *parent, const char *file_name, GCallback answer_cb, gpointer data)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("New Ledger"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Create"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  zg_file_choice_filter_ledgers (chooser);
  zg_file_choice_choose (parent, chooser, answer_cb, data);
}
