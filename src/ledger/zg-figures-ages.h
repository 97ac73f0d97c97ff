/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long what is overdue has been so. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

/* Open items that are from @from to @to days past their present deadline. */
typedef struct
{
  int from;
  int to; /* 0: without end */
  gint64 issues;
  gint64 measures;
} ZgAgeBand;

/* The filter that chooses the rows of a band, of figures with the filter @filter.
 * (transfer full) */
char *zg_age_band_filter (const char *filter, const ZgAgeBand *band, gboolean measures);

G_END_DECLS
