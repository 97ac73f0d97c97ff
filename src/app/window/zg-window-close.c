/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window-close.h"

#include <glib/gi18n.h>

#include "zg-field-drafts.h"
#include "zg-field-kept.h"

/* So many texts are named; the rest is counted. */
#define MAX_NAMED 5

/* Set on a window that may go with what is not saved. */
#define MAY_LOSE "zg-may-lose"

static ZgSaveState
get_state (ZgSession *session)
{
  ZgSaveState state;

  g_object_get (session, "save-state", &state, NULL);
  return state;
}

static gboolean
close_cb (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

void
zg_window_close_later (GtkWindow *window)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (window), g_object_unref);
}

static void
answer_cb (AdwMessageDialog *dialog, const char *response, ZgWindow *window)
{
  ZgSession *session = zg_window_get_session (window);

  if (g_str_equal (response, "stay"))
    {
      if (session)
        zg_field_kept_show (GTK_WIDGET (window), session);
      return;
    }
  if (g_str_equal (response, "discard"))
    g_object_set_data (G_OBJECT (window), MAY_LOSE, GINT_TO_POINTER (TRUE));
  else if (session)
    zg_field_drafts_retry (zg_field_drafts_get (session));
  zg_window_close_later (GTK_WINDOW (window));
}

/* What would be lost, and why. */
static char *
tell_stake (ZgSession *session)
{
  g_autofree char *failure = NULL;
  g_autofree char *texts = zg_field_kept_describe (zg_field_drafts_get (session), MAX_NAMED);

  g_object_get (session, "failure", &failure, NULL);
  return g_strjoin (failure && *texts ? "\n\n" : "", failure ? failure : "", texts, NULL);
}

static void
ask_before_losing (ZgWindow *window, gboolean failed)
{
  g_autofree char *stake = tell_stake (zg_window_get_session (window));
  GtkWidget *widget =
      adw_message_dialog_new (GTK_WINDOW (window), _ ("Not everything is saved"), stake);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_responses (dialog, "stay", _ ("_Back to the Text"), "discard",
                                    _ ("Close _without Saving"), NULL);
  if (failed)
    adw_message_dialog_add_response (dialog, "retry", _ ("_Try Again"));
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, failed ? "retry" : "stay");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
saved_cb (ZgSession *session, GParamSpec *pspec, ZgWindow *window)
{
  if (get_state (session) == ZG_SAVE_SAVING)
    return;
  g_signal_handlers_disconnect_by_func (session, saved_cb, window);
  zg_window_close_later (GTK_WINDOW (window));
}

static void
copy_answer_cb (AdwMessageDialog *dialog, const char *response, ZgWindow *window)
{
  if (g_str_equal (response, "stay"))
    return;
  if (g_str_equal (response, "close"))
    g_object_set_data (G_OBJECT (window), MAY_LOSE, GINT_TO_POINTER (TRUE));
  zg_window_close_later (GTK_WINDOW (window));
}

/* Nothing is lost: the working copy keeps it and the ledger takes it up when it is opened. But
 * whoever hands on the file there hands on an old one. */
static void
ask_before_leaving (ZgWindow *window, const ZgCopyState *state)
{
  GtkWidget *widget =
      adw_message_dialog_new (GTK_WINDOW (window), _ ("Saved on This Computer Only"), NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_format_body (
      dialog,
      _ ("%s\n\nThe last edits are kept and go there when the ledger is "
         "opened next."),
      state->failure ? state->failure : "");
  adw_message_dialog_add_responses (dialog, "stay", _ ("_Back"), "close", _ ("_Close"), "retry",
                                    _ ("_Try Again"), NULL);
  adw_message_dialog_set_default_response (dialog, "retry");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_answer_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
copy_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ZgWindow) window = data;
  ZgSession *session = ZG_SESSION (source);
  const ZgCopyState *state;

  zg_session_save_copy_finish (session, result);
  state = zg_session_get_copy_state (session);
  if (state && !state->is_saved)
    ask_before_leaving (window, state);
  else
    zg_window_close_later (GTK_WINDOW (window));
}

/* FALSE if the working copy has to go to its place first. */
static gboolean
check_copy (ZgWindow *window, ZgSession *session)
{
  const ZgCopyState *state = zg_session_get_copy_state (session);

  if (state == NULL || state->is_saved)
    return TRUE;
  zg_session_save_copy_async (session, copy_saved_cb, g_object_ref (window));
  return FALSE;
}

gboolean
zg_window_close_check (ZgWindow *window)
{
  ZgSession *session = zg_window_get_session (window);
  ZgSaveState state;

  if (session == NULL || g_object_get_data (G_OBJECT (window), MAY_LOSE))
    return TRUE;
  zg_window_commit (window);
  state = get_state (session);
  if (state == ZG_SAVE_SAVING)
    {
      g_signal_handlers_disconnect_by_func (session, saved_cb, window);
      g_signal_connect_object (session, "notify::save-state", G_CALLBACK (saved_cb), window, 0);
      return FALSE;
    }
  if (state != ZG_SAVE_FAILED && zg_field_drafts_get_n_kept (zg_field_drafts_get (session)) == 0)
    return check_copy (window, session);
  ask_before_losing (window, state == ZG_SAVE_FAILED);
  return FALSE;
}
