/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-filter-saved.h"

#include <glib/gi18n.h>

#include "zg-saved-filters.h"
#include "zg-settings.h"
#include "zg-teller.h"

struct _ZgFilterSaved
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *heading;
  GtkBox *list;
  GtkMenuButton *save_button;
  GtkEditable *name_entry;

  ZgFilterTerms *terms;
};

G_DEFINE_FINAL_TYPE (ZgFilterSaved, zg_filter_saved, GTK_TYPE_WIDGET)

static GtkWidget *
line_new (const char *name, const char *expression, gboolean is_chosen)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *use = gtk_button_new ();
  GtkWidget *forget = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *forget_text = g_strdup_printf (_ ("Forget “%s”"), name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (use), label);
  gtk_widget_set_hexpand (use, TRUE);
  gtk_widget_set_tooltip_text (use, expression);
  gtk_accessible_update_property (GTK_ACCESSIBLE (use), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (use, "flat");
  gtk_widget_add_css_class (use, "zg-filter-saved");
  if (is_chosen)
    gtk_widget_add_css_class (use, "chosen");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (use), "s", expression);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (use), "filter.use");
  gtk_widget_set_tooltip_text (forget, forget_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (forget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  forget_text, -1);
  gtk_widget_add_css_class (forget, "flat");
  gtk_widget_add_css_class (forget, "circular");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (forget), "s", name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (forget), "filter.forget");
  gtk_box_append (GTK_BOX (line), use);
  gtk_box_append (GTK_BOX (line), forget);
  return line;
}

static void
update (ZgFilterSaved *self)
{
  g_autoptr (GVariant) saved = zg_saved_filters_list ();
  const char *present = zg_filter_terms_get (self->terms);
  gboolean is_saved = *present == '\0';
  GtkWidget *line;
  GVariantIter iter;
  const char *name;
  const char *expression;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_box_remove (self->list, line);
  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &expression))
    {
      gboolean is_chosen = g_str_equal (expression, present);

      gtk_box_append (self->list, line_new (name, expression, is_chosen));
      is_saved |= is_chosen;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), !is_saved);
  gtk_widget_set_visible (self->heading, g_variant_n_children (saved) > 0 || !is_saved);
}

static void
use (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!zg_filter_terms_set (ZG_FILTER_SAVED (widget)->terms, g_variant_get_string (parameter, NULL),
                            &error))
    zg_teller_show_error (widget, error);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zg_saved_filters_save (g_variant_get_string (parameter, NULL),
                         zg_filter_terms_get (ZG_FILTER_SAVED (widget)->terms));
}

/* What is forgotten can be had back by putting it together again; no more is lost. */
static void
forget (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zg_saved_filters_forget (g_variant_get_string (parameter, NULL));
}

static void
named_cb (ZgFilterSaved *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));

  if (*name == '\0')
    {
      gtk_widget_error_bell (GTK_WIDGET (self->name_entry));
      return;
    }
  gtk_menu_button_popdown (self->save_button);
  gtk_editable_set_text (self->name_entry, "");
  gtk_widget_activate_action (GTK_WIDGET (self), "filter.save", "s", name);
}

static void
zg_filter_saved_dispose (GObject *object)
{
  ZgFilterSaved *self = ZG_FILTER_SAVED (object);

  g_clear_object (&self->terms);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (zg_filter_saved_parent_class)->dispose (object);
}

static void
zg_filter_saved_class_init (ZgFilterSavedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_filter_saved_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-filter-saved.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgFilterSaved, box);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterSaved, heading);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterSaved, list);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterSaved, save_button);
  gtk_widget_class_bind_template_child (widget_class, ZgFilterSaved, name_entry);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_install_action (widget_class, "filter.use", "s", use);
  gtk_widget_class_install_action (widget_class, "filter.save", "s", save);
  gtk_widget_class_install_action (widget_class, "filter.forget", "s", forget);
}

static void
zg_filter_saved_init (ZgFilterSaved *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_filter_saved_new (ZgFilterTerms *terms)
{
  ZgFilterSaved *self = g_object_new (ZG_TYPE_FILTER_SAVED, NULL);

  self->terms = g_object_ref (terms);
  g_signal_connect_object (terms, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zg_settings_get (), "changed::saved-filters", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
