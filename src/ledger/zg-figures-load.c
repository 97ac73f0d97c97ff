/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-load.h"

ZgFigures *
zg_figures_load (ZgLedger *ledger, const ZgFiguresRequest *request, GError **error)
{
  ZgGroupBy by = request->part == ZG_PART_GROUPS ? request->by : ZG_GROUP_NONE;

  return zg_stats_compute (ledger, by, request->filter, request->today, error);
}
