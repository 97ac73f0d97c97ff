/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-form.h"

#include <glib/gi18n.h>

#include "zg-day-field.h"
#include "zg-field-wrap.h"
#include "zg-flag-field.h"
#include "zg-format.h"
#include "zg-issue-state.h"
#include "zg-key-field.h"
#include "zg-measure-ask.h"
#include "zg-people-list.h"
#include "zg-people-names.h"
#include "zg-text-field.h"

/* Facts that may be left out. */
typedef enum
{
  OPTION_REPORT,
  OPTION_TARGET,
  OPTION_BASIS,
  OPTION_DETAIL,
  OPTION_ORIGINAL,
  N_OPTIONS
} Option;

struct _ZgIssueForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  ZgKeyField *section;
  ZgIssueState *state;
  ZgDayField *deadline;
  GtkLabel *deadline_note;
  ZgMeasureAsk *ask;
  ZgPeopleList *people;
  GtkWidget *withheld_cell;
  GtkWidget *strip;
  GtkWidget *cells[N_OPTIONS];
  GtkWidget *fields[N_OPTIONS];
  GtkWidget *buttons[N_OPTIONS];

  ZgSession *session;
  ZgSheet *sheet;
  ZgPeopleNames *names;
};

G_DEFINE_FINAL_TYPE (ZgIssueForm, zg_issue_form, GTK_TYPE_WIDGET)

static const char *const option_names[] = { "report", "target", "basis", "detail", "original" };

/* Sections of the issue's inspection. */
static void
fill_sections (ZgIssueForm *self)
{
  const ZgNames *names = self->names ? zg_people_names_peek (self->names) : NULL;
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  if (names == NULL || self->sheet == NULL)
    return;
  for (guint i = 0; i < names->sections->len; i++)
    {
      const ZgName *section = g_ptr_array_index (names->sections, i);

      if (section->owner_id != self->sheet->inspection->id)
        continue;
      g_ptr_array_add (keys, section->uuid);
      g_ptr_array_add (labels, section->about
                                   ? g_strdup_printf ("%s %s", section->about, section->name)
                                   : g_strdup (section->name));
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (labels, NULL);
  zg_key_field_set_choices (self->section, (const char *const *) keys->pdata,
                            (const char *const *) labels->pdata);
}

/* "first 2024-03-31, 1 extension", or whose deadline it is. */
static void
show_deadline_note (ZgIssueForm *self)
{
  const ZgSheetItem *issue = self->sheet->issue;
  g_autofree char *first = zg_format_day (issue->first_deadline);
  g_autofree char *day = zg_format_day (issue->deadline);
  g_autofree char *text = NULL;

  if (first && issue->extensions > 0)
    text = g_strdup_printf (ngettext ("first %s, %u extension", "first %s, %u extensions",
                                      issue->extensions),
                            first, issue->extensions);
  else if (first && issue->first_deadline != issue->deadline)
    text = g_strdup_printf (_ ("first %s"), first);
  else if (first == NULL && day)
    text = g_strdup_printf (_ ("nearest of its measures: %s"), day);
  if (issue->redated_late)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = g_strdup_printf (_ ("%s, re-dated late ◆"), plain ? plain : "");
    }
  gtk_label_set_label (self->deadline_note, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->deadline_note), text != NULL);
}

/* The first deadline is set; another one is asked about. */
static gboolean
deadline_choose_cb (ZgIssueForm *self, const char *value)
{
  if (self->sheet == NULL || self->sheet->issue->deadlines->len == 0)
    return FALSE;
  zg_measure_ask_deadline (self->ask, self->session, self->sheet, self->sheet->issue,
                           value ? (ZgDay) g_ascii_strtoll (value, NULL, 10) : ZG_DAY_NONE);
  return TRUE;
}

static void
ask_closed_cb (ZgIssueForm *self)
{
  zg_field_widget_revert (ZG_FIELD_WIDGET (self->deadline));
  gtk_widget_grab_focus (GTK_WIDGET (self->deadline));
}

