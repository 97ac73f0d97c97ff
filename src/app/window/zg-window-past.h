/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions by which a window shows a past day of its ledger: win.as-of asks for the day,
 * win.today goes back to the present. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* In the class' init. */
void zg_window_past_install (GtkWidgetClass *widget_class);

/* Enables what fits what the window shows now. */
void zg_window_past_update (ZgWindow *window);

G_END_DECLS
