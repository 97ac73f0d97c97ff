/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand in the chart of deadlines, for whoever scrolls, zooms and pans it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many rows fit into @height with body type of @size. */
guint zg_timeline_get_room (double height, double size);

/* The left edge of the days in a chart of @width; they reach to its right edge. */
double zg_timeline_get_left (double width, double size);

G_END_DECLS
