/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-editor.h"

#include <glib/gi18n.h>

#include "zg-day-field.h"
#include "zg-field-wrap.h"
#include "zg-finding-list.h"
#include "zg-flag-field.h"
#include "zg-hints.h"
#include "zg-key-field.h"
#include "zg-measure-ask.h"
#include "zg-measure-keys.h"
#include "zg-measure-words.h"
#include "zg-note-list.h"
#include "zg-number-field.h"
#include "zg-people-list.h"
#include "zg-text-field.h"

struct _ZgMeasureEditor
{
  AdwBin parent_instance;

  GtkWidget *implicit_label;
  GtkWidget *text;
  GtkWidget *rest; /* all but the text */
  GtkWidget *state;
  GtkWidget *deadline;
  GtkWidget *report_cell;
  GtkWidget *percent_cell;
  GtkWidget *done_cell;
  ZgMeasureAsk *ask;
  GtkLabel *deadlines;
  ZgPeopleList *people;
  GtkBox *hints;
  GtkWidget *reason_box;
  ZgNoteList *notes;
  ZgFindingList *findings;
  GtkWidget *withheld_reason_box;
  GtkWidget *delete_button;

  ZgSession *session;
  ZgSheet *sheet;
  const ZgSheetItem *item; /* of the sheet */
  gint64 item_id;
  GtkWidget *asked_by; /* the field that waits for the answer */
};

G_DEFINE_FINAL_TYPE (ZgMeasureEditor, zg_measure_editor, ADW_TYPE_BIN)

enum
{
  CLOSE,
  NEXT,
  PASTED,
  MOVE,
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_state (const ZgSheetItem *item)
{
  const char *state = zg_record_get (item->record, ZG_FIELD_MEASURE_STATE);

  return state ? state : ZG_STATE_NOT_STARTED;
}

/* A day that was set is changed with a word about it, never silently; so is one that comes from the
 * issue and would be put off. */
static gboolean
deadline_chosen_cb (GtkWidget *field, const char *value, ZgMeasureEditor *self)
{
  ZgDay day = value ? (ZgDay) g_ascii_strtoll (value, NULL, 10) : ZG_DAY_NONE;

  if (!self->item || day == self->item->deadline)
    return FALSE;
  if (self->item->deadlines->len == 0
      && (self->item->deadline == ZG_DAY_NONE || day <= self->item->deadline))
    return FALSE;
  self->asked_by = field;
  zg_measure_ask_deadline (self->ask, self->session, self->sheet, self->item, day);
  return TRUE;
}

static gboolean
state_chosen_cb (GtkWidget *field, const char *value, ZgMeasureEditor *self)
{
  if (!self->item || g_strcmp0 (value, get_state (self->item)) == 0)
    return FALSE;
  /* Done deserves a note that says so: offered, and left alone if nobody writes it. */
  if (g_strcmp0 (value, ZG_STATE_DONE) == 0)
    zg_note_list_offer (self->notes);
  if (g_strcmp0 (value, ZG_STATE_RETURNED) != 0)
    return FALSE;
  self->asked_by = field;
  zg_measure_ask_reason (self->ask, self->session, self->sheet, self->item, ZG_FIELD_MEASURE_STATE,
                         value, ZG_FIELD_MEASURE_STATE_REASON);
  return TRUE;
}

static void
asked_cb (ZgMeasureAsk *ask, ZgMeasureEditor *self)
{
  GtkWidget *field = g_steal_pointer (&self->asked_by);

  if (!field)
    return;
  zg_field_widget_revert (ZG_FIELD_WIDGET (field));
  gtk_widget_grab_focus (field);
}

/* Signals, not actions: a widget that goes from row to row loses sight of the actions around it. */
static void
up_cb (ZgMeasureEditor *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
down_cb (ZgMeasureEditor *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
delete_cb (ZgMeasureEditor *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static void
zg_measure_editor_dispose (GObject *object)
{
  ZgMeasureEditor *self = ZG_MEASURE_EDITOR (object);

  self->item = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  G_OBJECT_CLASS (zg_measure_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, implicit_label);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, text);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, rest);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, state);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, deadline);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, report_cell);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, percent_cell);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, done_cell);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, ask);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, deadlines);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, people);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, hints);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, reason_box);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, notes);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, findings);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, withheld_reason_box);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureEditor, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, deadline_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
