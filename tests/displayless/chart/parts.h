/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of figures built by hand, for as many items as the figures count. */
#pragma once

#include "figures.h"

/* Plans for a year from October on, deeds until today: @n issues and thrice as many measures. */
static void
parts_add_course (ZgFigures *figures, gint64 n)
{
  ZgCourse *course = figures->course = g_new0 (ZgCourse, 1);
  ZgDay day = zg_day_from_ymd (2023, 10, 8);

  course->issues = n;
  course->measures = 3 * n;
  course->points = g_array_new (FALSE, TRUE, sizeof (ZgCoursePoint));
  for (gint64 i = 1; i <= 12 && n > 0; i++, day += 30)
    {
      ZgCoursePoint point = { .day = day };

      point.issues[ZG_COURSE_PLANNED_FIRST] = n * i / 12;
      point.issues[ZG_COURSE_PLANNED] = n * i * i / 144;
      point.issues[ZG_COURSE_DONE] = n * MIN (i, 6) / 14;
      point.issues[ZG_COURSE_CLOSED] = n * MIN (i, 6) / 20;
      for (guint line = 0; line < ZG_N_COURSE_LINES; line++)
        point.measures[line] = 3 * point.issues[line];
      g_array_append_val (course->points, point);
    }
}

static void
parts_add_ages (ZgFigures *figures)
{
  const ZgAgeBand bands[] = { { 1, 7, 0, 0 }, { 8, 30, 0, 0 }, { 31, 90, 0, 0 }, { 91, 0, 0, 0 } };
  gint64 n = figures->all.issues.overdue;

  figures->ages = g_array_new (FALSE, FALSE, sizeof (ZgAgeBand));
  g_array_append_vals (figures->ages, bands, G_N_ELEMENTS (bands));
  for (gint64 i = 0; i < n; i++)
    {
      ZgAgeBand *band = &g_array_index (figures->ages, ZgAgeBand, i % 5 % 4);

      band->issues++;
      band->measures += 2;
    }
}

/* Every group has something due in one or more of @n_months. */
static void
parts_add_heat (ZgFigures *figures, guint n_months)
{
  ZgHeat *heat = figures->heat = g_new0 (ZgHeat, 1);

  heat->from = zg_day_from_ymd (2023, 11, 1);
  heat->n_months = figures->groups->len ? n_months : 0;
  heat->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_heat_row_free);
  for (guint i = 0; i < figures->groups->len; i++)
    {
      const ZgGroup *group = g_ptr_array_index (figures->groups, i);
      ZgHeatRow *row = g_new0 (ZgHeatRow, 1);

      row->key = g_strdup (group->key);
      row->label = g_strdup (group->label);
      row->filter = g_strdup (group->filter);
      row->cells = g_new0 (ZgHeatCell, n_months);
      for (guint month = i % 3; month < n_months; month += 1 + i % 2)
        {
          ZgHeatCell *cell = &row->cells[month];

          cell->issues = group->issues.total / (1 + month % 4);
          cell->measures = group->measures.total;
          cell->issues_overdue = month < 5 ? cell->issues / 2 : 0;
          cell->measures_overdue = month < 4 ? cell->measures : 0;
          row->total.issues += cell->issues;
          row->total.measures += cell->measures;
        }
      g_ptr_array_add (heat->rows, row);
    }
}

static void
parts_add_timeline (ZgFigures *figures, guint n)
{
  static const char *const states[] = { "closed", "done", "ongoing", "not-started" };
  static const char *const lights[] = { "closed", "made-up-late", "overdue", "none" };
  ZgTimeline *timeline = figures->timeline = g_new0 (ZgTimeline, 1);

  timeline->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_timeline_row_free);
  timeline->n_all = n;
  timeline->from = figures->today - 100;
  timeline->to = figures->today + 300;
  for (guint i = 0; i < MIN (n, 40); i++)
    {
      ZgTimelineRow *row = g_new0 (ZgTimelineRow, 1);
      gboolean dated = i % 4 < 3, late = i % 4 == 2;

      row->uuid = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);
      row->number = g_strdup_printf ("(%u)", i + 1);
      row->title = g_strdup ("重项目招引轻跟进服务，部分项目长期停滞，跟踪问效机制不健全");
      row->state = states[i % 4];
      row->light = lights[i % 4];
      row->start = i % 3 ? figures->today - 90 : ZG_DAY_NONE;
      row->due = dated ? figures->today + (late ? -30 : (int) i * 7 - 80) : ZG_DAY_NONE;
      row->first = dated ? row->due - (i % 2 ? 40 : 0) : ZG_DAY_NONE;
      row->late = late ? row->due : ZG_DAY_NONE;
      row->done = i % 4 < 2 ? figures->today - 5 : ZG_DAY_NONE;
      g_ptr_array_add (timeline->rows, row);
    }
}

static void
parts_add_since (ZgFigures *figures)
{
  ZgSince *since = figures->since = g_new0 (ZgSince, 1);

  since->day = figures->today - 30;
  for (ZgSinceLine line = 0; line < ZG_N_SINCE_LINES; line++)
    {
      since->issues[line] = figures->all.issues.total / (2 + line);
      since->measures[line] = figures->all.measures.total / (3 + line);
    }
}

static void
parts_add_line (ZgFigures *figures, const char *kind, const char *unit, gint64 sum, gint64 issues)
{
  ZgAchievedLine *line = g_new0 (ZgAchievedLine, 1);

  line->kind = kind;
  line->unit = g_strdup (unit);
  line->sum = sum;
  line->n = 2 * issues;
  line->issues = issues;
  g_ptr_array_add (figures->achieved, line);
}

/* A line a group, at least @n_least, and those that are always there. */
static void
parts_add_achieved (ZgFigures *figures, guint n_least)
{
  gint64 n = figures->all.issues.total;

  figures->achieved = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_achieved_line_free);
  if (n == 0)
    return;
  parts_add_line (figures, "money", "元", G_GINT64_CONSTANT (123456789012), n);
  for (guint i = 0; i < MAX (figures->groups->len, n_least); i++)
    {
      g_autofree char *unit = g_strdup_printf ("件%u", i);

      parts_add_line (figures, "items", unit, 100 * (i + 1), MAX (n / (i + 1), 1));
    }
  parts_add_line (figures, ZG_ACHIEVED_RULES, "", 0, MAX (n / 2, 1));
  parts_add_line (figures, ZG_ACHIEVED_OPEN, "", 0, MAX (n / 3, 1));
}

G_GNUC_UNUSED static void
parts_add (ZgFigures *figures)
{
  parts_add_achieved (figures, 2);
  parts_add_course (figures, figures->all.issues.total);
  parts_add_ages (figures);
  parts_add_since (figures);
  parts_add_timeline (figures, (guint) MIN (figures->all.issues.total, 500));
  parts_add_heat (figures, figures->groups->len > 20 ? 70 : 9);
}
