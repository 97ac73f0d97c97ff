/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-list.h"

#include "zg-row-loader.h"

/* Rows kept loaded beyond those shown: what was scrolled past is there when one scrolls back. */
#define MAX_KEPT 512

/* A row that somebody asked for. */
typedef struct
{
  gint64 id;
  ZgRow *row; /* owned */
  guint n_shown;
  GList *kept; /* in the queue unless it is shown */
} Alive;

struct _ZgRowList
{
  GObject parent_instance;

  ZgRowLoader *loader;
  ZgEntity entity;
  GArray *ids;         /* of gint64 */
  GHashTable *alive;   /* id -> Alive */
  GQueue kept;         /* of Alive, the last used at the tail */
  GtkBitset *selected; /* positions */
};

static void model_init (GListModelInterface *iface);
static void selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgRowList,
                               zg_row_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_init))

static guint loaded_signal;

static gint64
id_at (const GArray *ids, guint position)
{
  return g_array_index (ids, gint64, position);
}

static void
alive_free (gpointer data)
{
  Alive *alive = data;

  g_object_unref (alive->row);
  g_free (alive);
}

static void
keep (ZgRowList *self, Alive *alive)
{
  g_queue_push_tail (&self->kept, alive);
  alive->kept = self->kept.tail;
  if (self->kept.length > MAX_KEPT)
    {
      Alive *oldest = g_queue_pop_head (&self->kept);

      g_hash_table_remove (self->alive, &oldest->id);
    }
}

static Alive *
find_alive (ZgRowList *self, gint64 id)
{
  return g_hash_table_lookup (self->alive, &id);
}

static ZgRow *
get_row (ZgRowList *self, gint64 id)
{
  Alive *alive = find_alive (self, id);

  if (alive == NULL)
    {
      alive = g_new0 (Alive, 1);
      alive->id = id;
      alive->row = zg_row_new (id);
      g_hash_table_insert (self->alive, &alive->id, alive);
      keep (self, alive);
    }
  return g_object_ref (alive->row);
}

static void
loaded (ZgRow *row, gpointer data)
{
  g_signal_emit (data, loaded_signal, 0, row);
}

static void
zg_row_list_finalize (GObject *object)
{
  ZgRowList *self = ZG_ROW_LIST (object);

  zg_row_loader_free (self->loader);
  g_queue_clear (&self->kept);
  g_hash_table_unref (self->alive);
  g_array_unref (self->ids);
  gtk_bitset_unref (self->selected);
  G_OBJECT_CLASS (zg_row_list_parent_class)->finalize (object);
}

static void
zg_row_list_class_init (ZgRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_row_list_finalize;
  loaded_signal = g_signal_new ("loaded", ZG_TYPE_ROW_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, ZG_TYPE_ROW);
}

static void
zg_row_list_init (ZgRowList *self)
{
  self->entity = ZG_ENTITY_ISSUE;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->alive = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, alive_free);
  self->selected = gtk_bitset_new_empty ();
  g_queue_init (&self->kept);
}

static GType
get_item_type (GListModel *model)
{
  return ZG_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return ZG_ROW_LIST (model)->ids->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  ZgRowList *self = ZG_ROW_LIST (model);

  return position < self->ids->len ? get_row (self, id_at (self->ids, position)) : NULL;
}

static void
model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

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

static void
selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->set_selection = set_selection;
}

ZgRowList *
zg_row_list_new (ZgSession *session)
{
  ZgRowList *self = g_object_new (ZG_TYPE_ROW_LIST, NULL);

  self->loader = zg_row_loader_new (session, loaded, self);
  zg_row_loader_set_view (self->loader, self->entity, NULL);
  return self;
}

/* The selection with the same rows' new positions. (transfer full) */
static GtkBitset *
move_selection (ZgRowList *self, const GArray *ids, guint same_before, guint same_after)
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

