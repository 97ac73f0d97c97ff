/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts of all items for counting and choosing: those the board holds in memory or, inside a
 * transaction, whose changes the board does not know yet, those of the rows. */
#pragma once

#include "zg-items-private.h"

G_BEGIN_DECLS

/* As _zg_items_foreach() for all issues. */
gboolean _zg_facts_foreach (ZgLedger *ledger, ZgItemFunc func, gpointer data, GError **error);

G_END_DECLS
