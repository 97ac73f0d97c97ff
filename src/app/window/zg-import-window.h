/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on its way into a ledger: read, looked through, written. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_WINDOW (zg_import_window_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportWindow, zg_import_window, ZG, IMPORT_WINDOW, AdwWindow)

/* Reads the document at @path and shows it for review; it goes into the ledger of @window, or from
 * the start page into a new one or a recent one. */
void zg_import_window_show (ZgWindow *window, const char *path);

G_END_DECLS
