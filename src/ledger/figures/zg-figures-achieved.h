/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rectification has achieved: the figures that stand in issues and measures (money recovered,
 * persons dealt with, ...) and the rules made, as far as somebody has accepted them. */
#pragma once

#include "zg-keys.h"

G_BEGIN_DECLS

/* Accepted figures of one kind and unit; or rules made; or what is open, figures and rules. */
typedef struct
{
  const char *kind; /* of ZG_KEYS_FIGURE_KINDS, ZG_ACHIEVED_RULES or ZG_ACHIEVED_OPEN; static */
  char *unit;       /* in which they are added up (zg-quantity.h); "" of rules and what is open */
  gint64 sum;       /* hundredths of the unit (zg-quantity.h); 0 of rules and what is open */
  gint64 n;         /* how many figures, or rules */
  gint64 issues;    /* in how many issues they stand, sub-issues and those of their measures, too */
} ZgAchievedLine;

void zg_achieved_line_free (ZgAchievedLine *line);

/* The filter that chooses the issues of a line, of figures with the filter @filter.
 * (transfer full) */
char *zg_achieved_filter (const char *filter, const ZgAchievedLine *line);

G_END_DECLS
