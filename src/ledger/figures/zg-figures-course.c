/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-figures-course.h"

#include "zg-filter.h"

void
zg_course_free (ZgCourse *course)
{
  if (course == NULL)
    return;
  g_array_unref (course->points);
  g_free (course);
}

gint64
zg_course_get (const ZgCourse *course, ZgCourseLine line, gboolean measures, ZgDay day)
{
  guint low = 0, high = course->points->len;
  const ZgCoursePoint *point;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (course->points, ZgCoursePoint, middle).day <= day)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return 0;
  point = &g_array_index (course->points, ZgCoursePoint, low - 1);
  return measures ? point->measures[line] : point->issues[line];
}

char *
zg_course_filter (const char *filter, ZgCourseLine line, gboolean measures, ZgDay day)
{
  static const char *const terms[ZG_N_COURSE_LINES] = { "planned_first<=", "planned<=", "was_done=",
                                                        "was_closed=" };
  g_autofree char *iso = zg_day_to_iso (day);
  g_autofree char *term = g_strconcat (terms[line], iso, measures ? "" : " parent=", NULL);

  return zg_filter_and (filter, term);
}
