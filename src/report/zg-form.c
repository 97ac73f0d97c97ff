/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-form.h"

/* A column whose cells have so many lines at its weight is made twice as wide; none gets more than
 * three times its weight. */
#define FEW_LINES 4
#define MOST_MORE 2

static void
column_clear (gpointer column)
{
  g_free (((ZgFormColumn *) column)->title);
}

static guint
n_cells (const ZgForm *self, ZgRowKind kind)
{
  return kind == ZG_ROW_PLAIN ? self->columns->len : 1;
}

ZgForm *
zg_form_new (void)
{
  ZgForm *self = g_new0 (ZgForm, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (ZgFormColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (ZgFormRow));
  return self;
}

void
zg_form_free (ZgForm *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ZgFormRow *row = zg_form_row (self, i);

      for (guint k = 0; k < n_cells (self, row->kind); k++)
        g_free (row->cells[k].text);
      g_free (row->cells);
    }
  g_array_unref (self->rows);
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

static guint
add_row (ZgForm *self, ZgRowKind kind, gboolean begins_group)
{
  ZgFormRow row = { kind, begins_group, 0, g_new0 (ZgFormCell, n_cells (self, kind)) };

  for (guint i = 0; i < n_cells (self, kind); i++)
    row.cells[i].day = ZG_DAY_NONE;
  g_array_append_val (self->rows, row);
  return self->rows->len - 1;
}

guint
zg_form_add_row (ZgForm *self, gboolean begins_group)
{
  return add_row (self, ZG_ROW_PLAIN, begins_group);
}

void
zg_form_add_line (ZgForm *self, ZgRowKind kind, const char *text)
{
  guint row = add_row (self, kind, TRUE);

  zg_form_row (self, row)->cells[0].text = g_strdup (text);
}

const ZgFormRow *
zg_form_row (const ZgForm *self, guint row)
{
  return &g_array_index (self->rows, ZgFormRow, row);
}

const ZgFormColumn *
zg_form_column (const ZgForm *self, guint column)
{
  return &g_array_index (self->columns, ZgFormColumn, column);
}

ZgFormCell *
zg_form_cell (ZgForm *self, guint row, guint column)
{
  return &zg_form_row (self, row)->cells[column];
}

/* Characters in the cells of a column, the mean of those in which something stands; 0 if nothing
 * does. -1 in a table without rows, or with some to be written by hand. */
static double
measure_text (const ZgForm *self, guint column)
{
  double n_chars = 0, n_cells = 0;
  gboolean has_rows = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const ZgFormRow *row = zg_form_row (self, i);

      if (row->least_lines > 0)
        return -1;
      if (row->kind != ZG_ROW_PLAIN)
        continue;
      has_rows = TRUE;
      if (row->cells[column].text == NULL || row->cells[column].text[0] == '\0')
        continue;
      n_chars += (double) g_utf8_strlen (row->cells[column].text, -1);
      n_cells++;
    }
  if (!has_rows)
    return -1;
  return n_cells > 0 ? n_chars / n_cells : 0;
}

double
zg_form_get_weight (const ZgForm *self, guint column)
{
  const ZgFormColumn *of = zg_form_column (self, column);
  double title = (double) g_utf8_strlen (of->title, -1) + 1, text = measure_text (self, column);

  if (text == 0)
    return MIN (of->weight, title);
  if (text < 0 || of->type != ZG_CELL_TEXT)
    return of->weight;
  return of->weight * (1 + MIN (text / (of->weight * FEW_LINES), MOST_MORE));
}

void
zg_form_set (ZgForm *self, guint row, guint column, char *text)
{
  ZgFormCell *cell = zg_form_cell (self, row, column);

  g_free (cell->text);
  cell->text = text;
}

guint
zg_form_group_end (const ZgForm *self, guint row)
{
  for (row++; row < self->rows->len && !zg_form_row (self, row)->begins_group;)
    row++;
  return row;
}
