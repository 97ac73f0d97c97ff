/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-about.h"

#include <glib/gi18n.h>

void
zg_about_show (GtkWindow *parent)
{
  const char *developers[] = { _ ("The Zhenggai developers"), NULL };
  const char *libraries[] = { "GTK https://www.gtk.org",
                              "libadwaita https://gnome.pages.gitlab.gnome.org/libadwaita",
                              "SQLite https://sqlite.org",
                              "ICU https://icu.unicode.org",
                              "Pango https://pango.gnome.org",
                              "cairo https://cairographics.org",
                              "JSON-GLib https://gnome.pages.gitlab.gnome.org/json-glib",
                              NULL };
  GtkWidget *about =
      g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE,
                    "application-name", _ ("Zhenggai"), "application-icon", ZG_APPLICATION_ID,
                    "version", ZG_VERSION, "developer-name", developers[0], "developers",
                    developers, "comments",
                    _ ("Keeps the ledger of rectification work: issues, measures, deadlines, "
                       "and every change with its day and author. It needs no network."),
                    "license-type", GTK_LICENSE_GPL_3_0, NULL);

  adw_about_window_add_acknowledgement_section (ADW_ABOUT_WINDOW (about), _ ("Built with"),
                                                libraries);
  gtk_window_present (GTK_WINDOW (about));
}
