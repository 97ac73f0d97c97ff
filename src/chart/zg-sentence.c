/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-sentence.h"

#include <glib/gi18n-lib.h>

static const ZgCounts *
counts_of (const ZgGroup *group, gboolean by_measure)
{
  return by_measure ? &group->measures : &group->issues;
}

char *
zg_sentence_ring (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  ZgRate issues = zg_group_rate_issues (&figures->all);
  ZgRate measures = zg_group_rate_measures (&figures->all);
  g_autofree char *of_issues = zg_rate_format_full (issues);
  g_autofree char *of_measures = zg_rate_format_full (measures);

  if (measures.denominator == 0)
    return g_strdup (zg_words_get (words, N_ ("There is nothing to do.")));
  /* Translators: rates: 17/48 = 35.4% */
  return g_strdup_printf (zg_words_get (words, N_ ("Issues done: %s; measures done: %s.")),
                          of_issues, of_measures);
}

/* What belongs to none is labelled in the language of messages, and is nobody's. */
static gboolean
is_named (const ZgGroup *group)
{
  return group->label && *group->label && g_strcmp0 (group->key, "") != 0;
}

/* The group with the most of what @get tells, what belongs to none only if no other has any; NULL
 * if there is nothing of it. */
static const ZgGroup *
find_most (const ZgFigures *figures, gboolean by_measure, gint64 (*get) (const ZgCounts *counts))
{
  const ZgGroup *most = NULL;

  for (guint i = 0; figures->groups && i < figures->groups->len; i++)
    {
      const ZgGroup *group = g_ptr_array_index (figures->groups, i);
      gint64 n = get (counts_of (group, by_measure));

      if (n <= 0 || (most && is_named (most) && !is_named (group)))
        continue;
      if (most == NULL || n > get (counts_of (most, by_measure))
          || (is_named (group) && !is_named (most)))
        most = group;
    }
  return most;
}

static gint64
get_overdue (const ZgCounts *counts)
{
  return counts->overdue;
}

static gint64
get_total (const ZgCounts *counts)
{
  return counts->total;
}

/* The group's name, and how many have as many. (transfer full) */
static char *
name_most (const ZgWords *words,
           const ZgFigures *figures,
           gboolean by_measure,
           gint64 (*get) (const ZgCounts *counts),
           const ZgGroup *most)
{
  const char *name = is_named (most) ? most->label : zg_words_get (words, N_ ("none given"));
  g_autofree char *others = NULL;
  gint64 n_alike = 0;

  for (guint i = 0; i < figures->groups->len; i++)
    {
      const ZgGroup *group = g_ptr_array_index (figures->groups, i);

      if (is_named (group) == is_named (most)
          && get (counts_of (group, by_measure)) == get (counts_of (most, by_measure)))
        n_alike++;
    }
  if (n_alike <= 1)
    return g_strdup (name);
  others = zg_count_format (n_alike - 1);
  /* Translators: a unit, section or leader, and how many others have the same number */
  return g_strdup_printf (zg_words_get (words, N_ ("%s (as many: %s more)")), name, others);
}

char *
zg_sentence_bars (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  const ZgGroup *late = find_most (figures, by_measure, get_overdue);
  const ZgGroup *most = late ? late : find_most (figures, by_measure, get_total);
  const ZgCounts *all = counts_of (&figures->all, by_measure);
  g_autofree char *share = NULL;
  g_autofree char *name = NULL;

  if (most == NULL)
    return g_strdup (zg_words_get (words, N_ ("There is nothing to do.")));
  if (late == NULL && !is_named (most))
    return g_strdup (zg_words_get (words, N_ ("Nothing is overdue.")));
  name = name_most (words, figures, by_measure, late ? get_overdue : get_total, most);
  if (late)
    {
      share = zg_rate_format_full ((ZgRate){ counts_of (late, by_measure)->overdue, all->overdue });
      /* Translators: a unit, section or leader, and a share such as 3/6 = 50.0% */
      return by_measure ? g_strdup_printf (
                 zg_words_get (words, N_ ("%s has the most of the overdue measures: %s.")), name,
                 share)
                        : g_strdup_printf (
                            zg_words_get (words, N_ ("%s has the most of the overdue issues: %s.")),
                            name, share);
    }
  share = zg_rate_format_full ((ZgRate){ counts_of (most, by_measure)->total, all->total });
  return by_measure
             ? g_strdup_printf (
                 zg_words_get (words, N_ ("Nothing is overdue; %s has the most measures: %s.")),
                 name, share)
             : g_strdup_printf (
                 zg_words_get (words, N_ ("Nothing is overdue; %s has the most issues: %s.")), name,
                 share);
}

