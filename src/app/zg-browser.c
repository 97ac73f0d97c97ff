/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-browser.h"

struct _ZgBrowser
{
  AdwBin parent_instance;

  ZgSession *session;
  GtkWidget *filter_pane;
};

G_DEFINE_FINAL_TYPE (ZgBrowser, zg_browser, ADW_TYPE_BIN)

static void
zg_browser_dispose (GObject *object)
{
  ZgBrowser *self = ZG_BROWSER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->filter_pane);
  G_OBJECT_CLASS (zg_browser_parent_class)->dispose (object);
}

static void
zg_browser_class_init (ZgBrowserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_browser_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/zhenggai/Zhenggai/ui/zg-browser.ui");
  g_signal_new ("chosen", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_INT64, G_TYPE_INT64);
  g_signal_new ("activated", ZG_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
}

static void
zg_browser_init (ZgBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter_pane = g_object_ref_sink (adw_bin_new ());
}

GtkWidget *
zg_browser_new (ZgSession *session)
{
  ZgBrowser *self = g_object_new (ZG_TYPE_BROWSER, NULL);

  self->session = g_object_ref (session);
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
}

void
zg_browser_select (ZgBrowser *self, gint64 issue_id, gint64 measure_id)
{
}

void
zg_browser_step (ZgBrowser *self, int step)
{
}

void
zg_browser_focus_search (ZgBrowser *self)
{
}

void
zg_browser_focus_list (ZgBrowser *self)
{
}
