/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-timeline-view.h"

#include <math.h>

#include "zg-chart-export.h"
#include "zg-chart-list.h"
#include "zg-chart-table.h"
#include "zg-chart-type.h"
#include "zg-chart-view.h"
#include "zg-format.h"
#include "zg-locale.h"
#include "zg-timeline-chart.h"
#include "zg-timeline-days.h"
#include "zg-timeline-mouse.h"
#include "zg-timeline-tools.h"

struct _ZgTimelineView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *tools;
  GtkStack *stack;
  ZgChartView *view;
  ZgChartTable *table;
  GtkAdjustment *rows; /* the first row in view, of all */

  ZgFiguresSource *source;
  gboolean by_measure;
  gboolean as_table;
  ZgTimelineDays days;
  ZgTimelineMouse *mouse; /* owned by the view */
  guint fit;              /* source: the room for rows has changed */
};

G_DEFINE_FINAL_TYPE (ZgTimelineView, zg_timeline_view, GTK_TYPE_WIDGET)

enum
{
  PROP_AS_TABLE = 1,
};

static double
get_size (ZgTimelineView *self)
{
  return zg_chart_type_get_size (GTK_WIDGET (self->view));
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
    zg_figures_source_set_window (self->source, self->by_measure, first, room + 1, self->days.first,
                                  self->days.last);
}

static ZgShownChart
get_shown (ZgTimelineView *self)
{
  return (ZgShownChart){ .chart = &zg_timeline_chart,
                         .figures = zg_figures_source_get (self->source),
                         .by_measure = self->by_measure,
                         .from = (ZgDay) lround (self->days.from),
                         .to = (ZgDay) lround (self->days.to) };
}

/* Who hears the screen is told which days are in view, too. */
static void
name_view (ZgTimelineView *self, const ZgShownChart *shown)
{
  ZgChartOptions options = { .language = zg_locale_get_language (),
                             .by_measure = self->by_measure };
  g_autofree char *sentence = zg_chart_describe (shown->chart, shown->figures, &options);
  g_autofree char *from = zg_format_day (shown->from);
  g_autofree char *to = zg_format_day (shown->to);
  g_autofree char *name = g_strdup_printf ("%s %s–%s", sentence, from, to);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* What of the rows and days is to be seen has changed. */
static void
show_days (gpointer data)
{
  ZgTimelineView *self = data;
  const ZgShownChart shown = get_shown (self);

  if (shown.figures == NULL || shown.figures->timeline == NULL)
    return;
  zg_chart_view_set_days (self->view, shown.from, shown.to);
  name_view (self, &shown);
  if (self->as_table)
    zg_chart_table_show (self->table, zg_chart_export_draw (&shown));
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

  if (timeline == NULL)
    return;
  if (!zg_timeline_days_are_known (&self->days))
    zg_timeline_days_set_all (&self->days, timeline->from, timeline->to);
  update_rows (self, timeline);
  zg_chart_view_show (self->view, &zg_timeline_chart, figures, self->by_measure, ZG_ORDER_OWN);
  show_days (self);
}

static void
value_changed_cb (GtkAdjustment *adjustment, ZgTimelineView *self)
{
  ask (self);
}

static void
follow_cb (GtkWidget *child, const ZgMark *mark, ZgTimelineView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(sb)", mark->filter,
                              mark->measures);
}

static void
scroll_rows (ZgTimelineView *self, double rows)
{
  gtk_adjustment_set_value (self->rows, gtk_adjustment_get_value (self->rows) + rows);
}