static void
replace (ZgRowList *self, GArray *ids)
{
  guint old_length = self->ids->len;
  guint shorter = MIN (old_length, ids->len);
  guint before = 0;
  guint after = 0;
  GtkBitset *selected;

  while (before < shorter && id_at (self->ids, before) == id_at (ids, before))
    before++;
  while (after < shorter - before
         && id_at (self->ids, old_length - 1 - after) == id_at (ids, ids->len - 1 - after))
    after++;
  selected = move_selection (self, ids, before, after);
  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  gtk_bitset_unref (self->selected);
  self->selected = selected;
  if (before + after < old_length || before + after < ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old_length - before - after,
                                ids->len - before - after);
}

/* Issues and measures have numbers of their own: nothing of the one list is in the other. */
static void
empty (ZgRowList *self)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  replace (self, none);
  g_queue_clear (&self->kept);
  g_hash_table_remove_all (self->alive);
}

void
zg_row_list_set_view (ZgRowList *self, ZgEntity entity, GArray *ids, const char *const *words)
{
  g_return_if_fail (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE);

  if (entity != self->entity)
    empty (self);
  self->entity = entity;
  zg_row_loader_set_view (self->loader, entity, words);
  replace (self, ids);
}

void
zg_row_list_fill (ZgRowList *self, GPtrArray *rows)
{
  zg_row_loader_hold (self->loader);
  for (guint i = 0; i < rows->len; i++)
    {
      ZgBoardRow *shown = g_steal_pointer (&g_ptr_array_index (rows, i));
      g_autoptr (ZgRow) row = shown ? get_row (self, shown->id) : NULL;

      if (row)
        zg_row_loader_take (self->loader, row, shown);
    }
}

void
zg_row_list_touch (ZgRowList *self, const ZgChanges *changes)
{
  g_autoptr (GHashTable) issues = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; !changes->everything && i < changes->issues->len; i++)
    g_hash_table_add (issues, &g_array_index (changes->issues, gint64, i));
  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      ZgRow *row = ((Alive *) value)->row;
      const ZgBoardRow *shown = zg_row_get (row);

      /* What shows nothing was gone when it was loaded, and may have come back. */
      if (changes->everything || shown == NULL || g_hash_table_contains (issues, &shown->issue_id))
        zg_row_loader_touch (self->loader, row);
    }
}

void
zg_row_list_bind (ZgRowList *self, ZgRow *row, guint position)
{
  Alive *alive = find_alive (self, zg_row_get_id (row));

  if (alive == NULL || alive->row != row || alive->n_shown++ > 0)
    return;
  g_queue_delete_link (&self->kept, alive->kept);
  alive->kept = NULL;
  zg_row_loader_add (self->loader, row, position);
}

void
zg_row_list_unbind (ZgRowList *self, ZgRow *row)
{
  Alive *alive = find_alive (self, zg_row_get_id (row));

  if (alive && alive->row == row && --alive->n_shown > 0)
    return;
  zg_row_loader_remove (self->loader, row);
  if (alive && alive->row == row)
    keep (self, alive);
}

ZgEntity
zg_row_list_get_entity (ZgRowList *self)
{
  return self->entity;
}

guint
zg_row_list_find (ZgRowList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (id_at (self->ids, i) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

gint64
zg_row_list_get_id (ZgRowList *self, guint position)
{
  return position < self->ids->len ? id_at (self->ids, position) : 0;
}

guint
zg_row_list_get_n_rows (ZgRowList *self)
{
  return self->ids->len;
}

guint
zg_row_list_get_n_selected (ZgRowList *self)
{
  return (guint) gtk_bitset_get_size (self->selected);
}

GArray *
zg_row_list_get_selected (ZgRowList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, self->selected, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    g_array_append_val (ids, g_array_index (self->ids, gint64, position));
  return ids;
}

ZgRow *
zg_row_list_peek (ZgRowList *self, gint64 id)
{
  Alive *alive = find_alive (self, id);

  return alive ? alive->row : NULL;
}
