/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that lists every key. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the keys above @parent, which may be %NULL. */
void zg_shortcuts_show (GtkWindow *parent);

G_END_DECLS
