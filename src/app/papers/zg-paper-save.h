/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a paper: asks for a file and writes it there, on another thread. */
#pragma once

#include <gtk/gtk.h>

#include "zg-proof.h"

G_BEGIN_DECLS

/* How it went: begun with a meter; ended, @path NULL if nothing was written, @error says why unless
 * it was cancelled. */
typedef struct
{
  void (*begun) (ZgPaperMeter *meter, gpointer object);
  void (*ended) (const char *path, ZgFormat format, const GError *error, gpointer object);
} ZgPaperSaveCalls;

/* What can be saved is said in the title of the dialog: "Save as .docx". Nothing is called if no
 * file was chosen, nor when @object is gone. @calls must be static. */
void zg_paper_save (GtkWindow *window,
                    ZgProof *proof,
                    ZgFormat format,
                    const ZgPaperSaveCalls *calls,
                    GObject *object);

G_END_DECLS
