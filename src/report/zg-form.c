/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form.h"

static void
column_clear (gpointer column)
{
  g_free (((ZgFormColumn *) column)->title);
}

ZgForm *
zg_form_new (void)
{
  ZgForm *self = g_new0 (ZgForm, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (ZgFormColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = zg_form_rows_new ();
  return self;
}

void
zg_form_free (ZgForm *self)
{
  if (self == NULL)
    return;
  zg_form_rows_free (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

ZgFormColumn *
zg_form_add_column (ZgForm *self, const char *key, char *title, double weight)
{
  ZgFormColumn column = { .key = key, .title = title, .weight = weight };

  g_array_append_val (self->columns, column);
  return &g_array_index (self->columns, ZgFormColumn, self->columns->len - 1);
}

guint
zg_form_add_row (ZgForm *self, gboolean begins_group)
{
  zg_form_rows_add (self->rows, ZG_ROW_PLAIN, begins_group, self->columns->len);
  return zg_form_count_rows (self) - 1;
}

void
zg_form_add_line (ZgForm *self, ZgRowKind kind, const char *text)
{
  zg_form_rows_add (self->rows, kind, TRUE, 1)->cells[0].text = g_strdup (text);
}

const ZgFormColumn *
zg_form_column (const ZgForm *self, guint column)
{
  return &g_array_index (self->columns, ZgFormColumn, column);
}

ZgFormCell *
zg_form_cell (ZgForm *self, guint column)
{
  return &zg_form_rows_get_last (self->rows)->cells[column];
}

void
zg_form_set (ZgForm *self, guint column, char *text)
{
  ZgFormCell *cell = zg_form_cell (self, column);

  g_free (cell->text);
  cell->text = text;
}

guint
zg_form_count_rows (const ZgForm *self)
{
  return zg_form_rows_get_count (self->rows);
}

guint
zg_form_group_end (const ZgForm *self, guint row)
{
  return zg_form_rows_group_end (self->rows, row);
}

ZgFormReader *
zg_form_read (const ZgForm *self)
{
  return zg_form_reader_new (self->rows);
}
