/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the system's dialog, with the paper's own size and direction as they are wanted. */
#pragma once

#include <gtk/gtk.h>

#include "zg-proof.h"

G_BEGIN_DECLS

/* Why nothing was printed, as a sentence. */
typedef void (*ZgPaperPrintFailed) (const char *why, gpointer data);

/**
 * zg_paper_print:
 * @window: the parent
 * @proof: what to print, as it is looked at
 * @page: the page that is looked at, from 0
 * @failed: called if it could not be printed, with @object unless that is gone
 *
 * Asks how to print and prints; pages are drawn on the thread of papers.
 */
void zg_paper_print (
    GtkWindow *window, ZgProof *proof, guint page, ZgPaperPrintFailed failed, GObject *object);

G_END_DECLS
