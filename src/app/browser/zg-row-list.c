/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-list-private.h"

/* A list view makes the widgets of so many rows at once, seen or not (GTK_LIST_VIEW_MAX_LIST_ITEMS
 * of gtk/gtklistview.c); with a row of cells at half a millisecond that is no longer one frame's
 * work. A view that has fewer is told of few rows at first, then of some more with every frame. */
#define ROWS_MADE  200
#define ROWS_FIRST 24
#define ROWS_STEP  12

static void model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZgRowList,
                               zg_row_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          _zg_row_list_selection_init))

static guint loaded_signal;

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
             ? g_object_ref (zg_row_pool_get (self->pool, _zg_row_list_id_at (self->ids, position)))
             : NULL;
}

static void
model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

ZgRowList *
zg_row_list_new (ZgSession *session)
{
  ZgRowList *self = g_object_new (ZG_TYPE_ROW_LIST, NULL);

  self->loader = zg_row_loader_new (session, loaded, self);
  zg_row_loader_set_view (self->loader, self->entity, NULL);
  return self;
}

void
_zg_row_list_tell (ZgRowList *self, guint n)
{
  guint n_told = self->n_told;

  self->n_told = n;
  if (n > n_told)
    g_list_model_items_changed (G_LIST_MODEL (self), n_told, 0, n - n_told);
}

/* How many of other rows the view is told of at once: all that are selected are among them. */
static guint
count_first (ZgRowList *self, guint n)
{
  guint first = self->n_told == 0 ? ROWS_FIRST : self->n_told + ROWS_STEP;
  gboolean is_far =
      !gtk_bitset_is_empty (self->selected) && gtk_bitset_get_maximum (self->selected) >= first;

  return n <= first || first >= ROWS_MADE || is_far ? n : first;
}

/* Where a row is seen, the row of another number stands from now on: GTK would take its widgets
 * down and make as many others. */
static void
turn_rows (ZgRowList *self, const GArray *former, guint from, guint to)
{
  guint n_shown = zg_row_pool_get_n_shown (self->pool);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = from; i < to && rows->len < n_shown; i++)
    {
      ZgRow *row = zg_row_pool_find_shown (self->pool, _zg_row_list_id_at (former, i));

      if (row == NULL)
        continue;
      g_ptr_array_add (rows, row);
      g_array_append_val (places, i);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      ZgRow *row = g_ptr_array_index (rows, i);
      gint64 id = _zg_row_list_id_at (self->ids, g_array_index (places, guint, i));

      if (zg_row_get_id (row) == id)
        continue;
      zg_row_pool_turn (self->pool, row, id);
      zg_row_loader_touch (self->loader, row);
    }
}

static void
count_same (ZgRowList *self, const GArray *ids, guint *before, guint *after)
{
  guint length = self->ids->len;
  guint shorter = MIN (length, ids->len);

  *before = *after = 0;
  while (*before < shorter
         && _zg_row_list_id_at (self->ids, *before) == _zg_row_list_id_at (ids, *before))
    ++*before;
  while (*after < shorter - *before
         && _zg_row_list_id_at (self->ids, length - 1 - *after)
                == _zg_row_list_id_at (ids, ids->len - 1 - *after))
    ++*after;
}

static void
take (ZgRowList *self, GArray *ids, guint before, guint after)
{
  GtkBitset *selected = _zg_row_list_move_selection (self, ids, before, after);

  gtk_bitset_unref (self->selected);
  self->selected = selected;
  g_array_unref (self->ids);
  self->ids = g_array_ref (ids);
  self->n_told = count_first (self, ids->len);
}

static void
tell_change (ZgRowList *self, guint position, guint removed, guint added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
replace (ZgRowList *self, GArray *ids)
{
  guint n_told = self->n_told;
  gboolean is_whole = n_told == self->ids->len;
  guint before, after;

  count_same (self, ids, &before, &after);
  take (self, ids, before, after);
  if (!is_whole || self->n_told < ids->len)
    {
      before = MIN (before, MIN (n_told, self->n_told));
      after = 0;
    }
  tell_change (self, before, n_told - before - after, self->n_told - before - after);
}

static void
replace_in_place (ZgRowList *self, GArray *ids)
{
  g_autoptr (GArray) former = g_array_ref (self->ids);
  g_autoptr (GtkBitset) selected = gtk_bitset_ref (self->selected);
  guint n_told = self->n_told;
  guint before, after, n_kept;

  count_same (self, ids, &before, &after);
  take (self, ids, before, after);
  n_kept = MIN (n_told, self->n_told);
  turn_rows (self, former, before, n_kept);
  tell_change (self, n_kept, n_told - n_kept, self->n_told - n_kept);
  _zg_row_list_tell_selected (self, selected, n_kept);
}

gboolean
zg_row_list_grow (ZgRowList *self)
{
  guint n = self->n_told + ROWS_STEP;

  _zg_row_list_tell (self, n >= ROWS_MADE ? self->ids->len : MIN (n, self->ids->len));
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
zg_row_list_set_view (
    ZgRowList *self, ZgEntity entity, GArray *ids, const char *const *words, gboolean in_place)
{
  g_return_if_fail (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE);

  if (entity != self->entity)
    empty (self);
  self->entity = entity;
  zg_row_loader_set_view (self->loader, entity, words);
  if (in_place)
    replace_in_place (self, ids);
  else
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
    if (_zg_row_list_id_at (self->ids, i) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

gint64
zg_row_list_get_id (ZgRowList *self, guint position)
{
  return position < self->ids->len ? _zg_row_list_id_at (self->ids, position) : 0;
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
