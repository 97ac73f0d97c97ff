/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The issues that a filter chooses, as the rows of a list: for papers, which are given no ledger.
 */
#pragma once

#include "zg-figures.h"
#include "zg-query.h"

G_BEGIN_DECLS

/* In the query's order. NULL with %ZG_ERROR_INVALID if its filter or sort names what is not there.
 * (transfer full) (element-type ZgItem) */
GPtrArray *zg_item_list_load (ZgLedger *ledger, const ZgQuery *query, GError **error);

G_END_DECLS
