/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-facet.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "zg-filter-chips.h"
#include "zg-light-mark.h"
#include "zg-row-cell.h"
#include "zg-search.h"

/* Values that are shown at once, and at most: a pane is no list. */
#define FEW  8
#define MANY 200

typedef struct
{
  char *value;
  char *label;
  gint64 count;
  gboolean chosen;
} Choice;

struct _ZgFilterFacet
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkLabel *heading;
  GtkExpander *expander;
  GtkWidget *body;
  GtkListBox *list;
  GtkWidget *find;
  GtkButton *more;

  ZgFilterTerms *terms;
  char *name;
  GArray *choices; /* of Choice */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (ZgFilterFacet, zg_filter_facet, GTK_TYPE_WIDGET)

static void
choice_clear (gpointer data)
{
  Choice *choice = data;

  g_free (choice->value);
  g_free (choice->label);
}

static void
zg_filter_facet_dispose (GObject *object)
{
  ZgFilterFacet *self = ZG_FILTER_FACET (object);

  g_clear_object (&self->terms);
  if (self->box)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (zg_filter_facet_parent_class)->dispose (object);
}

static void
zg_filter_facet_finalize (GObject *object)
{
  ZgFilterFacet *self = ZG_FILTER_FACET (object);

  g_free (self->name);
  g_array_unref (self->choices);
  G_OBJECT_CLASS (zg_filter_facet_parent_class)->finalize (object);
}

/* Told in full only where its line has no room for it. */
static gboolean
tooltip_cb (GtkWidget *row, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (row), "label");

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* The parts of a line, kept on its row. */
static GtkWidget *
make_line (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_label_new (NULL);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect (row, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  g_object_set_data (G_OBJECT (row), "label", label);
  g_object_set_data (G_OBJECT (row), "count", count);
  return row;
}

static void
show_mark (ZgFilterFacet *self, GtkWidget *row, const Choice *choice)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), "mark");
  gboolean light = strcmp (self->name, "light") == 0;
  const ZgLightMark *look = zg_light_mark_get (choice->value);
  const char *classes[] = { "zg-sign", look->css_class, NULL };

  gtk_widget_set_visible (mark, light);
  if (!light)
    return;
  gtk_label_set_label (GTK_LABEL (mark), look->mark);
  gtk_widget_set_css_classes (mark, classes);
}

static void
show_line (ZgFilterFacet *self, GtkWidget *row, const Choice *choice)
{
  g_autofree char *count = g_strdup_printf ("%" PRId64, choice->count);
  /* Translators: a choice of the filter and how many rows it has */
  g_autofree char *name = g_strdup_printf (_ ("%s, %s"), choice->label, count);

  show_mark (self, row, choice);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "label"), choice->label);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "count"), count);
  if (choice->chosen)
    gtk_widget_add_css_class (row, "chosen");
  else
    gtk_widget_remove_css_class (row, "chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, choice->chosen,
                               -1);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (choice->value), g_free);
}

static gboolean
is_found (const Choice *choice, const char *const *words)
{
  g_autoptr (GArray) spans = NULL;

  if (*words == NULL)
    return TRUE;
  spans = zg_search_find_spans (words, choice->label, TRUE);
  return spans->len > 0;
}

/* Lines are used again, so that the keyboard's place is not lost when counts change. */
static void
show_lines (ZgFilterFacet *self)
{
  g_auto (GStrv) words =
      zg_search_get_words (self->all ? gtk_editable_get_text (GTK_EDITABLE (self->find)) : "");
  guint most = self->all ? MANY : FEW;
  guint shown = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);
      GtkListBoxRow *row;

      if ((shown >= most && !choice->chosen) || !is_found (choice, (const char *const *) words))
        continue;
      row = gtk_list_box_get_row_at_index (self->list, (int) shown);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (make_line ());
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      show_line (self, GTK_WIDGET (row), choice);
      shown++;
    }
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, (int) shown));)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->choices->len > FEW);
  gtk_widget_set_visible (self->find, self->all && self->choices->len > FEW);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, ZgFilterFacet *self)
{
  zg_filter_terms_toggle (self->terms, self->name, g_object_get_data (G_OBJECT (row), "value"));
}

static gboolean
keynav_failed_cb (GtkWidget *list, GtkDirectionType direction, ZgFilterFacet *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (list));

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  return gtk_widget_child_focus (root, direction == GTK_DIR_DOWN ? GTK_DIR_TAB_FORWARD
                                                                 : GTK_DIR_TAB_BACKWARD);
}

static void
more_cb (GtkButton *button, ZgFilterFacet *self)
{
  self->all = !self->all;
  gtk_button_set_label (button, self->all ? _ ("Show Fewer") : _ ("Show All"));
  show_lines (self);
  if (self->all)
    gtk_widget_grab_focus (self->find);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, box);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, heading);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, expander);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, body);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, list);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, find);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterFacet, more);
}

static void
zg_filter_facet_class_init (ZgFilterFacetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_filter_facet_dispose;
  G_OBJECT_CLASS (klass)->finalize = zg_filter_facet_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-filter-facet.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_lines);
}

static void
zg_filter_facet_init (ZgFilterFacet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, choice_clear);
}

/* What is asked for seldom is folded under its name; the rest stands open below it. */
static void
place_body (ZgFilterFacet *self, gboolean folded)
{
  const char *label = zg_filter_name_get_label (self->name);

  gtk_widget_set_visible (GTK_WIDGET (self->heading), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), folded);
  gtk_label_set_label (self->heading, label);
  gtk_expander_set_label (self->expander, label);
  if (folded)
    gtk_expander_set_child (self->expander, self->body);
  else
    gtk_box_append (self->box, self->body);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->find), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

GtkWidget *
zg_filter_facet_new (ZgFilterTerms *terms, const char *name, gboolean folded)
{
  ZgFilterFacet *self = g_object_new (ZG_TYPE_FILTER_FACET, NULL);

  self->terms = g_object_ref (terms);
  self->name = g_strdup (name);
  place_body (self, folded);
  return GTK_WIDGET (self);
}

void
zg_filter_facet_show (ZgFilterFacet *self, const ZgFacet *facet)
{
  gboolean chosen = FALSE;

  g_array_set_size (self->choices, 0);
  for (guint i = 0; facet && i < facet->choices->len; i++)
    {
      const ZgChoice *theirs = g_ptr_array_index (facet->choices, i);
      const Choice choice = { g_strdup (theirs->value), g_strdup (theirs->label), theirs->count,
                              theirs->chosen };

      chosen = chosen || theirs->chosen;
      g_array_append_val (self->choices, choice);
    }
  if (chosen)
    gtk_expander_set_expanded (self->expander, TRUE);
  show_lines (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->choices->len > 0);
}
