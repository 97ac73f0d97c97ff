/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-chart-card.h"

#include <glib/gi18n.h>

#include "zg-chart-export.h"
#include "zg-chart-table.h"
#include "zg-chart-view.h"
#include "zg-locale.h"

struct _ZgChartCard
{
  GtkWidget parent_instance;

  GtkLabel *title_label;
  GtkBox *tools;
  GtkLabel *sentence_label;
  GtkStack *stack;
  ZgChartView *view;
  ZgChartTable *table;
  GtkLabel *error_label;

  const ZgChart *chart;
  ZgFiguresSource *source;
  gboolean is_wide;
  gboolean by_measure;
  gboolean as_table;
  ZgOrder order;
};

G_DEFINE_FINAL_TYPE (ZgChartCard, zg_chart_card, GTK_TYPE_WIDGET)

enum
{
  PROP_AS_TABLE = 1,
};

/* What is read of the picture before its marks. */
static void
name_view (ZgChartCard *self, const char *title, const char *sentence)
{
  g_autofree char *name = g_strdup_printf ("%s %s", title, sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_sentence (ZgChartCard *self, ZgFigures *figures)
{
  const char *language = zg_locale_get_language ();
  const char *title = zg_words_get (zg_words_for (language), self->chart->title);
  ZgChartOptions options = { .language = language, .by_measure = self->by_measure };
  g_autofree char *sentence =
      figures ? zg_chart_describe (self->chart, figures, &options) : g_strdup ("");

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->sentence_label, sentence);
  name_view (self, title, sentence);
}

static ZgShownChart
get_shown (ZgChartCard *self)
{
  return (ZgShownChart){ .chart = self->chart,
                         .figures = zg_figures_source_get (self->source),
                         .by_measure = self->by_measure,
                         .order = self->order };
}

static void
update (ZgChartCard *self)
{
  const ZgShownChart shown = get_shown (self);
  ZgFigures *figures = zg_figures_source_get (self->source);
  const char *error = zg_figures_source_get_error (self->source);

  gtk_label_set_label (self->error_label, error ? error : "");
  show_sentence (self, figures);
  if (figures)
    zg_chart_view_show (self->view, self->chart, figures, self->by_measure, self->order);
  if (figures && self->as_table)
    zg_chart_table_show (self->table, zg_chart_export_draw (&shown));
  gtk_stack_set_visible_child_name (self->stack, error            ? "error"
                                                 : self->as_table ? "table"
                                                                  : "picture");
}

static void
source_changed_cb (ZgFiguresSource *source, ZgChartCard *self)
{
  update (self);
}

static void
follow_cb (GtkWidget *child, const ZgMark *mark, ZgChartCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(sb)", mark->filter,
                              mark->measures);
}

static void
take_along (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const ZgShownChart shown = get_shown (ZG_CHART_CARD (widget));

  zg_chart_export_take_along (widget, name, &shown);
}

static void
zg_chart_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_AS_TABLE)
    g_value_set_boolean (value, ZG_CHART_CARD (object)->as_table);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
zg_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZgChartCard *self = ZG_CHART_CARD (object);

  if (id != PROP_AS_TABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->as_table = g_value_get_boolean (value);
  update (self);
}

static void
zg_chart_card_dispose (GObject *object)
{
  ZgChartCard *self = ZG_CHART_CARD (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (self->source)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  if (child)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_chart_card_parent_class)->dispose (object);
}

static void
zg_chart_card_class_init (ZgChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zg_chart_card_dispose;
  object_class->get_property = zg_chart_card_get_property;
  object_class->set_property = zg_chart_card_set_property;
  g_object_class_install_property (object_class, PROP_AS_TABLE,
                                   g_param_spec_boolean ("as-table", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE
                                                             | G_PARAM_STATIC_STRINGS));

  g_type_ensure (ZG_TYPE_CHART_VIEW);
  g_type_ensure (ZG_TYPE_CHART_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, tools);
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, view);
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, table);
  gtk_widget_class_bind_template_child (widget_class, ZgChartCard, error_label);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_install_property_action (widget_class, "card.as-table", "as-table");
  gtk_widget_class_install_action (widget_class, "card.copy-picture", NULL, take_along);
  gtk_widget_class_install_action (widget_class, "card.copy-figures", NULL, take_along);
  gtk_widget_class_install_action (widget_class, "card.save", NULL, take_along);
}

static void
zg_chart_card_init (ZgChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_chart_card_new (const ZgChart *chart, ZgFiguresSource *source, gboolean is_wide)
{
  ZgChartCard *self = g_object_new (ZG_TYPE_CHART_CARD, NULL);

  self->chart = chart;
  self->is_wide = is_wide;
  self->source = g_object_ref (source);
  g_signal_connect (source, "changed", G_CALLBACK (source_changed_cb), self);
  update (self);
  return GTK_WIDGET (self);
}

gboolean
zg_chart_card_is_wide (ZgChartCard *self)
{
  return self->is_wide;
}

void
zg_chart_card_set_chart (ZgChartCard *self, const ZgChart *chart)
{
  self->chart = chart;
  update (self);
}

void
zg_chart_card_set_by_measure (ZgChartCard *self, gboolean by_measure)
{
  self->by_measure = by_measure;
  update (self);
}

void
zg_chart_card_set_order (ZgChartCard *self, ZgOrder order)
{
  self->order = order;
  update (self);
}

void
zg_chart_card_add_tool (ZgChartCard *self, GtkWidget *tool)
{
  gtk_box_append (self->tools, tool);
}
