/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-table-columns.h"

static void
append_names (GString *names, const ZgSheetItem *item, const char *role)
{
  for (guint i = 0; item && i < item->assignments->len; i++)
    {
      const ZgSheetAssignment *assignment = g_ptr_array_index (item->assignments, i);

      if (strcmp (assignment->role, role) == 0)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "", assignment->name);
    }
}

char *
zg_table_names (const ZgSheet *sheet, const ZgSheetItem *measure, const char *role)
{
  GString *names = g_string_new (NULL);

  append_names (names, measure, role);
  if (names->len == 0)
    append_names (names, sheet->issue, role);
  return g_string_free (names, FALSE);
}

GPtrArray *
zg_table_list_units (const ZgDossier *dossier)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *sheets = dossier->sheets;

  for (guint i = 0; i < sheets->len; i++)
    {
      const ZgSheet *sheet = g_ptr_array_index (sheets, i);

      for (guint k = 0; k < sheet->measures->len; k++)
        {
          g_autofree char *names =
              zg_table_names (sheet, g_ptr_array_index (sheet->measures, k), "lead");
          g_auto (GStrv) each = g_strsplit (names, "、", -1);

          for (guint n = 0; each[n]; n++)
            if (!g_ptr_array_find_with_equal_func (units, each[n], g_str_equal, NULL))
              g_ptr_array_add (units, g_strdup (each[n]));
        }
    }
  return units;
}
