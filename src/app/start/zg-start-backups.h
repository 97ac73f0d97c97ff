/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that lists backups, by ledger and date, to choose one to restore. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZG_TYPE_START_BACKUPS (zg_start_backups_get_type ())
G_DECLARE_FINAL_TYPE (ZgStartBackups, zg_start_backups, ZG, START_BACKUPS, AdwWindow)

/* @path: a ledger; NULL for all recent ones. What is chosen is restored by
 * the action win.restore-file of @window. */
GtkWidget *zg_start_backups_new (GtkWindow *window, const char *path);

/* The moment of a backup, as people tell backups apart. (transfer full) */
char *zg_start_backups_format (gint64 us);

G_END_DECLS
