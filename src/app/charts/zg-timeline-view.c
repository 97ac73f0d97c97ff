/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-timeline-view.h"

#include <math.h>

#include "zg-chart-list.h"
#include "zg-chart-view.h"
#include "zg-locale.h"
#include "zg-timeline-chart.h"
#include "zg-timeline-tools.h"

#define ZOOM       1.25  /* a step */
#define PAN        0.125 /* of the days in view, a step */
#define LEAST_DAYS 14
#define WHEEL_ROWS 3
#define DRAG       8 /* pixels that make a press a drag */

struct _ZgTimelineView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *tools;
  ZgChartView *view;
  GtkAdjustment *rows; /* the first row in view, of all */

  ZgFiguresSource *source;
  gboolean by_measure;
  ZgDay all_from; /* the days of all rows; @all_from is not before @all_to: not known yet */
  ZgDay all_to;
  double from; /* the days in view; fractions let a wheel turn smoothly */
  double to;
  double pointer; /* x of the pointer in the view; negative: outside */
  double drag_from;
  double drag_rows;
  gboolean dragging;
  guint fit; /* source: the room for rows has changed */
};

G_DEFINE_FINAL_TYPE (ZgTimelineView, zg_timeline_view, GTK_TYPE_WIDGET)

static double
get_size (ZgTimelineView *self)
{
  return zg_chart_view_get_type_size (GTK_WIDGET (self->view));
}

static guint
get_room (ZgTimelineView *self)
{
  return zg_timeline_get_room (gtk_widget_get_height (GTK_WIDGET (self->view)), get_size (self));
}

/* Asks for the rows in view. All days are asked for until they are known. */
static void
ask (ZgTimelineView *self)
{
  guint first = (guint) MAX (gtk_adjustment_get_value (self->rows), 0);
  guint room = get_room (self);

  if (room > 0)
    zg_figures_source_set_window (self->source, self->by_measure, first, room + 1, self->all_from,
                                  self->all_to);
}

static void
show_days (ZgTimelineView *self)
{
  zg_chart_view_set_days (self->view, (ZgDay) lround (self->from), (ZgDay) lround (self->to));
}

/* The days in view, at least LEAST_DAYS and never away from all there are. */
static void
set_days (ZgTimelineView *self, double from, double to)
{
  double all = self->all_to - self->all_from;
  double span = CLAMP (to - from, MIN (LEAST_DAYS, all), all);

  if (all <= 0)
    return;
  if (to - from != span)
    from = (from + to - span) / 2;
  self->from = CLAMP (from, self->all_from, self->all_to - span);
  self->to = self->from + span;
  show_days (self);
}

/* Closer with @factor < 1; what lies at @share of the width stays there. */
static void
zoom (ZgTimelineView *self, double factor, double share)
{
  double span = self->to - self->from, centre = self->from + share * span;
  double all = self->all_to - self->all_from;
  double wanted = CLAMP (span * factor, MIN (LEAST_DAYS, all), all);

  set_days (self, centre - share * wanted, centre + (1 - share) * wanted);
}

static void
pan (ZgTimelineView *self, double days)
{
  set_days (self, self->from + days, self->to + days);
}

static double
get_days_width (ZgTimelineView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->view));

  return MAX (width - zg_timeline_get_left (width, get_size (self)), 1);
}

/* Where the pointer is among the days, or their middle. */
static double
get_share (ZgTimelineView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->view));
  double left = zg_timeline_get_left (width, get_size (self));

  return self->pointer > left ? (self->pointer - left) / get_days_width (self) : 0.5;
}

static void
update_rows (ZgTimelineView *self, const ZgTimeline *timeline)
{
  guint room = get_room (self);
  double value = gtk_adjustment_get_value (self->rows);

  gtk_adjustment_configure (self->rows, MIN (value, MAX (0, (double) timeline->n_all - room)), 0,
                            (double) timeline->n_all, 1, MAX (1, (double) room - 1), room);
}

static void
source_changed_cb (ZgFiguresSource *source, ZgTimelineView *self)
{
  ZgFigures *figures = zg_figures_source_get (source);
  const ZgTimeline *timeline = figures ? figures->timeline : NULL;
  ZgChartOptions options = { .language = zg_locale_get_language (),
                             .by_measure = self->by_measure };
  g_autofree char *name = NULL;

  if (timeline == NULL)
    return;
  if (self->all_from >= self->all_to)
    {
      self->all_from = timeline->from;
      self->all_to = timeline->to;
      set_days (self, self->all_from, self->all_to);
    }
  update_rows (self, timeline);
  zg_chart_view_show (self->view, &zg_timeline_chart, figures, self->by_measure, ZG_ORDER_OWN);
  name = zg_chart_describe (&zg_timeline_chart, figures, &options);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
value_changed_cb (GtkAdjustment *adjustment, ZgTimelineView *self)
{
  ask (self);
}

static void
follow_cb (ZgChartView *view, const ZgMark *mark, ZgTimelineView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(sb)", mark->filter,
                              mark->measures);
}

static void
scroll_rows (ZgTimelineView *self, double rows)
{
  gtk_adjustment_set_value (self->rows, gtk_adjustment_get_value (self->rows) + rows);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, ZgTimelineView *self)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double span = self->to - self->from;

  if (state & GDK_CONTROL_MASK)
    zoom (self, pow (ZOOM, dy), get_share (self));
  else if (state & GDK_SHIFT_MASK)
    pan (self, (dx + dy) * PAN * span);
  else
    {
      pan (self, dx * PAN * span);
      scroll_rows (self, dy * WHEEL_ROWS);
    }
  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, ZgTimelineView *self)
{
  self->pointer = x;
}

