/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "zg-browser-private.h"
#include "zg-bulk-bar.h"
#include "zg-error.h"
#include "zg-filter-pane.h"
#include "zg-settings.h"

/* Below this width the search entry has a line of its own. */
#define NARROW 520

G_DEFINE_FINAL_TYPE (ZgBrowser, zg_browser, ADW_TYPE_BIN)

static guint activated_signal;

static void
clear_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (ZG_BROWSER (widget)->search_entry), "");
}

static void
clear_filters (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zg_filter_terms_set (ZG_BROWSER (widget)->terms, NULL, NULL);
}

static void
clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  clear_search (widget, NULL, NULL);
  clear_filters (widget, NULL, NULL);
}

static void
session_changed_cb (ZgSession *session, const ZgChanges *changes, ZgBrowser *self)
{
  zg_row_list_touch (self->list, changes);
  zg_browser_update_acts (self);
  zg_browser_ask (self, TRUE);
}

static void
terms_changed_cb (ZgFilterTerms *terms, ZgBrowser *self)
{
  zg_browser_ask (self, FALSE);
}

static void
sort_changed_cb (ZgRowColumns *columns, ZgBrowser *self)
{
  zg_browser_ask (self, FALSE);
}

static void
search_changed_cb (GtkSearchEntry *entry, ZgBrowser *self)
{
  zg_browser_ask (self, FALSE);
}

static void
mode_cb (GtkToggleButton *button, ZgBrowser *self)
{
  self->entity = gtk_toggle_button_get_active (button) ? ZG_ENTITY_ISSUE : ZG_ENTITY_MEASURE;
  zg_row_columns_set_entity (self->columns, self->entity);
  self->chosen = 0;
  zg_browser_ask (self, FALSE);
}

static void
stop_search_cb (GtkSearchEntry *entry, ZgBrowser *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)))
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    zg_browser_focus_list (self);
}

static void
search_activate_cb (GtkSearchEntry *entry, ZgBrowser *self)
{
  zg_browser_focus_list (self);
}

static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint keyval,
               guint keycode,
               GdkModifierType state,
               ZgBrowser *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  zg_browser_focus_list (self);
  return TRUE;
}

static void
activate_cb (GtkColumnView *view, guint position, ZgBrowser *self)
{
  if (zg_row_list_get_n_selected (self->list) != 1
      || !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->list), position))
    zg_browser_go_to (self, position, FALSE);
  g_signal_emit (self, activated_signal, 0);
}

static void
compact_cb (GSettings *settings, const char *key, ZgBrowser *self)
{
  if (g_settings_get_boolean (settings, "list-compact"))
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "compact");
}

/* What is loaded is shown again, in the other style. */
static void
date_style_cb (GSettings *settings, const char *key, ZgBrowser *self)
{
  const ZgChanges all = { .everything = TRUE };

  zg_row_list_touch (self->list, &all);
}

/* Columns come and go outside of the layout that found their room. */
static gboolean
fit_cb (gpointer data)
{
  ZgBrowser *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->fit = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), width < NARROW
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  zg_row_columns_fit (self->columns, width);
  return G_SOURCE_REMOVE;
}

static void
resize_cb (GtkDrawingArea *area, int width, int height, ZgBrowser *self)
{
  if (self->fit == 0)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
}

static void
zg_browser_dispose (GObject *object)
{
  ZgBrowser *self = ZG_BROWSER (object);

  g_clear_handle_id (&self->fit, g_source_remove);
  g_clear_pointer (&self->query, zg_browser_query_free);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->filter_pane);
  g_clear_object (&self->columns);
  g_clear_object (&self->terms);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (zg_browser_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, tools);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, issues_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, measures_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, columns_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, wrong_revealer);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, wrong_label);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, chips);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, view);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, clear_search_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, clear_filters_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, bulk_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, status_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, resize_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
zg_browser_class_init (ZgBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_FILTER_CHIPS);
  G_OBJECT_CLASS (klass)->dispose = zg_browser_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-browser.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "browser.clear", NULL, clear);
  gtk_widget_class_install_action (widget_class, "browser.clear-filters", NULL, clear_filters);
  gtk_widget_class_install_action (widget_class, "browser.clear-search", NULL, clear_search);
  zg_browser_install_acts (widget_class);
  g_signal_new ("chosen", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_INT64, G_TYPE_INT64);
  g_signal_new ("created", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_INT64);
  activated_signal = g_signal_new ("activated", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  g_signal_new ("shown", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zg_browser_init (ZgBrowser *self)
{
  GSettings *settings = zg_settings_get ();

  self->entity = ZG_ENTITY_ISSUE;
  self->terms = zg_filter_terms_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->view));
  zg_filter_chips_set_terms (self->chips, self->terms);
  g_signal_connect (self->terms, "changed", G_CALLBACK (terms_changed_cb), self);
  g_signal_connect_object (settings, "changed::list-compact", G_CALLBACK (compact_cb), self, 0);
  g_signal_connect_object (settings, "changed::date-style", G_CALLBACK (date_style_cb), self, 0);
  compact_cb (settings, NULL, self);
}

GtkWidget *
zg_browser_new (ZgSession *session)
{
  ZgBrowser *self = g_object_new (ZG_TYPE_BROWSER, NULL);

  self->session = g_object_ref (session);
  self->filter_pane = g_object_ref_sink (zg_filter_pane_new (self->terms, session));
  self->list = zg_row_list_new (session);
  self->query = zg_browser_query_new (session, zg_browser_show_answer, self);
  adw_bin_set_child (self->bulk_bin, zg_bulk_bar_new (session, self->list));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->list));
  self->columns = zg_row_columns_new (self->view, self->list, self->entity);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  zg_row_columns_get_actions (self->columns));
  gtk_menu_button_set_menu_model (self->columns_button, zg_row_columns_get_menu (self->columns));
  zg_browser_add_menu (self);
  zg_browser_add_selection (self);
  g_signal_connect (self->columns, "sort-changed", G_CALLBACK (sort_changed_cb), self);
  g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
  zg_browser_update_acts (self);
  zg_browser_ask (self, FALSE);
  return GTK_WIDGET (self);
}

GtkWidget *
zg_browser_get_filter_pane (ZgBrowser *self)
{
  return self->filter_pane;
}

void
zg_browser_set_filter (ZgBrowser *self, const char *filter)
{
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (!zg_filter_terms_set (self->terms, filter, &error))
    zg_browser_show_wrong (self, error->message);
}

void
zg_browser_set_measures (ZgBrowser *self, gboolean measures)
{
  gtk_toggle_button_set_active (measures ? self->measures_button : self->issues_button, TRUE);
}

ZgFilterTerms *
zg_browser_get_terms (ZgBrowser *self)
{
  return self->terms;
}

const char *
zg_browser_get_search (ZgBrowser *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

char *
zg_browser_describe_choice (ZgBrowser *self)
{
  g_autofree char *search = g_strstrip (g_strdup (zg_browser_get_search (self)));
  const char *filter = zg_filter_chips_describe (self->chips);
  g_autofree char *searched = NULL;

  if (*search == '\0')
    return g_strdup (filter);
  /* Translators: what was typed into the search entry of a list */
  searched = g_strdup_printf (_ ("search: “%s”"), search);
  return *filter ? g_strconcat (filter, _ ("; "), searched, NULL) : g_steal_pointer (&searched);
}

void
zg_browser_focus_search (ZgBrowser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}
