/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger-pages.h"

#include <glib/gi18n.h>

#include "zg-deadlines-page.h"
#include "zg-field-widget.h"
#include "zg-papers-page.h"
#include "zg-progress-page.h"

struct _ZgLedgerPages
{
  AdwBin parent_instance;

  AdwViewStack *stack;
  AdwViewSwitcherBar *bar;

  ZgIssuesPage *issues;
  ZgProgressPage *progress;
  ZgDeadlinesPage *deadlines;
  ZgPapersPage *papers;
  ZgFilterTerms *terms; /* what the list of issues shows */
  char *filter;         /* what the charts tell of */
  char *followed;       /* what a figure has set it to; NULL: nothing, or changed since */
};

G_DEFINE_FINAL_TYPE (ZgLedgerPages, zg_ledger_pages, ADW_TYPE_BIN)

/* Whoever followed a figure to its rows and comes back finds the charts as they were: only a filter
 * that was chosen by hand is theirs, too. */
static void
terms_changed_cb (ZgFilterTerms *terms, ZgLedgerPages *self)
{
  const char *filter = zg_filter_terms_get (terms);

  if (g_strcmp0 (filter, self->followed) == 0)
    return;
  g_clear_pointer (&self->followed, g_free);
  g_free (self->filter);
  self->filter = g_strdup (filter);
  zg_progress_page_set_filter (self->progress, filter);
  zg_deadlines_page_set_filter (self->deadlines, filter);
}

/* A paper is made of what the list shows, whoever chose it. */
static void
shown_cb (ZgBrowser *browser, ZgLedgerPages *self)
{
  g_autofree char *words = zg_browser_describe_choice (browser);

  zg_papers_page_set_chosen (self->papers, zg_filter_terms_get (self->terms),
                             zg_browser_get_search (browser), words);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zg_ledger_pages_show (ZG_LEDGER_PAGES (widget), g_variant_get_string (parameter, NULL));
}

/* From any page: what is printed is looked at first. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZgLedgerPages *self = ZG_LEDGER_PAGES (widget);

  if (g_strcmp0 (zg_ledger_pages_get_page (self), "papers") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->papers), "papers.print", NULL);
  else
    zg_ledger_pages_show (self, "papers");
}

static void
zg_ledger_pages_dispose (GObject *object)
{
  ZgLedgerPages *self = ZG_LEDGER_PAGES (object);

  if (self->terms)
    g_signal_handlers_disconnect_by_data (self->terms, self);
  g_clear_object (&self->terms);
  g_clear_pointer (&self->followed, g_free);
  g_clear_pointer (&self->filter, g_free);
  G_OBJECT_CLASS (zg_ledger_pages_parent_class)->dispose (object);
}

static void
zg_ledger_pages_class_init (ZgLedgerPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zg_ledger_pages_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/zhenggai/Zhenggai/ui/zg-ledger-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, ZgLedgerPages, stack);
  gtk_widget_class_bind_template_child (widget_class, ZgLedgerPages, bar);
  gtk_widget_class_install_action (widget_class, "pages.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "pages.print", NULL, print_action);
}

static void
zg_ledger_pages_init (ZgLedgerPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_key (ZgLedgerPages *self, GtkShortcutController *keys, const char *page)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (keys)) + 1;
  GtkShortcut *key = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_0 + n, GDK_ALT_MASK),
                                       gtk_named_action_new ("pages.show"));

  gtk_shortcut_set_arguments (key, g_variant_new_string (page));
  gtk_shortcut_controller_add_shortcut (keys, key);
}

static void
add_page (ZgLedgerPages *self,
          GtkShortcutController *keys,
          GtkWidget *page,
          const char *name,
          const char *title,
          const char *icon)
{
  adw_view_stack_add_titled (self->stack, page, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack, page), icon);
  add_key (self, keys, name);
}

GtkWidget *
zg_ledger_pages_new (ZgSession *session, AdwViewSwitcherTitle *title)
{
  ZgLedgerPages *self = g_object_new (ZG_TYPE_LEDGER_PAGES, NULL);
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (keys, GTK_SHORTCUT_SCOPE_GLOBAL);
  self->issues = ZG_ISSUES_PAGE (zg_issues_page_new (session));
  self->progress = ZG_PROGRESS_PAGE (zg_progress_page_new (session));
  add_page (self, keys, GTK_WIDGET (self->issues), "issues", _ ("Issues"), "view-list-symbolic");
  add_page (self, keys, GTK_WIDGET (self->progress), "progress", _ ("Progress"),
            "power-profile-balanced-symbolic");
  self->deadlines = ZG_DEADLINES_PAGE (zg_deadlines_page_new (session));
  add_page (self, keys, GTK_WIDGET (self->deadlines), "deadlines", _ ("Deadlines"),
            "x-office-calendar-symbolic");
  self->papers = ZG_PAPERS_PAGE (zg_papers_page_new (session));
  add_page (self, keys, GTK_WIDGET (self->papers), "papers", _ ("Papers"),
            "x-office-document-symbolic");
  gtk_shortcut_controller_add_shortcut (keys,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_p,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("pages.print")));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (keys));
  self->terms = g_object_ref (zg_issues_page_get_terms (self->issues));
  g_signal_connect (self->terms, "changed", G_CALLBACK (terms_changed_cb), self);
  g_signal_connect_object (zg_issues_page_get_browser (self->issues), "shown",
                           G_CALLBACK (shown_cb), self, 0);
  adw_view_switcher_title_set_stack (title, self->stack);
  g_object_bind_property (title, "title-visible", self->bar, "reveal", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

ZgIssuesPage *
zg_ledger_pages_get_issues (ZgLedgerPages *self)
{
  return self->issues;
}

void
zg_ledger_pages_commit (ZgLedgerPages *self)
{
  zg_issues_page_commit (self->issues);
  zg_field_widget_commit_all (GTK_WIDGET (self->papers));
}

const char *
zg_ledger_pages_get_page (ZgLedgerPages *self)
{
  return adw_view_stack_get_visible_child_name (self->stack);
}

const char *
zg_ledger_pages_get_filter (ZgLedgerPages *self)
{
  return self->filter ? self->filter : "";
}

void
zg_ledger_pages_show (ZgLedgerPages *self, const char *page)
{
  adw_view_stack_set_visible_child_name (self->stack, page);
}

void
zg_ledger_pages_show_own_texts (ZgLedgerPages *self)
{
  zg_ledger_pages_show (self, "papers");
  gtk_widget_activate_action (GTK_WIDGET (self->papers), "papers.choose", "s", "notice");
  gtk_widget_activate_action (GTK_WIDGET (self->papers), "papers.texts", "b", TRUE);
}

void
zg_ledger_pages_show_rows (ZgLedgerPages *self, const char *filter, gboolean measures)
{
  g_free (self->followed);
  /* All rows are no figure's: the charts tell of all again. */
  self->followed = *filter ? g_strdup (filter) : NULL;
  zg_issues_page_show_rows (self->issues, filter, measures);
  zg_ledger_pages_show (self, "issues");
}
