/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window-past.h"

#include <glib/gi18n.h>

#include "zg-error.h"
#include "zg-field-drafts.h"
#include "zg-past-dialog.h"
#include "zg-teller.h"

/* What could not be saved would go with the session that holds it. */
static gboolean
check_saved (ZgWindow *self)
{
  ZgSession *session = zg_window_get_session (self);
  g_autoptr (GError) error = NULL;
  ZgSaveState state;

  zg_window_commit (self);
  g_object_get (session, "save-state", &state, NULL);
  if (state != ZG_SAVE_FAILED && zg_field_drafts_get_n_kept (zg_field_drafts_get (session)) == 0)
    return TRUE;
  error =
      g_error_new_literal (ZG_ERROR, ZG_ERROR_CONFLICT,
                           _ ("There is text that is not saved. It is marked in its field: save "
                              "it or put it back first."));
  zg_teller_show_failure (GTK_WIDGET (self), _ ("Not everything is saved"), error);
  return FALSE;
}

static void
as_of (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (check_saved (ZG_WINDOW (widget)))
    zg_past_dialog_show (ZG_WINDOW (widget));
}

static void
today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = g_strdup (zg_window_get_path (ZG_WINDOW (widget)));

  zg_window_open (ZG_WINDOW (widget), path);
}

void
zg_window_past_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.as-of", NULL, as_of);
  gtk_widget_class_install_action (widget_class, "win.today", NULL, today);
}

void
zg_window_past_update (ZgWindow *window)
{
  ZgSession *session = zg_window_get_session (window);

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.as-of", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.history", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.today",
                                 session && zg_session_get_as_of (session) != ZG_DAY_NONE);
}
