/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-list-private.h"

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (ZG_ROW_LIST (model)->selected, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (ZG_ROW_LIST (model)->selected);
}

/* Every kind of selecting comes down to this one. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  ZgRowList *self = ZG_ROW_LIST (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->selected);

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  if (gtk_bitset_is_empty (changes))
    return TRUE;
  /* GTK's difference is the symmetric one: what changes flips. */
  gtk_bitset_difference (self->selected, changes);
  gtk_selection_model_selection_changed (model, gtk_bitset_get_minimum (changes),
                                         gtk_bitset_get_maximum (changes)
                                             - gtk_bitset_get_minimum (changes) + 1);
  return TRUE;
}

/* GTK asks for these of the rows that it was told of; what is selected must be among them. */
static gboolean
select_all (GtkSelectionModel *model)
{
  ZgRowList *self = ZG_ROW_LIST (model);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, self->ids->len);

  _zg_row_list_tell (self, self->ids->len);
  return set_selection (model, all, all);
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  ZgRowList *self = ZG_ROW_LIST (model);
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (position, 1);
  g_autoptr (GtkBitset) mask =
      unselect_rest ? gtk_bitset_new_range (0, self->ids->len) : gtk_bitset_ref (selected);

  if (position >= self->n_told)
    _zg_row_list_tell (self, self->ids->len);
  return set_selection (model, selected, mask);
}

void
_zg_row_list_selection_init (GtkSelectionModelInterface *iface)
{
  iface->select_all = select_all;
  iface->select_item = select_item;
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->set_selection = set_selection;
}

GtkBitset *
_zg_row_list_move_selection (ZgRowList *self,
                             const GArray *ids,
                             guint same_before,
                             guint same_after)
{
  GtkBitset *moved = gtk_bitset_copy (self->selected);
  guint old_end = self->ids->len - same_after;
  g_autoptr (GHashTable) lost = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_at (&iter, self->selected, same_before, &position);
       valid && position < old_end; valid = gtk_bitset_iter_next (&iter, &position))
    g_hash_table_add (lost, &g_array_index (self->ids, gint64, position));
  gtk_bitset_splice (moved, same_before, old_end - same_before,
                     ids->len - same_after - same_before);
  for (guint i = same_before; g_hash_table_size (lost) && i < ids->len - same_after; i++)
    if (g_hash_table_contains (lost, &g_array_index (ids, gint64, i)))
      gtk_bitset_add (moved, i);
  return moved;
}

void
_zg_row_list_tell_selected (ZgRowList *self, GtkBitset *former, guint n)
{
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (former);
  guint first;

  gtk_bitset_difference (changes, self->selected);
  gtk_bitset_remove_range_closed (changes, n, G_MAXUINT);
  if (gtk_bitset_is_empty (changes))
    return;
  first = gtk_bitset_get_minimum (changes);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                         gtk_bitset_get_maximum (changes) - first + 1);
}
