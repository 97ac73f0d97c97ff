/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this user set on this machine: window, columns, name. They are kept in a plain file of the
 * user's configuration folder (zhenggai/settings.ini), so that no settings service is needed. What
 * changes a printed figure is not here but in the ledger (entity preference). */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings, one object for the whole program. (transfer none) */
GSettings *zg_settings_get (void);

/* Where programs' data (the sample ledger) lies, installed or in the build folder.
 * (transfer full) */
char *zg_settings_find_data (const char *name);

G_END_DECLS
