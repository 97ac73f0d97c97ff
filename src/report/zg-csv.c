/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-csv.h"

#include <string.h>

#define BOM "\357\273\277"

gboolean
zg_csv_is_formula (const char *text)
{
  static const char *const signs[] = { "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠" };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return TRUE;
  return FALSE;
}

static void
append_cell (GString *csv, const char *text)
{
  const char *cell = text ? text : "";

  g_string_append_c (csv, '"');
  if (zg_csv_is_formula (cell))
    g_string_append_c (csv, '\'');
  for (const char *p = cell; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/* A day as spreadsheets know it, whatever is printed. */
static void
append_value (GString *csv, const ZgFormColumn *column, const ZgFormCell *cell)
{
  if (column->type == ZG_CELL_DAY && cell->day != ZG_DAY_NONE)
    {
      g_autofree char *iso = zg_day_to_iso (cell->day);

      g_string_append (csv, iso);
    }
  else if (column->type == ZG_CELL_COUNT && cell->text)
    g_string_append_printf (csv, "%" G_GINT64_FORMAT, cell->count);
  else
    append_cell (csv, cell->text);
}

static void
append_row (GString *csv, const ZgForm *form, const ZgFormRow *row)
{
  for (guint i = 0; i < form->columns->len; i++)
    {
      const ZgFormColumn *column = zg_form_column (form, i);

      if (i > 0)
        g_string_append_c (csv, ',');
      if (row == NULL)
        append_cell (csv, column->title);
      else if (row->kind == ZG_ROW_PLAIN)
        append_value (csv, column, &row->cells[i]);
      else
        append_cell (csv, i == 0 ? row->cells[0].text : NULL);
    }
  g_string_append (csv, "\r\n");
}

static void
append_form (GString *csv, const ZgForm *form)
{
  g_autoptr (ZgFormReader) reader = zg_form_read (form);

  append_row (csv, form, NULL);
  for (guint row = 0; row < zg_form_count_rows (form); row++)
    append_row (csv, form, zg_form_reader_get (reader, row));
}

char *
zg_csv_write (const ZgManuscript *manuscript, gboolean has_bom)
{
  GString *csv = g_string_new (has_bom ? BOM : NULL);

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const ZgPassage *passage = g_ptr_array_index (manuscript->passages, i);

      if (passage->form)
        append_form (csv, passage->form);
    }
  return g_string_free (csv, FALSE);
}
