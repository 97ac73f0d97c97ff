/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "zg-browser-private.h"
#include "zg-browser-status.h"
#include "zg-bulk-bar.h"
#include "zg-error.h"
#include "zg-filter-pane.h"
#include "zg-settings.h"

/* Below this width the search entry has a line of its own. */
#define NARROW 520

G_DEFINE_FINAL_TYPE (ZgBrowser, zg_browser, ADW_TYPE_BIN)

static guint chosen_signal;
static guint activated_signal;

void
zg_browser_ask (ZgBrowser *self, gboolean again)
{
  g_autofree char *sort = zg_row_columns_get_sort (self->columns);
  const ZgBoardQuery question = {
    .entity = self->entity,
    .filter = zg_filter_terms_get (self->terms),
    .search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
    .sort = sort,
    .today = ZG_DAY_NONE,
  };

  self->to_top = self->to_top || !again;
  zg_browser_query_ask (self->query, &question, again);
}

static GtkWidget *
find_list_view (ZgBrowser *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
scroll_to (ZgBrowser *self, guint position)
{
  gtk_widget_activate_action (find_list_view (self), "list.scroll-to-item", "u", position);
}

void
zg_browser_go_to (ZgBrowser *self, guint position, gboolean focus)
{
  if (position >= zg_row_list_get_n_rows (self->list))
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), position, TRUE);
  scroll_to (self, position);
  if (focus)
    gtk_widget_grab_focus (find_list_view (self));
}

guint
zg_browser_get_position (ZgBrowser *self)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->list));

  return gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION
                                        : gtk_bitset_get_minimum (selected);
}

/* A measure's issue is known once its row was loaded. */
static void
tell_chosen (ZgBrowser *self)
{
  gboolean measure = zg_row_list_get_entity (self->list) == ZG_ENTITY_MEASURE;
  ZgRow *row = zg_row_list_peek (self->list, self->chosen);
  const ZgBoardRow *shown = row ? zg_row_get (row) : NULL;

  if (self->chosen_issue || (measure && shown == NULL))
    return;
  self->chosen_issue = measure ? shown->issue_id : self->chosen;
  g_signal_emit (self, chosen_signal, 0, self->chosen_issue, measure ? self->chosen : 0);
}

static void
selection_changed_cb (GtkSelectionModel *model, guint position, guint n_items, ZgBrowser *self)
{
  gint64 id = zg_row_list_get_id (self->list, zg_browser_get_position (self));

  zg_bulk_bar_update (ZG_BULK_BAR (adw_bin_get_child (self->bulk_bin)));
  if (zg_row_list_get_n_selected (self->list) != 1 || id == self->chosen)
    return;
  self->chosen = id;
  self->chosen_issue = 0;
  tell_chosen (self);
}

static void
loaded_cb (ZgRowList *list, ZgRow *row, ZgBrowser *self)
{
  if (self->chosen && zg_row_get_id (row) == self->chosen)
    tell_chosen (self);
}

static void
show_wrong (ZgBrowser *self, const char *what)
{
  if (what)
    gtk_label_set_label (self->wrong_label, what);
  gtk_revealer_set_reveal_child (self->wrong_revealer, what != NULL);
}

static void
clear (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgBrowser *self = ZG_BROWSER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  zg_filter_terms_set (self->terms, NULL, NULL);
}

/* What was made just now is shown, whatever the filter says. */
static void
select_wanted (ZgBrowser *self)
{
  gboolean measures = zg_row_list_get_entity (self->list) == ZG_ENTITY_MEASURE;
  gint64 id = measures ? self->wanted_measure : self->wanted_issue;
  guint position = id ? zg_row_list_find (self->list, id) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    {
      self->wanted_issue = self->wanted_measure = 0;
      self->wanted_seen = FALSE;
      zg_browser_go_to (self, position, FALSE);
      return;
    }
  if (self->wanted_issue && self->wanted_seen)
    {
      self->wanted_seen = FALSE;
      clear (GTK_WIDGET (self), NULL, NULL);
    }
}

static void
select_after (ZgBrowser *self)
{
  guint n_rows = zg_row_list_get_n_rows (self->list);
  guint position = self->wanted_position;

  self->wanted_position = GTK_INVALID_LIST_POSITION;
  if (position != GTK_INVALID_LIST_POSITION && n_rows > 0)
    zg_browser_go_to (self, MIN (position, n_rows - 1), TRUE);
  else if (position != GTK_INVALID_LIST_POSITION)
    {
      self->chosen = self->chosen_issue = 0;
      g_signal_emit (self, chosen_signal, 0, (gint64) 0, (gint64) 0);
    }
}

