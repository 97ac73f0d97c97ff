/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large a window was when it was closed, for the next one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes @window as large as the last one was. */
void zg_window_size_restore (GtkWindow *window);

/* Keeps the size of @window; of a maximised one that it was so. */
void zg_window_size_keep (GtkWindow *window);

G_END_DECLS
