/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-settings.h"

/* Widths are kept once a column has come to rest. */
#define REST_MS 400

/* What the wording may claim before columns are left out for it. */
#define MIN_TITLE 120
#define MAX_TITLE 400

typedef struct
{
  const char *name;  /* in settings, and what the board sorts by */
  const char *label; /* of issues */
  const char *label_of_measures;
  int width;
  int need; /* the lower, the earlier it is left out; 0: never */
} Kind;

static const Kind kinds[ZG_N_CELLS] = {
  [ZG_CELL_NUMBER] = { "number", N_ ("No."), N_ ("No."), 60, 0 },
  [ZG_CELL_TITLE] = { "title", N_ ("Issue"), N_ ("Measure"), 180, 0 },
  [ZG_CELL_ISSUE] = { "issue", NULL, N_ ("Issue"), 180, 2 },
  [ZG_CELL_SECTION] = { "section", N_ ("Section"), N_ ("Section"), 120, 1 },
  [ZG_CELL_UNIT] = { "unit", N_ ("Lead Unit"), N_ ("Lead Unit"), 120, 5 },
  [ZG_CELL_LEADER] = { "leader", N_ ("Leader"), N_ ("Leader"), 90, 3 },
  [ZG_CELL_DEADLINE] = { "deadline", N_ ("Deadline"), N_ ("Deadline"), 104, 7 },
  [ZG_CELL_MEASURES] = { "measures", N_ ("Measures"), NULL, 72, 6 },
  [ZG_CELL_STATE] = { "state", N_ ("State"), N_ ("State"), 112, 4 },
  [ZG_CELL_LIGHT] = { "light", N_ ("Light"), N_ ("Light"), 76, 0 },
};

struct _ZgRowColumns
{
  GObject parent_instance;

  GtkColumnView *view; /* which owns this */
  ZgRowList *list;
  ZgEntity entity;
  GtkColumnViewColumn *columns[ZG_N_CELLS]; /* NULL: not of this entity */
  gboolean chosen[ZG_N_CELLS];
  int width;
  int probed;
  guint rest;
  int filling;     /* greater than 0: widths and order are not the user's doing */
  int title_width; /* at least; it takes what room the others leave */
  GSimpleActionGroup *actions;
  GMenu *menu;
  GMenu *choices;
};

G_DEFINE_FINAL_TYPE (ZgRowColumns, zg_row_columns, G_TYPE_OBJECT)

static guint sort_changed_signal;

static const char *
label_of (ZgRowColumns *self, ZgCell cell)
{
  const Kind *kind = &kinds[cell];
  const char *label = self->entity == ZG_ENTITY_ISSUE ? kind->label : kind->label_of_measures;

  return label ? _ (label) : NULL;
}

/* (transfer full) */
static char *
key_of (ZgRowColumns *self, const char *what)
{
  return g_strconcat (self->entity == ZG_ENTITY_ISSUE ? "issue-" : "measure-", what, NULL);
}

static int
cell_of (const char *name)
{
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (strcmp (kinds[cell].name, name) == 0)
      return cell;
  return -1;
}

static int
cell_of_column (ZgRowColumns *self, gpointer column)
{
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell] == column)
      return cell;
  return -1;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, zg_row_cell_new (GPOINTER_TO_INT (data)));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  ZgRowList *list = g_object_get_data (G_OBJECT (factory), "list");
  ZgRow *row = gtk_list_item_get_item (item);

  zg_row_list_bind (list, row, gtk_list_item_get_position (item));
  zg_row_cell_set_row (ZG_ROW_CELL (gtk_list_item_get_child (item)), row);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  ZgRowList *list = g_object_get_data (G_OBJECT (factory), "list");
  ZgRowCell *cell = ZG_ROW_CELL (gtk_list_item_get_child (item));

  zg_row_list_unbind (list, gtk_list_item_get_item (item));
  zg_row_cell_set_row (cell, NULL);
}

static GtkListItemFactory *
make_factory (ZgRowList *list, ZgCell cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "list", g_object_ref (list), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER ((int) cell));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

/* GTK 4.8 does not say which column is sorted by. Asked to compare any two things, its sorter asks
 * that column first, and turns the answer round if it is sorted backwards. */
