/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-page.h"

#include <glib/gi18n.h>

#include "zg-error.h"
#include "zg-field-widget.h"
#include "zg-finding-list.h"
#include "zg-hints.h"
#include "zg-issue-acts.h"
#include "zg-issue-foot.h"
#include "zg-issue-form.h"
#include "zg-issue-head.h"
#include "zg-measure-list.h"
#include "zg-note-list.h"
#include "zg-sheet.h"
#include "zg-source-view.h"
#include "zg-text-field.h"

struct _ZgIssuePage
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed_page;
  ZgIssueHead *head;
  GtkScrolledWindow *scroller;
  ZgTextField *title;
  GtkLabel *hints;
  ZgIssueForm *facts;
  AdwBin *measures_bin;
  AdwBin *findings_bin;
  AdwBin *notes_bin;
  ZgSourceView *source;
  ZgIssueFoot *foot;
  ZgMeasureList *measures;

  ZgSession *session;
  ZgSheet *sheet;  /* what is shown; NULL for nothing */
  gint64 issue_id; /* what is to be shown */
  gint64 wanted_measure;
  gboolean wants_focus;
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (ZgIssuePage, zg_issue_page, ADW_TYPE_BIN)

static guint step_signal;
static guint leave_signal;

static void
show_hints (ZgIssuePage *self)
{
  g_autoptr (GArray) hints = zg_hints_find (self->sheet, self->sheet->issue);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hints->len; i++)
    g_string_append_printf (text, "%s%s", i ? _ (", ") : "⚑ ",
                            zg_hint_get_text (g_array_index (hints, ZgHint, i)));
  gtk_label_set_label (self->hints, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->hints), hints->len > 0);
}

static void
enable_actions (ZgIssuePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shown = self->sheet != NULL;
  gboolean editable = shown && zg_session_get_read_only_reason (self->session) == NULL;

  gtk_widget_action_set_enabled (widget, "issue.copy", shown);
  gtk_widget_action_set_enabled (widget, "issue.add-sub-issue", editable);
  gtk_widget_action_set_enabled (widget, "issue.delete", editable);
}

static void
show_sheet (ZgIssuePage *self, ZgSheet *sheet)
{
  gboolean other =
      self->sheet == NULL || self->sheet->issue->record->id != sheet->issue->record->id;

  g_clear_pointer (&self->sheet, zg_sheet_unref);
  self->sheet = sheet;
  zg_issue_head_show (self->head, sheet);
  zg_field_widget_load (ZG_FIELD_WIDGET (self->title), self->session, sheet->issue->record);
  show_hints (self);
  zg_issue_form_show (self->facts, self->session, sheet);
  zg_measure_list_show (self->measures, sheet);
  zg_finding_list_show (ZG_FINDING_LIST (adw_bin_get_child (self->findings_bin)), self->session,
                        sheet, sheet->issue);
  zg_note_list_show (ZG_NOTE_LIST (adw_bin_get_child (self->notes_bin)), self->session, sheet,
                     sheet->issue);
  zg_source_view_show (self->source, self->session, sheet);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "issue");
  enable_actions (self);
  if (self->wanted_measure)
    zg_measure_list_open (self->measures, self->wanted_measure);
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  self->wanted_measure = 0;
  self->wants_focus = FALSE;
}

static void
show_nothing (ZgIssuePage *self, const char *page)
{
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  zg_field_widget_load (ZG_FIELD_WIDGET (self->title), self->session, NULL);
  zg_measure_list_show (self->measures, NULL);
  gtk_stack_set_visible_child_name (self->stack, page);
  enable_actions (self);
}

static gpointer
load (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_sheet_load (ledger, *(gint64 *) data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgIssuePage) self = data;
  g_autoptr (GError) error = NULL;
  ZgSheet *sheet = zg_session_read_finish (ZG_SESSION (source), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&sheet, zg_sheet_unref);
      return;
    }
  if (sheet && sheet->issue->record->id == self->issue_id)
    show_sheet (self, sheet);
  else if (sheet)
    zg_sheet_unref (sheet);
  else if (g_error_matches (error, ZG_ERROR, ZG_ERROR_NOT_FOUND))
    show_nothing (self, "deleted");
  else
    {
      adw_status_page_set_description (self->failed_page, error->message);
      show_nothing (self, "failed");
    }
}

static void
start_loading (ZgIssuePage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  zg_session_read_async (self->session, ZG_WORKER_SHOWN, load,
                         g_memdup2 (&self->issue_id, sizeof self->issue_id), g_free,
                         (GDestroyNotify) zg_sheet_unref, self->loading, loaded_cb,
                         g_object_ref (self));
}

static gboolean
concerns (const ZgChanges *changes, gint64 issue_id)
{
  if (changes->everything)
    return TRUE;
  for (guint i = 0; i < changes->issues->len; i++)
    if (g_array_index (changes->issues, gint64, i) == issue_id)
      return TRUE;
  return FALSE;
}

static void
changed_cb (ZgSession *session, const ZgChanges *changes, ZgIssuePage *self)
{
  if (self->issue_id && concerns (changes, self->issue_id))
    start_loading (self);
}

