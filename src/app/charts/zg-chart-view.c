/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-view.h"

#include <adwaita.h>

#include "zg-chart-cursor.h"
#include "zg-chart-ring.h"
#include "zg-chart-scroll.h"
#include "zg-chart-tip.h"
#include "zg-chart-type.h"
#include "zg-locale.h"
#include "zg-mark-walk.h"

#define LEAST_WIDTH  240
#define LEAST_HEIGHT 60

struct _ZgChartView
{
  GtkWidget parent_instance;

  const ZgChart *chart;
  ZgFigures *figures;
  gboolean by_measure;
  ZgOrder order;
  gboolean fills;
  ZgDay from;
  ZgDay to;

  GskRenderNode *node; /* what is drawn, in its size; NULL: to be drawn */
  ZgDrawing *drawing;  /* its marks */
  int width;
  int height;

  int measured_for;
  int measured;

  ZgChartCursor cursor;
  guint reveal; /* source: the cursor's mark is to be seen */
};

G_DEFINE_FINAL_TYPE (ZgChartView, zg_chart_view, GTK_TYPE_WIDGET)

static guint activated_signal;

static ZgChartOptions
get_options (ZgChartView *self, double width, double height)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  return (ZgChartOptions){ .width = width,
                           .height = height,
                           .size = zg_chart_type_get_size (GTK_WIDGET (self)),
                           .style = dark ? ZG_STYLE_DARK : ZG_STYLE_LIGHT,
                           .language = zg_locale_get_language (),
                           .by_measure = self->by_measure,
                           .order = self->order,
                           .from = self->from,
                           .to = self->to,
                           .bare = TRUE };
}

/* What was drawn is no longer what is to be seen. */
static void
forget_drawing (ZgChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->measured_for = -1;
}

static const ZgMark *
get_current (ZgChartView *self)
{
  return zg_chart_cursor_get (&self->cursor, self->drawing);
}

static void
tell_current (ZgChartView *self)
{
  const ZgMark *mark = get_current (self);
  g_autofree char *text = mark ? zg_chart_tip_describe (mark) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
draw (ZgChartView *self, int width, int height)
{
  ZgChartOptions options = get_options (self, width, height);
  cairo_t *cr;

  self->width = width;
  self->height = height;
  g_clear_pointer (&self->drawing, zg_drawing_free);
  self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cr = gsk_cairo_node_get_draw_context (self->node);
  self->drawing = zg_chart_draw (self->chart, cr, self->figures, &options);
  cairo_destroy (cr);
  zg_chart_cursor_find_again (&self->cursor, self->drawing);
  tell_current (self);
}

static void
zg_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZgChartView *self = ZG_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->chart == NULL || self->figures == NULL || width <= 0 || height <= 0)
    return;
  if (self->node == NULL || self->width != width || self->height != height)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      draw (self, width, height);
    }
  gtk_snapshot_append_node (snapshot, self->node);
  if (get_current (self) && gtk_widget_has_focus (widget))
    zg_chart_ring_draw (widget, snapshot, get_current (self));
}

static GtkSizeRequestMode
zg_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
height_for (ZgChartView *self, int width)
{
  ZgChartOptions options = get_options (self, width, 0);
  double w, h;

  if (self->measured_for == width)
    return self->measured;
  zg_chart_get_size (self->chart, self->figures, &options, &w, &h);
  self->measured_for = width;
  self->measured = MAX ((int) h, LEAST_HEIGHT);
  return self->measured;
}

static void
zg_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  ZgChartView *self = ZG_CHART_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->chart && self->figures && !self->fills)
    *minimum = *natural = height_for (self, for_size > 0 ? for_size : LEAST_WIDTH);
}