static void
act (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (widget);
  ZgTimelineDays *days = &self->days;
  double step = ZG_TIMELINE_PAN * (days->to - days->from);
  double page = gtk_adjustment_get_page_increment (self->rows);

  if (g_str_equal (name, "timeline.zoom-in"))
    zg_timeline_days_zoom (days, 1 / ZG_TIMELINE_ZOOM, zg_timeline_mouse_get_share (self->mouse));
  else if (g_str_equal (name, "timeline.zoom-out"))
    zg_timeline_days_zoom (days, ZG_TIMELINE_ZOOM, zg_timeline_mouse_get_share (self->mouse));
  else if (g_str_equal (name, "timeline.all"))
    zg_timeline_days_set (days, days->first, days->last);
  else if (g_str_equal (name, "timeline.earlier"))
    zg_timeline_days_pan (days, -step);
  else if (g_str_equal (name, "timeline.later"))
    zg_timeline_days_pan (days, step);
  else if (g_str_equal (name, "timeline.page-up"))
    scroll_rows (self, -page);
  else if (g_str_equal (name, "timeline.page-down"))
    scroll_rows (self, page);
  show_days (self);
}

/* A third of what is seen is past. */
static void
show_span (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (widget);
  ZgFigures *figures = zg_figures_source_get (self->source);
  double span = parameter ? g_variant_get_int32 (parameter) : self->days.to - self->days.from;

  if (figures == NULL)
    return;
  zg_timeline_days_set (&self->days, figures->today - span / 3, figures->today + span * 2 / 3);
  show_days (self);
}

static void
take_along (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const ZgShownChart shown = get_shown (ZG_TIMELINE_VIEW (widget));

  zg_chart_export_take_along (widget, name, &shown);
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
zg_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_AS_TABLE)
    g_value_set_boolean (value, ZG_TIMELINE_VIEW (object)->as_table);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
zg_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgTimelineView *self = ZG_TIMELINE_VIEW (object);

  if (id != PROP_AS_TABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->as_table = g_value_get_boolean (value);
  gtk_stack_set_visible_child (self->stack,
                               self->as_table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->view));
  show_days (self);
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
  gtk_widget_class_install_property_action (widget_class, "timeline.as-table", "as-table");
  gtk_widget_class_install_action (widget_class, "timeline.copy-picture", NULL, take_along);
  gtk_widget_class_install_action (widget_class, "timeline.copy-figures", NULL, take_along);
  gtk_widget_class_install_action (widget_class, "timeline.save", NULL, take_along);
}

static void
zg_timeline_view_class_init (ZgTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zg_timeline_view_dispose;
  object_class->get_property = zg_timeline_view_get_property;
  object_class->set_property = zg_timeline_view_set_property;
  g_object_class_install_property (object_class, PROP_AS_TABLE,
                                   g_param_spec_boolean ("as-table", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE
                                                             | G_PARAM_STATIC_STRINGS));
  widget_class->size_allocate = zg_timeline_view_size_allocate;
  widget_class->measure = zg_timeline_view_measure;
  add_actions (widget_class);
}

static void
add_plot (ZgTimelineView *self)
{
  GtkWidget *view = zg_chart_view_new (), *table = zg_chart_table_new ();

  self->view = ZG_CHART_VIEW (view);
  self->table = ZG_CHART_TABLE (table);
  self->stack = GTK_STACK (gtk_stack_new ());
  zg_chart_view_set_fills (self->view, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_child (self->stack, view);
  gtk_stack_add_child (self->stack, table);
  g_signal_connect (view, "activated", G_CALLBACK (follow_cb), self);
  g_signal_connect (table, "activated", G_CALLBACK (follow_cb), self);
  self->mouse = zg_timeline_mouse_new (self->view, &self->days, self->rows, show_days, self);
}

static void
zg_timeline_view_init (ZgTimelineView *self)
{
  GtkWidget *plot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->rows = gtk_adjustment_new (0, 0, 0, 1, 1, 0);
  add_plot (self);
  gtk_box_append (GTK_BOX (plot), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (plot), gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->rows));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->tools = GTK_BOX (zg_timeline_tools_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->tools));
  gtk_box_append (GTK_BOX (self->box), plot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->rows, "value-changed", G_CALLBACK (value_changed_cb), self, 0);
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

GtkBox *
zg_timeline_view_get_tools (ZgTimelineView *self)
{
  return self->tools;
}

void
zg_timeline_view_reset (ZgTimelineView *self)
{
  self->days = (ZgTimelineDays){ 0 };
  gtk_adjustment_set_value (self->rows, 0);
  ask (self);
}
