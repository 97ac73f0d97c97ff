/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the first lines of a document say: its title, its date on the web page, who inspected whom,
 * when, and when the findings were handed over. */
#pragma once

#include "zg-draft.h"
#include "zg-line-index.h"

G_BEGIN_DECLS

/**
 * zg_header_read:
 * @draft: a draft with its text
 * @lines: (element-type ZgLine): its lines
 * @end: the line after the last of the document's head
 *
 * Sorts these lines into title, the web page's own lines and opening paragraphs, adds their blocks,
 * and sets the draft's facts. The day of a signature, if one is known, is kept.
 */
void zg_header_read (ZgDraft *draft, const GArray *lines, guint end);

/* Facts of one opening paragraph: inspector, inspected, period and day of the feedback; those that
 * are known already stay. */
void zg_header_read_opening (ZgDraft *draft, ZgSlice paragraph);

G_END_DECLS