static void
start_cb (GtkButton *button, ZgIssueForm *self)
{
  for (guint i = 0; i < N_OPTIONS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      {
        gtk_widget_set_visible (self->cells[i], TRUE);
        gtk_widget_grab_focus (self->fields[i]);
        gtk_widget_set_visible (self->buttons[i], FALSE);
      }
}

static gboolean
is_filled (ZgIssueForm *self, Option option)
{
  ZgFieldSaver *saver = zg_field_widget_get_saver (ZG_FIELD_WIDGET (self->fields[option]));
  const char *seen = zg_field_saver_get_seen (saver);

  return (seen && *seen) || zg_field_saver_is_dirty (saver)
         || gtk_widget_get_focus_child (self->fields[option]) != NULL
         || (option == OPTION_REPORT && self->sheet->issue->long_term);
}

static void
show_options (ZgIssueForm *self, gboolean editable)
{
  const ZgRecord *issue = self->sheet->issue->record;
  const char *reason = zg_record_get (issue, ZG_FIELD_ISSUE_WITHHELD_REASON);

  for (guint i = 0; i < N_OPTIONS; i++)
    {
      gboolean filled = is_filled (self, (Option) i);

      gtk_widget_set_visible (self->cells[i], filled);
      gtk_widget_set_visible (self->buttons[i], !filled);
    }
  gtk_widget_set_visible (self->strip, editable);
  gtk_widget_set_visible (self->withheld_cell, zg_record_get_int (issue, ZG_FIELD_ISSUE_WITHHELD, 0)
                                                   || (reason && *reason));
}

/* Withholding asks for its reason in place: the field appears and takes the keyboard. */
static gboolean
withheld_choose_cb (ZgIssueForm *self, const char *value)
{
  gtk_widget_set_visible (self->withheld_cell, g_strcmp0 (value, "1") == 0);
  if (g_strcmp0 (value, "1") == 0)
    gtk_widget_child_focus (self->withheld_cell, GTK_DIR_TAB_FORWARD);
  return FALSE;
}

static void
take_session (ZgIssueForm *self, ZgSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  if (self->names)
    g_signal_handlers_disconnect_by_data (self->names, self);
  g_set_object (&self->names, zg_people_names_get (session));
  g_signal_connect_object (self->names, "changed", G_CALLBACK (fill_sections), self,
                           G_CONNECT_SWAPPED);
}

void
zg_issue_form_show (ZgIssueForm *self, ZgSession *session, ZgSheet *sheet)
{
  gboolean same = self->sheet && self->sheet->issue->record->id == sheet->issue->record->id;
  gboolean new_sections =
      self->sheet == NULL || self->sheet->inspection->id != sheet->inspection->id;

  if (!same)
    zg_measure_ask_cancel (self->ask);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  self->sheet = zg_sheet_ref (sheet);
  take_session (self, session);
  if (new_sections)
    fill_sections (self);
  zg_field_widget_load_all (self->box, session, ZG_ENTITY_ISSUE, sheet->issue->record);
  zg_issue_state_show (self->state, session, sheet);
  zg_people_list_show (self->people, session, sheet->issue);
  show_deadline_note (self);
  show_options (self, zg_session_get_read_only_reason (session) == NULL);
}

static void
zg_issue_form_dispose (GObject *object)
{
  ZgIssueForm *self = ZG_ISSUE_FORM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  g_clear_object (&self->names);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_issue_form_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (ZG_TYPE_DAY_FIELD);
  g_type_ensure (ZG_TYPE_FIELD_WRAP);
  g_type_ensure (ZG_TYPE_FLAG_FIELD);
  g_type_ensure (ZG_TYPE_ISSUE_STATE);
  g_type_ensure (ZG_TYPE_KEY_FIELD);
  g_type_ensure (ZG_TYPE_MEASURE_ASK);
  g_type_ensure (ZG_TYPE_PEOPLE_LIST);
  g_type_ensure (ZG_TYPE_TEXT_FIELD);
}

static void
zg_issue_form_class_init (ZgIssueFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_issue_form_dispose;
  ensure_types ();
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issue-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, box);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, section);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, state);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, deadline);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, deadline_note);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, ask);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, people);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, withheld_cell);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueForm, strip);
  gtk_widget_class_bind_template_callback (widget_class, deadline_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, withheld_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  for (guint i = 0; i < N_OPTIONS; i++)
    {
      g_autofree char *cell = g_strconcat (option_names[i], "_cell", NULL);
      g_autofree char *field = g_strconcat (option_names[i], "_field", NULL);
      g_autofree char *button = g_strconcat (option_names[i], "_button", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, cell, FALSE,
                                                 G_STRUCT_OFFSET (ZgIssueForm, cells)
                                                     + (gssize) (i * sizeof (GtkWidget *)));
      gtk_widget_class_bind_template_child_full (widget_class, field, FALSE,
                                                 G_STRUCT_OFFSET (ZgIssueForm, fields)
                                                     + (gssize) (i * sizeof (GtkWidget *)));
      gtk_widget_class_bind_template_child_full (widget_class, button, FALSE,
                                                 G_STRUCT_OFFSET (ZgIssueForm, buttons)
                                                     + (gssize) (i * sizeof (GtkWidget *)));
    }
}

static void
zg_issue_form_init (ZgIssueForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
