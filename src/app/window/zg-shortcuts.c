/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-shortcuts.h"

/* Built when asked for, not as GTK's automatic help overlay: that one is a hidden window beside
 * each window, and GTK 4.8 falls over a hidden window when a screen reader asks for one child more
 * than the program has (gtkatspiroot.c, GetChildAtIndex). */
void
zg_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/zhenggai/Zhenggai/ui/zg-shortcuts.ui");
  GtkWindow *self = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (self, parent);
  gtk_window_set_destroy_with_parent (self, TRUE);
  gtk_window_present (self);
}
