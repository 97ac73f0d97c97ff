/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pane of a window whose width the user chooses by dragging its end, or with the arrow keys on
 * the handle. Its natural width is the chosen one, its minimum that of its child, so that it folds
 * away in an AdwLeaflet or AdwFlap as any child does.
 *
 * Properties: "child"; "chosen-width", in pixels, never below the child's minimum when shown. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ZG_TYPE_PANE (zg_pane_get_type ())
G_DECLARE_FINAL_TYPE (ZgPane, zg_pane, ZG, PANE, GtkWidget)

G_END_DECLS
