/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles in 《》. */
#pragma once

#include "zg-draft.h"
#include "zg-slice.h"

G_BEGIN_DECLS

/**
 * zg_rules_read:
 * @draft: where titles are added, each once, and unclosed marks listed as not understood
 * @seen: (element-type utf8 ZgDraftRule): the titles so far
 * @slice: a block of the draft's text
 * @place: where it belongs
 *
 * Marks within marks belong to the outer title; a mark that the same paragraph does not close
 * swallows nothing.
 */
void zg_rules_read (ZgDraft *draft, GHashTable *seen, ZgSlice slice, const ZgDraftPlace *place);

G_END_DECLS
