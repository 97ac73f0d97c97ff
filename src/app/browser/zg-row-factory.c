/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-factory.h"

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

GtkListItemFactory *
zg_row_factory_new (ZgRowList *list, ZgCell cell)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "list", g_object_ref (list), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER ((int) cell));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
