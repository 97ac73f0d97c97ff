/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-pane.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "zg-filter-days.h"
#include "zg-filter-facet.h"

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

  ZgFilterTerms *terms;
  GtkWidget *scroller;
  GtkButton *all;
  GtkLabel *all_count;
  GtkWidget *facets[G_N_ELEMENTS (facets)];
};

G_DEFINE_FINAL_TYPE (ZgFilterPane, zg_filter_pane, GTK_TYPE_WIDGET)

static void
zg_filter_pane_dispose (GObject *object)
{
  ZgFilterPane *self = ZG_FILTER_PANE (object);

  g_clear_object (&self->terms);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_filter_pane_parent_class)->dispose (object);
}

static void
zg_filter_pane_class_init (ZgFilterPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_filter_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
zg_filter_pane_init (ZgFilterPane *self)
{
}

static void
all_cb (GtkButton *button, ZgFilterPane *self)
{
  zg_filter_terms_set (self->terms, NULL, NULL);
}

static GtkWidget *
make_all (ZgFilterPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("All"));

  self->all = GTK_BUTTON (gtk_button_new ());
  self->all_count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->all_count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->all_count), "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->all_count));
  gtk_button_set_child (self->all, box);
  gtk_widget_add_css_class (GTK_WIDGET (self->all), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->all), _ ("Show all, without filters"));
  g_signal_connect (self->all, "clicked", G_CALLBACK (all_cb), self);
  return GTK_WIDGET (self->all);
}

GtkWidget *
zg_filter_pane_new (ZgFilterTerms *terms)
{
  ZgFilterPane *self = g_object_new (ZG_TYPE_FILTER_PANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->terms = g_object_ref (terms);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), make_all (self));
  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      self->facets[i] = zg_filter_facet_new (terms, facets[i].name, facets[i].folded);
      gtk_box_append (GTK_BOX (box), self->facets[i]);
      if (strcmp (facets[i].name, "due") == 0)
        gtk_box_append (GTK_BOX (box), zg_filter_days_new (terms));
    }
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "min-content-width", 180, "child", box, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
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

  gtk_label_set_label (self->all_count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      const ZgFacet *facet = zg_board_view_get_facet (view, facets[i].name);

      if (facet && tells_nothing (facet, facets[i].least))
        facet = NULL;
      zg_filter_facet_show (ZG_FILTER_FACET (self->facets[i]), facet);
    }
}
