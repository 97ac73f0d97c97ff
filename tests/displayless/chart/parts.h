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

G_GNUC_UNUSED static void
parts_add (ZgFigures *figures)
{
  parts_add_course (figures, figures->all.issues.total);
}
