/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does with files: the actions new, open, open-path (s), open-sample, import, restore
 * (s), restore-file (ss), back-up, show-folder (s) and remember (sx); and files dropped on it. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Installs the actions and their keys: in the class' init. */
void zg_window_files_install (GtkWidgetClass *widget_class);

/* Takes files that are dropped on the window: in its init. */
void zg_window_files_set_up (ZgWindow *self);

G_END_DECLS
