/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be known of a paper before it is signed: what it leaves out and why, which of its
 * texts are wrong, which faces it is set in for want of those it asks for. */
#pragma once

#include <adwaita.h>

#include "zg-proof.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAPER_NOTES (zg_paper_notes_get_type ())
G_DECLARE_FINAL_TYPE (ZgPaperNotes, zg_paper_notes, ZG, PAPER_NOTES, AdwBin)

/* NULL: nothing is to be known. */
void zg_paper_notes_show (ZgPaperNotes *self, const ZgProof *proof);

/* "48 个问题中的 6 个（灯：逾期） · 略去 3 条": what a proof is of, in a line. (transfer full) */
char *zg_paper_notes_describe (const ZgProof *proof);

G_END_DECLS
