/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-chosen-private.h"
#include "zg-stats.h"

G_BEGIN_DECLS

/* Figures with the ledger's title and office, still without numbers. */
ZgFigures *
_zg_stats_new_figures (ZgLedger *ledger, const char *filter, ZgDay today, GError **error);

/* As zg_stats_compute() on a day that is one, of rows that were chosen already by @filter. */
ZgFigures *_zg_stats_compute (ZgLedger *ledger,
                              ZgGroupBy by,
                              const char *filter,
                              const ZgChosen *chosen,
                              ZgDay today,
                              GError **error);

/* The counted groups with keys, labels and filters, in order. @groups maps the id of a section,
 * unit, person or inspection (0 for none), or the quark of a key, to numbers.
 * (transfer full) (element-type ZgGroup) */
GPtrArray *_zg_stats_name_groups (
    ZgLedger *ledger, ZgGroupBy by, const char *filter, GHashTable *groups, GError **error);

G_END_DECLS
