/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-measure-scroll.h"

/* Room left above and below. */
#define MARGIN 12

static gboolean
scroll_cb (gpointer data)
{
  GtkWidget *widget = data;
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t place;
  double top;

  if (!view || !gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, view, &place))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view));
  top = gtk_adjustment_get_value (adjustment) + place.origin.y;
  gtk_adjustment_clamp_page (adjustment, top - MARGIN, top + place.size.height + MARGIN);
  if (place.size.height + 2 * MARGIN > gtk_adjustment_get_page_size (adjustment))
    gtk_adjustment_set_value (adjustment, top - MARGIN);
  return G_SOURCE_REMOVE;
}

void
zg_measure_scroll_to (GtkWidget *widget)
{
  /* Behind layout and drawing: only then a widget that was hidden knows where it stands. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, g_object_ref (widget), g_object_unref);
}
