/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-issue-page.h"

struct _ZgIssuePage
{
  AdwBin parent_instance;

  ZgSession *session;
};

G_DEFINE_FINAL_TYPE (ZgIssuePage, zg_issue_page, ADW_TYPE_BIN)

static void
zg_issue_page_dispose (GObject *object)
{
  g_clear_object (&ZG_ISSUE_PAGE (object)->session);
  G_OBJECT_CLASS (zg_issue_page_parent_class)->dispose (object);
}

static void
zg_issue_page_class_init (ZgIssuePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zg_issue_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/zhenggai/Zhenggai/ui/zg-issue-page.ui");
  g_signal_new ("step", ZG_TYPE_ISSUE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_INT);
  g_signal_new ("leave", ZG_TYPE_ISSUE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
}

static void
zg_issue_page_init (ZgIssuePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zg_issue_page_new (ZgSession *session)
{
  ZgIssuePage *self = g_object_new (ZG_TYPE_ISSUE_PAGE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
zg_issue_page_show (ZgIssuePage *self, gint64 issue_id, gint64 measure_id)
{
}

void
zg_issue_page_set_narrow (ZgIssuePage *self, gboolean narrow)
{
}

void
zg_issue_page_commit (ZgIssuePage *self)
{
}

void
zg_issue_page_focus (ZgIssuePage *self)
{
}
