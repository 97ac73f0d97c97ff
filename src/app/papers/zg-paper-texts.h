/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office's own texts of a paper, beside its pages, with the list of what can be put into them.
 * They are kept in the ledger, so that whoever makes the next notice of it has them. */
#pragma once

#include <adwaita.h>

#include "zg-proof.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAPER_TEXTS (zg_paper_texts_get_type ())
G_DECLARE_FINAL_TYPE (ZgPaperTexts, zg_paper_texts, ZG, PAPER_TEXTS, AdwBin)

void zg_paper_texts_set_session (ZgPaperTexts *self, ZgSession *session);

/* Of which paper; what is being typed for another is saved first. NULL for none. */
void zg_paper_texts_set_paper (ZgPaperTexts *self, const ZgPaper *paper);

/* What is printed now; a proof of another paper is not looked at. NULL for nothing. */
void zg_paper_texts_set_proof (ZgPaperTexts *self, ZgProof *proof);

G_END_DECLS
