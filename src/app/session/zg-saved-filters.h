/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters that somebody has given a name to. They are the person's, not the ledger's: what is due
 * this month is asked of every ledger. Whoever shows them listens to "changed::saved-filters" of
 * zg_settings_get(). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_saved_filters_list:
 *
 * Returns: (transfer full): "a(ss)", pairs of a name and an expression (zg-filter.h), in the order
 *   in which they were saved
 */
GVariant *zg_saved_filters_list (void);

/* Saves @expression under @name, in the place of what bore that name. */
void zg_saved_filters_save (const char *name, const char *expression);

/* Forgets what bears @name, if anything does. */
void zg_saved_filters_forget (const char *name);

G_END_DECLS
