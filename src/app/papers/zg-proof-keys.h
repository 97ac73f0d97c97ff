/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a view of pages, for its actions (zg-proof-view.h) and for "scroll.by" (id): by
 * how many steps in which GtkOrientation. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void zg_proof_keys_add (GtkWidgetClass *widget_class);

G_END_DECLS
