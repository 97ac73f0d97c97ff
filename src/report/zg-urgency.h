/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a leader has to look at first. */
#pragma once

#include "zg-figures.h"

G_BEGIN_DECLS

/* Neither done nor closed. */
gboolean zg_item_is_open (const ZgItem *item);

/* Open and past its present deadline. */
gboolean zg_item_is_overdue (const ZgItem *item);

/**
 * zg_items_by_urgency:
 * @items: (element-type ZgItem): in the ledger's order
 *
 * Orders items: overdue ones, longest overdue first; near ones, then the other open ones, by
 * deadline; open ones without a deadline; done ones; closed ones. Items that are alike keep their
 * order.
 *
 * Returns: (transfer container): a new array of the same items, which must outlive it
 */
GPtrArray *zg_items_by_urgency (GPtrArray *items);

G_END_DECLS
