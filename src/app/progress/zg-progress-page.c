/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-progress-page.h"

#include <glib/gi18n.h>

#include "zg-card-layout.h"
#include "zg-chart-card.h"
#include "zg-chart-list.h"
#include "zg-field-wrap.h"
#include "zg-format.h"
#include "zg-progress-tiles.h"
#include "zg-settings.h"
#include "zg-since-choice.h"

/* Figures are asked for once, however many cards show them. */
typedef enum
{
  SOURCE_AGES,
  SOURCE_GROUPS,
  SOURCE_COURSE,
  SOURCE_HEAT,
  SOURCE_SINCE,
  SOURCE_ACHIEVED,
  N_SOURCES
} SourceId;

static const ZgFiguresPart parts[N_SOURCES] = {
  [SOURCE_AGES] = ZG_PART_AGES,     [SOURCE_GROUPS] = ZG_PART_GROUPS,
  [SOURCE_COURSE] = ZG_PART_COURSE, [SOURCE_HEAT] = ZG_PART_HEAT,
  [SOURCE_SINCE] = ZG_PART_SINCE,   [SOURCE_ACHIEVED] = ZG_PART_ACHIEVED,
};

static const struct
{
  const ZgChart *chart;
  SourceId source;
  gboolean is_wide;
} cards[] = {
  { &zg_ring_chart, SOURCE_AGES, FALSE },        { &zg_ages_chart, SOURCE_AGES, FALSE },
  { &zg_bars_unit_chart, SOURCE_GROUPS, TRUE },  { &zg_since_chart, SOURCE_SINCE, TRUE },
  { &zg_course_chart, SOURCE_COURSE, TRUE },     { &zg_heat_chart, SOURCE_HEAT, TRUE },
  { &zg_achieved_chart, SOURCE_ACHIEVED, TRUE },
};

#define N_CARDS    G_N_ELEMENTS (cards)
#define CARD_BARS  2 /* the one whose grouping and order can be chosen */
#define CARD_SINCE 3 /* the one whose earlier day can be chosen */

static const struct
{
  const char *name;
  const ZgChart *chart;
  ZgGroupBy by;
} groupings[] = {
  { N_ ("Lead unit"), &zg_bars_unit_chart, ZG_GROUP_UNIT },
  { N_ ("Leader"), &zg_bars_leader_chart, ZG_GROUP_LEADER },
  { N_ ("Section"), &zg_bars_section_chart, ZG_GROUP_SECTION },
};

static const struct
{
  const char *name;
  ZgOrder order;
} orders[] = {
  { N_ ("Most first"), ZG_ORDER_COUNT },
  { N_ ("Most overdue first"), ZG_ORDER_OVERDUE },
  { N_ ("Least done first"), ZG_ORDER_RATE },
  { N_ ("As in the ledger"), ZG_ORDER_OWN },
};

struct _ZgProgressPage
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *day_label;
  GtkToggleButton *measures_button;
  GtkStack *stack;
  GtkBox *filter_box;
  GtkLabel *filter_label;
  AdwBin *tiles_bin;
  GtkBox *cards_box;

  ZgSession *session;
  ZgProgressTiles *tiles;
  ZgChartCard *cards[N_CARDS];
  ZgFiguresSource *sources[N_SOURCES];
  ZgSinceChoice *since;
};

G_DEFINE_FINAL_TYPE (ZgProgressPage, zg_progress_page, ADW_TYPE_BIN)

static void
update_title (ZgProgressPage *self, const ZgFigures *figures)
{
  ZgDay shown = zg_session_get_as_of (self->session);
  g_autofree char *day = zg_format_day (shown != ZG_DAY_NONE ? shown : figures->today);
  g_autofree char *text = g_strdup_printf (_ ("as of %s"), day);

  zg_since_choice_set_today (self->since, shown != ZG_DAY_NONE ? shown : figures->today);
  gtk_label_set_label (self->title_label, figures->title);
  gtk_label_set_label (self->day_label, text);
}

static void
update_filter (ZgProgressPage *self, const ZgFigures *figures)
{
  const char *filter = figures->filter;
  const ZgGroup *all = &figures->all;
  g_autofree char *text =
      g_strdup_printf (_ ("Only what the filter of the issues chooses: issues: %d, measures: %d"),
                       (int) all->issues.total, (int) all->measures.total);

  gtk_label_set_label (self->filter_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_box), filter && *filter);
}

static void
figures_changed_cb (ZgFiguresSource *source, ZgProgressPage *self)
{
  ZgFigures *figures = zg_figures_source_get (source);
  gboolean filtered;

  if (figures == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "charts");
      return;
    }
  filtered = figures->filter && *figures->filter;
  update_title (self, figures);
  update_filter (self, figures);
  gtk_stack_set_visible_child_name (self->stack, figures->all.measures.total > 0 ? "charts"
                                                 : filtered                      ? "nothing"
                                                                                 : "empty");
}

static void
counting_cb (GtkToggleButton *button, ZgProgressPage *self)
{
  gboolean by_measure = gtk_toggle_button_get_active (self->measures_button);

  zg_progress_tiles_set_by_measure (self->tiles, by_measure);
  for (gsize i = 0; i < N_CARDS; i++)
    zg_chart_card_set_by_measure (self->cards[i], by_measure);
}

static void
grouping_cb (GtkDropDown *choice, GParamSpec *pspec, ZgProgressPage *self)
{
  guint i = gtk_drop_down_get_selected (choice);

  zg_figures_source_set_by (self->sources[SOURCE_GROUPS], groupings[i].by);
  zg_chart_card_set_chart (self->cards[CARD_BARS], groupings[i].chart);
}

