/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-ages.h"

#include "zg-filter.h"

char *
zg_age_band_filter (const char *filter, const ZgAgeBand *band, gboolean measures)
{
  g_autoptr (GString) term = g_string_new ("light=overdue");

  g_string_append_printf (term, " days<=%d", -band->from);
  if (band->to)
    g_string_append_printf (term, " days>=%d", -band->to);
  if (!measures)
    g_string_append (term, " parent=");
  return zg_filter_and (filter, term->str);
}

char *
zg_due_span_filter (const char *filter, const ZgDueSpan *span, gboolean measures)
{
  g_autofree char *term = g_strdup_printf ("due=%d%s", span->days, measures ? "" : " parent=");

  return zg_filter_and (filter, term);
}
