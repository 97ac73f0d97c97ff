/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-timeline-mouse.h"

#include <math.h>

#include "zg-chart-type.h"
#include "zg-timeline-chart.h"

#define WHEEL_ROWS 3
#define DRAG       8 /* pixels that make a press a drag */

struct _ZgTimelineMouse
{
  ZgChartView *view;
  ZgTimelineDays *days;
  GtkAdjustment *rows;
  void (*moved) (gpointer data);
  gpointer data;
  double pointer; /* x in the view; negative: outside */
  double drag_from;
  double drag_rows;
  gboolean dragging;
};

static double
get_left (const ZgTimelineMouse *self)
{
  return zg_timeline_get_left (gtk_widget_get_width (GTK_WIDGET (self->view)),
                               zg_chart_type_get_size (GTK_WIDGET (self->view)));
}

static double
get_days_width (const ZgTimelineMouse *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self->view)) - get_left (self), 1);
}

double
zg_timeline_mouse_get_share (const ZgTimelineMouse *self)
{
  double left = get_left (self);

  return self->pointer > left ? (self->pointer - left) / get_days_width (self) : 0.5;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, ZgTimelineMouse *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double step = ZG_TIMELINE_PAN * (self->days->to - self->days->from);

  if (state & GDK_CONTROL_MASK)
    zg_timeline_days_zoom (self->days, pow (ZG_TIMELINE_ZOOM, dy),
                           zg_timeline_mouse_get_share (self));
  else
    zg_timeline_days_pan (self->days, (state & GDK_SHIFT_MASK ? dx + dy : dx) * step);
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    gtk_adjustment_set_value (self->rows, gtk_adjustment_get_value (self->rows) + dy * WHEEL_ROWS);
  self->moved (self->data);
  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, ZgTimelineMouse *self)
{
  self->pointer = x;
}

static void
leave_cb (GtkEventControllerMotion *controller, ZgTimelineMouse *self)
{
  self->pointer = -1;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, ZgTimelineMouse *self)
{
  self->dragging = FALSE;
  self->drag_from = self->days->from;
  self->drag_rows = gtk_adjustment_get_value (self->rows);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, ZgTimelineMouse *self)
{
  double span = self->days->to - self->days->from;
  double from = self->drag_from - dx / get_days_width (self) * span;
  double row = gtk_widget_get_height (GTK_WIDGET (self->view))
               / MAX (gtk_adjustment_get_page_size (self->rows), 1.0);

  if (!self->dragging && hypot (dx, dy) < DRAG)
    return;
  self->dragging = TRUE;
  /* From now on it is no click on a mark. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  zg_timeline_days_set (self->days, from, from + span);
  gtk_adjustment_set_value (self->rows, self->drag_rows - dy / row);
  self->moved (self->data);
}

ZgTimelineMouse *
zg_timeline_mouse_new (ZgChartView *view,
                       ZgTimelineDays *days,
                       GtkAdjustment *rows,
                       void (*moved) (gpointer data),
                       gpointer data)
{
  ZgTimelineMouse *self = g_new0 (ZgTimelineMouse, 1);
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  *self = (ZgTimelineMouse){ view, days, rows, moved, data, .pointer = -1 };
  g_object_set_data_full (G_OBJECT (view), "zg-timeline-mouse", self, g_free);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), scroll);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag));
  return self;
}
