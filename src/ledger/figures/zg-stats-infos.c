/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <string.h>

#include "zg-stats.h"

#define OPEN "done=false"

/* Every figure once: its name, what is counted, and the filter whose rows it counts. */
static const struct
{
  ZgFigureInfo info;
  gsize offset;
} figures[] = {
#define ISSUES(field)   offsetof (ZgGroup, issues.field)
#define MEASURES(field) offsetof (ZgGroup, measures.field)
#define BOTH(field, formula_issues, formula_measures, filter)                                      \
  { { "issues_" #field, formula_issues, "issue", "parent= " filter }, ISSUES (field) },            \
  {                                                                                                \
    { "measures_" #field, formula_measures, "measure", filter }, MEASURES (field)                  \
  }
  BOTH (total,
        N_ ("all issues; sub-issues do not count"),
        N_ ("all measures, implicit ones too"),
        ""),
  BOTH (done, N_ ("issues done or closed"), N_ ("measures done or closed"), "done=true"),
  BOTH (closed, N_ ("issues closed"), N_ ("measures closed"), "state=closed"),
  BOTH (ongoing,
        N_ ("issues ongoing, returned ones too"),
        N_ ("measures ongoing, returned ones too"),
        "state=ongoing,returned"),
  BOTH (returned, N_ ("issues returned"), N_ ("measures returned"), "state=returned"),
  BOTH (not_started, N_ ("issues not started"), N_ ("measures not started"), "state=not-started"),
  BOTH (overdue,
        N_ ("open issues past their present deadline"),
        N_ ("open measures past their present deadline"),
        "light=overdue"),
  BOTH (near,
        N_ ("open issues whose deadline is near"),
        N_ ("open measures whose deadline is near"),
        "light=near"),
  BOTH (on_time,
        N_ ("open issues whose deadline is further away"),
        N_ ("open measures whose deadline is further away"),
        OPEN " light=on-time"),
  BOTH (no_deadline,
        N_ ("open issues without a deadline"),
        N_ ("open measures without a deadline"),
        "light=none"),
  BOTH (long_term, N_ ("open long-term issues"), N_ ("open long-term measures"), "light=long-term"),
  BOTH (made_up_late,
        N_ ("issues done after their deadline"),
        N_ ("measures done after their deadline"),
        "made_up_late=true"),
  BOTH (redated_late,
        N_ ("issues re-dated after their deadline had passed"),
        N_ ("measures re-dated after their deadline had passed"),
        "redated_late=true"),
  BOTH (extended,
        N_ ("issues with an extension"),
        N_ ("measures with an extension"),
        "extended=true"),
  { { "measures_numbered", N_ ("printed measures, without implicit ones"), "measure",
      "numbered=true" },
    offsetof (ZgGroup, measures_numbered) },
  { { "measures_numbered_done", N_ ("printed measures done or closed"), "measure",
      "numbered=true done=true" },
    offsetof (ZgGroup, measures_numbered_done) },
  { { "sub_issues", N_ ("issues under another issue"), "issue", "-parent=" },
    offsetof (ZgGroup, sub_issues) },
};

const ZgFigureInfo *
zg_stats_get_infos (void)
{
  static ZgFigureInfo infos[G_N_ELEMENTS (figures) + 1];
  static gsize filled = 0;

  if (g_once_init_enter (&filled))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
        infos[i] = figures[i].info;
      g_once_init_leave (&filled, 1);
    }
  return infos;
}

gint64
zg_stats_get (const ZgGroup *group, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i].info.name, name) == 0)
      return *(const gint64 *) ((const char *) group + figures[i].offset);
  return -1;
}

const ZgRateInfo *
zg_stats_get_rates (void)
{
  static const ZgRateInfo rates[] = {
    { "issues_done", "issues_done", "issues_total" },
    { "issues_closed", "issues_closed", "issues_total" },
    { "measures_done", "measures_done", "measures_total" },
    { "measures_closed", "measures_closed", "measures_total" },
    { "measures_numbered_done", "measures_numbered_done", "measures_numbered" },
    { NULL, NULL, NULL },
  };

  return rates;
}
