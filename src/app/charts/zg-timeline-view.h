/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines along the days, however many there are: only the rows in view are loaded and drawn.
 * What the mouse does, zg-timeline-mouse.h says.
 *
 * Its actions, with keys: "timeline.zoom-in" (Ctrl +), "timeline.zoom-out" (Ctrl −), "timeline.all"
 * (Ctrl 0), "timeline.today" (Ctrl T), "timeline.earlier", "timeline.later" (Shift ← →),
 * "timeline.page-up", "timeline.page-down", "timeline.span" (i: so many days around today);
 * "timeline.as-table" (a property: the rows in view as a table), "timeline.copy-picture",
 * "timeline.copy-figures", "timeline.save". */
#pragma once

#include <gtk/gtk.h>

#include "zg-figures-source.h"

G_BEGIN_DECLS

#define ZG_TYPE_TIMELINE_VIEW (zg_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (ZgTimelineView, zg_timeline_view, ZG, TIMELINE_VIEW, GtkWidget)

/* @source: of %ZG_PART_TIMELINE; the view says which rows it needs */
GtkWidget *zg_timeline_view_new (ZgFiguresSource *source);

void zg_timeline_view_set_by_measure (ZgTimelineView *self, gboolean by_measure);

/* The row of controls that zoom, for others before and after them. (transfer none) */
GtkBox *zg_timeline_view_get_tools (ZgTimelineView *self);

/* Begins at the first row and shows all days: after another filter. */
void zg_timeline_view_reset (ZgTimelineView *self);

G_END_DECLS
