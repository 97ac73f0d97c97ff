/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-bulk-form.h"

#include <glib/gi18n.h>

#include "zg-day-entry.h"
#include "zg-people-names.h"

#define MAX_PROPOSALS 6

struct _ZgBulkForm
{
  GtkPopover parent_instance;

  GtkLabel *heading;
  ZgDayEntry *day;
  GtkWidget *hint;
  GtkWidget *name_box;
  GtkEntry *name;
  GtkListBox *proposals;
  GtkCheckButton *add;
  GtkEntry *reason;
  GtkLabel *wrong;
  GtkButton *apply_button;
  GtkWidget *publish_button;

  ZgSession *session;
  ZgBulkAct act;
  ZgPeopleNames *names; /* NULL: no name is asked for */
};

G_DEFINE_FINAL_TYPE (ZgBulkForm, zg_bulk_form, GTK_TYPE_POPOVER)

static guint apply_signal;

static void
zg_bulk_form_dispose (GObject *object)
{
  ZgBulkForm *self = ZG_BULK_FORM (object);

  if (self->names)
    g_signal_handlers_disconnect_by_data (self->names, self);
  g_clear_object (&self->names);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_bulk_form_parent_class)->dispose (object);
}

void
zg_bulk_form_show_error (ZgBulkForm *self, const char *what)
{
  gtk_label_set_label (self->wrong, what ? what : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), what != NULL);
}

/* Says what is missing, where it is to be typed. */
static void
refuse (ZgBulkForm *self, GtkWidget *entry, const char *what)
{
  zg_bulk_form_show_error (self, what);
  gtk_widget_grab_focus (entry);
}

static void
emit (ZgBulkForm *self, ZgBulkAct act, const char *value)
{
  zg_bulk_form_show_error (self, NULL);
  g_signal_emit (self, apply_signal, 0, (int) act, value,
                 gtk_editable_get_text (GTK_EDITABLE (self->reason)));
}

static void
apply_deadline (ZgBulkForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  ZgDay day;

  if (!zg_day_entry_get_day (self->day, &day, &error))
    {
      refuse (self, GTK_WIDGET (self->day), error->message);
      return;
    }
  if (day == ZG_DAY_NONE)
    {
      refuse (self, GTK_WIDGET (self->day), _ ("A day is needed"));
      return;
    }
  value = g_strdup_printf ("%d", day);
  emit (self, ZG_BULK_DEADLINE, value);
}

static void
apply_name (ZgBulkForm *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  gboolean add = self->act == ZG_BULK_UNIT && gtk_check_button_get_active (self->add);

  if (*name == '\0')
    refuse (self, GTK_WIDGET (self->name), _ ("A name is needed"));
  else
    emit (self, add ? ZG_BULK_ADD_UNIT : self->act, name);
}

static void
apply_cb (ZgBulkForm *self)
{
  if (self->act == ZG_BULK_DEADLINE)
    apply_deadline (self);
  else if (self->act != ZG_BULK_WITHHOLD)
    apply_name (self);
  else if (*gtk_editable_get_text (GTK_EDITABLE (self->reason)) == '\0')
    refuse (self, GTK_WIDGET (self->reason), _ ("A reason is needed"));
  else
    emit (self, ZG_BULK_WITHHOLD, NULL);
}

/* Enter goes on to the reason, which most re-datings need; without one Enter there applies, too. */
static void
day_activate_cb (ZgBulkForm *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->reason)))
    apply_cb (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
publish_cb (ZgBulkForm *self)
{
  emit (self, ZG_BULK_PUBLISH, NULL);
}

static void
propose (ZgBulkForm *self)
{
  const ZgNames *names = zg_people_names_peek (self->names);
  GPtrArray *list = names == NULL               ? NULL
                    : self->act == ZG_BULK_UNIT ? names->units
                                                : names->persons;
  g_autoptr (GPtrArray) found =
      list ? zg_names_match (list, gtk_editable_get_text (GTK_EDITABLE (self->name)), MAX_PROPOSALS)
           : NULL;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->proposals, 0));)
    gtk_list_box_remove (self->proposals, GTK_WIDGET (row));
  for (guint i = 0; found && i < found->len; i++)
    {
      GtkWidget *label = gtk_label_new (((const ZgName *) g_ptr_array_index (found, i))->name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->proposals, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->proposals), found && found->len > 0);
}

