/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-start-page.h"

struct _ZgStartPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (ZgStartPage, zg_start_page, ADW_TYPE_BIN)

static void
zg_start_page_class_init (ZgStartPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/zhenggai/Zhenggai/ui/zg-start-page.ui");
}

static void
zg_start_page_init (ZgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