static void
show_view (ZgBrowser *self, const ZgBoardView *view)
{
  g_auto (GStrv) words =
      zg_search_get_words (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autofree char *status = zg_browser_describe (view);
  gboolean first = zg_row_list_get_n_rows (self->list) == 0 && self->chosen == 0;

  zg_row_list_set_view (self->list, view->entity, view->ids, (const char *const *) words);
  gtk_label_set_label (self->status_label, status);
  gtk_stack_set_visible_child_name (self->stack, view->ids->len > 0 ? "list"
                                                 : view->all > 0    ? "nothing"
                                                                    : "empty");
  zg_filter_chips_show (self->chips, view);
  zg_filter_pane_show (ZG_FILTER_PANE (self->filter_pane), view);
  zg_bulk_bar_update (ZG_BULK_BAR (adw_bin_get_child (self->bulk_bin)));
  if (self->to_top && view->ids->len > 0)
    scroll_to (self, 0);
  self->to_top = FALSE;
  select_wanted (self);
  select_after (self);
  if (first && self->chosen == 0 && view->ids->len > 0)
    zg_browser_go_to (self, 0,
                      !gtk_widget_has_focus (GTK_WIDGET (
                          gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry)))));
}

static void
answered (const ZgBoardView *view, const GError *error, gpointer data)
{
  ZgBrowser *self = data;

  show_wrong (self, view ? NULL : error->message);
  if (view)
    show_view (self, view);
}

static void
session_changed_cb (ZgSession *session, const ZgChanges *changes, ZgBrowser *self)
{
  zg_row_list_touch (self->list, changes);
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
  if (zg_row_list_get_n_selected (self->list) != 1)
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
width_cb (GtkAdjustment *adjustment, GParamSpec *pspec, ZgBrowser *self)
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
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, import_button);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, bulk_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgBrowser, status_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
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
  zg_browser_install_acts (widget_class);
  chosen_signal = g_signal_new ("chosen", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  g_signal_new ("created", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_INT64);
  activated_signal = g_signal_new ("activated", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
zg_browser_init (ZgBrowser *self)
{
  GSettings *settings = zg_settings_get ();

  self->entity = ZG_ENTITY_ISSUE;
  self->wanted_position = GTK_INVALID_LIST_POSITION;
  self->terms = zg_filter_terms_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->view));
  zg_filter_chips_set_terms (self->chips, self->terms);
  self->filter_pane = g_object_ref_sink (zg_filter_pane_new (self->terms));
  g_signal_connect (self->terms, "changed", G_CALLBACK (terms_changed_cb), self);
  g_signal_connect_object (settings, "changed::list-compact", G_CALLBACK (compact_cb), self, 0);
  compact_cb (settings, NULL, self);
}

GtkWidget *
zg_browser_new (ZgSession *session)
{
  ZgBrowser *self = g_object_new (ZG_TYPE_BROWSER, NULL);

  self->session = g_object_ref (session);
  self->list = zg_row_list_new (session);
  self->query = zg_browser_query_new (session, answered, self);
  adw_bin_set_child (self->bulk_bin, zg_bulk_bar_new (session, self->list));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->list));
  self->columns = zg_row_columns_new (self->view, self->list, self->entity);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  zg_row_columns_get_actions (self->columns));
  gtk_menu_button_set_menu_model (self->columns_button, zg_row_columns_get_menu (self->columns));
  zg_browser_add_menu (self);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)),
                           "notify::page-size", G_CALLBACK (width_cb), self, 0);
  g_signal_connect (self->list, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect (self->list, "loaded", G_CALLBACK (loaded_cb), self);
  g_signal_connect (self->columns, "sort-changed", G_CALLBACK (sort_changed_cb), self);
  g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
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
    show_wrong (self, error->message);
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

void
zg_browser_select (ZgBrowser *self, gint64 issue_id, gint64 measure_id)
{
  self->wanted_issue = issue_id;
  self->wanted_measure = measure_id;
  select_wanted (self);
}

void
zg_browser_step (ZgBrowser *self, int step)
{
  guint n_rows = zg_row_list_get_n_rows (self->list);
  guint present = zg_row_list_find (self->list, self->chosen);
  gint64 position = present == GTK_INVALID_LIST_POSITION ? 0 : (gint64) present + step;

  if (n_rows > 0)
    zg_browser_go_to (self, (guint) CLAMP (position, 0, (gint64) n_rows - 1), FALSE);
}

void
zg_browser_focus_search (ZgBrowser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
zg_browser_focus_list (ZgBrowser *self)
{
  guint position = zg_browser_get_position (self);

  zg_browser_go_to (self, position == GTK_INVALID_LIST_POSITION ? 0 : position, TRUE);
}
