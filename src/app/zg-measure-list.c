/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-list.h"

#include <glib/gi18n.h>

#include "zg-measure-editor.h"
#include "zg-measure-edits.h"
#include "zg-measure-paste.h"
#include "zg-measure-rows.h"
#include "zg-measure-scroll.h"
#include "zg-numbering.h"

struct _ZgMeasureList
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkWidget *paste_button;
  GtkWidget *add_button;
  ZgMeasurePaste *paste;
  GtkListBox *box;

  ZgSession *session;
  ZgSheet *sheet; /* nullable */
  ZgMeasureRows *rows;

  ZgMeasureEditor *editor; /* made when first opened */
  gint64 open_id;
  gint64 wanted_id;   /* to be opened as soon as the sheet has it */
  gboolean into_text; /* with the keyboard in its text */
  gint64 fresh_id;    /* added from here; goes again if it is left empty */
  ZgUuid fresh_group;
};

G_DEFINE_FINAL_TYPE (ZgMeasureList, zg_measure_list, ADW_TYPE_BIN)

static void open_row (ZgMeasureList *self, gint64 id, gboolean into_text);

static gboolean
is_editable (ZgMeasureList *self)
{
  return self->sheet && zg_session_get_read_only_reason (self->session) == NULL;
}

static const ZgSheetItem *
item_at (ZgMeasureList *self, guint index)
{
  return g_ptr_array_index (self->sheet->measures, index);
}

/* The place of a measure in the sheet; G_MAXUINT if it has none such. */
static guint
index_of (ZgMeasureList *self, gint64 id)
{
  for (guint i = 0; self->sheet && i < self->sheet->measures->len; i++)
    if (item_at (self, i)->record->id == id)
      return i;
  return G_MAXUINT;
}

static void
toggle_cb (ZgMeasureRow *row, ZgMeasureList *self)
{
  gint64 id = zg_measure_row_get_item (row)->record->id;
  gboolean by_keyboard = gtk_widget_is_focus (GTK_WIDGET (row));

  if (id == self->open_id)
    open_row (self, 0, FALSE);
  else
    open_row (self, id, by_keyboard);
  if (!by_keyboard || self->open_id == 0)
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
  if (is_editable (self))
    zg_measure_edits_move (GTK_WIDGET (self), self->session,
                           zg_measure_row_get_item (source)->record,
                           behind ? ZG_MOVE_AFTER : ZG_MOVE_BEFORE,
                           zg_measure_row_get_item (row)->record->id);
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

/* An empty measure that nobody wrote into was only asked for. */
static void
drop_fresh (ZgMeasureList *self, gint64 closed)
{
  if (self->fresh_id == 0 || closed != self->fresh_id)
    return;
  if (zg_measure_editor_is_unused (self->editor))
    zg_measure_edits_drop (GTK_WIDGET (self), self->session, closed, &self->fresh_group);
  self->fresh_id = 0;
}

static void
close_row (ZgMeasureList *self)
{
  gint64 closed = self->open_id;
  guint index = index_of (self, closed);
  GtkWidget *bin = self->editor ? gtk_widget_get_parent (GTK_WIDGET (self->editor)) : NULL;

  if (closed == 0)
    return;
  zg_measure_list_commit (self);
  drop_fresh (self, closed);
  self->open_id = 0;
  if (index != G_MAXUINT)
    zg_measure_row_set_editor (get_row (self, index), NULL);
  else if (bin)
    adw_bin_set_child (ADW_BIN (bin), NULL);
}

static void
focus_row (ZgMeasureList *self, gint64 id)
{
  guint index = index_of (self, id);

  if (index != G_MAXUINT)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, index)));
}

static void
close_cb (ZgMeasureEditor *editor, ZgMeasureList *self)
{
  gint64 id = self->open_id;

  open_row (self, 0, FALSE);
  focus_row (self, id);
}

static void
added_cb (GtkWidget *widget, gint64 id)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (widget);

  self->fresh_id = id;
  if (index_of (self, id) != G_MAXUINT)
    {
      open_row (self, id, TRUE);
      return;
    }
  self->wanted_id = id;
  self->into_text = TRUE;
}

