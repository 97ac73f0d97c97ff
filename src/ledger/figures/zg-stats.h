/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that computes figures. Of the whole ledger today they are read from the totals that
 * every edit keeps current; with a filter, by light or state, or of a past day they are counted.
 *
 * done is done + closed; returned counts as ongoing; only top-level issues count as issues, the
 * measures of sub-issues count as measures. An item with several lead units counts for each. */
#pragma once

#include "zg-figures.h"
#include "zg-ledger.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_GROUP_NONE,
  ZG_GROUP_SECTION,
  ZG_GROUP_UNIT,
  ZG_GROUP_LEADER,
  ZG_GROUP_INSPECTION,
  ZG_GROUP_STATE,
  ZG_GROUP_LIGHT,
} ZgGroupBy;

/* "section", "unit"...; FALSE if there is no such grouping. */
gboolean zg_group_by_from_name (const char *name, ZgGroupBy *by);

/**
 * zg_stats_compute:
 * @ledger: a ledger, or the past of one
 * @by: how to group
 * @filter: (nullable): an expression (zg-filter.h)
 * @today: the day lights are told for; %ZG_DAY_NONE: the ledger's today
 * @error: return location
 *
 * All of it is of one state of the ledger, whatever other programs save meanwhile.
 *
 * Returns: (transfer full): the figures; groups in the ledger's order
 */
ZgFigures *
zg_stats_compute (ZgLedger *ledger, ZgGroupBy by, const char *filter, ZgDay today, GError **error);

/* A counted figure as scripts and papers name it. */
typedef struct
{
  const char *name;    /* issues_overdue */
  const char *formula; /* what is counted, a msgid */
  const char *entity;  /* "issue", "measure" */
  const char *filter;  /* chooses exactly the counted rows, inside the group's own filter */
} ZgFigureInfo;

/* All counted figures; ends with a NULL name. */
const ZgFigureInfo *zg_stats_get_infos (void);

/* A figure of a group by its name; -1 if there is none. */
gint64 zg_stats_get (const ZgGroup *group, const char *name);

/* A rate with its two figures. */
typedef struct
{
  const char *name; /* measures_done */
  const char *numerator;
  const char *denominator;
} ZgRateInfo;

/* All rates; ends with a NULL name. */
const ZgRateInfo *zg_stats_get_rates (void);

G_END_DECLS
