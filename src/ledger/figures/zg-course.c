/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts the course of a ledger (zg-figures-course.h): plans by their days, states by events. */
#include "config.h"

#include <string.h>

#include "zg-chosen-private.h"
#include "zg-events-private.h"
#include "zg-figures-parts-private.h"
#include "zg-id-array.h"
#include "zg-items-private.h"
#include "zg-plan-private.h"

typedef struct
{
  ZgChosen *chosen;
  ZgCourse *course;
  GArray *live[2];  /* of gint64: ids of the issues and measures that count, ascending */
  GHashTable *days; /* day -> ZgCoursePoint: what changes on it */
} Counting;

static void
change (Counting *counting, ZgDay day, ZgCourseLine line, gboolean measure, gint64 n)
{
  gpointer key = GINT_TO_POINTER (day);
  ZgCoursePoint *point = g_hash_table_lookup (counting->days, key);

  if (point == NULL)
    {
      point = g_new0 (ZgCoursePoint, 1);
      point->day = day;
      g_hash_table_insert (counting->days, key, point);
    }
  *(measure ? &point->measures[line] : &point->issues[line]) += n;
}

static void
count_plan (const ZgPlan *plan, gpointer data)
{
  Counting *counting = data;
  gboolean measure = plan->entity == ZG_ENTITY_MEASURE;

  if (plan->is_sub_issue || !_zg_chosen_has (counting->chosen, plan->entity, plan->id))
    return;
  *(measure ? &counting->course->measures : &counting->course->issues) += 1;
  g_array_append_val (counting->live[measure], plan->id);
  if (plan->planned == ZG_DAY_NONE)
    return;
  change (counting, plan->first, ZG_COURSE_PLANNED_FIRST, measure, 1);
  change (counting, plan->planned, ZG_COURSE_PLANNED, measure, 1);
}

static void
count_states (
    ZgEntity entity, gint64 row_id, const ZgStateEvent *states, guint n_states, gpointer data)
{
  Counting *counting = data;
  gboolean measure = entity == ZG_ENTITY_MEASURE;
  gboolean was_done = FALSE, was_closed = FALSE;

  if (zg_id_array_find (counting->live[measure], row_id) == NULL)
    return;
  for (guint i = 0; i < n_states; i++)
    {
      gboolean done = _zg_state_is_done (states[i].state);
      gboolean closed = g_strcmp0 (states[i].state, ZG_STATE_CLOSED) == 0;

      if (done != was_done)
        change (counting, states[i].day, ZG_COURSE_DONE, measure, done ? 1 : -1);
      if (closed != was_closed)
        change (counting, states[i].day, ZG_COURSE_CLOSED, measure, closed ? 1 : -1);
      was_done = done;
      was_closed = closed;
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const ZgCoursePoint *x = a, *y = b;

  return (x->day > y->day) - (x->day < y->day);
}

/* From what changes on each day to what holds after it. */
static void
sum_up (Counting *counting)
{
  GArray *points = counting->course->points;
  GHashTableIter iter;
  gpointer point;

  g_hash_table_iter_init (&iter, counting->days);
  while (g_hash_table_iter_next (&iter, NULL, &point))
    g_array_append_vals (points, point, 1);
  g_array_sort (points, compare_days);
  for (guint i = 1; i < points->len; i++)
    {
      const ZgCoursePoint *before = &g_array_index (points, ZgCoursePoint, i - 1);
      ZgCoursePoint *now = &g_array_index (points, ZgCoursePoint, i);

      for (guint line = 0; line < ZG_N_COURSE_LINES; line++)
        {
          now->issues[line] += before->issues[line];
          now->measures[line] += before->measures[line];
        }
    }
}

gboolean
_zg_figures_load_course (ZgLedger *ledger, ZgFigures *figures, ZgChosen *chosen, GError **error)
{
  Counting counting = { .chosen = chosen };
  gboolean ok;

  counting.course = figures->course = g_new0 (ZgCourse, 1);
  counting.course->points = g_array_new (FALSE, TRUE, sizeof (ZgCoursePoint));
  counting.live[FALSE] = g_array_new (FALSE, FALSE, sizeof (gint64));
  counting.live[TRUE] = g_array_new (FALSE, FALSE, sizeof (gint64));
  counting.days = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  ok = _zg_plan_foreach (ledger, 0, count_plan, &counting, error)
       && _zg_events_foreach (ledger, count_states, &counting, error);
  if (ok)
    sum_up (&counting);
  g_array_unref (counting.live[FALSE]);
  g_array_unref (counting.live[TRUE]);
  g_hash_table_unref (counting.days);
  return ok;
}
