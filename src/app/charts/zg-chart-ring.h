/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ring around the mark of a chart that the keyboard is on. */
#pragma once

#include <gtk/gtk.h>

#include "zg-mark.h"

G_BEGIN_DECLS

/* In the accent colour of @widget, whose picture the mark lies in. */
void zg_chart_ring_draw (GtkWidget *widget, GtkSnapshot *snapshot, const ZgMark *mark);

G_END_DECLS
