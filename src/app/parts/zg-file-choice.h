/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing a file: where to begin, what is listed, and what was chosen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Folder where a clerk would look for her papers. (transfer full) */
GFile *zg_file_choice_get_folder (void);

/**
 * zg_file_choice_choose:
 * @window: the parent
 * @chooser: (transfer full): to be shown
 * @answer_cb: "response" of #GtkNativeDialog, with @data
 * @data: kept alive until the answer
 *
 * Shows a modal chooser, which is freed when it was answered.
 */
void zg_file_choice_choose (GtkWindow *window,
                            GtkFileChooserNative *chooser,
                            GCallback answer_cb,
                            gpointer data);

/**
 * zg_file_choice_get_path:
 * @file: what the desktop hands over: chosen, dropped or opened
 * @from: in the window that tells if it is not on this computer, as on a server that is not mounted
 *
 * Returns: (transfer full) (nullable): its path
 */
char *zg_file_choice_get_path (GFile *file, GtkWidget *from);

/* The path that was accepted; NULL if the dialog was left. (transfer full) (nullable) */
char *zg_file_choice_get_answer (GtkNativeDialog *chooser, int response);

/* @title as the name of a file: without what some file system does not take. (transfer full) */
char *zg_file_choice_name_file (const char *title);

/* The file a new ledger is given where @path was chosen, with the suffix of ledgers, and the
 * ledger's title, its name without. (transfer full), @title too */
char *zg_file_choice_name_ledger (const char *path, char **title);

/* Adds a filter for ledgers, or for documents, and one for all files. */
void zg_file_choice_filter_ledgers (GtkFileChooserNative *chooser);
void zg_file_choice_filter_documents (GtkFileChooserNative *chooser);

G_END_DECLS
