/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-achieved.h"

#include "zg-filter.h"

void
zg_achieved_line_free (ZgAchievedLine *line)
{
  g_free (line->unit);
  g_free (line);
}

char *
zg_achieved_filter (const char *filter, const ZgAchievedLine *line)
{
  g_autofree char *value =
      *line->unit ? g_strconcat (line->kind, "/", line->unit, NULL) : g_strdup (line->kind);
  g_autofree char *term = zg_filter_term_is ("figure", value);

  return zg_filter_and (filter, term);
}
