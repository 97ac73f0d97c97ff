/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F1, wherever one is. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on F1 opens the help at what is shown in each window of the program, dialogs and those
 * of GTK included; once, before the first window. */
void zg_help_keys_install (GtkApplication *application);

G_END_DECLS
