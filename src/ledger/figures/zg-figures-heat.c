/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-heat.h"

#include "zg-filter.h"

void
zg_heat_row_free (ZgHeatRow *row)
{
  if (row == NULL)
    return;
  g_free (row->key);
  g_free (row->label);
  g_free (row->filter);
  g_free (row->cells);
  g_free (row);
}

void
zg_heat_free (ZgHeat *heat)
{
  if (heat == NULL)
    return;
  g_ptr_array_unref (heat->rows);
  g_free (heat);
}

ZgDay
zg_heat_month (const ZgHeat *heat, guint month)
{
  int year, first, mday, n;

  zg_day_to_ymd (heat->from, &year, &first, &mday);
  n = year * 12 + first - 1 + (int) month;
  return zg_day_from_ymd (n / 12, n % 12 + 1, 1);
}

char *
zg_heat_filter (
    const ZgHeat *heat, const ZgHeatRow *row, guint first, guint last, gboolean measures)
{
  g_autoptr (GString) term = g_string_new ("done=false -light=long-term");

  if (first > 0)
    {
      g_autofree char *from = zg_day_to_iso (zg_heat_month (heat, first));

      g_string_append_printf (term, " deadline>=%s", from);
    }
  if (last + 1 < heat->n_months)
    {
      g_autofree char *to = zg_day_to_iso (zg_heat_month (heat, last + 1));

      g_string_append_printf (term, " deadline<%s", to);
    }
  else if (first == 0)
    g_string_append (term, " -deadline=");
  if (!measures)
    g_string_append (term, " parent=");
  return zg_filter_and (row->filter, term->str);
}
