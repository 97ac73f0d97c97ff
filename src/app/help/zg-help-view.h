/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a page of help: text that can be selected and copied, whose links are followed with the
 * pointer, or with Tab and Enter. Its signal "follow" (s) tells the id of the page a link leads to.
 */
#pragma once

#include <gtk/gtk.h>

#include "zg-help-page.h"

G_BEGIN_DECLS

#define ZG_TYPE_HELP_VIEW (zg_help_view_get_type ())
G_DECLARE_FINAL_TYPE (ZgHelpView, zg_help_view, ZG, HELP_VIEW, GtkWidget)

/**
 * zg_help_view_show:
 * @self: the view
 * @page: a page, which stays as long as the view
 * @words: what was searched for: marked in the text, and the first one is scrolled to; "" for none
 */
void zg_help_view_show (ZgHelpView *self, const ZgHelpPage *page, const char *words);

G_END_DECLS
