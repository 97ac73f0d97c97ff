/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From counts to lengths or angles: a straight line through (@from, @start) and (@to, @end). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double from; /* counts */
  double to;
  double start; /* user units, or radians */
  double end;
} ZgScale;

/* Where @value lies; @start for every value of an empty scale (@from = @to). */
double zg_scale_map (const ZgScale *scale, double value);

/* The length or angle that @amount takes, from wherever it starts. */
double zg_scale_span (const ZgScale *scale, double amount);

G_END_DECLS
