/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-draft-edit.h"

G_BEGIN_DECLS

#define ZG_ALL_MEASURES G_MAXINT

/* (transfer none) */
ZgDraftIssue *_zg_draft_issue (const ZgDraft *draft, int issue);
ZgDraftMeasure *_zg_draft_measure (const ZgDraft *draft, ZgDraftRecord record);

/* "A" and "B" joined by @between; either may be missing. (transfer none) (nullable) */
char *_zg_draft_join_texts (ZgDraft *draft, char *one, const char *between, char *other);

/* Counts the measures of an issue anew. */
void _zg_draft_number (ZgDraftIssue *issue);

/* Gives an issue without measures its implicit one: what it says without numbers. */
void _zg_draft_ensure_measure (ZgDraft *draft, int index);

/* Makes detail of an implicit measure: other measures will stand beside it. */
void _zg_draft_dissolve (ZgDraft *draft, int index);

/* Moves the measures of @from from @first on to the end of @to. */
void _zg_draft_move_measures (ZgDraft *draft, int from, int first, int to);

void _zg_draft_remove_issue (ZgDraft *draft, int index);

/* Inserts an issue, to which no block belongs yet. (transfer none) */
ZgDraftIssue *_zg_draft_insert_issue (ZgDraft *draft, int index, int section, gsize start);

G_END_DECLS
