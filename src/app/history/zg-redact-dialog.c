/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-redact-dialog.h"

#include <glib/gi18n.h>

#include "zg-record.h"
#include "zg-redact.h"
#include "zg-teller.h"

struct _ZgRedactDialog
{
  AdwMessageDialog parent_instance;

  GtkEditable *reason;
  GtkCheckButton *documents;
  GtkCheckButton *backups;

  GtkWindow *teller;
  ZgSession *session;
  ZgEntity entity;
  gint64 row_id;
  const ZgField *field;
};

G_DEFINE_FINAL_TYPE (ZgRedactDialog, zg_redact_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* Given to the ledger's thread. */
typedef struct
{
  ZgEntity entity;
  gint64 row_id;
  const ZgField *field;
  char *reason;
  gboolean documents;
  gboolean backups;
} Order;

/* What comes back from it. */
typedef struct
{
  ZgRedaction done;
  guint n_backups; /* blanked, or else still holding the text */
  gboolean backups;
  GError *error; /* (nullable): why the backups are not blanked though the ledger is */
} Outcome;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->reason);
  g_free (order);
}

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_error (&outcome->error);
  g_free (outcome);
}

static gpointer
redact (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  g_autoptr (ZgRecord) record = zg_record_load (ledger, order->entity, order->row_id, error);
  Outcome *outcome;
  ZgRedaction done;

  if (record == NULL
      || !zg_redact (ledger, order->entity, order->row_id, order->field, order->reason,
                     order->documents, &done, error))
    return NULL;
  outcome = g_new0 (Outcome, 1);
  outcome->done = done;
  outcome->backups = order->backups;
  zg_redact_backups (ledger, order->entity, &record->uuid, order->field,
                     order->backups ? order->reason : NULL, order->documents, &outcome->n_backups,
                     &outcome->error);
  return outcome;
}

/* (transfer full) */
static char *
tell (const Outcome *outcome)
{
  guint n = outcome->done.n_values;
  g_autofree char *values =
      g_strdup_printf (ngettext ("%u text blanked", "%u texts blanked", n), n);
  g_autofree char *backups = NULL;

  if (outcome->n_backups == 0)
    return g_steal_pointer (&values);
  backups =
      outcome->backups
          ? g_strdup_printf (ngettext ("and in %u backup", "and in %u backups", outcome->n_backups),
                             outcome->n_backups)
          : g_strdup_printf (ngettext ("%u backup still holds it", "%u backups still hold it",
                                       outcome->n_backups),
                             outcome->n_backups);
  /* Translators: "3 texts blanked; 2 backups still hold it" */
  return g_strdup_printf (_ ("%s; %s"), values, backups);
}

static void
redacted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) teller = data;
  g_autoptr (GError) error = NULL;
  Outcome *outcome = zg_session_write_finish (ZG_SESSION (source), result, &error);

  if (outcome == NULL)
    zg_teller_show_failure (teller, _ ("Nothing Was Blanked"), error);
  else if (outcome->error)
    zg_teller_show_failure (teller, _ ("Blanked Here, but Not in All Backups"), outcome->error);
  else
    {
      g_autofree char *text = tell (outcome);
      AdwToast *toast = adw_toast_new (text);

      adw_toast_set_timeout (toast, 0);
      zg_teller_add_toast (teller, toast);
    }
  if (outcome)
    outcome_free (outcome);
}

static void
response_cb (ZgRedactDialog *self, const char *response)
{
  Order *order;

  if (!g_str_equal (response, "redact"))
    return;
  order = g_new0 (Order, 1);
  order->entity = self->entity;
  order->row_id = self->row_id;
  order->field = self->field;
  order->reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
  order->documents = gtk_check_button_get_active (self->documents);
  order->backups = gtk_check_button_get_active (self->backups);
  zg_session_write_async (self->session, redact, order, order_free, outcome_free, NULL, redacted_cb,
                          g_object_ref (self->teller));
}

/* Without a reason nothing can be blanked. */
static void
reason_cb (ZgRedactDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "redact", *reason != '\0');
}

static void
zg_redact_dialog_dispose (GObject *object)
{
  ZgRedactDialog *self = ZG_REDACT_DIALOG (object);

  g_clear_object (&self->teller);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_redact_dialog_parent_class)->dispose (object);
}

static void
zg_redact_dialog_class_init (ZgRedactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_redact_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-redact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgRedactDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, ZgRedactDialog, documents);
  gtk_widget_class_bind_template_child (widget_class, ZgRedactDialog, backups);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
}

static void
zg_redact_dialog_init (ZgRedactDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zg_redact_dialog_show (GtkWindow *teller,
                       ZgSession *session,
                       ZgEntity entity,
                       gint64 row_id,
                       const ZgField *field,
                       const char *about)
{
  ZgRedactDialog *self = g_object_new (ZG_TYPE_REDACT_DIALOG, "transient-for", teller, NULL);

  self->teller = g_object_ref (teller);
  self->session = g_object_ref (session);
  self->entity = entity;
  self->row_id = row_id;
  self->field = field;
  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (self),
      _ ("%s: every text that ever stood there goes, from the record, from its history and from "
         "the search. This can't be undone."),
      about);
  gtk_window_present (GTK_WINDOW (self));
}
