/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does with files: the actions new, open, open-path (s), open-sample, import, restore
 * (s), restore-file (ss), back-up, show-folder (s) and remember (sx); and files dropped on it. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Installs the actions and their keys: in the class' init. */
void zg_window_files_install (GtkWidgetClass *widget_class);

/* Takes files that are dropped on the window: in its init. */
void zg_window_files_set_up (ZgWindow *self);

/* Folder where a clerk would look for her papers. (transfer full) */
GFile *zg_window_files_get_folder (void);

/**
 * zg_window_files_choose:
 * @window: the parent
 * @chooser: (transfer full): to be shown
 * @answer_cb: "response" of #GtkNativeDialog, with @data
 * @data: kept alive until the answer
 *
 * Shows a modal chooser, which is freed when it was answered.
 */
void zg_window_files_choose (GtkWindow *window,
                             GtkFileChooserNative *chooser,
                             GCallback answer_cb,
                             gpointer data);

/* The path that was accepted; NULL if the dialog was left. (transfer full) (nullable) */
char *zg_window_files_get_answer (GtkNativeDialog *chooser, int response);

/* The file a new ledger is given where @path was chosen, with the suffix of ledgers, and the
 * ledger's title, its name without. (transfer full), @title too */
char *zg_window_files_name_ledger (const char *path, char **title);

/* Adds a filter for ledgers, or for documents, and one for all files. */
void zg_window_files_filter_ledgers (GtkFileChooserNative *chooser);
void zg_window_files_filter_documents (GtkFileChooserNative *chooser);

G_END_DECLS
