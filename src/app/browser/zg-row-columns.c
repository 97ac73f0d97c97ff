/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-columns-private.h"
#include "zg-row-factory.h"
#include "zg-settings.h"

/* Widths are kept once a column has come to rest. */
#define REST_MS 400

/* What the wording may claim before columns are left out for it. */
#define MIN_TITLE 120
#define MAX_TITLE 400

G_DEFINE_FINAL_TYPE (ZgRowColumns, zg_row_columns, G_TYPE_OBJECT)

static guint sort_changed_signal;

int
zg_row_columns_find (ZgRowColumns *self, gpointer column)
{
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell] == column)
      return cell;
  return -1;
}

/* GTK 4.8 does not say which column is sorted by. Asked to compare any two things, its sorter asks
 * that column first, and turns the answer round if it is sorted backwards. */
static int
probe_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  ZgRowColumns *self = g_object_get_data (data, "columns");

  if (self->probed < 0)
    self->probed = zg_row_columns_find (self, data);
  return -1;
}

char *
zg_row_columns_get_sort (ZgRowColumns *self)
{
  GtkOrdering ordering;

  self->probed = -1;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self, self->view);
  if (self->probed < 0)
    return NULL;
  return g_strconcat (ordering == GTK_ORDERING_LARGER ? "-" : "",
                      zg_column_kind_get_name ((ZgCell) self->probed), NULL);
}

static gboolean
rest_cb (gpointer data)
{
  ZgRowColumns *self = data;

  self->rest = 0;
  zg_row_columns_keep_widths (self);
  return G_SOURCE_REMOVE;
}

static void
width_cb (GtkColumnViewColumn *column, GParamSpec *pspec, ZgRowColumns *self)
{
  int width = gtk_column_view_column_get_fixed_width (column);
  int cell = zg_row_columns_find (self, column);

  if (self->filling || cell < 0)
    return;
  self->widths[cell] = cell == ZG_CELL_TITLE ? CLAMP (width, MIN_TITLE, MAX_TITLE) : width;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
}

static GtkColumnViewColumn *
make_column (ZgRowColumns *self, ZgCell cell, GVariant *widths)
{
  GtkColumnViewColumn *column =
      gtk_column_view_column_new (zg_column_kind_get_title ((ZgCell) cell, self->entity),
                                  zg_row_factory_new (self->list, cell));
  int width = zg_column_kind_get_width ((ZgCell) cell);

  g_variant_lookup (widths, zg_column_kind_get_name ((ZgCell) cell), "i", &width);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_resizable (column, TRUE);
  self->widths[cell] = width;
  gtk_column_view_column_set_header_menu (column, G_MENU_MODEL (self->menu));
  g_object_set_data (G_OBJECT (column), "columns", self);
  if (cell != ZG_CELL_ISSUE)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (probe_cb, column, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
  g_signal_connect (column, "notify::fixed-width", G_CALLBACK (width_cb), self);
  return column;
}

static gboolean
is_needed (int cell, int least)
{
  int need = zg_column_kind_get_need ((ZgCell) cell);

  return need == 0 || need >= least;
}

/* GTK 4.8 gives rows the width of the columns that are left out, too. */
static void
show_column (ZgRowColumns *self, int cell, gboolean shown, int width)
{
  gtk_column_view_column_set_fixed_width (self->columns[cell], shown ? width : 0);
  gtk_column_view_column_set_visible (self->columns[cell], shown);
}

void
zg_row_columns_update_visible (ZgRowColumns *self)
{
  int least = 0; /* columns less needed than this are left out */
  int room;

  if (self->columns[ZG_CELL_TITLE] == NULL)
    return;
  do
    {
      least++;
      room = self->width;
      for (int cell = 0; cell < ZG_N_CELLS; cell++)
        if (self->columns[cell] && self->chosen[cell] && is_needed (cell, least))
          room -= self->widths[cell];
    }
  while (self->width > 0 && room < 0 && least < ZG_N_CELLS);
  /* GTK 4.8 does not give an expanding column the room that another one leaves. */
  self->filling++;
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell])
      show_column (self, cell, self->chosen[cell] && is_needed (cell, least),
                   self->widths[cell] + (cell == ZG_CELL_TITLE ? MAX (room, 0) : 0));
  self->filling--;
}

static void
columns_changed_cb (
    GListModel *columns, guint position, guint removed, guint added, ZgRowColumns *self)
{
  if (!self->filling && removed == added)
    zg_row_columns_keep_order (self);
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, ZgRowColumns *self)
{
  if (self->filling)
    return;
  zg_row_columns_keep_sort (self);
  g_signal_emit (self, sort_changed_signal, 0);
}

