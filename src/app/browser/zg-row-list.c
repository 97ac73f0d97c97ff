/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-list.h"

#include "zg-row-loader.h"
#include "zg-row-pool.h"

/* A list view makes the widgets of so many rows at once, seen or not (GTK_LIST_VIEW_MAX_LIST_ITEMS
 * of gtk/gtklistview.c); with a row of cells at half a millisecond that is no longer one frame's
 * work. A view that has fewer is told of few rows at first, then of some more with every frame. */
#define ROWS_MADE  200
#define ROWS_FIRST 24
#define ROWS_STEP  12

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
loaded (ZgRow *row, gpointer data)
{
  g_signal_emit (data, loaded_signal, 0, row);
}

static void
zg_row_list_finalize (GObject *object)
{
  ZgRowList *self = ZG_ROW_LIST (object);

  zg_row_loader_free (self->loader);
  zg_row_pool_free (self->pool);
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
  self->pool = zg_row_pool_new ();
  self->selected = gtk_bitset_new_empty ();
}

static GType
get_item_type (GListModel *model)
{
  return ZG_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return ZG_ROW_LIST (model)->n_told;
}

static gpointer
get_item (GListModel *model, guint position)
{
  ZgRowList *self = ZG_ROW_LIST (model);

  return position < self->n_told
             ? g_object_ref (zg_row_pool_get (self->pool, id_at (self->ids, position)))
             : NULL;
}

static void
model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
tell (ZgRowList *self, guint n)
{
  guint n_told = self->n_told;

  self->n_told = n;
  if (n > n_told)
    g_list_model_items_changed (G_LIST_MODEL (self), n_told, 0, n - n_told);
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

/* GTK asks for these of the rows that it was told of; what is selected must be among them. */
static gboolean
select_all (GtkSelectionModel *model)
{
  ZgRowList *self = ZG_ROW_LIST (model);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, self->ids->len);

  tell (self, self->ids->len);
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
    tell (self, self->ids->len);
  return set_selection (model, selected, mask);
}

static void
selection_init (GtkSelectionModelInterface *iface)
{
  iface->select_all = select_all;
  iface->select_item = select_item;
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

/* How many of other rows the view is told of at once. */
static guint
count_first (ZgRowList *self, guint n)
{
  guint first = self->n_told == 0 ? ROWS_FIRST : self->n_told;

  return n <= first || first >= ROWS_MADE ? n : first;
}

static void
replace (ZgRowList *self, GArray *ids)
{
  guint n_told = self->n_told;
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
  self->n_told = count_first (self, ids->len);
  if (n_told < old_length || self->n_told < ids->len)
    {
      before = MIN (before, MIN (n_told, self->n_told));
      after = 0;
    }
  if (before + after < n_told || before + after < self->n_told)
    g_list_model_items_changed (G_LIST_MODEL (self), before, n_told - before - after,
                                self->n_told - before - after);
}

gboolean
zg_row_list_grow (ZgRowList *self)
{
  guint n = self->n_told + ROWS_STEP;

  tell (self, n >= ROWS_MADE ? self->ids->len : MIN (n, self->ids->len));
  return self->n_told < self->ids->len;
}

/* Issues and measures have numbers of their own: nothing of the one list is in the other. */
static void
empty (ZgRowList *self)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

  replace (self, none);
  zg_row_pool_clear (self->pool);
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

      if (shown)
        zg_row_loader_take (self->loader, zg_row_pool_get (self->pool, shown->id), shown);
    }
}

typedef struct
{
  ZgRowLoader *loader;
  GHashTable *issues; /* that changed; NULL: any may have */
} Touch;

/* What shows nothing was gone when it was loaded, and may have come back. */
static void
touch (ZgRow *row, gpointer data)
{
  const Touch *touched = data;
  const ZgBoardRow *shown = zg_row_get (row);

  if (touched->issues == NULL || shown == NULL
      || g_hash_table_contains (touched->issues, &shown->issue_id))
    zg_row_loader_touch (touched->loader, row);
}

void
zg_row_list_touch (ZgRowList *self, const ZgChanges *changes)
{
  g_autoptr (GHashTable) issues = g_hash_table_new (g_int64_hash, g_int64_equal);
  Touch touched = { self->loader, changes->everything ? NULL : issues };

  for (guint i = 0; !changes->everything && i < changes->issues->len; i++)
    g_hash_table_add (issues, &g_array_index (changes->issues, gint64, i));
  zg_row_pool_foreach (self->pool, touch, &touched);
}

void
zg_row_list_bind (ZgRowList *self, ZgRow *row, guint position)
{
  if (zg_row_pool_show (self->pool, row))
    zg_row_loader_add (self->loader, row, position);
}

void
zg_row_list_unbind (ZgRowList *self, ZgRow *row)
{
  if (zg_row_pool_hide (self->pool, row))
    zg_row_loader_remove (self->loader, row);
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
  return zg_row_pool_peek (self->pool, id);
}
