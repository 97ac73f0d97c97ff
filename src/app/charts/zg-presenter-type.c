/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-presenter-type.h"

/* Parts of the page's height. */
#define LETTERS 32
#define FOOT    16

/* Before the window has a size, and in a small one. */
#define LEAST_HEIGHT 600

static void
set_type (GtkWidget *widget, PangoAttrList *type)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_attributes (GTK_LABEL (widget), type);
  else if (GTK_IS_ENTRY (widget))
    gtk_entry_set_attributes (GTK_ENTRY (widget), type);
}

void
zg_presenter_type_fit (GtkWidget *presenter, GtkWidget *over)
{
  int height = MAX (gtk_widget_get_height (presenter), LEAST_HEIGHT);
  g_autoptr (PangoAttrList) type = pango_attr_list_new ();

  pango_attr_list_insert (type, pango_attr_size_new_absolute (height * PANGO_SCALE / LETTERS));
  set_type (over, type);
  for (GtkWidget *child = gtk_widget_get_first_child (over); child;
       child = gtk_widget_get_next_sibling (child))
    set_type (child, type);
  gtk_widget_set_margin_bottom (over, height / FOOT);
}
