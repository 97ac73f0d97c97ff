/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-help-keys.h"

#include "zg-help-place.h"
#include "zg-help-window.h"

#define KEY "zg-help-keys" /* set on a window that has the key */

static gboolean
help_cb (GtkWidget *window, GVariant *arguments, gpointer application)
{
  if (!ZG_IS_HELP_WINDOW (window))
    zg_help_window_show (application, zg_help_place_find (GTK_WINDOW (window)));
  return TRUE;
}

static void
add_key (GtkWidget *window, GtkApplication *application)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                                            gtk_callback_action_new (help_cb, application, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (window, keys);
  g_object_set_data (G_OBJECT (window), KEY, keys);
}

/* An accelerator of the application reaches only windows that belong to it, which no dialog does.
 */
static void
windows_changed_cb (
    GListModel *windows, guint position, guint removed, guint added, GtkApplication *application)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_object_get_data (G_OBJECT (window), KEY) == NULL)
        add_key (window, application);
    }
}

void
zg_help_keys_install (GtkApplication *application)
{
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed",
                           G_CALLBACK (windows_changed_cb), application, 0);
}
