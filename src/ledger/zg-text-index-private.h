/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "zg-ledger-private.h"
#include "zg-text-index.h"

G_BEGIN_DECLS

/* A row's number in the index is id * ZG_TEXT_SLOTS + its entity's slot. */
#define ZG_TEXT_SLOTS 4

/* The entity of a slot; %ZG_ENTITY_NONE if it is not used. */
ZgEntity _zg_text_index_get_entity (guint slot);

/* Folded text without the control characters at which the tokenizer would cut. (transfer full) */
char *_zg_text_index_fold (const char *text);

/* A query for id and texts of the rows in a slot that are not deleted; @which is added to it. */
ZgStatement *
_zg_text_index_prepare (ZgLedger *ledger, guint slot, const char *which, GError **error);

/* Called with a row one of whose texts holds what is looked for. */
typedef void (*ZgTextHitFunc) (ZgEntity entity, gint64 row_id, gpointer data);

/**
 * _zg_text_index_find:
 * @ledger: a ledger
 * @text: what to look for; nothing holds a text that folds to nothing
 * @entities: bits 1 << ZgEntity: in rows of which
 * @cancellable: (nullable): asked now and then
 * @func: called for each row, in no order, those of an entity in ascending order
 * @error: return location
 *
 * As zg_text_index_search(), in rows of several entities at once.
 */
gboolean _zg_text_index_find (ZgLedger *ledger,
                              const char *text,
                              guint32 entities,
                              GCancellable *cancellable,
                              ZgTextHitFunc func,
                              gpointer data,
                              GError **error);

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

/* Merges the index into one piece, which keeps no trace of words that were taken out. */
gboolean _zg_text_index_merge (ZgDb *db, GError **error);

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
