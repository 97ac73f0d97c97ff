/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: what this user set on this machine, and what belongs to the open ledger (which is
 * journalled and can be undone). */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_PREFERENCES (zg_preferences_get_type ())
G_DECLARE_FINAL_TYPE (ZgPreferences, zg_preferences, ZG, PREFERENCES, AdwPreferencesWindow)

/* Shows the preferences beside @window; those of its ledger if it has one. */
void zg_preferences_show (ZgWindow *window);

G_END_DECLS
