/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters above a page that is presented are as large as the page's own, on any screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sizes @over, a label or a box of labels and entries above the page that fills @presenter; it ends
 * above the number of the page. */
void zg_presenter_type_fit (GtkWidget *presenter, GtkWidget *over);

G_END_DECLS
