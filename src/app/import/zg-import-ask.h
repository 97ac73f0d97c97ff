/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a document goes into a ledger. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks whether a document that is in the ledger is to go in again: the dialog's response is "again"
 * (the button @again) or "cancel". (transfer none) */
AdwMessageDialog *zg_import_ask_again (GtkWindow *parent, const char *path, const char *again);

/* Asks for the file of a new ledger, @file_name proposed; @answer_cb as in zg-window-files.h. */
void
zg_import_ask_where (GtkWindow *parent, const char *file_name, GCallback answer_cb, gpointer data);

G_END_DECLS
