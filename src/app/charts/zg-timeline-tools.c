/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-timeline-tools.h"

#include <glib/gi18n.h>

static GtkWidget *
tool_new (const char *label, const char *icon, const char *action, int span)
{
  GtkWidget *button =
      icon ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (span > 0)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", span);
  if (icon)
    gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

/* As that of a card (zg-chart-card.ui). */
static GtkWidget *
menu_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenu) elsewhere = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (table, _ ("Show as _Table"), "timeline.as-table");
  g_menu_append (elsewhere, _ ("Copy _Picture"), "timeline.copy-picture");
  g_menu_append (elsewhere, _ ("Copy _Figures"), "timeline.copy-figures");
  g_menu_append (elsewhere, _ ("_Save the Picture…"), "timeline.save");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (elsewhere));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Table, Copy, Save"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Menu of the chart"), -1);
  return button;
}

GtkWidget *
zg_timeline_tools_new (void)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *spans = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (spans, "linked");
  gtk_widget_add_css_class (steps, "linked");
  gtk_box_append (GTK_BOX (spans), tool_new (_ ("3 Months"), NULL, "timeline.span", 92));
  gtk_box_append (GTK_BOX (spans), tool_new (_ ("A Year"), NULL, "timeline.span", 366));
  gtk_box_append (GTK_BOX (spans), tool_new (_ ("All Days"), NULL, "timeline.all", 0));
  gtk_box_append (GTK_BOX (steps), tool_new (_ ("Less Close (Ctrl −)"), "zoom-out-symbolic",
                                             "timeline.zoom-out", 0));
  gtk_box_append (GTK_BOX (steps),
                  tool_new (_ ("Closer (Ctrl +)"), "zoom-in-symbolic", "timeline.zoom-in", 0));
  gtk_box_append (GTK_BOX (tools), spans);
  gtk_box_append (GTK_BOX (tools), steps);
  gtk_box_append (GTK_BOX (tools), menu_new ());
  return tools;
}
