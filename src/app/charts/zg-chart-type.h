/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The type of charts in the window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of body type in pixels, one step above that of the window. */
double zg_chart_type_get_size (GtkWidget *widget);

G_END_DECLS
