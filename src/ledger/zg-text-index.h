/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index that finds Chinese substrings of any length, from one character: bigrams cut by us in
 * an FTS5 table without content (d_text). Wordings, details, measures, results and progress notes
 * are in it. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/**
 * zg_text_index_search:
 * @ledger: a ledger
 * @entity: %ZG_ENTITY_ISSUE, %ZG_ENTITY_MEASURE or %ZG_ENTITY_PROGRESS_NOTE
 * @text: what to look for; white space, width and case do not matter
 * @error: return location
 *
 * Finds the rows of @entity, deleted ones aside, one of whose texts holds @text. Every hit was
 * compared with the text itself.
 *
 * Returns: (transfer full) (element-type gint64): row ids in ascending order; all rows of nothing
 *   if @text folds to nothing: the caller asks before. NULL on error
 */
GArray *zg_text_index_search (ZgLedger *ledger, ZgEntity entity, const char *text, GError **error);

/* TRUE if there is something to look for in @text. */
gboolean zg_text_index_is_query (const char *text);

G_END_DECLS
