/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its windows, one for each ledger, and what all of them share. */
#pragma once

#include <adwaita.h>

#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_APPLICATION (zg_application_get_type ())
G_DECLARE_FINAL_TYPE (ZgApplication, zg_application, ZG, APPLICATION, AdwApplication)

ZgApplication *zg_application_new (void);

/* The running program. (transfer none) */
ZgApplication *zg_application_get (void);

/* The window that has the ledger open or is opening it, under whatever name; NULL if none has. */
ZgWindow *zg_application_find_window (ZgApplication *self, const char *path);

/**
 * zg_application_open_file:
 * @self: the program
 * @window: (nullable): where to open it if it shows no ledger, and where to tell what is wrong
 * @path: any file: a ledger is opened, a document goes to the import's review
 */
void zg_application_open_file (ZgApplication *self, ZgWindow *window, const char *path);

/**
 * zg_application_open_ledger:
 * @self: the program
 * @window: (nullable): where to open it if it shows no ledger
 * @path: a ledger
 *
 * Raises the window that has the ledger open; else opens it in @window, or in a new one.
 *
 * Returns: (transfer none): the window it will be in
 */
ZgWindow *zg_application_open_ledger (ZgApplication *self, ZgWindow *window, const char *path);

/* Makes a ledger that must not exist yet; shown as by zg_application_open_ledger(). */
void zg_application_create_ledger (ZgApplication *self,
                                   ZgWindow *window,
                                   const char *path,
                                   const char *title);

/* Shows a session that was opened without a window, as by zg_application_open_ledger(); takes
 * @session. (transfer none) */
ZgWindow *zg_application_show_session (ZgApplication *self, ZgWindow *window, ZgSession *session);

G_END_DECLS
