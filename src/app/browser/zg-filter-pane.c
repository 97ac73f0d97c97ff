/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-pane.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "zg-filter-days.h"
#include "zg-filter-facet.h"
#include "zg-filter-saved.h"

/* The facets from top to bottom. */
static const struct
{
  const char *name;
  gboolean folded; /* asked for seldom */
  guint least;     /* with fewer values it tells nothing */
} facets[] = {
  { "light", FALSE, 1 },      { "state", FALSE, 1 },      { "section", FALSE, 2 },
  { "unit", FALSE, 1 },       { "leader", FALSE, 1 },     { "stage_class", FALSE, 1 },
  { "due", FALSE, 1 },        { "responsible", TRUE, 1 }, { "participating", TRUE, 1 },
  { "supervising", TRUE, 1 }, { "inspection", FALSE, 2 }, { "withheld", FALSE, 2 },
};

struct _ZgFilterPane
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkButton *all;
  GtkLabel *all_count;

  ZgFilterTerms *terms;
  GtkWidget *facets[G_N_ELEMENTS (facets)];
  GtkWidget *days;
};

G_DEFINE_FINAL_TYPE (ZgFilterPane, zg_filter_pane, GTK_TYPE_WIDGET)

static void
zg_filter_pane_dispose (GObject *object)
{
  ZgFilterPane *self = ZG_FILTER_PANE (object);
  GtkWidget *child;

  g_clear_object (&self->terms);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zg_filter_pane_parent_class)->dispose (object);
}

static void
clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zg_filter_terms_set (ZG_FILTER_PANE (widget)->terms, NULL, NULL);
}

static void
zg_filter_pane_class_init (ZgFilterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_filter_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgFilterPane, box);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterPane, all);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterPane, all_count);
  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear);
}

static void
zg_filter_pane_init (ZgFilterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_filter_pane_new (ZgFilterTerms *terms, ZgSession *session)
{
  ZgFilterPane *self = g_object_new (ZG_TYPE_FILTER_PANE, NULL);

  self->terms = g_object_ref (terms);
  gtk_box_append (self->box, zg_filter_saved_new (terms));
  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      self->facets[i] = zg_filter_facet_new (terms, facets[i].name, facets[i].folded);
      gtk_box_append (self->box, self->facets[i]);
      if (strcmp (facets[i].name, "due") == 0)
        {
          self->days = zg_filter_days_new (terms, session);
          gtk_box_append (self->box, self->days);
        }
    }
  return GTK_WIDGET (self);
}

/* Where all have none there is nothing to choose. */
static gboolean
tells_nothing (const ZgFacet *facet, guint least)
{
  const ZgChoice *first = facet->choices->len ? g_ptr_array_index (facet->choices, 0) : NULL;

  for (guint i = 0; i < facet->choices->len; i++)
    if (((const ZgChoice *) g_ptr_array_index (facet->choices, i))->chosen)
      return FALSE;
  return facet->choices->len < least
         || (facet->choices->len == 1 && first && *first->value == '\0');
}

void
zg_filter_pane_show (ZgFilterPane *self, const ZgBoardView *view)
{
  g_autofree char *count = g_strdup_printf ("%" PRId64, view->all);
  g_autofree char *name = g_strdup_printf (_ ("%s, %s"), _ ("All"), count);
  ZgFilterDays *days = ZG_FILTER_DAYS (self->days);

  gtk_label_set_label (self->all_count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      const ZgFacet *facet = zg_board_view_get_facet (view, facets[i].name);

      if (facet && tells_nothing (facet, facets[i].least))
        facet = NULL;
      zg_filter_facet_show (ZG_FILTER_FACET (self->facets[i]), facet);
      /* Its days stand below their heading, or hold a limit that has left no row. */
      if (strcmp (facets[i].name, "due") == 0)
        gtk_widget_set_visible (self->days, facet || zg_filter_days_is_set (days));
    }
}