zg_measure_editor_class_init (ZgMeasureEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType types[] = { ZG_TYPE_FIELD_WRAP,  ZG_TYPE_TEXT_FIELD,  ZG_TYPE_KEY_FIELD,
                          ZG_TYPE_DAY_FIELD,   ZG_TYPE_FLAG_FIELD,  ZG_TYPE_NUMBER_FIELD,
                          ZG_TYPE_MEASURE_ASK, ZG_TYPE_PEOPLE_LIST, ZG_TYPE_NOTE_LIST,
                          ZG_TYPE_FINDING_LIST };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]);
  G_OBJECT_CLASS (klass)->dispose = zg_measure_editor_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-measure-editor.ui");
  bind_children (widget_class);
  signals[MOVE] = g_signal_new ("move", ZG_TYPE_MEASURE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DELETE] = g_signal_new ("delete", ZG_TYPE_MEASURE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSE] = g_signal_new ("close", ZG_TYPE_MEASURE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[NEXT] = g_signal_new ("next", ZG_TYPE_MEASURE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[PASTED] = g_signal_new ("pasted", ZG_TYPE_MEASURE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
zg_measure_editor_init (ZgMeasureEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zg_measure_keys_add (self, ZG_TEXT_FIELD (self->text));
  g_signal_connect (self->ask, "closed", G_CALLBACK (asked_cb), self);
}

GtkWidget *
zg_measure_editor_new (void)
{
  return g_object_new (ZG_TYPE_MEASURE_EDITOR, NULL);
}

/* What has nothing to say takes no room. */
static void
show_parts (ZgMeasureEditor *self)
{
  const ZgSheetItem *item = self->item;
  const ZgRecord *record = item->record;
  const char *reason = zg_record_get (record, ZG_FIELD_MEASURE_STATE_REASON);
  const char *state = get_state (item);
  gboolean implicit = zg_record_get_int (record, ZG_FIELD_MEASURE_IMPLICIT, 0) != 0;
  gboolean done = g_str_equal (state, ZG_STATE_DONE) || g_str_equal (state, ZG_STATE_CLOSED);
  g_autofree char *deadlines = zg_measure_words_deadlines (self->sheet, item);

  gtk_widget_set_visible (self->implicit_label, implicit);
  gtk_widget_set_visible (self->report_cell, item->long_term);
  /* What is done and was never given a percentage is not 0 % done. */
  gtk_widget_set_visible (self->percent_cell,
                          !done || zg_record_get_int (record, ZG_FIELD_MEASURE_PERCENT, 0) != 0);
  gtk_widget_set_visible (self->done_cell,
                          done
                              || zg_record_get_day (record, ZG_FIELD_MEASURE_DONE_DAY)
                                     != ZG_DAY_NONE);
  gtk_widget_set_visible (self->reason_box,
                          (reason && *reason) || g_str_equal (state, ZG_STATE_RETURNED));
  gtk_widget_set_visible (self->withheld_reason_box,
                          zg_record_get_int (record, ZG_FIELD_MEASURE_WITHHELD, 0) != 0);
  gtk_label_set_label (self->deadlines, deadlines ? deadlines : "");
  gtk_widget_set_visible (GTK_WIDGET (self->deadlines), deadlines != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->delete_button),
                          !implicit && !zg_session_get_read_only_reason (self->session));
}

/* What a careful colleague would say; nothing has to be done about it. */
static void
show_hints (ZgMeasureEditor *self)
{
  g_autoptr (GArray) hints = zg_hints_find (self->sheet, self->item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->hints))))
    gtk_box_remove (self->hints, child);
  for (guint i = 0; i < hints->len; i++)
    {
      ZgHint hint = g_array_index (hints, ZgHint, i);
      g_autofree char *text = g_strdup_printf ("⚠ %s", zg_hint_get_text (hint));
      GtkWidget *label;

      /* The empty field speaks for itself. */
      if (hint == ZG_HINT_EMPTY_TEXT)
        continue;
      label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "zg-hint");
      gtk_box_append (self->hints, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hints),
                          gtk_widget_get_first_child (GTK_WIDGET (self->hints)) != NULL);
}

void
zg_measure_editor_show (ZgMeasureEditor *self,
                        ZgSession *session,
                        ZgSheet *sheet,
                        const ZgSheetItem *item)
{
  ZgSheet *old = self->sheet;

  /* The question holds its own sheet: it goes on where the same measure is shown again. */
  if (self->item_id != item->record->id)
    {
      self->asked_by = NULL;
      zg_measure_ask_cancel (self->ask);
    }
  g_set_object (&self->session, session);
  self->sheet = zg_sheet_ref (sheet);
  g_clear_pointer (&old, zg_sheet_unref);
  self->item = item;
  self->item_id = item->record->id;
  zg_field_widget_load_all (GTK_WIDGET (self), session, ZG_ENTITY_MEASURE, item->record);
  zg_people_list_show (self->people, session, item);
  zg_note_list_show (self->notes, session, sheet, item);
  zg_finding_list_show (self->findings, session, sheet, item);
  gtk_widget_set_visible (self->rest, TRUE);
  show_parts (self);
  show_hints (self);
}

void
zg_measure_editor_await (ZgMeasureEditor *self, ZgSession *session)
{
  self->asked_by = NULL;
  zg_measure_ask_cancel (self->ask);
  self->item = NULL;
  self->item_id = 0;
  zg_field_widget_load_all (GTK_WIDGET (self), session, ZG_ENTITY_MEASURE, NULL);
  zg_field_saver_await (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self->text)));
  gtk_widget_set_visible (self->implicit_label, FALSE);
  gtk_widget_set_visible (self->rest, FALSE);
}

char *
zg_measure_editor_dup_text (ZgMeasureEditor *self)
{
  return zg_text_field_dup_text (ZG_TEXT_FIELD (self->text));
}

void
zg_measure_editor_set_text (ZgMeasureEditor *self, const char *text)
{
  zg_text_field_set_text (ZG_TEXT_FIELD (self->text), text);
}

void
zg_measure_editor_refuse (ZgMeasureEditor *self, const char *message)
{
  zg_field_saver_refuse (zg_field_widget_get_saver (ZG_FIELD_WIDGET (self->text)), message);
}

void
zg_measure_editor_commit (ZgMeasureEditor *self)
{
  zg_field_widget_commit_all (GTK_WIDGET (self));
  zg_note_list_commit (self->notes);
}

void
zg_measure_editor_focus_text (ZgMeasureEditor *self)
{
  gtk_widget_grab_focus (self->text);
}

gboolean
zg_measure_editor_is_blank (ZgMeasureEditor *self)
{
  g_autofree char *text = g_strstrip (zg_measure_editor_dup_text (self));

  return *text == '\0';
}

gboolean
zg_measure_editor_is_unused (ZgMeasureEditor *self)
{
  return self->item && zg_measure_editor_is_blank (self) && self->item->assignments->len == 0
         && self->item->deadlines->len == 0 && self->item->notes->len == 0;
}
