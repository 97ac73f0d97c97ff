/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-timeline-days.h"

#define LEAST_DAYS 14

gboolean
zg_timeline_days_are_known (const ZgTimelineDays *self)
{
  return self->first < self->last;
}

void
zg_timeline_days_set_all (ZgTimelineDays *self, ZgDay first, ZgDay last)
{
  self->first = first;
  self->last = last;
  zg_timeline_days_set (self, first, last);
}

void
zg_timeline_days_set (ZgTimelineDays *self, double from, double to)
{
  double all = self->last - self->first;
  double span = CLAMP (to - from, MIN (LEAST_DAYS, all), all);

  if (all <= 0)
    return;
  if (to - from != span)
    from = (from + to - span) / 2;
  self->from = CLAMP (from, self->first, self->last - span);
  self->to = self->from + span;
}

void
zg_timeline_days_zoom (ZgTimelineDays *self, double factor, double share)
{
  double span = self->to - self->from, centre = self->from + share * span;
  double all = self->last - self->first;
  double wanted = CLAMP (span * factor, MIN (LEAST_DAYS, all), all);

  zg_timeline_days_set (self, centre - share * wanted, centre + (1 - share) * wanted);
}

void
zg_timeline_days_pan (ZgTimelineDays *self, double days)
{
  zg_timeline_days_set (self, self->from + days, self->to + days);
}
