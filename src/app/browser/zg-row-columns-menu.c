/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "zg-row-columns-private.h"
#include "zg-settings.h"

static void
choose_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  ZgRowColumns *self = data;
  int cell = zg_column_kind_find (g_action_get_name (G_ACTION (action)) + strlen ("column."));

  g_simple_action_set_state (action, state);
  self->chosen[cell] = g_variant_get_boolean (state);
  zg_row_columns_update_visible (self);
  if (!self->filling)
    zg_row_columns_keep_chosen (self);
}

static void
order_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_column_view_sort_by_column (((ZgRowColumns *) data)->view, NULL, GTK_SORT_ASCENDING);
}

static void
reset_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const keys[] = { "columns-hidden", "columns-order", "column-widths" };
  ZgRowColumns *self = data;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = zg_row_columns_get_key (self, keys[i]);

      g_settings_reset (zg_settings_get (), key);
    }
  zg_row_columns_fill (self);
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
      g_autofree char *name =
          g_strconcat ("column.", zg_column_kind_get_name ((ZgCell) cell), NULL);
      g_autoptr (GSimpleAction) action =
          g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (TRUE));

      g_signal_connect (action, "change-state", G_CALLBACK (choose_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

void
zg_row_columns_add_menu (ZgRowColumns *self)
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

void
zg_row_columns_fill_menu (ZgRowColumns *self)
{
  g_menu_remove_all (self->choices);
  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell] && cell != ZG_CELL_TITLE)
      {
        g_autofree char *action =
            g_strconcat ("columns.column.", zg_column_kind_get_name ((ZgCell) cell), NULL);

        g_menu_append (self->choices, zg_column_kind_get_title ((ZgCell) cell, self->entity),
                       action);
      }
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
