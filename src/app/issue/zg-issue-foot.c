/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-foot.h"

#include <glib/gi18n.h>

#include "zg-field-copy.h"
#include "zg-field-drafts.h"
#include "zg-field-kept.h"
#include "zg-file-choice.h"
#include "zg-teller.h"

/* "Saved" is read and gone. */
#define SAVED_MS 2000

struct _ZgIssueFoot
{
  GtkWidget parent_instance;

  GtkLabel *saved;
  GtkWidget *failure_bar;
  GtkLabel *failure;
  GtkWidget *kept_bar;
  GtkLabel *kept;

  ZgSession *session;
  guint fade_id;
};

G_DEFINE_FINAL_TYPE (ZgIssueFoot, zg_issue_foot, GTK_TYPE_WIDGET)

static void
hide_saved (ZgIssueFoot *self)
{
  g_clear_handle_id (&self->fade_id, g_source_remove);
  gtk_widget_remove_css_class (GTK_WIDGET (self->saved), "shown");
  gtk_label_set_label (self->saved, "");
}

static gboolean
fade_cb (gpointer data)
{
  ZgIssueFoot *self = data;

  self->fade_id = 0;
  hide_saved (self);
  return G_SOURCE_REMOVE;
}

static void
show_saved (ZgIssueFoot *self)
{
  g_clear_handle_id (&self->fade_id, g_source_remove);
  gtk_label_set_label (self->saved, _ ("saved ✓"));
  gtk_widget_add_css_class (GTK_WIDGET (self->saved), "shown");
  self->fade_id = g_timeout_add (SAVED_MS, fade_cb, self);
}

static void
update (ZgIssueFoot *self)
{
  ZgFieldDrafts *drafts = zg_field_drafts_get (self->session);
  g_autofree char *failure = NULL;
  ZgSaveState state;

  g_object_get (self->session, "save-state", &state, "failure", &failure, NULL);
  if (state == ZG_SAVE_SAVED && zg_field_drafts_get_n_kept (drafts) == 0)
    show_saved (self);
  if (failure)
    {
      g_autofree char *text = g_strdup_printf (_ ("Not saved: %s"), failure);

      gtk_label_set_label (self->failure, text);
    }
  gtk_widget_set_visible (self->failure_bar, state == ZG_SAVE_FAILED);
}

/* What waits for an answer in its field is not forgotten when that is left. */
static void
update_kept (ZgIssueFoot *self)
{
  ZgFieldDrafts *drafts = zg_field_drafts_get (self->session);
  guint n = zg_field_drafts_get_n_kept (drafts);
  g_autofree char *first = zg_field_kept_describe (drafts, 1);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u text is not saved: %s", "%u texts are not saved: %s", n), n,
                       first);

  /* A conflict is heard of after the ledger was. */
  if (n > 0)
    hide_saved (self);
  gtk_label_set_label (self->kept, text);
  gtk_widget_set_visible (self->kept_bar, n > 0);
}

static void
show_kept_cb (ZgIssueFoot *self)
{
  zg_field_kept_show (GTK_WIDGET (self), self->session);
}

static void
retry_cb (ZgIssueFoot *self)
{
  zg_field_drafts_retry (zg_field_drafts_get (self->session));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgIssueFoot) self = data;
  g_autoptr (GError) error = NULL;

  if (zg_field_copy_finish (ZG_SESSION (source), result, &error))
    zg_teller_add_toast (GTK_WIDGET (self), adw_toast_new (_ ("A copy with all that was typed is "
                                                              "saved; the ledger is as it was")));
  else
    zg_teller_show_error (GTK_WIDGET (self), error);
}

static void
copy_answer_cb (GtkNativeDialog *dialog, int response, ZgIssueFoot *self)
{
  g_autofree char *path = zg_file_choice_get_answer (dialog, response);

  if (path)
    zg_field_copy_async (self->session, path, copied_cb, g_object_ref (self));
  g_object_unref (dialog);
}

static void
copy_cb (ZgIssueFoot *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = g_path_get_basename (zg_session_get_path (self->session));
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save a Copy of the Ledger"), GTK_WINDOW (root),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_answer_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
zg_issue_foot_dispose (GObject *object)
{
  ZgIssueFoot *self = ZG_ISSUE_FOOT (object);
  GtkWidget *child;

  g_clear_handle_id (&self->fade_id, g_source_remove);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_issue_foot_parent_class)->dispose (object);
}

static void
zg_issue_foot_class_init (ZgIssueFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_issue_foot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issue-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgIssueFoot, saved);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueFoot, failure_bar);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueFoot, failure);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueFoot, kept_bar);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueFoot, kept);
  gtk_widget_class_bind_template_callback (widget_class, show_kept_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
zg_issue_foot_init (ZgIssueFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_issue_foot_set_session (ZgIssueFoot *self, ZgSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::save-state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::failure", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (zg_field_drafts_get (session), "notify::n-kept",
                           G_CALLBACK (update_kept), self, G_CONNECT_SWAPPED);
}
