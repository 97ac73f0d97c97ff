/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo of a window: the actions win.undo (Ctrl+Z) and win.redo (Ctrl+Shift+Z, Ctrl+Y). */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Installs the actions and their keys: in the class' init. */
void zg_window_undo_install (GtkWidgetClass *widget_class);

G_END_DECLS
