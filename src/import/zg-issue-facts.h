/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units, people, deadline and state of an issue, from labelled text: a bracket behind the heading,
 * a line "牵头单位：…", a cell of a table. */
#pragma once

#include "zg-date-phrase.h"
#include "zg-draft.h"
#include "zg-label.h"
#include "zg-status-words.h"

G_BEGIN_DECLS

/**
 * zg_issue_set_fact:
 * @draft: the draft
 * @issue: one of its issues
 * @label: what @value is
 * @value: the text behind the label
 * @context: for deadlines
 *
 * Units are parted at 、 , and blanks. A deadline's words are kept though no day may follow from
 * them.
 *
 * Returns: FALSE if @label is none of units, people and deadline
 */
gboolean zg_issue_set_fact (ZgDraft *draft,
                            ZgDraftIssue *issue,
                            ZgLabel label,
                            ZgSlice value,
                            const ZgDateContext *context);

/**
 * zg_issue_set_facts:
 * @draft: the draft
 * @issue: one of its issues
 * @slice: "牵头单位：甲；责任单位：乙"
 * @context: for deadlines
 *
 * Takes pairs of label and value, which semicolons, commas or blanks part, until one is none of
 * units, people, deadline and a plain state.
 *
 * Returns: the bytes taken
 */
gsize zg_issue_set_facts (ZgDraft *draft,
                          ZgDraftIssue *issue,
                          ZgSlice slice,
                          const ZgDateContext *context);

/**
 * zg_issue_set_status:
 * @draft: the draft
 * @issue: one of its issues
 * @status: what was printed
 * @rest: the text behind it
 * @context: for deadlines
 *
 * Sets status, state and flags; a day in @rest by which it shall be done becomes the deadline, and
 * a reason for an extension ("因…原因申请延期至…") is kept.
 */
void zg_issue_set_status (ZgDraft *draft,
                          ZgDraftIssue *issue,
                          const ZgStatus *status,
                          ZgSlice rest,
                          const ZgDateContext *context);

G_END_DECLS
