/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-deadlines-page.h"

#include <glib/gi18n.h>

#include "zg-due-list.h"
#include "zg-field-wrap.h"
#include "zg-filter.h"
#include "zg-settings.h"
#include "zg-timeline-view.h"

typedef enum
{
  SOURCE_TIMELINE,
  SOURCE_OVERDUE,
  SOURCE_NEAR,
  N_SOURCES
} SourceId;

/* What of the page's rows a source has. */
static const char *const terms[N_SOURCES] = {
  [SOURCE_TIMELINE] = "-light=long-term",
  [SOURCE_OVERDUE] = "light=overdue",
  [SOURCE_NEAR] = "light=near",
};

struct _ZgDeadlinesPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkToggleButton *measures_button;
  AdwBin *timeline_bin;
  GtkBox *lists_box;
  AdwFlap *flap;

  ZgTimelineView *timeline;
  ZgFiguresSource *sources[N_SOURCES];
};

G_DEFINE_FINAL_TYPE (ZgDeadlinesPage, zg_deadlines_page, ADW_TYPE_BIN)

static void
timeline_changed_cb (ZgFiguresSource *source, ZgDeadlinesPage *self)
{
  const ZgFigures *figures = zg_figures_source_get (source);

  gtk_stack_set_visible_child_name (self->stack, figures == NULL || figures->timeline->n_all > 0
                                                     ? "timeline"
                                                     : "empty");
}

static void
counting_cb (GtkToggleButton *button, ZgDeadlinesPage *self)
{
  gboolean by_measure = gtk_toggle_button_get_active (self->measures_button);

  zg_timeline_view_set_by_measure (self->timeline, by_measure);
  for (SourceId i = SOURCE_OVERDUE; i < N_SOURCES; i++)
    zg_figures_source_set_window (self->sources[i], by_measure, 0, ZG_DUE_LIST_ROWS, 0, 1);
}

static void
set_wanted (ZgDeadlinesPage *self, gboolean wanted)
{
  for (SourceId i = 0; i < N_SOURCES; i++)
    if (self->sources[i])
      zg_figures_source_set_wanted (self->sources[i], wanted);
}

static void
zg_deadlines_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zg_deadlines_page_parent_class)->map (widget);
  set_wanted (ZG_DEADLINES_PAGE (widget), TRUE);
}

static void
zg_deadlines_page_unmap (GtkWidget *widget)
{
  set_wanted (ZG_DEADLINES_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (zg_deadlines_page_parent_class)->unmap (widget);
}

static void
zg_deadlines_page_dispose (GObject *object)
{
  ZgDeadlinesPage *self = ZG_DEADLINES_PAGE (object);

  for (SourceId i = 0; i < N_SOURCES; i++)
    {
      if (self->sources[i])
        g_signal_handlers_disconnect_by_data (self->sources[i], self);
      g_clear_object (&self->sources[i]);
    }
  G_OBJECT_CLASS (zg_deadlines_page_parent_class)->dispose (object);
}

/* Where there is no room beside the timeline the lists come over it when they are called. */
static void
toggle_lists (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = ZG_DEADLINES_PAGE (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
zg_deadlines_page_class_init (ZgDeadlinesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_deadlines_page_dispose;
  widget_class->map = zg_deadlines_page_map;
  widget_class->unmap = zg_deadlines_page_unmap;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-deadlines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgDeadlinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgDeadlinesPage, timeline_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgDeadlinesPage, lists_box);
  gtk_widget_class_bind_template_child (widget_class, ZgDeadlinesPage, flap);
  gtk_widget_class_install_action (widget_class, "deadlines.lists", NULL, toggle_lists);
}

static void
zg_deadlines_page_init (ZgDeadlinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is counted, as on the page of progress. */
static GtkWidget *
counting_new (ZgDeadlinesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *issues = gtk_toggle_button_new_with_label (_ ("By Issue"));
  GtkWidget *measures = gtk_toggle_button_new_with_label (_ ("By Measure"));

  gtk_widget_add_css_class (box, "linked");
  self->measures_button = GTK_TOGGLE_BUTTON (measures);
  gtk_toggle_button_set_group (self->measures_button, GTK_TOGGLE_BUTTON (issues));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (issues), TRUE);
  gtk_box_append (GTK_BOX (box), issues);
  gtk_box_append (GTK_BOX (box), measures);
  g_signal_connect (measures, "toggled", G_CALLBACK (counting_cb), self);
  return box;
}

static GtkWidget *
lists_button_new (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("sidebar-show-right-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "deadlines.lists");
  gtk_widget_set_tooltip_text (button, _ ("Overdue and Near"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Overdue and Near"), -1);
  return button;
}

/* In a narrow window they take two lines. */
static void
add_tools (ZgDeadlinesPage *self)
{
  GtkBox *tools = zg_timeline_view_get_tools (self->timeline);

  gtk_widget_set_layout_manager (GTK_WIDGET (tools), zg_field_wrap_new (12));
  gtk_box_prepend (tools, counting_new (self));
  gtk_box_append (tools, lists_button_new ());
}

GtkWidget *
zg_deadlines_page_new (ZgSession *session)
{
  ZgDeadlinesPage *self = g_object_new (ZG_TYPE_DEADLINES_PAGE, NULL);
  GtkWidget *timeline;

  for (SourceId i = 0; i < N_SOURCES; i++)
    {
      self->sources[i] = zg_figures_source_new (session, ZG_PART_TIMELINE);
      zg_figures_source_set_filter (self->sources[i], terms[i]);
    }
  timeline = zg_timeline_view_new (self->sources[SOURCE_TIMELINE]);
  self->timeline = ZG_TIMELINE_VIEW (timeline);
  add_tools (self);
  adw_bin_set_child (self->timeline_bin, timeline);
  g_signal_connect (self->sources[SOURCE_TIMELINE], "changed", G_CALLBACK (timeline_changed_cb),
                    self);
  gtk_box_append (self->lists_box,
                  zg_due_list_new (self->sources[SOURCE_OVERDUE], _ ("Overdue"), "overdue"));
  gtk_box_append (self->lists_box,
                  zg_due_list_new (self->sources[SOURCE_NEAR], _ ("Near"), "near"));
  g_settings_bind (zg_settings_get (), "count-measures", self->measures_button, "active",
                   G_SETTINGS_BIND_DEFAULT);
  counting_cb (NULL, self);
  return GTK_WIDGET (self);
}

void
zg_deadlines_page_set_filter (ZgDeadlinesPage *self, const char *filter)
{
  for (SourceId i = 0; i < N_SOURCES; i++)
    {
      g_autofree char *expression = zg_filter_and (filter, terms[i]);

      zg_figures_source_set_filter (self->sources[i], expression);
    }
  zg_timeline_view_reset (self->timeline);
}
