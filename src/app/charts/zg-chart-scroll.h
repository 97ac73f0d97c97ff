/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart that is higher than the window: the page it stands on is scrolled so that the mark the
 * keyboard is on is seen. GTK knows the picture only as a whole and shows any part of it. */
#pragma once

#include <gtk/gtk.h>

#include "zg-mark.h"

G_BEGIN_DECLS

/* Scrolls the page no further than shows @mark; nothing happens where nothing scrolls. */
void zg_chart_scroll_to_mark (GtkWidget *widget, const ZgMark *mark);

/* Gives @widget the keyboard and leaves the page where the pointer has just clicked. */
void zg_chart_scroll_grab_focus (GtkWidget *widget);

G_END_DECLS
