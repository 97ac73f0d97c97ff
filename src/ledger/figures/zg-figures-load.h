/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures for charts: a chart names the part it shows (ZgChart.part), and whoever draws it asks for
 * exactly that here. */
#pragma once

#include "zg-stats.h"

G_BEGIN_DECLS

typedef struct
{
  ZgFiguresPart part;
  ZgGroupBy by;       /* %ZG_PART_GROUPS: how to group */
  const char *filter; /* nullable: an expression (zg-filter.h) */
  ZgDay today;        /* the day lights are told for; %ZG_DAY_NONE: the ledger's today */
  ZgDay since; /* %ZG_PART_SINCE: the earlier day; %ZG_DAY_NONE: ZG_SINCE_DAYS before today */

  /* %ZG_PART_TIMELINE: */
  gboolean measures; /* rows are measures, not issues */
  const char *sort;  /* as in ZgQuery; NULL: by deadline */
  guint first_row;   /* the window of rows that is loaded */
  guint n_rows;      /* 0: 40 */
  ZgDay from;        /* the days to show; as many as all rows need if @from is not before @to */
  ZgDay to;
} ZgFiguresRequest;

/**
 * zg_figures_load:
 * @ledger: a ledger, or the past of one
 * @request: what is wanted
 * @error: return location
 *
 * All of it is of one state of the ledger, whatever other programs save meanwhile.
 *
 * Returns: (transfer full): the figures with the part asked for, plain data that may go to another
 *   thread; NULL with %ZG_ERROR_INVALID if the filter is wrong, ...
 */
ZgFigures *zg_figures_load (ZgLedger *ledger, const ZgFiguresRequest *request, GError **error);

G_END_DECLS
