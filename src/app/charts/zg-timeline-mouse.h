/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wheel and hand on a timeline: the wheel scrolls rows, with Ctrl it zooms, with Shift it goes
 * along the days; dragging does both. */
#pragma once

#include "zg-chart-view.h"
#include "zg-timeline-days.h"

G_BEGIN_DECLS

/* A step of zoom, and of the days in view. */
#define ZG_TIMELINE_ZOOM 1.25
#define ZG_TIMELINE_PAN  0.125

typedef struct _ZgTimelineMouse ZgTimelineMouse;

/**
 * zg_timeline_mouse_new:
 * @view: of the timeline; owns what is returned
 * @days: those in view, which the mouse changes
 * @rows: the first row in view, of as many as a page has
 * @moved: called with @data after @days changed
 *
 * Returns: (transfer none): lives as long as @view
 */
ZgTimelineMouse *zg_timeline_mouse_new (ZgChartView *view,
                                        ZgTimelineDays *days,
                                        GtkAdjustment *rows,
                                        void (*moved) (gpointer data),
                                        gpointer data);

/* Where the pointer is among the days, 0 to 1; their middle if it is elsewhere. */
double zg_timeline_mouse_get_share (const ZgTimelineMouse *self);

G_END_DECLS