static void
order_cb (GtkDropDown *choice, GParamSpec *pspec, ZgProgressPage *self)
{
  zg_chart_card_set_order (self->cards[CARD_BARS],
                           orders[gtk_drop_down_get_selected (choice)].order);
}

static void
since_cb (ZgSinceChoice *choice, ZgProgressPage *self)
{
  zg_figures_source_set_since (self->sources[SOURCE_SINCE], zg_since_choice_get_day (choice));
}

static void
clear_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-rows", "(sb)", "", FALSE);
  gtk_widget_activate_action (widget, "pages.show", "s", "progress");
}

static void
set_wanted (ZgProgressPage *self, gboolean wanted)
{
  for (SourceId i = 0; i < N_SOURCES; i++)
    if (self->sources[i])
      zg_figures_source_set_wanted (self->sources[i], wanted);
}

static void
zg_progress_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zg_progress_page_parent_class)->map (widget);
  set_wanted (ZG_PROGRESS_PAGE (widget), TRUE);
}

static void
zg_progress_page_unmap (GtkWidget *widget)
{
  set_wanted (ZG_PROGRESS_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (zg_progress_page_parent_class)->unmap (widget);
}

static void
zg_progress_page_dispose (GObject *object)
{
  ZgProgressPage *self = ZG_PROGRESS_PAGE (object);

  for (SourceId i = 0; i < N_SOURCES; i++)
    {
      if (self->sources[i])
        g_signal_handlers_disconnect_by_data (self->sources[i], self);
      g_clear_object (&self->sources[i]);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (zg_progress_page_parent_class)->dispose (object);
}

static void
zg_progress_page_class_init (ZgProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_progress_page_dispose;
  widget_class->map = zg_progress_page_map;
  widget_class->unmap = zg_progress_page_unmap;
  g_type_ensure (ZG_TYPE_FIELD_WRAP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, measures_button);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, filter_box);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, tiles_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgProgressPage, cards_box);
  gtk_widget_class_bind_template_callback (widget_class, counting_cb);
  gtk_widget_class_install_action (widget_class, "progress.clear-filter", NULL, clear_filter);
}

static void
zg_progress_page_init (ZgProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->cards_box), zg_card_layout_new ());
}

static GtkWidget *
choice_new (const char *const *names, const char *label)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_tooltip_text (choice, label);
  gtk_widget_add_css_class (choice, "flat");
  return choice;
}

/* By what bars are grouped, and in which order they stand. */
static void
add_choices (ZgProgressPage *self)
{
  const char *group_names[G_N_ELEMENTS (groupings) + 1] = { NULL };
  const char *order_names[G_N_ELEMENTS (orders) + 1] = { NULL };
  GtkWidget *grouping, *order;

  for (gsize i = 0; i < G_N_ELEMENTS (groupings); i++)
    group_names[i] = _ (groupings[i].name);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    order_names[i] = _ (orders[i].name);
  grouping = choice_new (group_names, _ ("Bars by"));
  order = choice_new (order_names, _ ("Order of bars"));
  zg_figures_source_set_by (self->sources[SOURCE_GROUPS], groupings[0].by);
  zg_chart_card_set_order (self->cards[CARD_BARS], orders[0].order);
  g_signal_connect (grouping, "notify::selected", G_CALLBACK (grouping_cb), self);
  g_signal_connect (order, "notify::selected", G_CALLBACK (order_cb), self);
  zg_chart_card_add_tool (self->cards[CARD_BARS], grouping);
  zg_chart_card_add_tool (self->cards[CARD_BARS], order);
}

static void
add_since (ZgProgressPage *self)
{
  GtkWidget *since = zg_since_choice_new ();

  self->since = ZG_SINCE_CHOICE (since);
  zg_since_choice_set_today (self->since, zg_session_get_today (self->session));
  g_signal_connect (since, "changed", G_CALLBACK (since_cb), self);
  zg_chart_card_add_tool (self->cards[CARD_SINCE], since);
}

GtkWidget *
zg_progress_page_new (ZgSession *session)
{
  ZgProgressPage *self = g_object_new (ZG_TYPE_PROGRESS_PAGE, NULL);

  self->session = g_object_ref (session);
  for (SourceId i = 0; i < N_SOURCES; i++)
    self->sources[i] = zg_figures_source_new (session, parts[i]);
  g_signal_connect (self->sources[SOURCE_AGES], "changed", G_CALLBACK (figures_changed_cb), self);
  self->tiles = ZG_PROGRESS_TILES (zg_progress_tiles_new (self->sources[SOURCE_AGES]));
  adw_bin_set_child (self->tiles_bin, GTK_WIDGET (self->tiles));
  for (gsize i = 0; i < N_CARDS; i++)
    {
      GtkWidget *card =
          zg_chart_card_new (cards[i].chart, self->sources[cards[i].source], cards[i].is_wide);

      self->cards[i] = ZG_CHART_CARD (card);
      gtk_box_append (self->cards_box, card);
    }
  add_choices (self);
  add_since (self);
  g_settings_bind (zg_settings_get (), "count-measures", self->measures_button, "active",
                   G_SETTINGS_BIND_DEFAULT);
  counting_cb (NULL, self);
  return GTK_WIDGET (self);
}

void
zg_progress_page_set_filter (ZgProgressPage *self, const char *filter)
{
  for (SourceId i = 0; i < N_SOURCES; i++)
    zg_figures_source_set_filter (self->sources[i], filter);
}
