/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-state.h"

#include <glib/gi18n.h>

#include "zg-field-words.h"
#include "zg-key-field.h"
#include "zg-transaction.h"

struct _ZgIssueState
{
  GtkWidget parent_instance;

  ZgKeyField *state;
  GtkWidget *ask_box;
  GtkLabel *ask_title;
  GtkEntry *reason;
  GtkWidget *confirm_button;
  GtkLabel *message;
  GtkWidget *pinned_box;
  GtkLabel *pinned;

  ZgSession *session;
  gint64 issue_id;
  char *item;
  char *wanted; /* the state that waits for its reason */
};

G_DEFINE_FINAL_TYPE (ZgIssueState, zg_issue_state, GTK_TYPE_WIDGET)

typedef struct
{
  gint64 issue_id;
  char *state;  /* NULL: follow the measures */
  char *reason; /* nullable */
} Pin;

static void
pin_free (gpointer data)
{
  Pin *pin = data;

  g_free (pin->state);
  g_free (pin->reason);
  g_free (pin);
}

static gboolean
run (ZgTransaction *txn, gpointer data, GError **error)
{
  const Pin *pin = data;

  return zg_transaction_set (txn, pin->issue_id, ZG_FIELD_ISSUE_STATE_PINNED,
                             pin->state ? "1" : "0", error)
         && zg_transaction_set (txn, pin->issue_id, ZG_FIELD_ISSUE_STATE_REASON, pin->reason, error)
         && (pin->state == NULL
             || zg_transaction_set (txn, pin->issue_id, ZG_FIELD_ISSUE_STATE, pin->state, error));
}

static void
close_ask (ZgIssueState *self)
{
  g_clear_pointer (&self->wanted, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_widget_set_visible (self->ask_box, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgIssueState) self = data;
  g_autoptr (GError) error = NULL;

  if (zg_session_edit_finish (ZG_SESSION (source), result, &error))
    {
      zg_field_widget_revert (ZG_FIELD_WIDGET (self->state));
      close_ask (self);
      return;
    }
  gtk_label_set_label (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

static void
send (ZgIssueState *self, const char *state, const char *reason)
{
  g_autofree char *label =
      state ? g_strdup_printf (_ ("Set state of %s"), self->item)
            : g_strdup_printf (_ ("Let state of %s follow its measures"), self->item);
  Pin *pin = g_new0 (Pin, 1);

  pin->issue_id = self->issue_id;
  pin->state = g_strdup (state);
  pin->reason = g_strdup (reason);
  zg_session_edit_async (self->session, label, reason, NULL, run, pin, pin_free, done_cb,
                         g_object_ref (self));
}

static gboolean
choose_cb (ZgIssueState *self, const char *value)
{
  g_autofree char *title = g_strdup_printf (_ ("Why is it “%s” whatever its measures say?"),
                                            zg_key_get_label (ZG_KEYS_STATES, value));

  g_free (self->wanted);
  self->wanted = g_strdup (value);
  gtk_label_set_label (self->ask_title, title);
  gtk_widget_set_visible (self->ask_box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  return TRUE;
}

static void
reason_changed_cb (ZgIssueState *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  gtk_widget_set_sensitive (self->confirm_button, *g_strstrip (reason) != '\0');
}

static void
confirm_cb (ZgIssueState *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  if (self->wanted && *g_strstrip (reason))
    send (self, self->wanted, reason);
}

static void
cancel_cb (ZgIssueState *self)
{
  zg_field_widget_revert (ZG_FIELD_WIDGET (self->state));
  close_ask (self);
}

static void
follow_cb (ZgIssueState *self)
{
  send (self, NULL, NULL);
}

static void
show_pinned (ZgIssueState *self, const ZgRecord *issue)
{
  gboolean pinned = zg_record_get_int (issue, ZG_FIELD_ISSUE_STATE_PINNED, 0) != 0;
  const char *reason = zg_record_get (issue, ZG_FIELD_ISSUE_STATE_REASON);
  g_autofree char *text = NULL;

  if (pinned)
    text = reason && *reason ? g_strdup_printf (_ ("set by hand: %s"), reason)
                             : g_strdup (_ ("set by hand"));
  gtk_label_set_label (self->pinned, text ? text : "");
  gtk_widget_set_visible (self->pinned_box, pinned);
}

void
zg_issue_state_show (ZgIssueState *self, ZgSession *session, const ZgSheet *sheet)
{
  const ZgRecord *issue = sheet->issue->record;

  if (issue->id != self->issue_id)
    close_ask (self);
  g_set_object (&self->session, session);
  self->issue_id = issue->id;
  g_free (self->item);
  self->item = zg_field_words_item (issue);
  zg_field_widget_load (ZG_FIELD_WIDGET (self->state), session, issue);
  show_pinned (self, issue);
}

static void
zg_issue_state_dispose (GObject *object)
{
  ZgIssueState *self = ZG_ISSUE_STATE (object);
  GtkWidget *child;

  g_clear_object (&self->session);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->wanted, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_issue_state_parent_class)->dispose (object);
}

static void
zg_issue_state_class_init (ZgIssueStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_issue_state_dispose;
  g_type_ensure (ZG_TYPE_KEY_FIELD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issue-state.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, state);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, ask_box);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, ask_title);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, reason);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, message);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, pinned_box);
  gtk_widget_class_bind_template_child (widget_class, ZgIssueState, pinned);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
}

static void
zg_issue_state_init (ZgIssueState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
