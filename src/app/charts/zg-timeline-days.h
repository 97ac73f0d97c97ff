/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of a timeline that are in view, of all there are: closer, less close, earlier, later.
 * Never fewer than a fortnight, never away from where there is something. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

typedef struct
{
  ZgDay first; /* of all rows; nothing is known before @first is before @last */
  ZgDay last;
  double from; /* in view; fractions let a wheel turn smoothly */
  double to;
} ZgTimelineDays;

gboolean zg_timeline_days_are_known (const ZgTimelineDays *self);

/* All days there are, which come into view. */
void zg_timeline_days_set_all (ZgTimelineDays *self, ZgDay first, ZgDay last);

/* What of @from to @to there is; nothing happens until all days are known. */
void zg_timeline_days_set (ZgTimelineDays *self, double from, double to);

/* Closer with @factor < 1; what lies at @share (0 to 1) of the width stays there. */
void zg_timeline_days_zoom (ZgTimelineDays *self, double factor, double share);

/* Later by so many days. */
void zg_timeline_days_pan (ZgTimelineDays *self, double days);

G_END_DECLS
