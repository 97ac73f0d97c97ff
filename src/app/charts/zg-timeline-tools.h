/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons that zoom a timeline: three months, a year, all days, closer and less close; and the
 * menu of what can be taken along. They
 * stand for actions of ZgTimelineView and have to be put into one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box of buttons. */
GtkWidget *zg_timeline_tools_new (void);

G_END_DECLS
