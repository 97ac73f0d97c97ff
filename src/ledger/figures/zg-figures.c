/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures.h"

static void
group_clear (ZgGroup *group)
{
  g_free (group->key);
  g_free (group->label);
  g_free (group->filter);
}

void
zg_group_free (ZgGroup *group)
{
  if (group == NULL)
    return;
  group_clear (group);
  g_free (group);
}

void
zg_item_free (ZgItem *item)
{
  if (item == NULL)
    return;
  g_free (item->uuid);
  g_free (item->number);
  g_free (item->title);
  g_free (item->section);
  g_free (item->section_number);
  g_free (item->state);
  g_free (item->light);
  g_free (item->units);
  g_free (item->leader);
  g_free (item);
}

ZgFigures *
zg_figures_ref (ZgFigures *figures)
{
  g_atomic_int_inc (&figures->n_shared);
  return figures;
}

void
zg_figures_free (ZgFigures *figures)
{
  if (figures == NULL || g_atomic_int_add (&figures->n_shared, -1) > 0)
    return;
  g_free (figures->title);
  g_free (figures->office);
  g_free (figures->filter);
  group_clear (&figures->all);
  g_clear_pointer (&figures->groups, g_ptr_array_unref);
  g_clear_pointer (&figures->course, zg_course_free);
  g_clear_pointer (&figures->ages, g_array_unref);
  g_clear_pointer (&figures->spans, g_array_unref);
  g_clear_pointer (&figures->heat, zg_heat_free);
  g_clear_pointer (&figures->timeline, zg_timeline_free);
  g_clear_pointer (&figures->since, g_free);
  g_clear_pointer (&figures->achieved, g_ptr_array_unref);
  g_free (figures);
}

gint64
zg_rate_permille (ZgRate rate)
{
  if (rate.denominator <= 0)
    return -1;
  return (2000 * rate.numerator + rate.denominator) / (2 * rate.denominator);
}

char *
zg_rate_format (ZgRate rate)
{
  gint64 permille = zg_rate_permille (rate);

  if (permille < 0)
    return g_strdup ("–");
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%d%%", permille / 10, (int) (permille % 10));
}

char *
zg_rate_format_full (ZgRate rate)
{
  g_autofree char *percent = zg_rate_format (rate);

  if (rate.denominator <= 0)
    return g_steal_pointer (&percent);
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " = %s", rate.numerator,
                          rate.denominator, percent);
}

ZgRate
zg_group_rate_issues (const ZgGroup *group)
{
  return (ZgRate){ group->issues.done, group->issues.total };
}

ZgRate
zg_group_rate_measures (const ZgGroup *group)
{
  return (ZgRate){ group->measures.done, group->measures.total };
}
