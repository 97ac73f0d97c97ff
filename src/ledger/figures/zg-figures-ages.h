/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long what is overdue has been so, and how soon the rest is due. */
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

/* Open items whose deadline comes today or within @days. */
typedef struct
{
  int days;
  gint64 issues;
  gint64 measures;
} ZgDueSpan;

/* The filter that chooses the rows of a span, of figures with the filter @filter.
 * (transfer full) */
char *zg_due_span_filter (const char *filter, const ZgDueSpan *span, gboolean measures);

/* The filter that chooses the rows of a band, of figures with the filter @filter.
 * (transfer full) */
char *zg_age_band_filter (const char *filter, const ZgAgeBand *band, gboolean measures);

G_END_DECLS