static void
name_changed_cb (ZgBulkForm *self)
{
  if (self->names)
    propose (self);
}

static void
names_changed_cb (ZgPeopleNames *names, ZgBulkForm *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    propose (self);
}

static void
proposal_cb (ZgBulkForm *self, GtkListBoxRow *row)
{
  g_autofree char *name =
      g_strdup (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))));

  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_position (GTK_EDITABLE (self->name), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* What the last act was asked for is no proposal for this one. */
static void
zg_bulk_form_show (GtkWidget *widget)
{
  ZgBulkForm *self = ZG_BULK_FORM (widget);

  zg_bulk_form_show_error (self, NULL);
  zg_day_entry_set_today (self->day, zg_session_get_today (self->session));
  zg_day_entry_set_day (self->day, ZG_DAY_NONE);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  name_changed_cb (self);
  GTK_WIDGET_CLASS (zg_bulk_form_parent_class)->show (widget);
  gtk_widget_grab_focus (self->act == ZG_BULK_DEADLINE   ? GTK_WIDGET (self->day)
                         : self->act == ZG_BULK_WITHHOLD ? GTK_WIDGET (self->reason)
                                                         : GTK_WIDGET (self->name));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, heading);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, day);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, hint);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, name_box);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, name);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, proposals);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, add);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, reason);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, wrong);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, apply_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBulkForm, publish_button);
}

static void
zg_bulk_form_class_init (ZgBulkFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_bulk_form_dispose;
  widget_class->show = zg_bulk_form_show;
  g_type_ensure (ZG_TYPE_DAY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-bulk-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, proposal_cb);
  gtk_widget_class_bind_template_callback (widget_class, publish_cb);
  apply_signal = g_signal_new ("apply", ZG_TYPE_BULK_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
}

static void
zg_bulk_form_init (ZgBulkForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* For those who see the entry and those who hear it. */
static void
set_placeholder (GtkEntry *entry, const char *text)
{
  gtk_entry_set_placeholder_text (entry, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
set_up_name (ZgBulkForm *self, gboolean unit)
{
  const char *label = unit ? _ ("Lead unit") : _ ("Leader");

  gtk_label_set_label (self->heading, label);
  set_placeholder (self->name, label);
  gtk_widget_set_visible (GTK_WIDGET (self->add), unit);
  gtk_widget_set_visible (self->name_box, TRUE);
  self->names = g_object_ref (zg_people_names_get (self->session));
  g_signal_connect (self->names, "changed", G_CALLBACK (names_changed_cb), self);
}

static void
set_up_deadline (ZgBulkForm *self)
{
  gtk_label_set_label (self->heading, _ ("New deadline"));
  zg_day_entry_set_label (self->day, _ ("New deadline"));
  set_placeholder (self->reason, _ ("Reason of the extension"));
  gtk_widget_set_visible (GTK_WIDGET (self->day), TRUE);
  gtk_widget_set_visible (self->hint, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), TRUE);
}

static void
set_up_withheld (ZgBulkForm *self)
{
  gtk_label_set_label (self->heading, _ ("Withhold from Publication"));
  set_placeholder (self->reason, _ ("Reason for withholding"));
  gtk_button_set_label (self->apply_button, _ ("_Withhold"));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), TRUE);
  gtk_widget_set_visible (self->publish_button, TRUE);
}

GtkWidget *
zg_bulk_form_new (ZgSession *session, ZgBulkAct act)
{
  ZgBulkForm *self = g_object_new (ZG_TYPE_BULK_FORM, NULL);

  self->session = g_object_ref (session);
  self->act = act;
  if (act == ZG_BULK_DEADLINE)
    set_up_deadline (self);
  else if (act == ZG_BULK_WITHHOLD)
    set_up_withheld (self);
  else
    set_up_name (self, act == ZG_BULK_UNIT);
  return GTK_WIDGET (self);
}