static void
made_cb (GtkWidget *widget, gint64 issue_id)
{
  ZG_ISSUE_PAGE (widget)->wants_focus = TRUE;
  if (!gtk_widget_activate_action (widget, "win.show-issue", "(xx)", issue_id, (gint64) 0))
    zg_issue_page_show (ZG_ISSUE_PAGE (widget), issue_id, 0);
}

static void
act_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zg_issue_page_commit (ZG_ISSUE_PAGE (widget));
  g_signal_emit (widget, step_signal, 0, g_variant_get_int32 (parameter));
}

static void
act_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, leave_signal, 0);
}

static void
act_add_sub_issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgIssuePage *self = ZG_ISSUE_PAGE (widget);

  zg_issue_page_commit (self);
  zg_issue_acts_add_sub_issue (widget, self->session, self->sheet, made_cb);
}

static void
act_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = zg_issue_acts_to_text (ZG_ISSUE_PAGE (widget)->sheet);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
act_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgIssuePage *self = ZG_ISSUE_PAGE (widget);

  zg_issue_acts_delete (widget, self->session, self->sheet);
}

static void
zg_issue_page_dispose (GObject *object)
{
  ZgIssuePage *self = ZG_ISSUE_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->sheet, zg_sheet_unref);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_issue_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const guint next[] = { GDK_KEY_Down, GDK_KEY_Page_Down };
  static const guint previous[] = { GDK_KEY_Up, GDK_KEY_Page_Up };
  static const GdkModifierType modifiers[] = { GDK_ALT_MASK, GDK_CONTROL_MASK };

  gtk_widget_class_install_action (widget_class, "issue.step", "i", act_step);
  gtk_widget_class_install_action (widget_class, "issue.leave", NULL, act_leave);
  gtk_widget_class_install_action (widget_class, "issue.add-sub-issue", NULL, act_add_sub_issue);
  gtk_widget_class_install_action (widget_class, "issue.copy", NULL, act_copy);
  gtk_widget_class_install_action (widget_class, "issue.delete", NULL, act_delete);
  for (guint i = 0; i < G_N_ELEMENTS (next); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, next[i], modifiers[i], "issue.step", "i",
                                           1);
      gtk_widget_class_add_binding_action (widget_class, previous[i], modifiers[i], "issue.step",
                                           "i", -1);
    }
}

static void
zg_issue_page_class_init (ZgIssuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_issue_page_dispose;
  g_type_ensure (ZG_TYPE_ISSUE_FORM);
  g_type_ensure (ZG_TYPE_ISSUE_FOOT);
  g_type_ensure (ZG_TYPE_ISSUE_HEAD);
  g_type_ensure (ZG_TYPE_SOURCE_VIEW);
  g_type_ensure (ZG_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, head);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, title);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, hints);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, facts);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, measures_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, findings_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, notes_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, source);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuePage, foot);
  install_actions (widget_class);
  step_signal = g_signal_new ("step", ZG_TYPE_ISSUE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_INT);
  leave_signal = g_signal_new ("leave", ZG_TYPE_ISSUE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

/* Ctrl+Enter leaves from within any field, which would take it as a line break. */
static gboolean
pressed_cb (GtkEventControllerKey *controller,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            ZgIssuePage *self)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return FALSE;
  g_signal_emit (self, leave_signal, 0);
  return TRUE;
}

static void
zg_issue_page_init (ZgIssuePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
zg_issue_page_new (ZgSession *session)
{
  ZgIssuePage *self = g_object_new (ZG_TYPE_ISSUE_PAGE, NULL);
  GtkWidget *measures = zg_measure_list_new (session);

  self->session = g_object_ref (session);
  self->measures = ZG_MEASURE_LIST (measures);
  adw_bin_set_child (self->measures_bin, measures);
  adw_bin_set_child (self->findings_bin, zg_finding_list_new ());
  adw_bin_set_child (self->notes_bin, zg_note_list_new ());
  zg_issue_foot_set_session (self->foot, session);
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  enable_actions (self);
  return GTK_WIDGET (self);
}

void
zg_issue_page_show (ZgIssuePage *self, gint64 issue_id, gint64 measure_id)
{
  if (issue_id == self->issue_id && self->sheet)
    {
      if (measure_id)
        zg_measure_list_open (self->measures, measure_id);
      return;
    }
  zg_issue_page_commit (self);
  self->issue_id = issue_id;
  self->wanted_measure = measure_id;
  if (issue_id)
    start_loading (self);
  else
    {
      g_cancellable_cancel (self->loading);
      show_nothing (self, "empty");
    }
}

void
zg_issue_page_set_narrow (ZgIssuePage *self, gboolean narrow)
{
  zg_issue_head_set_narrow (self->head, narrow);
}

void
zg_issue_page_commit (ZgIssuePage *self)
{
  zg_field_widget_commit_all (GTK_WIDGET (self->title));
  zg_field_widget_commit_all (GTK_WIDGET (self->facts));
  zg_note_list_commit (ZG_NOTE_LIST (adw_bin_get_child (self->notes_bin)));
  zg_measure_list_commit (self->measures);
}

void
zg_issue_page_focus (ZgIssuePage *self)
{
  if (self->sheet && self->sheet->issue->record->id == self->issue_id)
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  else
    self->wants_focus = TRUE;
}
