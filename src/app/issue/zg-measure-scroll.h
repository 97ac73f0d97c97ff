/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing into view what has just been opened. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls the page around @widget, once it has its place, until all of it is seen, or its top if it
 * is taller than the page. */
void zg_measure_scroll_to (GtkWidget *widget);

G_END_DECLS
