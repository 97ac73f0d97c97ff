/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clerk mends in a draft before it is written: each act keeps blocks, promises, figures and
 * rules with the records they belong to, and every issue with at least one measure. No byte of the
 * text is lost: what is no longer a record stays in the cover as prose. */
#pragma once

#include "zg-draft.h"

G_BEGIN_DECLS

/* A record of a draft; an issue if @measure is -1; none if @issue is -1. */
typedef struct
{
  int issue;
  int measure;
} ZgDraftRecord;

/* The wording of an issue, or the text of a measure. (transfer none) */
const char *zg_draft_get_text (const ZgDraft *draft, ZgDraftRecord record);

/* FALSE, and nothing is changed, if @text is blank. */
gboolean zg_draft_set_text (ZgDraft *draft, ZgDraftRecord record, const char *text);

/**
 * zg_draft_set_deadline:
 * @draft: a draft
 * @record: one of its records
 * @phrase: "2024年6月底前", "6月底", "长期坚持"; blank for none
 *
 * Keeps the words and the day that follows from them. What they leave open is taken from the
 * document's day.
 *
 * Returns: FALSE if @phrase is no phrase of a day; nothing is changed then
 */
gboolean zg_draft_set_deadline (ZgDraft *draft, ZgDraftRecord record, const char *phrase);

/* Puts an issue under another section; -1 for none. */
void zg_draft_set_section (ZgDraft *draft, int issue, int section);

/* TRUE if there is a record of the same kind above: of a measure in the same issue. */
gboolean zg_draft_can_merge (const ZgDraft *draft, ZgDraftRecord record);

/* Makes one of a record and the one above it: texts joined, all else of the upper one unless it has
 * none. Returns the one that is left. */
ZgDraftRecord zg_draft_merge (ZgDraft *draft, ZgDraftRecord record);

/* FALSE for the measure of an issue without any: it can only go with its issue. */
gboolean zg_draft_can_skip (const ZgDraft *draft, ZgDraftRecord record);

/* Leaves a record out, an issue with its measures. Returns what stands in its place. */
ZgDraftRecord zg_draft_skip (ZgDraft *draft, ZgDraftRecord record);

/* TRUE if an issue can become a measure (there is an issue above), or a measure an issue (it is not
 * implicit). */
gboolean zg_draft_can_turn (const ZgDraft *draft, ZgDraftRecord record);

/* Makes a measure of an issue, at the end of the issue above, its own measures behind it; or an
 * issue of a measure, which takes along the measures behind it. Returns what it is now. */
ZgDraftRecord zg_draft_turn (ZgDraft *draft, ZgDraftRecord record);

/* TRUE if a block is text that no record has; @as_measure: and an issue stands above it. */
gboolean zg_draft_can_make (const ZgDraft *draft, guint block, gboolean as_measure);

/* Makes a record of such a block. */
ZgDraftRecord zg_draft_make (ZgDraft *draft, guint block, gboolean as_measure);

/* The first block of a record; -1 if it shares its place with others (a measure in a table's
 * cell): then that of its issue. */
int zg_draft_find_block (const ZgDraft *draft, ZgDraftRecord record);

/* Measures of all issues. */
guint zg_draft_count_measures (const ZgDraft *draft);

/**
 * zg_draft_copy_records:
 * @draft: a draft
 *
 * Returns: (transfer full): its records as they are, without the text; valid as long as @draft,
 *   whose strings it uses
 */
ZgDraft *zg_draft_copy_records (const ZgDraft *draft);

/* Puts the records of @copy, which is used up, back into the draft it was made of. */
void zg_draft_take_records (ZgDraft *draft, ZgDraft *copy);

G_END_DECLS
