/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How papers name an issue, a measure and what belongs to one, all of them alike. */
#pragma once

#include "zg-number-scope.h"
#include "zg-sheet.h"
#include "zg-words.h"

G_BEGIN_DECLS

/**
 * zg_reference_new:
 * @words: the paper's language
 * @number_scope: the ledger's
 * @sheet: an issue's sheet
 * @record: that issue, one of its measures, or a progress note or figure of either
 *
 * "问题8", "第（二）部分问题8措施（1）", "问题8子问题2第3项措施", "问题8措施（1）进展情况"; in
 * English "Issue 8", "Section (二), issue 8, measure (1)", "Issue 8, sub-issue 2, measure no. 3"…
 * What bears no number is named by its place or its first words; brackets are those of @words.
 *
 * Returns: (transfer full): the reference, on one line
 */
char *zg_reference_new (const ZgWords *words,
                        ZgNumberScope number_scope,
                        const ZgSheet *sheet,
                        const ZgRecord *record);

/* "（三）7" where numbers begin anew in each section, "7" else; "3.7" of a section "3". Any may be
 * NULL. (transfer full) */
char *
zg_reference_number (ZgNumberScope number_scope, const char *section_number, const char *number);

/* A section's heading: "（三）" or "三、" or "3." and its title. (transfer full) */
char *zg_reference_heading (const char *section_number, const char *title);

/* The first @n characters of @text on one line, with "……" (in English "…") if that is not all.
 * (transfer full) */
char *zg_reference_shorten (const ZgWords *words, const char *text, gsize n);

G_END_DECLS
