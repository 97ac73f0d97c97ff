/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a ledger: how many items were, by the end of a day, to be done and were done. By
 * effective day, of the items there are now; what was deleted does not count.
 *
 * The rows behind a number are chosen by planned_first<=DAY, planned<=DAY, was_done=DAY and
 * was_closed=DAY (zg-query.h), for issues with parent= beside it. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_COURSE_PLANNED_FIRST, /* by their first deadlines */
  ZG_COURSE_PLANNED,       /* by their present ones */
  ZG_COURSE_DONE,          /* closed ones too */
  ZG_COURSE_CLOSED,
  ZG_N_COURSE_LINES
} ZgCourseLine;

/* What holds from the end of @day until the next point. */
typedef struct
{
  ZgDay day;
  gint64 issues[ZG_N_COURSE_LINES];
  gint64 measures[ZG_N_COURSE_LINES];
} ZgCoursePoint;

typedef struct
{
  gint64 issues; /* all there are, planned or not */
  gint64 measures;
  GArray *points; /* of ZgCoursePoint, in order of days; a day on which nothing changes has none */
} ZgCourse;

void zg_course_free (ZgCourse *course);

/* A number of a line at the end of @day. */
gint64 zg_course_get (const ZgCourse *course, ZgCourseLine line, gboolean measures, ZgDay day);

/* The filter that chooses the rows behind it, of figures with the filter @filter.
 * (transfer full) */
char *zg_course_filter (const char *filter, ZgCourseLine line, gboolean measures, ZgDay day);

G_END_DECLS
