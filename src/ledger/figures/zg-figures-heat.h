/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lead unit has how much to finish in which month. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

/* Open items whose present deadline lies in a month. */
typedef struct
{
  gint64 issues;
  gint64 measures;
  gint64 issues_overdue; /* of these */
  gint64 measures_overdue;
} ZgHeatCell;

typedef struct
{
  char *key;         /* the unit's uuid; "" for items without one */
  char *label;       /* "" for these */
  char *filter;      /* chooses its rows, whatever their deadline */
  ZgHeatCell total;  /* of all months */
  ZgHeatCell *cells; /* one a month */
} ZgHeatRow;

/* Deadlines further away than so many months count in the first or the last month. */
#define ZG_HEAT_MONTHS 240

typedef struct
{
  ZgDay from;      /* the first day of the first month */
  guint n_months;  /* 0 if nothing is due */
  GPtrArray *rows; /* of ZgHeatRow, in the ledger's order; only units with something due */
} ZgHeat;

void zg_heat_free (ZgHeat *heat);
void zg_heat_row_free (ZgHeatRow *row);

/* The first day of a month, counted from 0. */
ZgDay zg_heat_month (const ZgHeat *heat, guint month);

/* The filter that chooses what a row has due in the months @first to @last, its ends included, or
 * with @first 0 before, with @last the last month after. (transfer full) */
char *zg_heat_filter (
    const ZgHeat *heat, const ZgHeatRow *row, guint first, guint last, gboolean measures);

G_END_DECLS
