/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its windows, one for each ledger, and what all of them share. */
#pragma once

#include <adwaita.h>

#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_APPLICATION (zg_application_get_type ())
G_DECLARE_FINAL_TYPE (ZgApplication, zg_application, ZG, APPLICATION, AdwApplication)

ZgApplication *zg_application_new (void);

/**
 * zg_application_open_ledger:
 * @self: the program
 * @window: (nullable): where to open it if it shows no ledger
 * @path: a ledger
 *
 * Raises the window that has the ledger open; else opens it in @window, or in a new one.
 */
void zg_application_open_ledger (ZgApplication *self, ZgWindow *window, const char *path);

/* Makes a ledger that must not exist yet; shown as by zg_application_open_ledger(). */
void zg_application_create_ledger (ZgApplication *self,
                                   ZgWindow *window,
                                   const char *path,
                                   const char *title);

G_END_DECLS
