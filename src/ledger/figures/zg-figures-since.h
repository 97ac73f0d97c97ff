/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a ledger since an earlier day. By effective day, as the course of a ledger
 * (zg-figures-course.h); of the items there are now. An item may count in more than one line. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_SINCE_DONE,     /* done now and not at the end of that day */
  ZG_SINCE_LATE,     /* overdue now by a deadline that had not passed then */
  ZG_SINCE_REDATED,  /* a deadline was moved after that day */
  ZG_SINCE_REOPENED, /* open now and done at the end of that day */
  ZG_N_SINCE_LINES
} ZgSinceLine;

/* Without a day asked for, so many days before today. */
#define ZG_SINCE_DAYS 30

typedef struct
{
  ZgDay day;
  gint64 issues[ZG_N_SINCE_LINES];
  gint64 measures[ZG_N_SINCE_LINES];
} ZgSince;

/* The filter that chooses the rows of a line, of figures with the filter @filter.
 * (transfer full) */
char *zg_since_filter (const char *filter, ZgSinceLine line, gboolean measures, ZgDay day);

G_END_DECLS