static int
probe_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  ZgRowColumns *self = g_object_get_data (data, "columns");

  if (self->probed < 0)
    self->probed = cell_of_column (self, data);
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
  return g_strconcat (ordering == GTK_ORDERING_LARGER ? "-" : "", kinds[self->probed].name, NULL);
}

static int
width_of (ZgRowColumns *self, int cell)
{
  return cell == ZG_CELL_TITLE ? self->title_width
                               : gtk_column_view_column_get_fixed_width (self->columns[cell]);
}

static gboolean
rest_cb (gpointer data)
{
  ZgRowColumns *self = data;
  g_autofree char *key = key_of (self, "column-widths");
  g_auto (GVariantBuilder) widths = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  self->rest = 0;
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell])
      {
        int width = width_of (self, cell);

        if (width != kinds[cell].width)
          g_variant_builder_add (&widths, "{si}", kinds[cell].name, width);
      }
  g_settings_set_value (zg_settings_get (), key, g_variant_builder_end (&widths));
  return G_SOURCE_REMOVE;
}

static void
width_cb (GtkColumnViewColumn *column, GParamSpec *pspec, ZgRowColumns *self)
{
  if (self->filling)
    return;
  if (column == self->columns[ZG_CELL_TITLE])
    self->title_width =
        CLAMP (gtk_column_view_column_get_fixed_width (column), MIN_TITLE, MAX_TITLE);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
}

static GtkColumnViewColumn *
make_column (ZgRowColumns *self, ZgCell cell, GVariant *widths)
{
  GtkColumnViewColumn *column =
      gtk_column_view_column_new (label_of (self, cell), make_factory (self->list, cell));
  int width = kinds[cell].width;

  g_variant_lookup (widths, kinds[cell].name, "i", &width);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (cell == ZG_CELL_TITLE)
    self->title_width = width;
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

static void
update_visible (ZgRowColumns *self)
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
        if (self->columns[cell] && self->chosen[cell]
            && (kinds[cell].need == 0 || kinds[cell].need >= least))
          room -= width_of (self, cell);
    }
  while (self->width > 0 && room < 0 && least < ZG_N_CELLS);
  /* GTK 4.8 does not give an expanding column the room that another one leaves. */
  self->filling++;
  gtk_column_view_column_set_fixed_width (self->columns[ZG_CELL_TITLE],
                                          self->title_width + MAX (room, 0));
  self->filling--;
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell])
      gtk_column_view_column_set_visible (self->columns[cell],
                                          self->chosen[cell]
                                              && (kinds[cell].need == 0
                                                  || kinds[cell].need >= least));
}

static void
keep_chosen (ZgRowColumns *self)
{
  g_autofree char *key = key_of (self, "columns-hidden");
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell] && !self->chosen[cell])
      g_ptr_array_add (hidden, (gpointer) kinds[cell].name);
  g_ptr_array_add (hidden, NULL);
  g_settings_set_strv (zg_settings_get (), key, (const char *const *) hidden->pdata);
}

static void
keep_order (ZgRowColumns *self)
{
  g_autofree char *key = key_of (self, "columns-order");
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GObject) column = g_list_model_get_item (columns, i);
      int cell = cell_of_column (self, column);

      if (cell >= 0)
        g_ptr_array_add (names, (gpointer) kinds[cell].name);
    }
  g_ptr_array_add (names, NULL);
  g_settings_set_strv (zg_settings_get (), key, (const char *const *) names->pdata);
}

static void
columns_changed_cb (
    GListModel *columns, guint position, guint removed, guint added, ZgRowColumns *self)
{
  if (!self->filling && removed == added)
    keep_order (self);
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, ZgRowColumns *self)
{
  g_autofree char *key = key_of (self, "sort");
  g_autofree char *sort = NULL;

  if (self->filling)
    return;
  sort = zg_row_columns_get_sort (self);
  g_settings_set_string (zg_settings_get (), key, sort ? sort : "");
  g_signal_emit (self, sort_changed_signal, 0);
}

static void
choose_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  ZgRowColumns *self = data;
  int cell = cell_of (g_action_get_name (G_ACTION (action)) + strlen ("column."));

  g_simple_action_set_state (action, state);
  self->chosen[cell] = g_variant_get_boolean (state);
  update_visible (self);
  if (!self->filling)
    keep_chosen (self);
}

static void
order_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_column_view_sort_by_column (((ZgRowColumns *) data)->view, NULL, GTK_SORT_ASCENDING);
}

