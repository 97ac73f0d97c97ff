/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of rows from within: what is in it, and what is selected of it. */
#pragma once

#include "zg-row-list.h"
#include "zg-row-loader.h"
#include "zg-row-pool.h"

G_BEGIN_DECLS

struct _ZgRowList
{
  GObject parent_instance;

  ZgRowLoader *loader;
  ZgEntity entity;
  GArray *ids;  /* of gint64 */
  guint n_told; /* of them, the first that the view was told of */
  ZgRowPool *pool;
  GtkBitset *selected; /* positions */
};

/* Tells the view of the first @n rows, if it was told of fewer. */
void _zg_row_list_tell (ZgRowList *self, guint n);

void _zg_row_list_selection_init (GtkSelectionModelInterface *iface);

/* The selection with the same rows' new positions, where @ids are the rows to be: of these the
 * first and the last are the same as now. (transfer full) */
GtkBitset *_zg_row_list_move_selection (ZgRowList *self,
                                        const GArray *ids,
                                        guint same_before,
                                        guint same_after);

/* Tells whoever sees them which of the first @n rows are selected and were not, or the reverse. */
void _zg_row_list_tell_selected (ZgRowList *self, GtkBitset *former, guint n);

static inline gint64
_zg_row_list_id_at (const GArray *ids, guint position)
{
  return g_array_index (ids, gint64, position);
}

G_END_DECLS
