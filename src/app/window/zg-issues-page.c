/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issues-page.h"

#include "zg-issue-page.h"
#include "zg-pane.h"
#include "zg-settings.h"

struct _ZgIssuesPage
{
  AdwBin parent_instance;

  AdwFlap *flap;
  AdwLeaflet *leaflet;
  ZgPane *filter_pane;
  AdwBin *filter_bin;
  ZgPane *list_pane;
  AdwBin *browser_bin;
  AdwBin *issue_bin;

  ZgBrowser *browser;
  ZgIssuePage *issue;
};

G_DEFINE_FINAL_TYPE (ZgIssuesPage, zg_issues_page, ADW_TYPE_BIN)

static void
chosen_cb (ZgBrowser *browser, gint64 issue_id, gint64 measure_id, ZgIssuesPage *self)
{
  zg_issue_page_show (self->issue, issue_id, measure_id);
}

static void
activated_cb (ZgBrowser *browser, ZgIssuesPage *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "issue");
  zg_issue_page_focus (self->issue);
}

static void
step_cb (ZgIssuePage *issue, int step, ZgIssuesPage *self)
{
  zg_browser_step (self->browser, step);
}

static void
leave_cb (ZgIssuePage *issue, ZgIssuesPage *self)
{
  zg_issue_page_commit (issue);
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  zg_browser_focus_list (self->browser);
}

static void
folded_cb (AdwLeaflet *leaflet, GParamSpec *pspec, ZgIssuesPage *self)
{
  zg_issue_page_set_narrow (self->issue, adw_leaflet_get_folded (leaflet));
}

/* Beside the list the pane stands as it was left; over the list, where there is no room for both,
 * it is called for each time. */
static void
place_filter_pane_cb (AdwFlap *flap, GParamSpec *pspec, ZgIssuesPage *self)
{
  adw_flap_set_reveal_flap (flap, !adw_flap_get_folded (flap)
                                      && g_settings_get_boolean (zg_settings_get (),
                                                                 "filter-pane-shown"));
}

static void
toggle_filter_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = ZG_ISSUES_PAGE (widget)->flap;
  gboolean shown = !adw_flap_get_reveal_flap (flap);

  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (zg_settings_get (), "filter-pane-shown", shown);
  adw_flap_set_reveal_flap (flap, shown);
}

static void
focus_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgIssuesPage *self = ZG_ISSUES_PAGE (widget);

  gtk_widget_activate_action (widget, "pages.show", "s", "issues");
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  zg_browser_focus_search (self->browser);
}

static void
new_issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgIssuesPage *self = ZG_ISSUES_PAGE (widget);

  gtk_widget_activate_action (widget, "pages.show", "s", "issues");
  zg_issue_page_commit (self->issue);
  gtk_widget_activate_action (GTK_WIDGET (self->browser), "browser.new-issue", NULL);
}

static void
created_cb (ZgBrowser *browser, gint64 issue_id, ZgIssuesPage *self)
{
  zg_issue_page_show (self->issue, issue_id, 0);
  adw_leaflet_set_visible_child_name (self->leaflet, "issue");
  zg_issue_page_focus (self->issue);
}

static void
zg_issues_page_class_init (ZgIssuesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ZG_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issues-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, flap);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, filter_pane);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, browser_bin);
  gtk_widget_class_bind_template_child (widget_class, ZgIssuesPage, issue_bin);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_filter_pane_cb);
  gtk_widget_class_install_action (widget_class, "issues.filter-pane", NULL, toggle_filter_pane);
  gtk_widget_class_install_action (widget_class, "issues.search", NULL, focus_search);
  gtk_widget_class_install_action (widget_class, "issues.new-issue", NULL, new_issue);
}

/* Wherever in the window the keyboard is. */
static void
add_keys (ZgIssuesPage *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "<Control>f", "issues.search" },
    { "<Control>n", "issues.new-issue" },
    { "F9", "issues.filter-pane" },
  };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (
                                                                keys[i].trigger),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
zg_issues_page_init (ZgIssuesPage *self)
{
  GSettings *settings = zg_settings_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  g_settings_bind (settings, "filter-pane-width", self->filter_pane, "chosen-width",
                   G_SETTINGS_BIND_DEFAULT);
  place_filter_pane_cb (self->flap, NULL, self);
  g_settings_bind (settings, "list-width", self->list_pane, "chosen-width",
                   G_SETTINGS_BIND_DEFAULT);
}

GtkWidget *
zg_issues_page_new (ZgSession *session)
{
  ZgIssuesPage *self = g_object_new (ZG_TYPE_ISSUES_PAGE, NULL);
  GtkWidget *browser = zg_browser_new (session);
  GtkWidget *issue = zg_issue_page_new (session);

  self->browser = ZG_BROWSER (browser);
  self->issue = ZG_ISSUE_PAGE (issue);
  adw_bin_set_child (self->browser_bin, browser);
  adw_bin_set_child (self->filter_bin, zg_browser_get_filter_pane (self->browser));
  adw_bin_set_child (self->issue_bin, issue);
  g_signal_connect (browser, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (browser, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (browser, "created", G_CALLBACK (created_cb), self);
  g_signal_connect (issue, "step", G_CALLBACK (step_cb), self);
  g_signal_connect (issue, "leave", G_CALLBACK (leave_cb), self);
  zg_issue_page_set_narrow (self->issue, adw_leaflet_get_folded (self->leaflet));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "issues.new-issue",
                                 zg_session_get_read_only_reason (session) == NULL);
  return GTK_WIDGET (self);
}

void
zg_issues_page_show (ZgIssuesPage *self, gint64 issue_id, gint64 measure_id)
{
  zg_browser_select (self->browser, issue_id, measure_id);
  zg_issue_page_show (self->issue, issue_id, measure_id);
  adw_leaflet_set_visible_child_name (self->leaflet, "issue");
}

void
zg_issues_page_set_filter (ZgIssuesPage *self, const char *filter)
{
  zg_browser_set_filter (self->browser, filter);
}

void
zg_issues_page_show_rows (ZgIssuesPage *self, const char *filter, gboolean measures)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "list");
  zg_browser_set_measures (self->browser, measures);
  zg_browser_set_filter (self->browser, filter);
}

ZgBrowser *
zg_issues_page_get_browser (ZgIssuesPage *self)
{
  return self->browser;
}

ZgFilterTerms *
zg_issues_page_get_terms (ZgIssuesPage *self)
{
  return zg_browser_get_terms (self->browser);
}

void
zg_issues_page_commit (ZgIssuesPage *self)
{
  zg_issue_page_commit (self->issue);
}
