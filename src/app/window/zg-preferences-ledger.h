/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the preferences that belongs to the open ledger: its title, office and region, when a
 * deadline counts as near, and its backups. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_PREFERENCES_LEDGER (zg_preferences_ledger_get_type ())
G_DECLARE_FINAL_TYPE (
    ZgPreferencesLedger, zg_preferences_ledger, ZG, PREFERENCES_LEDGER, AdwPreferencesPage)

/* @window must have a ledger. */
GtkWidget *zg_preferences_ledger_new (ZgWindow *window);

G_END_DECLS
