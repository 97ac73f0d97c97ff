/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo of a window: the actions win.undo (Ctrl+Z) and win.redo (Ctrl+Shift+Z, Ctrl+Y), and
 * the offer to undo what was just done. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Installs the actions and their keys: in the class' init. */
void zg_window_undo_install (GtkWidgetClass *widget_class);

/**
 * zg_window_undo_offer:
 * @window: a window
 * @done: what was done, as a sentence: "3 issues deleted"
 *
 * To be called when an act is on disk that removes or changes much (deleting, many rows at once, an
 * import): a toast says what was done, with an Undo button, until the next edit.
 */
void zg_window_undo_offer (ZgWindow *window, const char *done);

/* A toast as of zg_window_undo_offer() for zg_toast_show(); @action undoes. (transfer full) */
AdwToast *zg_window_undo_new_toast (const char *done, const char *action);

G_END_DECLS
