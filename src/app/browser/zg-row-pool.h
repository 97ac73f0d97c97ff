/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that somebody asked for: while one is shown it stays, and of the others the last used
 * ones, so that what was scrolled past is there when one scrolls back. */
#pragma once

#include "zg-row.h"

G_BEGIN_DECLS

typedef struct _ZgRowPool ZgRowPool;

ZgRowPool *zg_row_pool_new (void);
void zg_row_pool_free (ZgRowPool *self);

/* The row of a number, made if there is none. (transfer none) */
ZgRow *zg_row_pool_get (ZgRowPool *self, gint64 id);

/* The same, but never makes one. (transfer none) (nullable) */
ZgRow *zg_row_pool_peek (ZgRowPool *self, gint64 id);

/* Counts a row as shown once more. TRUE if it was not shown before. */
gboolean zg_row_pool_show (ZgRowPool *self, ZgRow *row);

/* Counts it as shown once less. TRUE if it is not shown any longer. */
gboolean zg_row_pool_hide (ZgRowPool *self, ZgRow *row);

/* How many rows are shown. */
guint zg_row_pool_get_n_shown (ZgRowPool *self);

/* The row of a number if it is shown. (transfer none) (nullable) */
ZgRow *zg_row_pool_find_shown (ZgRowPool *self, gint64 id);

/* Makes @row, one of the pool's, the row of another number. What was the row of that one is @row's
 * former number's. */
void zg_row_pool_turn (ZgRowPool *self, ZgRow *row, gint64 id);

/* Forgets all rows: the same numbers will be others. */
void zg_row_pool_clear (ZgRowPool *self);

/* Calls @func with each row. */
void zg_row_pool_foreach (ZgRowPool *self, void (*func) (ZgRow *row, gpointer data), gpointer data);

G_END_DECLS