static void
remove_columns (ZgRowColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      g_signal_handlers_disconnect_by_data (column, self);
      gtk_column_view_remove_column (self->view, column);
    }
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    self->columns[cell] = NULL;
}

static void
add_column (ZgRowColumns *self, int cell, GVariant *widths)
{
  if (self->columns[cell] || zg_column_kind_get_title ((ZgCell) cell, self->entity) == NULL)
    return;
  self->columns[cell] = make_column (self, cell, widths);
  gtk_column_view_append_column (self->view, self->columns[cell]);
  g_object_unref (self->columns[cell]);
}

static void
restore_sort (ZgRowColumns *self)
{
  g_autofree char *key = zg_row_columns_get_key (self, "sort");
  g_autofree char *sort = g_settings_get_string (zg_settings_get (), key);
  gboolean backwards = *sort == '-';
  int cell = zg_column_kind_find (sort + backwards);

  if (cell >= 0 && self->columns[cell])
    gtk_column_view_sort_by_column (self->view, self->columns[cell],
                                    backwards ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

void
zg_row_columns_fill (ZgRowColumns *self)
{
  GSettings *settings = zg_settings_get ();
  g_autofree char *order_key = zg_row_columns_get_key (self, "columns-order");
  g_autofree char *hidden_key = zg_row_columns_get_key (self, "columns-hidden");
  g_autofree char *widths_key = zg_row_columns_get_key (self, "column-widths");
  g_auto (GStrv) order = g_settings_get_strv (settings, order_key);
  g_auto (GStrv) hidden = g_settings_get_strv (settings, hidden_key);
  g_autoptr (GVariant) widths = g_settings_get_value (settings, widths_key);

  self->filling++;
  remove_columns (self);
  for (char **name = order; *name; name++)
    if (zg_column_kind_find (*name) >= 0)
      add_column (self, zg_column_kind_find (*name), widths);
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    {
      g_autofree char *name =
          g_strconcat ("column.", zg_column_kind_get_name ((ZgCell) cell), NULL);

      add_column (self, cell, widths);
      self->chosen[cell] =
          !g_strv_contains ((const char *const *) hidden, zg_column_kind_get_name ((ZgCell) cell));
      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), name,
                                          g_variant_new_boolean (self->chosen[cell]));
    }
  zg_row_columns_fill_menu (self);
  zg_row_columns_update_visible (self);
  restore_sort (self);
  self->filling--;
}

static void
zg_row_columns_finalize (GObject *object)
{
  ZgRowColumns *self = ZG_ROW_COLUMNS (object);

  if (self->rest)
    {
      g_source_remove (self->rest);
      rest_cb (self);
    }
  g_object_unref (self->list);
  g_object_unref (self->actions);
  g_object_unref (self->menu);
  g_object_unref (self->choices);
  G_OBJECT_CLASS (zg_row_columns_parent_class)->finalize (object);
}

static void
zg_row_columns_class_init (ZgRowColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zg_row_columns_finalize;
  sort_changed_signal = g_signal_new ("sort-changed", ZG_TYPE_ROW_COLUMNS, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_row_columns_init (ZgRowColumns *self)
{
  zg_row_columns_add_menu (self);
}

ZgRowColumns *
zg_row_columns_new (GtkColumnView *view, ZgRowList *list, ZgEntity entity)
{
  ZgRowColumns *self = g_object_new (ZG_TYPE_ROW_COLUMNS, NULL);

  self->view = view;
  self->list = g_object_ref (list);
  self->entity = entity;
  gtk_widget_insert_action_group (GTK_WIDGET (view), "columns", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, 0);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed",
                           G_CALLBACK (columns_changed_cb), self, 0);
  zg_row_columns_fill (self);
  return self;
}

void
zg_row_columns_set_entity (ZgRowColumns *self, ZgEntity entity)
{
  if (entity == self->entity)
    return;
  if (self->rest)
    {
      g_clear_handle_id (&self->rest, g_source_remove);
      rest_cb (self);
    }
  self->entity = entity;
  zg_row_columns_fill (self);
}

void
zg_row_columns_fit (ZgRowColumns *self, int width)
{
  if (width == self->width)
    return;
  self->width = width;
  zg_row_columns_update_visible (self);
}

GArray *
zg_row_columns_get_cells (ZgRowColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (ZgCell));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int index = zg_row_columns_find (self, column);
      ZgCell cell = (ZgCell) index;

      if (index >= 0 && gtk_column_view_column_get_visible (column))
        g_array_append_val (cells, cell);
    }
  return cells;
}
