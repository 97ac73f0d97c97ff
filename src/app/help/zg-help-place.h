/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which page of help belongs to what one is looking at. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The id of the page for the part of @window that has the keyboard, else for what is shown in it.
 * (transfer none) */
const char *zg_help_place_find (GtkWindow *window);

G_END_DECLS
