/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-scroll.h"

#include "zg-mark-walk.h"

#define AROUND 12 /* pixels that are seen around a mark, too */

static GtkScrolledWindow *
find_scroller (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  return scroller ? GTK_SCROLLED_WINDOW (scroller) : NULL;
}

void
zg_chart_scroll_to_mark (GtkWidget *widget, const ZgMark *mark)
{
  GtkScrolledWindow *scroller = find_scroller (widget);
  GtkAdjustment *adjustment;
  double x, y, width, height, top;

  if (scroller == NULL
      || !gtk_widget_translate_coordinates (widget, GTK_WIDGET (scroller), 0, 0, NULL, &top))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  zg_mark_get_bounds (mark, &x, &y, &width, &height);
  y += top + gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, y - AROUND, y + height + AROUND);
}

void
zg_chart_scroll_grab_focus (GtkWidget *widget)
{
  GtkScrolledWindow *scroller = find_scroller (widget);
  GtkAdjustment *adjustment = scroller ? gtk_scrolled_window_get_vadjustment (scroller) : NULL;
  double value = adjustment ? gtk_adjustment_get_value (adjustment) : 0;

  gtk_widget_grab_focus (widget);
  if (adjustment)
    gtk_adjustment_set_value (adjustment, value);
}