static void
zg_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (zg_chart_view_parent_class)->css_changed (widget, change);
  forget_drawing (ZG_CHART_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
zg_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (zg_chart_view_parent_class)->system_setting_changed (widget, setting);
  forget_drawing (ZG_CHART_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
dark_cb (AdwStyleManager *manager, GParamSpec *pspec, ZgChartView *self)
{
  forget_drawing (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
follow (ZgChartView *self, const ZgMark *mark)
{
  if (mark && mark->filter)
    g_signal_emit (self, activated_signal, 0, mark);
}

static const ZgMark *
find_mark (ZgChartView *self, double x, double y)
{
  return self->drawing ? zg_drawing_find (self->drawing, x, y) : NULL;
}

static gboolean
zg_chart_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  ZgChartView *self = ZG_CHART_VIEW (widget);

  if (keyboard)
    return zg_chart_tip_show_mark (tooltip, get_current (self));
  return self->drawing && zg_chart_tip_show (tooltip, self->drawing, x, y);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, ZgChartView *self)
{
  const ZgMark *mark = find_mark (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark && mark->filter ? "pointer" : NULL);
}

/* Puts the keyboard on a mark. */
static void
go_to (ZgChartView *self, int place)
{
  zg_chart_cursor_set (&self->cursor, self->drawing, place);
  tell_current (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, ZgChartView *self)
{
  const ZgMark *mark = find_mark (self, x, y);
  guint place;

  zg_chart_scroll_grab_focus (GTK_WIDGET (self));
  g_clear_handle_id (&self->reveal, g_source_remove);
  if (mark && g_ptr_array_find (self->drawing->marks, mark, &place))
    go_to (self, (int) place);
  follow (self, mark);
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  ZgChartView *self = ZG_CHART_VIEW (widget);

  if (self->drawing == NULL || self->drawing->marks->len == 0)
    return FALSE;
  go_to (self, zg_drawing_step (self->drawing, self->cursor.place,
                                (ZgMarkWalk) g_variant_get_int32 (args)));
  zg_chart_scroll_to_mark (widget, get_current (self));
  return TRUE;
}

static gboolean
follow_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  ZgChartView *self = ZG_CHART_VIEW (widget);

  follow (self, get_current (self));
  return TRUE;
}

/* After the page has scrolled to a part of the picture, whichever that is. */
static gboolean
reveal_cb (gpointer data)
{
  ZgChartView *self = data;

  self->reveal = 0;
  if (get_current (self))
    zg_chart_scroll_to_mark (GTK_WIDGET (self), get_current (self));
  return G_SOURCE_REMOVE;
}

static void
enter_cb (GtkEventControllerFocus *controller, ZgChartView *self)
{
  if (self->cursor.place < 0 && self->drawing)
    go_to (self, zg_drawing_step (self->drawing, -1, ZG_WALK_FIRST));
  if (self->reveal == 0)
    self->reveal = g_idle_add (reveal_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (GtkEventControllerFocus *controller, ZgChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zg_chart_view_dispose (GObject *object)
{
  ZgChartView *self = ZG_CHART_VIEW (object);

  g_clear_handle_id (&self->reveal, g_source_remove);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->drawing, zg_drawing_free);
  g_clear_pointer (&self->figures, zg_figures_free);
  zg_chart_cursor_clear (&self->cursor);
  G_OBJECT_CLASS (zg_chart_view_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    ZgMarkWalk walk;
  } keys[] = {
    { GDK_KEY_Right, ZG_WALK_NEXT }, { GDK_KEY_Left, ZG_WALK_PREVIOUS },
    { GDK_KEY_Down, ZG_WALK_DOWN },  { GDK_KEY_Up, ZG_WALK_UP },
    { GDK_KEY_Home, ZG_WALK_FIRST }, { GDK_KEY_End, ZG_WALK_LAST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, walk_cb, "i", (int) keys[i].walk);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, follow_cb, NULL);
}

static void
zg_chart_view_class_init (ZgChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_chart_view_dispose;
  widget_class->snapshot = zg_chart_view_snapshot;
  widget_class->get_request_mode = zg_chart_view_get_request_mode;
  widget_class->measure = zg_chart_view_measure;
  widget_class->css_changed = zg_chart_view_css_changed;
  widget_class->system_setting_changed = zg_chart_view_system_setting_changed;
  widget_class->query_tooltip = zg_chart_view_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_keys (widget_class);
  activated_signal = g_signal_new ("activated", ZG_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
zg_chart_view_init (ZgChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cursor = (ZgChartCursor) ZG_CHART_CURSOR_INIT;
  self->measured_for = -1;
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_VISIBLE);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_cb),
                           self, 0);
}

GtkWidget *
zg_chart_view_new (void)
{
  return g_object_new (ZG_TYPE_CHART_VIEW, NULL);
}

void
zg_chart_view_show (
    ZgChartView *self, const ZgChart *chart, ZgFigures *figures, gboolean by_measure, ZgOrder order)
{
  if (figures)
    zg_figures_ref (figures);
  g_clear_pointer (&self->figures, zg_figures_free);
  self->chart = chart;
  self->figures = figures;
  self->by_measure = by_measure;
  self->order = order;
  forget_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
zg_chart_view_set_fills (ZgChartView *self, gboolean fills)
{
  self->fills = fills;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
zg_chart_view_set_days (ZgChartView *self, ZgDay from, ZgDay to)
{
  self->from = from;
  self->to = to;
  forget_drawing (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
