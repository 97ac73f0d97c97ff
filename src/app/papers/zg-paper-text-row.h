/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One text of a paper that an office may word itself: what is printed now, and in its place the
 * office's own text, edited as every field is. Misspelt placeholders are told of under it while it
 * is written.
 *
 * Signal "entered": the keyboard has come to its text. */
#pragma once

#include <adwaita.h>

#include "zg-proof.h"
#include "zg-record.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAPER_TEXT_ROW (zg_paper_text_row_get_type ())
G_DECLARE_FINAL_TYPE (ZgPaperTextRow, zg_paper_text_row, ZG, PAPER_TEXT_ROW, AdwBin)

GtkWidget *
zg_paper_text_row_new (ZgSession *session, const ZgPaper *paper, const ZgTemplate *template);

/* Takes what the ledger has: all its preferences. */
void zg_paper_text_row_set_preferences (ZgPaperTextRow *self, GPtrArray *preferences);

/* Takes what is printed; @proof is of the row's paper. */
void zg_paper_text_row_set_proof (ZgPaperTextRow *self, ZgProof *proof);

/* Puts a placeholder where the cursor is; FALSE if there is no own text to put it into. */
gboolean zg_paper_text_row_insert (ZgPaperTextRow *self, const char *placeholder);

G_END_DECLS
