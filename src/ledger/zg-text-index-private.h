/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-ledger-private.h"
#include "zg-text-index.h"

G_BEGIN_DECLS

/* TRUE if rows of @entity are in the index. */
gboolean _zg_text_index_has (ZgEntity entity);

/* The words of a row as they belong into the index: "" for a deleted row. NULL on error.
 * (transfer full) */
char *_zg_text_index_words (ZgLedger *ledger, ZgEntity entity, gint64 row_id, GError **error);

/* Replaces the words of a row; @old_words must be what the index holds. */
gboolean _zg_text_index_replace (ZgDb *db,
                                 ZgEntity entity,
                                 gint64 row_id,
                                 const char *old_words,
                                 const char *new_words,
                                 GError **error);

/* Called with a row's number in the index and its words; FALSE ends the walk. */
typedef gboolean (*ZgWordsFunc) (
    ZgLedger *ledger, gint64 rowid, const char *words, gpointer data, GError **error);

/* Walks over the words of all rows that belong into the index. */
gboolean _zg_text_index_foreach (ZgLedger *ledger, ZgWordsFunc func, gpointer data, GError **error);

/* Fills the empty index from the rows. */
gboolean _zg_text_index_fill (ZgLedger *ledger, GError **error);

/* Compares the index with the rows; adds a sentence to @problems if they differ. The ledger must
 * be a copy in memory: a temporary table is made. */
gboolean _zg_text_index_check (ZgLedger *ledger, GPtrArray *problems, GError **error);

G_END_DECLS
