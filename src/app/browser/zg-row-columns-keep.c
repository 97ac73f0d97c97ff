/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-row-columns-private.h"
#include "zg-settings.h"

char *
zg_row_columns_get_key (ZgRowColumns *self, const char *what)
{
  return g_strconcat (self->entity == ZG_ENTITY_ISSUE ? "issue-" : "measure-", what, NULL);
}

void
zg_row_columns_keep_chosen (ZgRowColumns *self)
{
  g_autofree char *key = zg_row_columns_get_key (self, "columns-hidden");
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell] && !self->chosen[cell])
      g_ptr_array_add (hidden, (gpointer) zg_column_kind_get_name ((ZgCell) cell));
  g_ptr_array_add (hidden, NULL);
  g_settings_set_strv (zg_settings_get (), key, (const char *const *) hidden->pdata);
}

void
zg_row_columns_keep_order (ZgRowColumns *self)
{
  g_autofree char *key = zg_row_columns_get_key (self, "columns-order");
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GObject) column = g_list_model_get_item (columns, i);
      int cell = zg_row_columns_find (self, column);

      if (cell >= 0)
        g_ptr_array_add (names, (gpointer) zg_column_kind_get_name ((ZgCell) cell));
    }
  g_ptr_array_add (names, NULL);
  g_settings_set_strv (zg_settings_get (), key, (const char *const *) names->pdata);
}

void
zg_row_columns_keep_sort (ZgRowColumns *self)
{
  g_autofree char *key = zg_row_columns_get_key (self, "sort");
  g_autofree char *sort = zg_row_columns_get_sort (self);

  g_settings_set_string (zg_settings_get (), key, sort ? sort : "");
}

void
zg_row_columns_keep_widths (ZgRowColumns *self)
{
  g_autofree char *key = zg_row_columns_get_key (self, "column-widths");
  g_auto (GVariantBuilder) widths = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));

  for (int cell = 0; cell < ZG_N_CELLS; cell++)
    if (self->columns[cell])
      {
        int width = self->widths[cell];

        if (width != zg_column_kind_get_width ((ZgCell) cell))
          g_variant_builder_add (&widths, "{si}", zg_column_kind_get_name ((ZgCell) cell), width);
      }
  g_settings_set_value (zg_settings_get (), key, g_variant_builder_end (&widths));
}
