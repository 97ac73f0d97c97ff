/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing a window without losing what was typed in it. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/**
 * zg_window_close_check:
 * @window: a window that is to be closed
 *
 * Saves what is typed. What can't be saved is shown with the choice to stay.
 *
 * Returns: TRUE if the window can go. Else it stays; it closes by itself when saves that are under
 *   way have ended, or when the user says so.
 */
gboolean zg_window_close_check (ZgWindow *window);

/* Closes a window when what is going on is over: from an answer, as the dialog over it lives until
 * its signal has ended and GTK would let it look back at a window that is no more; after saving, as
 * there may be more to save. */
void zg_window_close_later (GtkWindow *window);

G_END_DECLS