char *
zg_sentence_course (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  ZgDay today = figures->today;
  g_autofree char *planned = NULL;
  g_autofree char *done = NULL;

  if (figures->course == NULL
      || (by_measure ? figures->course->measures : figures->course->issues) == 0)
    return g_strdup (zg_words_get (words, N_ ("There is nothing to do.")));
  planned = zg_count_format (zg_course_get (figures->course, ZG_COURSE_PLANNED, by_measure, today));
  done = zg_count_format (zg_course_get (figures->course, ZG_COURSE_DONE, by_measure, today));
  /* Translators: two numbers */
  return by_measure
             ? g_strdup_printf (
                 zg_words_get (
                     words, N_ ("Measures that were to be done by today: %s; measures done: %s.")),
                 planned, done)
             : g_strdup_printf (
                 zg_words_get (words,
                               N_ ("Issues that were to be done by today: %s; issues done: %s.")),
                 planned, done);
}

/* "31 to 90 days", "over 90 days". */
static char *
band_name (const ZgWords *words, const ZgAgeBand *band)
{
  return band->to
             ? g_strdup_printf (zg_words_get (words, N_ ("%d to %d days")), band->from, band->to)
             : g_strdup_printf (zg_words_get (words, N_ ("over %d days")), band->from - 1);
}

char *
zg_sentence_ages (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  const ZgAgeBand *most = NULL;
  gint64 n = 0, all = 0;
  g_autofree char *share = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; figures->ages && i < figures->ages->len; i++)
    {
      const ZgAgeBand *band = &g_array_index (figures->ages, ZgAgeBand, i);
      gint64 present = by_measure ? band->measures : band->issues;

      all += present;
      if (present > 0 && present >= n)
        {
          n = present;
          most = band;
        }
    }
  if (most == NULL)
    return g_strdup (zg_words_get (words, N_ ("Nothing is overdue.")));
  name = band_name (words, most);
  share = zg_rate_format_full ((ZgRate){ n, all });
  /* Translators: a span such as "31 to 90 days", and a share such as 3/6 = 50.0% */
  return g_strdup_printf (zg_words_get (words, N_ ("Overdue by %s: %s.")), name, share);
}

/* The unit and month with the most due; the number of it. */
static gint64
find_hottest (const ZgHeat *heat, gboolean by_measure, const ZgHeatRow **unit, guint *month)
{
  gint64 most = 0;

  for (guint i = 0; heat && i < heat->rows->len; i++)
    for (guint k = 0; k < heat->n_months; k++)
      {
        const ZgHeatRow *row = g_ptr_array_index (heat->rows, i);
        gint64 n = by_measure ? row->cells[k].measures : row->cells[k].issues;

        if (n <= most)
          continue;
        most = n;
        *unit = row;
        *month = k;
      }
  return most;
}

char *
zg_sentence_heat (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  const ZgHeatRow *unit = NULL;
  guint month = 0;
  gint64 most = find_hottest (figures->heat, by_measure, &unit, &month);
  g_autofree char *when = NULL;
  g_autofree char *n = NULL;
  const char *name;

  if (most == 0)
    return g_strdup (zg_words_get (words, N_ ("Nothing open has a deadline.")));
  name = *unit->label ? unit->label : zg_words_get (words, N_ ("none given"));
  when = zg_words_month (words, zg_heat_month (figures->heat, month));
  n = zg_count_format (most);
  /* Translators: a unit, a month and a number */
  return by_measure
             ? g_strdup_printf (
                 zg_words_get (words, N_ ("%s has the most measures due in one month, %s: %s.")),
                 name, when, n)
             : g_strdup_printf (
                 zg_words_get (words, N_ ("%s has the most issues due in one month, %s: %s.")),
                 name, when, n);
}

char *
zg_sentence_since (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  const ZgSince *since = figures->since;
  const gint64 *counts;
  g_autofree char *day = NULL;
  g_autofree char *done = NULL;
  g_autofree char *late = NULL;

  if (since == NULL)
    return g_strdup (zg_words_get (words, N_ ("There is nothing to do.")));
  counts = by_measure ? since->measures : since->issues;
  day = zg_words_day (words, since->day);
  done = zg_count_format (counts[ZG_SINCE_DONE]);
  late = zg_count_format (counts[ZG_SINCE_LATE]);
  /* Translators: a day and two numbers */
  return by_measure
             ? g_strdup_printf (
                 zg_words_get (words, N_ ("Since %s: measures newly done: %s, newly overdue: %s.")),
                 day, done, late)
             : g_strdup_printf (
                 zg_words_get (words, N_ ("Since %s: issues newly done: %s, newly overdue: %s.")),
                 day, done, late);
}

char *
zg_sentence_timeline (const ZgWords *words, const ZgFigures *figures, gboolean by_measure)
{
  const ZgCounts *all = counts_of (&figures->all, by_measure);
  g_autofree char *total = zg_count_format (all->total);
  g_autofree char *overdue = zg_count_format (all->overdue);
  g_autofree char *near = zg_count_format (all->near);

  /* Translators: three numbers */
  return by_measure
             ? g_strdup_printf (
                 zg_words_get (words, N_ ("Measures: %s; overdue: %s; near their deadline: %s.")),
                 total, overdue, near)
             : g_strdup_printf (
                 zg_words_get (words, N_ ("Issues: %s; overdue: %s; near their deadline: %s.")),
                 total, overdue, near);
}
