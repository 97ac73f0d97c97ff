/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window-undo.h"

#include <glib/gi18n.h>

#include "zg-error.h"
#include "zg-history-page.h"
#include "zg-teller.h"
#include "zg-undo.h"

/* What was taken back, and where it is to be seen. */
typedef struct
{
  char *label;
  gint64 issue_id; /* 0: nowhere in particular */
  gint64 measure_id;
} Undone;

typedef struct
{
  ZgWindow *window;
  gboolean redo;
} Run;

static void
undone_free (gpointer data)
{
  Undone *undone = data;

  g_free (undone->label);
  g_free (undone);
}

/* The first issue that the newest step changed. It is undone all the same where that can't be told.
 */
static void
find_place (ZgLedger *ledger, Undone *undone)
{
  const ZgHistoryScope scope = { 0 };
  g_autoptr (ZgHistoryPage) page = zg_history_page_load (ledger, &scope, 0, 1, NULL);
  const ZgHistoryStep *step = page && page->steps->len ? g_ptr_array_index (page->steps, 0) : NULL;

  for (guint i = 0; step && i < step->lines->len && undone->issue_id == 0; i++)
    {
      const ZgHistoryLine *line = g_ptr_array_index (step->lines, i);

      /* What has gone can't be shown. */
      if (line->what == ZG_HISTORY_DELETED)
        continue;
      undone->issue_id = line->issue_id;
      undone->measure_id =
          line->place.entity == ZG_ENTITY_MEASURE ? line->place.row_id : undone->measure_id;
    }
}

static gpointer
undo_or_redo (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Undone *undone = g_new0 (Undone, 1);
  gboolean ok = GPOINTER_TO_INT (data) ? zg_redo (ledger, &undone->label, NULL, error)
                                       : zg_undo (ledger, &undone->label, NULL, error);

  if (ok)
    find_place (ledger, undone);
  else
    g_clear_pointer (&undone, undone_free);
  return undone;
}

static AdwToast *
new_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

static void
tell_undone (ZgWindow *self, gboolean redo, const Undone *undone)
{
  g_autofree char *text =
      g_strdup_printf (redo ? _ ("Done again: %s") : _ ("Undone: %s"), undone->label);
  AdwToast *toast = new_toast (text);

  if (undone->issue_id)
    {
      adw_toast_set_button_label (toast, _ ("_Show"));
      adw_toast_set_action_name (toast, "win.show-issue");
      adw_toast_set_action_target (toast, "(xx)", undone->issue_id, undone->measure_id);
    }
  zg_teller_add_toast (GTK_WIDGET (self), toast);
}

static void
conflict_answer_cb (AdwMessageDialog *dialog, const char *response, ZgWindow *self)
{
  if (g_str_equal (response, "history"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.history", NULL);
}

/* Somebody has changed a value since: both are shown, and where to take it from there. */
static void
tell_conflict (ZgWindow *self, gboolean redo, const GError *error)
{
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (self), redo ? _ ("Not done again") : _ ("Not undone"),
                              error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "history", _ ("Show _History"),
                                    "close", _ ("_Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (conflict_answer_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Run *run = data;
  g_autoptr (ZgWindow) self = run->window;
  g_autoptr (GError) error = NULL;
  Undone *undone = zg_session_write_finish (ZG_SESSION (source), result, &error);

  if (undone)
    {
      tell_undone (self, run->redo, undone);
      undone_free (undone);
    }
  else if (g_error_matches (error, ZG_ERROR, ZG_ERROR_CONFLICT))
    tell_conflict (self, run->redo, error);
  else if (g_error_matches (error, ZG_ERROR, ZG_ERROR_NOT_FOUND))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    zg_teller_show_error (GTK_WIDGET (self), error);
}

static void
start (ZgWindow *self, gboolean redo)
{
  ZgSession *session = zg_window_get_session (self);
  Run *run;

  if (session == NULL)
    return;
  /* What is still being typed is the newest step. */
  zg_window_commit (self);
  run = g_new0 (Run, 1);
  run->window = g_object_ref (self);
  run->redo = redo;
  zg_session_write_async (session, undo_or_redo, GINT_TO_POINTER (redo), NULL, undone_free, NULL,
                          done_cb, run);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  start (ZG_WINDOW (widget), FALSE);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  start (ZG_WINDOW (widget), TRUE);
}

void
zg_window_undo_install (GtkWidgetClass *widget_class)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  /* Bindings, and not accelerators of the application, which would come before a text's own undo.
   */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, shifted, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}
