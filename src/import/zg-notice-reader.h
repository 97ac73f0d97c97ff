/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body of a notice whose problems stand in numbered paragraphs. */
#pragma once

#include "zg-draft.h"
#include "zg-line-index.h"
#include "zg-outline.h"

G_BEGIN_DECLS

/**
 * zg_notice_read:
 * @draft: a draft with its text and the document's dates
 * @lines: (element-type ZgLine): its lines
 * @outline: the outline of the lines
 * @first: the first line of the body
 * @end: the line after its last
 *
 * Adds sections, issues, measures and the blocks of these lines.
 */
void zg_notice_read (
    ZgDraft *draft, const GArray *lines, const ZgOutline *outline, guint first, guint end);

G_END_DECLS
