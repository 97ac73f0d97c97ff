/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-rows.h"

/* Rows made before the list is shown, and with every idle moment after. */
#define FIRST_ROWS 24
#define MORE_ROWS  8

struct _ZgMeasureRows
{
  GtkListBox *box;
  ZgMeasureRowFunc made;
  gpointer data;
  ZgSheet *sheet;      /* nullable; the owner's */
  GPtrArray *rows;     /* of ZgMeasureRow, as the sheet's measures; NULL for what is not made yet */
  ZgMeasureRow *begun; /* nullable: of a measure that is being made */
  gint64 begun_after;
  gint64 begun_id; /* 0 until it is made */
  gboolean editable;
  guint filler; /* source that makes the rest */
};

ZgMeasureRow *
zg_measure_rows_get (ZgMeasureRows *self, guint index)
{
  ZgMeasureRow *row = g_ptr_array_index (self->rows, index);

  if (row)
    return row;
  row = ZG_MEASURE_ROW (zg_measure_row_new ());
  self->made (row, self->data);
  zg_measure_row_show (row, g_ptr_array_index (self->sheet->measures, index), index,
                       self->editable);
  g_ptr_array_index (self->rows, index) = row;
  gtk_list_box_append (self->box, GTK_WIDGET (row));
  return row;
}

/* Makes at most @n rows; FALSE if none is missing any more. */
static gboolean
make_rows (ZgMeasureRows *self, guint n)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_ptr_array_index (self->rows, i) == NULL)
      {
        if (n-- == 0)
          return TRUE;
        zg_measure_rows_get (self, i);
      }
  return FALSE;
}

static gboolean
fill_cb (gpointer data)
{
  ZgMeasureRows *self = data;

  if (make_rows (self, MORE_ROWS))
    return G_SOURCE_CONTINUE;
  self->filler = 0;
  return G_SOURCE_REMOVE;
}

/* A row begun stands before the one whose place it will take. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const ZgMeasureRows *self = data;
  int before = (int) zg_measure_row_get_place (ZG_MEASURE_ROW (a));
  int behind = (int) zg_measure_row_get_place (ZG_MEASURE_ROW (b));

  if (before != behind || self->begun == NULL)
    return before - behind;
  return (b == (GtkListBoxRow *) self->begun) - (a == (GtkListBoxRow *) self->begun);
}

/* Where the row begun will be. */
static guint
find_begun_place (ZgMeasureRows *self)
{
  for (guint i = 0; self->begun_after && i < self->sheet->measures->len; i++)
    {
      const ZgSheetItem *item = g_ptr_array_index (self->sheet->measures, i);

      if (item->record->id == self->begun_after)
        return i + 1;
    }
  return self->sheet->measures->len;
}

ZgMeasureRow *
zg_measure_rows_begin (ZgMeasureRows *self, gint64 after, const char *number)
{
  gboolean is_new = self->begun == NULL;

  if (is_new)
    {
      self->begun = ZG_MEASURE_ROW (zg_measure_row_new ());
      self->made (self->begun, self->data);
    }
  self->begun_after = after;
  self->begun_id = 0;
  zg_measure_row_show_unmade (self->begun, number, find_begun_place (self));
  if (is_new)
    gtk_list_box_append (self->box, GTK_WIDGET (self->begun));
  else
    gtk_list_box_invalidate_sort (self->box);
  return self->begun;
}

void
zg_measure_rows_settle (ZgMeasureRows *self, gint64 id)
{
  self->begun_id = id;
}

void
zg_measure_rows_end (ZgMeasureRows *self)
{
  ZgMeasureRow *row = g_steal_pointer (&self->begun);

  if (row == NULL)
    return;
  zg_measure_row_set_editor (row, NULL);
  gtk_list_box_remove (self->box, GTK_WIDGET (row));
}

/* TRUE if it is the measure of the row begun, which becomes its own. */
static gboolean
is_begun (ZgMeasureRows *self, gint64 id)
{
  return self->begun && self->begun_id == id;
}

/* Takes the row that shows @id, or any that is left where all is new. */
static ZgMeasureRow *
take_row (GPtrArray *old, gint64 id, gboolean same_issue)
{
  for (guint i = 0; i < old->len; i++)
    {
      ZgMeasureRow *row = g_ptr_array_index (old, i);

      if (!row || (same_issue && zg_measure_row_get_id (row) != id))
        continue;
      g_ptr_array_index (old, i) = NULL;
      return row;
    }
  return NULL;
}

/* TRUE if one of them had the keyboard; its place is then told. */
static gboolean
remove_rows (ZgMeasureRows *self, GPtrArray *old, guint *place)
{
  gboolean focused = FALSE;

  for (guint i = 0; i < old->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (old, i);

      if (!row)
        continue;
      if (gtk_widget_get_focus_child (GTK_WIDGET (self->box)) == row)
        {
          focused = TRUE;
          *place = i;
        }
      gtk_list_box_remove (self->box, row);
    }
  return focused;
}

void
zg_measure_rows_show (ZgMeasureRows *self, ZgSheet *sheet, gboolean same_issue, gboolean editable)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);
  guint n = sheet ? sheet->measures->len : 0;
  guint place = 0;

  self->sheet = sheet;
  self->editable = editable;
  self->rows = g_ptr_array_sized_new (n);
  for (guint i = 0; i < n; i++)
    {
      const ZgSheetItem *item = g_ptr_array_index (sheet->measures, i);
      ZgMeasureRow *row = is_begun (self, item->record->id)
                              ? g_steal_pointer (&self->begun)
                              : take_row (old, item->record->id, same_issue);

      if (row)
        zg_measure_row_show (row, item, i, editable);
      g_ptr_array_add (self->rows, row);
    }
  if (self->begun && sheet)
    zg_measure_row_set_place (self->begun, find_begun_place (self));
  gtk_list_box_invalidate_sort (self->box);
  if (remove_rows (self, old, &place) && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (zg_measure_rows_get (self, MIN (place, n - 1))));
  if (make_rows (self, FIRST_ROWS) && self->filler == 0)
    self->filler = g_idle_add_full (GDK_PRIORITY_REDRAW + 20, fill_cb, self, NULL);
}

ZgMeasureRows *
zg_measure_rows_new (GtkListBox *box, ZgMeasureRowFunc made, gpointer data)
{
  ZgMeasureRows *self = g_new0 (ZgMeasureRows, 1);

  self->box = box;
  self->made = made;
  self->data = data;
  self->rows = g_ptr_array_new ();
  gtk_list_box_set_sort_func (box, compare_rows, self, NULL);
  return self;
}

void
zg_measure_rows_free (ZgMeasureRows *self)
{
  g_clear_handle_id (&self->filler, g_source_remove);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
