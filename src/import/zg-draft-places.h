/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps what points to records with them when records move: blocks, promises, figures, rules. */
#pragma once

#include "zg-draft.h"

G_BEGIN_DECLS

/* Measures @low to @high of @issue, where -1 is the issue itself, are now those of @to_issue from
 * @to_low on; with @to_issue -1 they belong to no record. */
void zg_draft_places_move (ZgDraft *draft, int issue, int low, int high, int to_issue, int to_low);

/* As zg_draft_places_move(), all to the one measure @to. */
void zg_draft_places_join (ZgDraft *draft, int issue, int low, int high, int to_issue, int to);

/* Issues from @first on have moved by @by. */
void zg_draft_places_shift (ZgDraft *draft, int first, int by);

/* Measures @low to @high of @issue, -1 being itself, are no records any more: their blocks are
 * prose, their promises are gone, figures and rules stay with the document. */
void zg_draft_places_drop (ZgDraft *draft, int issue, int low, int high);

G_END_DECLS
