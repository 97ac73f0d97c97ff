/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-list.h"

#include <glib/gi18n.h>

#include "zg-measure-edits.h"
#include "zg-measure-list-private.h"
#include "zg-measure-scroll.h"

G_DEFINE_FINAL_TYPE (ZgMeasureList, zg_measure_list, ADW_TYPE_BIN)

gboolean
_zg_measure_list_is_editable (ZgMeasureList *self)
{
  return self->sheet && zg_session_get_read_only_reason (self->session) == NULL;
}

static const ZgSheetItem *
item_at (ZgMeasureList *self, guint index)
{
  return g_ptr_array_index (self->sheet->measures, index);
}

guint
_zg_measure_list_find (ZgMeasureList *self, gint64 id)
{
  for (guint i = 0; self->sheet && i < self->sheet->measures->len; i++)
    if (item_at (self, i)->record->id == id)
      return i;
  return G_MAXUINT;
}

static void
toggle_cb (ZgMeasureRow *row, ZgMeasureList *self)
{
  gboolean by_keyboard = gtk_widget_is_focus (GTK_WIDGET (row));

  if (self->editor && gtk_widget_is_ancestor (GTK_WIDGET (self->editor), GTK_WIDGET (row)))
    {
      _zg_measure_list_close (self);
      return;
    }
  _zg_measure_list_open (self, zg_measure_row_get_id (row), by_keyboard);
  if (!by_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
delete_cb (ZgMeasureRow *row, ZgMeasureList *self)
{
  zg_measure_edits_delete (GTK_WIDGET (self), self->session, zg_measure_row_get_item (row)->record);
}

static void
move_cb (ZgMeasureRow *row, int step, ZgMeasureList *self)
{
  zg_measure_list_commit (self);
  zg_measure_edits_step (GTK_WIDGET (self), self->session, zg_measure_row_get_item (row)->record,
                         step);
}

static void
dropped_cb (ZgMeasureRow *row, ZgMeasureRow *source, gboolean behind, ZgMeasureList *self)
{
  if (_zg_measure_list_is_editable (self) && zg_measure_row_get_item (row))
    zg_measure_edits_move (GTK_WIDGET (self), self->session,
                           zg_measure_row_get_item (source)->record,
                           behind ? ZG_MOVE_AFTER : ZG_MOVE_BEFORE, zg_measure_row_get_id (row));
}

/* A new row is given its ears. */
static void
connect_cb (ZgMeasureRow *row, gpointer data)
{
  ZgMeasureList *self = data;

  g_signal_connect_object (row, "toggle", G_CALLBACK (toggle_cb), self, 0);
  g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, 0);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, 0);
}

static ZgMeasureRow *
get_row (ZgMeasureList *self, guint index)
{
  return zg_measure_rows_get (self->rows, index);
}

static void
close_row (ZgMeasureList *self)
{
  gint64 closed = self->open_id;
  guint index = _zg_measure_list_find (self, closed);
  GtkWidget *bin = self->editor ? gtk_widget_get_parent (GTK_WIDGET (self->editor)) : NULL;

  if (closed == 0)
    return;
  if (self->run)
    _zg_measure_list_leave_unmade (self);
  else
    {
      zg_measure_list_commit (self);
      _zg_measure_list_drop_fresh (self, closed);
    }
  self->open_id = 0;
  if (index != G_MAXUINT)
    zg_measure_row_set_editor (get_row (self, index), NULL);
  else if (bin)
    adw_bin_set_child (ADW_BIN (bin), NULL);
}

static void
focus_row (ZgMeasureList *self, gint64 id)
{
  guint index = _zg_measure_list_find (self, id);

  if (index != G_MAXUINT)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, index)));
}

void
_zg_measure_list_close (ZgMeasureList *self)
{
  gint64 id = self->open_id;

  if (id == ZG_MEASURE_UNMADE)
    id = _zg_measure_list_get_before_unmade (self);
  _zg_measure_list_open (self, 0, FALSE);
  focus_row (self, id);
}

static void
close_cb (ZgMeasureEditor *editor, ZgMeasureList *self)
{
  _zg_measure_list_close (self);
}

static void
next_cb (ZgMeasureEditor *editor, ZgMeasureList *self)
{
  _zg_measure_list_next (self);
}

static void
pasted_cb (ZgMeasureEditor *editor, const char *text, ZgMeasureList *self)
{
  if (_zg_measure_list_is_editable (self))
    zg_measure_paste_read (self->paste, self->session, self->sheet->issue->record->id,
                           self->run ? 0 : self->open_id, text);
}

static void
editor_move_cb (ZgMeasureEditor *editor, int step, ZgMeasureList *self)
{
  guint index = _zg_measure_list_find (self, self->open_id);

  if (index != G_MAXUINT)
    move_cb (get_row (self, index), step, self);
}

static void
editor_delete_cb (ZgMeasureEditor *editor, ZgMeasureList *self)
{
  guint index = _zg_measure_list_find (self, self->open_id);

  if (index != G_MAXUINT)
    delete_cb (get_row (self, index), self);
}

static void
make_editor (ZgMeasureList *self)
{
  GtkWidget *editor = zg_measure_editor_new ();

  self->editor = ZG_MEASURE_EDITOR (g_object_ref_sink (editor));
  g_signal_connect_object (editor, "close", G_CALLBACK (close_cb), self, 0);
  g_signal_connect_object (editor, "next", G_CALLBACK (next_cb), self, 0);
  g_signal_connect_object (editor, "move", G_CALLBACK (editor_move_cb), self, 0);
  g_signal_connect_object (editor, "delete", G_CALLBACK (editor_delete_cb), self, 0);
  g_signal_connect_object (editor, "pasted", G_CALLBACK (pasted_cb), self, 0);
}

