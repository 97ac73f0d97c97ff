/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-since.h"

#include "zg-filter.h"

char *
zg_since_filter (const char *filter, ZgSinceLine line, gboolean measures, ZgDay day)
{
  static const char *const terms[ZG_N_SINCE_LINES] = {
    [ZG_SINCE_DONE] = "done=true -was_done=",
    [ZG_SINCE_LATE] = "light=overdue deadline>=",
    [ZG_SINCE_REDATED] = "redated>",
    [ZG_SINCE_REOPENED] = "done=false was_done=",
  };
  g_autofree char *iso = zg_day_to_iso (day);
  g_autofree char *term = g_strconcat (terms[line], iso, measures ? "" : " parent=", NULL);

  return zg_filter_and (filter, term);
}