static void fill (ZgRowColumns *self);

static void
reset_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const keys[] = { "columns-hidden", "columns-order", "column-widths" };
  ZgRowColumns *self = data;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = key_of (self, keys[i]);

      g_settings_reset (zg_settings_get (), key);
    }
  fill (self);
}

static void
fill_menu (ZgRowColumns *self)
{
  g_menu_remove_all (self->choices);
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell] && cell != ZG_CELL_TITLE)
      {
        g_autofree char *action = g_strconcat ("columns.column.", kinds[cell].name, NULL);

        g_menu_append (self->choices, label_of (self, cell), action);
      }
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
  if (self->columns[cell] || label_of (self, cell) == NULL)
    return;
  self->columns[cell] = make_column (self, cell, widths);
  gtk_column_view_append_column (self->view, self->columns[cell]);
  g_object_unref (self->columns[cell]);
}

static void
restore_sort (ZgRowColumns *self)
{
  g_autofree char *key = key_of (self, "sort");
  g_autofree char *sort = g_settings_get_string (zg_settings_get (), key);
  gboolean backwards = *sort == '-';
  int cell = cell_of (sort + backwards);

  if (cell >= 0 && self->columns[cell])
    gtk_column_view_sort_by_column (self->view, self->columns[cell],
                                    backwards ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
fill (ZgRowColumns *self)
{
  GSettings *settings = zg_settings_get ();
  g_autofree char *order_key = key_of (self, "columns-order");
  g_autofree char *hidden_key = key_of (self, "columns-hidden");
  g_autofree char *widths_key = key_of (self, "column-widths");
  g_auto (GStrv) order = g_settings_get_strv (settings, order_key);
  g_auto (GStrv) hidden = g_settings_get_strv (settings, hidden_key);
  g_autoptr (GVariant) widths = g_settings_get_value (settings, widths_key);

  self->filling++;
  remove_columns (self);
  for (char **name = order; *name; name++)
    if (cell_of (*name) >= 0)
      add_column (self, cell_of (*name), widths);
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    {
      g_autofree char *name = g_strconcat ("column.", kinds[cell].name, NULL);

      add_column (self, cell, widths);
      self->chosen[cell] = !g_strv_contains ((const char *const *) hidden, kinds[cell].name);
      g_action_group_change_action_state (G_ACTION_GROUP (self->actions), name,
                                          g_variant_new_boolean (self->chosen[cell]));
    }
  fill_menu (self);
  update_visible (self);
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
add_actions (ZgRowColumns *self)
{
  const GActionEntry entries[] = {
    { .name = "order", .activate = order_cb },
    { .name = "reset", .activate = reset_cb },
  };
  g_autoptr (GAction) compact = g_settings_create_action (zg_settings_get (), "list-compact");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), compact);
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    {
      g_autofree char *name = g_strconcat ("column.", kinds[cell].name, NULL);
      g_autoptr (GSimpleAction) action =
          g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));

      g_signal_connect (action, "change-state", G_CALLBACK (choose_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

static void
zg_row_columns_init (ZgRowColumns *self)
{
  g_autoptr (GMenu) rest = g_menu_new ();

  add_actions (self);
  self->choices = g_menu_new ();
  self->menu = g_menu_new ();
  g_menu_append_section (self->menu, _ ("Columns"), G_MENU_MODEL (self->choices));
  g_menu_append (rest, _ ("_Compact Rows"), "columns.list-compact");
  g_menu_append (rest, _ ("_Order of the Ledger"), "columns.order");
  g_menu_append (rest, _ ("_Reset Columns"), "columns.reset");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (rest));
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
  fill (self);
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
  fill (self);
}

void
zg_row_columns_fit (ZgRowColumns *self, int width)
{
  if (width == self->width)
    return;
  self->width = width;
  update_visible (self);
}

GArray *
zg_row_columns_get_cells (ZgRowColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (ZgCell));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int index = cell_of_column (self, column);
      ZgCell cell = (ZgCell) index;

      if (index >= 0 && gtk_column_view_column_get_visible (column))
        g_array_append_val (cells, cell);
    }
  return cells;
}

GActionGroup *
zg_row_columns_get_actions (ZgRowColumns *self)
{
  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
zg_row_columns_get_menu (ZgRowColumns *self)
{
  return G_MENU_MODEL (self->menu);
}
