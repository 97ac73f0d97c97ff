/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-scale.h"

double
zg_scale_span (const ZgScale *scale, double amount)
{
  if (scale->to <= scale->from)
    return 0;
  return amount * (scale->end - scale->start) / (scale->to - scale->from);
}

double
zg_scale_map (const ZgScale *scale, double value)
{
  return scale->start + zg_scale_span (scale, value - scale->from);
}
