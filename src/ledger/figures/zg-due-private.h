/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open items that are due, by day: issues and measures that are not long-term and have a
 * deadline. Of the whole ledger they are kept; what a filter chooses is counted. */
#pragma once

#include "zg-chosen-private.h"

G_BEGIN_DECLS

/* @n items of @unit_id (0: of none, or of all if units were not asked for) are due on @day. */
typedef void (*ZgDueFunc) (gboolean measures, gint64 unit_id, ZgDay day, gint64 n, gpointer data);

/**
 * _zg_due_foreach:
 * @ledger: a ledger
 * @chosen: what counts; only top-level issues do
 * @by_unit: whether to part by lead unit: an item with several counts for each
 * @func: called in no order, for a day and unit perhaps more than once
 * @data: for @func
 * @error: return location
 */
gboolean _zg_due_foreach (ZgLedger *ledger,
                          const ZgChosen *chosen,
                          gboolean by_unit,
                          ZgDueFunc func,
                          gpointer data,
                          GError **error);

G_END_DECLS