static void
leave_cb (GtkEventControllerMotion *controller, ZgTimelineView *self)
{
  self->pointer = -1;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, ZgTimelineView *self)
{
  self->dragging = FALSE;
  self->drag_from = self->from;
  self->drag_rows = gtk_adjustment_get_value (self->rows);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, ZgTimelineView *self)
{
  double span = self->to - self->from;
  double row = gtk_widget_get_height (GTK_WIDGET (self->view)) / MAX (get_room (self), 1.0);

  if (!self->dragging && hypot (dx, dy) < DRAG)
    return;
  self->dragging = TRUE;
  /* From now on it is no click on a mark. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  set_days (self, self->drag_from - dx / get_days_width (self) * span,
            self->drag_from - dx / get_days_width (self) * span + span);
  gtk_adjustment_set_value (self->rows, self->drag_rows - dy / row);
}

static void
act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (widget);
  double span = self->to - self->from;
  double page = gtk_adjustment_get_page_increment (self->rows);

  if (g_str_equal (name, "timeline.zoom-in"))
    zoom (self, 1 / ZOOM, get_share (self));
  else if (g_str_equal (name, "timeline.zoom-out"))
    zoom (self, ZOOM, get_share (self));
  else if (g_str_equal (name, "timeline.all"))
    set_days (self, self->all_from, self->all_to);
  else if (g_str_equal (name, "timeline.earlier"))
    pan (self, -PAN * span);
  else if (g_str_equal (name, "timeline.later"))
    pan (self, PAN * span);
  else if (g_str_equal (name, "timeline.page-up"))
    scroll_rows (self, -page);
  else if (g_str_equal (name, "timeline.page-down"))
    scroll_rows (self, page);
}

/* A third of what is seen is past. */
static void
show_span (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (widget);
  ZgFigures *figures = zg_figures_source_get (self->source);
  double span = parameter ? g_variant_get_int32 (parameter) : self->to - self->from;

  if (figures)
    set_days (self, figures->today - span / 3, figures->today + span * 2 / 3);
}

/* What the scrollbar says changes outside of the layout that found its room. */
static gboolean
fit_cb (gpointer data)
{
  ZgTimelineView *self = data;
  ZgFigures *figures = zg_figures_source_get (self->source);

  self->fit = 0;
  if (figures && figures->timeline)
    update_rows (self, figures->timeline);
  ask (self);
  return G_SOURCE_REMOVE;
}

static void
zg_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (widget);

  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->fit == 0)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static void
zg_timeline_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (ZG_TIMELINE_VIEW (widget)->box, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
zg_timeline_view_dispose (GObject *object)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->fit, g_source_remove);
  if (self->source)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_timeline_view_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    guint keys[2];
    GdkModifierType modifier;
  } keys[] = {
    { "timeline.zoom-in", { GDK_KEY_plus, GDK_KEY_equal }, GDK_CONTROL_MASK },
    { "timeline.zoom-out", { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK },
    { "timeline.all", { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK },
    { "timeline.earlier", { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_SHIFT_MASK },
    { "timeline.later", { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_SHIFT_MASK },
    { "timeline.page-up", { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0 },
    { "timeline.page-down", { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_install_action (widget_class, keys[i].action, NULL, act);
      for (gsize k = 0; k < G_N_ELEMENTS (keys[i].keys); k++)
        gtk_widget_class_add_binding_action (widget_class, keys[i].keys[k], keys[i].modifier,
                                             keys[i].action, NULL);
    }
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, show_span);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "timeline.today",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "timeline.span", "i", show_span);
}

static void
zg_timeline_view_class_init (ZgTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_timeline_view_dispose;
  widget_class->size_allocate = zg_timeline_view_size_allocate;
  widget_class->measure = zg_timeline_view_measure;
  add_actions (widget_class);
}

static void
add_controllers (ZgTimelineView *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (view, scroll);
  gtk_widget_add_controller (view, motion);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));
}

static void
zg_timeline_view_init (ZgTimelineView *self)
{
  GtkWidget *view = zg_chart_view_new ();
  GtkWidget *plot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bar;

  self->pointer = -1;
  self->rows = gtk_adjustment_new (0, 0, 0, 1, 1, 0);
  bar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->rows);
  self->view = ZG_CHART_VIEW (view);
  zg_chart_view_set_fills (self->view, TRUE);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (plot), view);
  gtk_box_append (GTK_BOX (plot), bar);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->tools = GTK_BOX (zg_timeline_tools_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->tools));
  gtk_box_append (GTK_BOX (self->box), plot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->rows, "value-changed", G_CALLBACK (value_changed_cb), self, 0);
  g_signal_connect (view, "activated", G_CALLBACK (follow_cb), self);
  add_controllers (self);
}

GtkWidget *
zg_timeline_view_new (ZgFiguresSource *source)
{
  ZgTimelineView *self = g_object_new (ZG_TYPE_TIMELINE_VIEW, NULL);

  self->source = g_object_ref (source);
  g_signal_connect (source, "changed", G_CALLBACK (source_changed_cb), self);
  return GTK_WIDGET (self);
}

void
zg_timeline_view_set_by_measure (ZgTimelineView *self, gboolean by_measure)
{
  if (self->by_measure == by_measure)
    return;
  self->by_measure = by_measure;
  zg_timeline_view_reset (self);
}

void
zg_timeline_view_add_tool (ZgTimelineView *self, GtkWidget *tool)
{
  gtk_box_prepend (self->tools, tool);
}

void
zg_timeline_view_append_tool (ZgTimelineView *self, GtkWidget *tool)
{
  gtk_box_append (self->tools, tool);
}

void
zg_timeline_view_reset (ZgTimelineView *self)
{
  self->all_from = self->all_to = 0;
  gtk_adjustment_set_value (self->rows, 0);
  ask (self);
}
