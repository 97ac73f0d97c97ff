/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines of items along the days: a window of rows, however many there are. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

/* An item. Strings are owned by the row, NULL for none; days may be %ZG_DAY_NONE. */
typedef struct
{
  char *uuid;
  char *number;
  char *title; /* an issue's wording or a measure's text */
  char *units; /* lead units, joined by 、 */
  const char *state;
  const char *light;
  ZgDay start;
  ZgDay due;      /* by which it is planned to be done (zg-query.h, "planned") */
  ZgDay first;    /* the same before any extension */
  ZgDay deadline; /* the one that counts in lists: the next to come */
  ZgDay late;     /* the deadline it has passed, if it is overdue */
  ZgDay done;
  gboolean redated_late;
} ZgTimelineRow;

typedef struct
{
  gboolean measures; /* rows are measures, not issues */
  gint64 first_row;  /* the place of the first row in all of them */
  gint64 n_all;
  GPtrArray *rows; /* of ZgTimelineRow */
  ZgDay from;      /* the days to show; whoever zooms or pans sets them anew */
  ZgDay to;
} ZgTimeline;

void zg_timeline_free (ZgTimeline *timeline);
void zg_timeline_row_free (ZgTimelineRow *row);

G_END_DECLS
