/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-note-list.h"

#include <glib/gi18n.h>

#include "zg-day-entry.h"
#include "zg-field-area.h"
#include "zg-field-drafts.h"
#include "zg-field-words.h"
#include "zg-field-wrap.h"
#include "zg-measure-edits.h"
#include "zg-measure-scroll.h"

/* So many notes are shown at once; the older ones when they are asked for. */
#define FIRST_NOTES 3

struct _ZgNoteList
{
  AdwBin parent_instance;

  GtkWidget *add_button;
  GtkWidget *form;
  ZgFieldArea *area;
  ZgDayEntry *day;
  GtkLabel *message;
  GtkBox *notes;
  GtkButton *more_button;

  ZgSession *session;
  ZgSheet *sheet;
  const ZgSheetItem *item; /* of the sheet */
  gint64 item_id;
  ZgEntity entity;
  char *name; /* "measure 2", for labels */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (ZgNoteList, zg_note_list, ADW_TYPE_BIN)

static GtkTextBuffer *
get_buffer (ZgNoteList *self)
{
  return gtk_text_view_get_buffer (zg_field_area_get_view (self->area));
}

static char *
dup_text (ZgNoteList *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE));
}

/* "2024-12-06 · 王某" over the text. */
static GtkWidget *
note_new (const ZgRecord *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *day = zg_day_to_iso (zg_record_get_day (note, ZG_FIELD_PROGRESS_NOTE_DAY));
  const char *author = zg_record_get (note, ZG_FIELD_PROGRESS_NOTE_AUTHOR);
  g_autofree char *head = g_strjoin (author ? " · " : NULL, day ? day : "", author, NULL);
  GtkWidget *signature = gtk_label_new (head);
  GtkWidget *text = gtk_label_new (zg_record_get (note, ZG_FIELD_PROGRESS_NOTE_TEXT));

  gtk_label_set_xalign (GTK_LABEL (signature), 0);
  gtk_widget_add_css_class (signature, "dim-label");
  gtk_widget_add_css_class (signature, "caption");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_focusable (text, FALSE);
  gtk_box_append (GTK_BOX (box), signature);
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
fill (ZgNoteList *self)
{
  GPtrArray *notes = self->item->notes;
  guint n = self->all ? notes->len : MIN (notes->len, FIRST_NOTES);
  guint older = notes->len - n;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes))))
    gtk_box_remove (self->notes, child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->notes, note_new (g_ptr_array_index (notes, notes->len - 1 - i)));
  gtk_widget_set_visible (GTK_WIDGET (self->notes), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), older > 0);
  if (older > 0)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u older note", "%u older notes", older), older);

      gtk_button_set_label (self->more_button, text);
    }
}

/* A note has no row before it is saved: it is kept by its item. */
static gint64
draft_row (ZgNoteList *self)
{
  return self->entity == ZG_ENTITY_ISSUE ? -self->item_id : self->item_id;
}

