/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that a document states about itself: "57个问题,已整改到位22个…完成率52.9%". */
#pragma once

#include "zg-draft.h"
#include "zg-slice.h"

G_BEGIN_DECLS

/**
 * zg_claim_sentences_read:
 * @draft: where claims are added; of each key the first stays
 * @paragraph: a paragraph outside of the issues
 *
 * A count has a subject (issues, measures, tasks, letters) and perhaps a state; without a subject
 * of its own it has that of the count before. Keys are SUBJECT_STATE: issues_total, issues_done,
 * issues_ongoing, issues_not_done, issues_basically_done, issues_effective, the same for measures,
 * tasks and letters; rate_percent, measures_rate_percent, tasks_rate_percent; aspects, classes,
 * sub_problems, rules_made, money_recovered_wan.
 */
void zg_claim_sentences_read (ZgDraft *draft, ZgSlice paragraph);

G_END_DECLS
