/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: its pages beside their list, which can be searched. One window for the whole program.
 * It needs no network and no other program. Its actions: help.back (Alt+Left), help.search
 * (Ctrl+F). */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZG_TYPE_HELP_WINDOW (zg_help_window_get_type ())
G_DECLARE_FINAL_TYPE (ZgHelpWindow, zg_help_window, ZG, HELP_WINDOW, AdwWindow)

/**
 * zg_help_window_show:
 * @application: the program
 * @id: (nullable): which page; NULL for the one of what the active window shows
 *
 * Shows the help, also beside a window that keeps all others of the program waiting.
 */
void zg_help_window_show (GtkApplication *application, const char *id);

G_END_DECLS