static void
close_form (ZgNoteList *self)
{
  gtk_text_buffer_set_text (get_buffer (self), "", -1);
  gtk_widget_set_visible (self->form, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
say (ZgNoteList *self, const char *message)
{
  gtk_label_set_label (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

/* Only now, when it is on disk, the text may go. */
static void
saved_cb (GtkWidget *widget, gint64 id)
{
  ZgNoteList *self = ZG_NOTE_LIST (widget);

  if (id != self->item_id)
    return;
  zg_field_drafts_drop (zg_field_drafts_get (self->session), draft_row (self),
                        ZG_FIELD_PROGRESS_NOTE_TEXT);
  close_form (self);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
save_cb (ZgNoteList *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  ZgDay day;

  if (!self->item || !gtk_widget_get_visible (self->form))
    return;
  if (*text == '\0')
    say (self, _ ("A note needs a text."));
  else if (!zg_day_entry_get_day (self->day, &day, &error))
    say (self, error->message);
  else
    zg_measure_edits_note (GTK_WIDGET (self), self->session, self->item->record, text, day,
                           saved_cb);
}

static void
cancel_cb (ZgNoteList *self)
{
  zg_field_drafts_drop (zg_field_drafts_get (self->session), draft_row (self),
                        ZG_FIELD_PROGRESS_NOTE_TEXT);
  close_form (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
add_cb (ZgNoteList *self)
{
  zg_note_list_start (self);
}

static void
more_cb (ZgNoteList *self)
{
  self->all = TRUE;
  fill (self);
}

static void
zg_note_list_dispose (GObject *object)
{
  ZgNoteList *self = ZG_NOTE_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  self->item = NULL;
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (zg_note_list_parent_class)->dispose (object);
}

static void
zg_note_list_class_init (ZgNoteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_FIELD_AREA);
  g_type_ensure (ZG_TYPE_DAY_ENTRY);
  g_type_ensure (ZG_TYPE_FIELD_WRAP);
  G_OBJECT_CLASS (klass)->dispose = zg_note_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-note-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, add_button);
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, form);
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, area);
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, day);
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, message);
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, notes);
  gtk_widget_class_bind_template_child (widget_class, ZgNoteList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
zg_note_list_init (ZgNoteList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (zg_field_area_get_view (self->area)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress note"), -1);
  zg_field_area_set_placeholder (self->area, _ ("What was done since"));
  zg_day_entry_set_label (self->day, _ ("Day of the note"));
}

GtkWidget *
zg_note_list_new (void)
{
  return g_object_new (ZG_TYPE_NOTE_LIST, NULL);
}

void
zg_note_list_commit (ZgNoteList *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *label = NULL;

  if (self->item_id == 0 || !gtk_widget_get_visible (self->form))
    return;
  label = g_strdup_printf (_ ("Note on %s"), self->name);
  if (*text)
    zg_field_drafts_keep_raw (zg_field_drafts_get (self->session), draft_row (self),
                              ZG_FIELD_PROGRESS_NOTE_TEXT, NULL, text, label);
  else
    zg_field_drafts_drop (zg_field_drafts_get (self->session), draft_row (self),
                          ZG_FIELD_PROGRESS_NOTE_TEXT);
}

/* Another item, with the note that was begun on it. */
static void
take_item (ZgNoteList *self, const ZgRecord *record)
{
  const ZgFieldDraft *draft;

  self->item_id = record->id;
  self->entity = record->entity;
  g_free (self->name);
  self->name = zg_field_words_item (record);
  self->all = FALSE;
  close_form (self);
  draft = zg_field_drafts_find (zg_field_drafts_get (self->session), draft_row (self),
                                ZG_FIELD_PROGRESS_NOTE_TEXT);
  if (draft == NULL)
    return;
  zg_note_list_offer (self);
  gtk_text_buffer_set_text (get_buffer (self), draft->value, -1);
}

void
zg_note_list_show (ZgNoteList *self, ZgSession *session, ZgSheet *sheet, const ZgSheetItem *item)
{
  ZgSheet *old = self->sheet;
  gboolean other = self->item_id != item->record->id || self->entity != item->record->entity;
  gboolean editable = zg_session_get_read_only_reason (session) == NULL;

  if (other)
    zg_note_list_commit (self);
  g_set_object (&self->session, session);
  self->sheet = zg_sheet_ref (sheet);
  self->item = item;
  g_clear_pointer (&old, zg_sheet_unref);
  if (other)
    take_item (self, item->record);
  zg_day_entry_set_today (self->day, sheet->today);
  gtk_widget_set_visible (self->add_button, editable);
  fill (self);
}

void
zg_note_list_offer (ZgNoteList *self)
{
  if (!self->item || zg_session_get_read_only_reason (self->session))
    return;
  if (!gtk_widget_get_visible (self->form))
    zg_day_entry_set_day (self->day, self->sheet->today);
  gtk_widget_set_visible (self->form, TRUE);
}

void
zg_note_list_start (ZgNoteList *self)
{
  zg_note_list_offer (self);
  if (gtk_widget_get_visible (self->form))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->area));
      zg_measure_scroll_to (self->form);
    }
}
