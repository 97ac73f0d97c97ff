/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-ask.h"

#include <glib/gi18n.h>

#include "zg-day-entry.h"
#include "zg-measure-edits.h"
#include "zg-measure-scroll.h"
#include "zg-people-entry.h"

struct _ZgMeasureAsk
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkWidget *choices;
  GtkCheckButton *decided;
  GtkCheckButton *correct;
  GtkEntry *reason;
  GtkWidget *approved_box;
  AdwBin *approver_bin;
  ZgPeopleEntry *approver;
  ZgDayEntry *approved;
  GtkButton *confirm_button;
  GtkLabel *message;

  ZgSession *session;
  ZgSheet *sheet;
  const ZgSheetItem *item; /* of the sheet */
  ZgDay day;
  gboolean is_deadline;
  ZgFieldId field;
  char *value;
  ZgFieldId reason_field;
};

G_DEFINE_FINAL_TYPE (ZgMeasureAsk, zg_measure_ask, ADW_TYPE_BIN)

static guint closed_signal;

static void
close_ask (ZgMeasureAsk *self)
{
  if (!self->item)
    return;
  self->item = NULL;
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  g_signal_emit (self, closed_signal, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
changed_cb (ZgMeasureAsk *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  g_autofree char *reason = g_strstrip (g_strdup (text));

  gtk_widget_set_sensitive (GTK_WIDGET (self->confirm_button), *reason != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
toggled_cb (ZgMeasureAsk *self)
{
  gboolean decided = gtk_check_button_get_active (self->decided);

  gtk_widget_set_visible (self->approved_box, self->is_deadline && decided);
  gtk_button_set_label (self->confirm_button, !self->is_deadline ? _ ("_Set")
                                              : decided          ? _ ("_Change Deadline")
                                                                 : _ ("_Correct"));
}

static void
done_cb (GtkWidget *widget, gint64 id)
{
  close_ask (ZG_MEASURE_ASK (widget));
}

static void
confirm_deadline (ZgMeasureAsk *self, const char *reason)
{
  gboolean decided = gtk_check_button_get_active (self->decided);
  g_autofree char *approver = g_strstrip (g_strdup (zg_people_entry_get_text (self->approver)));
  g_autoptr (GError) error = NULL;
  ZgDay approved = ZG_DAY_NONE;

  if (decided && !zg_day_entry_get_day (self->approved, &approved, &error))
    {
      gtk_label_set_label (self->message, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
      return;
    }
  zg_measure_edits_redate (GTK_WIDGET (self), self->session, self->item->record,
                           decided ? ZG_REDATE_DECIDED : ZG_REDATE_CORRECT, self->day, reason,
                           decided && *approver ? approver : NULL, approved, done_cb);
}

static void
confirm_cb (ZgMeasureAsk *self)
{
  g_autofree char *reason =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (!self->item || *reason == '\0')
    return;
  if (self->is_deadline)
    {
      confirm_deadline (self, reason);
      return;
    }
  zg_measure_edits_set_with_reason (GTK_WIDGET (self), self->session, self->item->record,
                                    self->field, self->value, self->reason_field, reason);
  close_ask (self);
}

static void
cancel_cb (ZgMeasureAsk *self)
{
  close_ask (self);
}

static void
zg_measure_ask_dispose (GObject *object)
{
  ZgMeasureAsk *self = ZG_MEASURE_ASK (object);

  self->item = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  g_clear_pointer (&self->value, g_free);
  G_OBJECT_CLASS (zg_measure_ask_parent_class)->dispose (object);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  close_ask (ZG_MEASURE_ASK (widget));
  return TRUE;
}

static void
zg_measure_ask_class_init (ZgMeasureAskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_DAY_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = zg_measure_ask_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-measure-ask.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, title);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, choices);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, decided);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, correct);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, reason);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, approved_box);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, approved);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, approver_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, ZgMeasureAsk, message);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  closed_signal = g_signal_new ("closed", ZG_TYPE_MEASURE_ASK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

/* One person approves: who was chosen stays in the entry. */
static void
approver_cb (ZgMeasureAsk *self, const char *name)
{
  zg_people_entry_set_text (self->approver, name);
}

static void
zg_measure_ask_init (ZgMeasureAsk *self)
{
  GtkWidget *approver = zg_people_entry_new (TRUE, _ ("Approved by"));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->approver = ZG_PEOPLE_ENTRY (approver);
  adw_bin_set_child (self->approver_bin, approver);
  g_signal_connect_swapped (approver, "chosen", G_CALLBACK (approver_cb), self);
  zg_day_entry_set_label (self->approved, _ ("Approved on"));
}

/* Takes what is asked about; what was typed before is gone. */
static void
begin (ZgMeasureAsk *self, ZgSession *session, ZgSheet *sheet, const ZgSheetItem *item)
{
  ZgSheet *old = self->sheet;

  g_set_object (&self->session, session);
  zg_people_entry_set_session (self->approver, session);
  zg_people_entry_set_text (self->approver, "");
  self->sheet = zg_sheet_ref (sheet);
  g_clear_pointer (&old, zg_sheet_unref);
  self->item = item;
  gtk_check_button_set_active (self->decided, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  zg_day_entry_set_today (self->approved, sheet->today);
  zg_day_entry_set_day (self->approved, ZG_DAY_NONE);
}

static void
finish (ZgMeasureAsk *self)
{
  gtk_widget_set_visible (self->choices, self->is_deadline && self->day != ZG_DAY_NONE);
  toggled_cb (self);
  changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  zg_measure_scroll_to (GTK_WIDGET (self));
}

void
zg_measure_ask_deadline (
    ZgMeasureAsk *self, ZgSession *session, ZgSheet *sheet, const ZgSheetItem *item, ZgDay day)
{
  g_autofree char *from = zg_day_to_iso (item->deadline);
  g_autofree char *to = zg_day_to_iso (day);
  g_autofree char *title = NULL;
  gboolean later = day > item->deadline;

  begin (self, session, sheet, item);
  self->is_deadline = TRUE;
  self->day = day;
  /* Translators: an old and a new deadline */
  title = g_strdup_printf (_ ("Deadline %s → %s"), from ? from : "–", to ? to : _ ("none"));
  gtk_label_set_label (self->title, title);
  gtk_check_button_set_label (self->decided, later ? _ ("_Extend by decision: counted")
                                                   : _ ("_Shorten by decision: counted"));
  if (day == ZG_DAY_NONE)
    gtk_check_button_set_active (self->correct, TRUE);
  finish (self);
}

void
zg_measure_ask_reason (ZgMeasureAsk *self,
                       ZgSession *session,
                       ZgSheet *sheet,
                       const ZgSheetItem *item,
                       ZgFieldId field,
                       const char *value,
                       ZgFieldId reason_field)
{
  g_autofree char *title = NULL;

  begin (self, session, sheet, item);
  self->is_deadline = FALSE;
  self->field = field;
  g_free (self->value);
  self->value = g_strdup (value);
  self->reason_field = reason_field;
  title = g_strdup_printf ("%s: %s", zg_field_get_label (zg_field_get (field)),
                           zg_key_get_label ((ZgKeys) zg_field_get (field)->what, value));
  gtk_label_set_label (self->title, title);
  finish (self);
}

void
zg_measure_ask_cancel (ZgMeasureAsk *self)
{
  close_ask (self);
}