void
_zg_measure_list_open (ZgMeasureList *self, gint64 id, gboolean into_text)
{
  guint index = _zg_measure_list_find (self, id);

  if (id != self->open_id)
    close_row (self);
  if (!self->editor)
    make_editor (self);
  if (index == G_MAXUINT)
    return;
  if (id != self->open_id)
    {
      zg_measure_editor_show (self->editor, self->session, self->sheet, item_at (self, index));
      zg_measure_row_set_editor (get_row (self, index), GTK_WIDGET (self->editor));
      self->open_id = id;
      zg_measure_scroll_to (GTK_WIDGET (get_row (self, index)));
    }
  if (into_text)
    zg_measure_editor_focus_text (self->editor);
}

static void
follow_wanted (ZgMeasureList *self)
{
  gint64 id = self->wanted_id;

  if (id == 0 || _zg_measure_list_find (self, id) == G_MAXUINT)
    return;
  self->wanted_id = 0;
  if (self->wants_open)
    _zg_measure_list_open (self, id, FALSE);
  focus_row (self, id);
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (widget);

  if (!_zg_measure_list_is_editable (self))
    return;
  if (self->run && !zg_measure_editor_is_blank (self->editor))
    _zg_measure_list_next (self);
  else if (self->run
           || (self->fresh_id && self->open_id == self->fresh_id
               && zg_measure_editor_is_unused (self->editor)))
    zg_measure_editor_focus_text (self->editor);
  else
    _zg_measure_list_add_after (self, self->sheet->measures->len);
}

/* Behind the measure with the keyboard, else at the end. */
static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  if (_zg_measure_list_is_editable (self))
    zg_measure_paste_read (self->paste, self->session, self->sheet->issue->record->id,
                           row ? zg_measure_row_get_id (ZG_MEASURE_ROW (row)) : 0, NULL);
}

static void
paste_closed_cb (ZgMeasurePaste *panel, ZgMeasureList *self)
{
  if (self->run)
    zg_measure_editor_focus_text (self->editor);
  else if (self->open_id)
    focus_row (self, self->open_id);
  else
    gtk_widget_grab_focus (self->add_button);
}

/* The first of what was pasted has the keyboard as soon as it is seen. */
static void
paste_added_cb (ZgMeasurePaste *panel, gint64 id, ZgMeasureList *self)
{
  self->wanted_id = id;
  self->wants_open = FALSE;
  follow_wanted (self);
}

static void
zg_measure_list_dispose (GObject *object)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (object);

  _zg_measure_list_clear_runs (self);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, zg_measure_rows_free);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  G_OBJECT_CLASS (zg_measure_list_parent_class)->dispose (object);
}

static void
zg_measure_list_class_init (ZgMeasureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_MEASURE_PASTE);
  G_OBJECT_CLASS (klass)->dispose = zg_measure_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-measure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureList, heading);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureList, paste_button);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureList, add_button);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureList, paste);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureList, box);
  gtk_widget_class_bind_template_callback (widget_class, paste_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_closed_cb);
  gtk_widget_class_install_action (widget_class, "measures.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "measures.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "measures.paste",
                                       NULL);
}

static void
zg_measure_list_init (ZgMeasureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = zg_measure_rows_new (self->box, connect_cb, self);
}

GtkWidget *
zg_measure_list_new (ZgSession *session)
{
  ZgMeasureList *self = g_object_new (ZG_TYPE_MEASURE_LIST, NULL);

  self->session = g_object_ref (session);
  _zg_measure_list_set_up_runs (self);
  return GTK_WIDGET (self);
}

static void
show_heading (ZgMeasureList *self)
{
  gboolean editable = _zg_measure_list_is_editable (self);
  guint n = self->sheet ? self->sheet->measures->len : 0;
  /* Translators: done of all */
  g_autofree char *heading =
      g_strdup_printf (_ ("Measures %u/%u"), self->sheet ? self->sheet->measures_done : 0, n);

  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->add_button, editable);
  gtk_widget_set_visible (self->paste_button, editable);
}

/* What is open is shown anew, or closed if it is gone. */
static void
follow_open (ZgMeasureList *self)
{
  guint index;

  _zg_measure_list_follow_run (self);
  index = _zg_measure_list_find (self, self->open_id);
  if (self->open_id && index != G_MAXUINT)
    zg_measure_editor_show (self->editor, self->session, self->sheet, item_at (self, index));
  else if (self->open_id && self->run == NULL)
    close_row (self);
  follow_wanted (self);
}

void
zg_measure_list_show (ZgMeasureList *self, ZgSheet *sheet)
{
  g_autoptr (ZgSheet) old = self->sheet;
  gboolean same_issue = old && sheet && old->issue->record->id == sheet->issue->record->id;

  if (!same_issue)
    {
      close_row (self);
      zg_measure_paste_cancel (self->paste);
    }
  self->sheet = sheet ? zg_sheet_ref (sheet) : NULL;
  zg_measure_rows_show (self->rows, sheet, same_issue, _zg_measure_list_is_editable (self));
  follow_open (self);
  show_heading (self);
}

void
zg_measure_list_open (ZgMeasureList *self, gint64 measure_id)
{
  if (measure_id && _zg_measure_list_find (self, measure_id) == G_MAXUINT)
    {
      self->wanted_id = measure_id;
      self->wants_open = TRUE;
      return;
    }
  _zg_measure_list_open (self, measure_id, FALSE);
  if (measure_id)
    focus_row (self, measure_id);
}

void
zg_measure_list_commit (ZgMeasureList *self)
{
  if (self->run)
    _zg_measure_list_commit_run (self);
  else if (self->editor && self->open_id)
    zg_measure_editor_commit (self->editor);
}