/* Adds a measure behind another, or at the end. The last one's number is counted on. */
static void
add_after (ZgMeasureList *self, guint index)
{
  guint last = self->sheet->measures->len - 1;
  const ZgRecord *before = item_at (self, MIN (index, last))->record;
  g_autofree char *number =
      index >= last ? zg_numbering_next (zg_record_get (before, ZG_FIELD_MEASURE_NUMBER)) : NULL;

  self->fresh_group = zg_uuid_new ();
  zg_measure_edits_add (GTK_WIDGET (self), self->session, self->sheet->issue->record->id,
                        index >= last ? 0 : before->id, number, &self->fresh_group, added_cb);
}

/* Enter in the text: the next one, but in an empty one the end of writing. */
static void
next_cb (ZgMeasureEditor *editor, ZgMeasureList *self)
{
  guint index = index_of (self, self->open_id);

  if (zg_measure_editor_is_blank (editor))
    close_cb (editor, self);
  else if (is_editable (self) && index != G_MAXUINT)
    add_after (self, index);
}

static void
pasted_cb (ZgMeasureEditor *editor, const char *text, ZgMeasureList *self)
{
  if (is_editable (self))
    zg_measure_paste_read (self->paste, self->session, self->sheet->issue->record->id,
                           self->open_id, text);
}

static void
editor_move_cb (ZgMeasureEditor *editor, int step, ZgMeasureList *self)
{
  guint index = index_of (self, self->open_id);

  if (index != G_MAXUINT)
    move_cb (get_row (self, index), step, self);
}

static void
editor_delete_cb (ZgMeasureEditor *editor, ZgMeasureList *self)
{
  guint index = index_of (self, self->open_id);

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

static void
open_row (ZgMeasureList *self, gint64 id, gboolean into_text)
{
  guint index = index_of (self, id);

  if (id != self->open_id)
    close_row (self);
  if (index == G_MAXUINT)
    return;
  if (!self->editor)
    make_editor (self);
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
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (widget);

  if (is_editable (self))
    add_after (self, self->sheet->measures->len);
}

/* Behind the measure with the keyboard, else at the end. */
static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  if (is_editable (self))
    zg_measure_paste_read (self->paste, self->session, self->sheet->issue->record->id,
                           row ? zg_measure_row_get_id (ZG_MEASURE_ROW (row)) : 0, NULL);
}

static void
paste_closed_cb (ZgMeasurePaste *panel, ZgMeasureList *self)
{
  if (self->open_id)
    focus_row (self, self->open_id);
  else
    gtk_widget_grab_focus (self->add_button);
}

static void
zg_measure_list_dispose (GObject *object)
{
  ZgMeasureList *self = ZG_MEASURE_LIST (object);

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
  return GTK_WIDGET (self);
}

static void
show_heading (ZgMeasureList *self)
{
  gboolean editable = is_editable (self);
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
  guint index = index_of (self, self->open_id);

  if (self->open_id && index != G_MAXUINT)
    zg_measure_editor_show (self->editor, self->session, self->sheet, item_at (self, index));
  else if (self->open_id)
    close_row (self);
  if (self->wanted_id && index_of (self, self->wanted_id) != G_MAXUINT)
    {
      gint64 id = self->wanted_id;

      self->wanted_id = 0;
      open_row (self, id, self->into_text);
      if (!self->into_text)
        focus_row (self, id);
    }
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
  zg_measure_rows_show (self->rows, sheet, same_issue, is_editable (self));
  follow_open (self);
  show_heading (self);
}

void
zg_measure_list_open (ZgMeasureList *self, gint64 measure_id)
{
  if (measure_id && index_of (self, measure_id) == G_MAXUINT)
    {
      self->wanted_id = measure_id;
      self->into_text = FALSE;
      return;
    }
  open_row (self, measure_id, FALSE);
  if (measure_id)
    focus_row (self, measure_id);
}

void
zg_measure_list_commit (ZgMeasureList *self)
{
  if (self->editor && self->open_id)
    zg_measure_editor_commit (self->editor);
}
