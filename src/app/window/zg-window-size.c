/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-window-size.h"

#include "zg-settings.h"

void
zg_window_size_restore (GtkWindow *window)
{
  GSettings *settings = zg_settings_get ();
  int width;
  int height;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (window, width, height);
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

void
zg_window_size_keep (GtkWindow *window)
{
  GSettings *settings = zg_settings_get ();
  gboolean maximized = gtk_window_is_maximized (window);
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", maximized);
  if (!maximized && width > 0 && height > 0)
    g_settings_set (settings, "window-size", "(ii)", width, height);
}
