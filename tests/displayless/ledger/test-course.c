/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a ledger: what was planned and done by each day, whatever was recorded when. */
#include <string.h>

#include "zg-edit.h"
#include "zg-figures-load.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-past.h"
#include "zg-query.h"
#include "zg-undo.h"

#define DAY(month, day) zg_day_from_ymd (2024, month, day)

static ZgFigures *
load (ZgLedger *ledger, const char *filter)
{
  g_autoptr (GError) error = NULL;
  ZgFigures *figures = zg_figures_load (
      ledger, &(ZgFiguresRequest){ .part = ZG_PART_COURSE, .filter = filter, .today = ZG_DAY_NONE },
      &error);

  g_assert_no_error (error);
  return figures;
}

static guint
count_rows (ZgLedger *ledger, gboolean measures, const char *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
      zg_query_ids (ledger, measures ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE,
                    &(ZgQuery){ .filter = filter, .today = ZG_DAY_NONE }, &error);

  g_assert_no_error (error);
  return ids->len;
}

/* Every number lists its rows, and the newest is what the ledger says of today. */
static void
assert_followed (ZgLedger *ledger, const char *filter)
{
  g_autoptr (ZgFigures) figures = load (ledger, filter);
  const ZgCourse *course = figures->course;
  const ZgDay last = zg_day_from_ymd (2100, 1, 1);

  for (guint i = 0; i <= course->points->len; i++)
    for (ZgCourseLine line = 0; line < ZG_N_COURSE_LINES; line++)
      for (int measures = 0; measures < 2; measures++)
        {
          ZgDay day =
              i < course->points->len ? g_array_index (course->points, ZgCoursePoint, i).day : last;
          g_autofree char *rows = zg_course_filter (filter, line, measures, day);

          g_assert_cmpint (zg_course_get (course, line, measures, day), ==,
                           count_rows (ledger, measures, rows));
        }
  g_assert_cmpint (course->issues, ==, figures->all.issues.total);
  g_assert_cmpint (course->measures, ==, figures->all.measures.total);
  g_assert_cmpint (zg_course_get (course, ZG_COURSE_DONE, FALSE, last), ==,
                   figures->all.issues.done);
  g_assert_cmpint (zg_course_get (course, ZG_COURSE_DONE, TRUE, last), ==,
                   figures->all.measures.done);
  g_assert_cmpint (zg_course_get (course, ZG_COURSE_CLOSED, TRUE, last), ==,
                   figures->all.measures.closed);
}

static void
assert_n (const ZgFigures *figures, ZgCourseLine line, ZgDay day, gint64 issues, gint64 measures)
{
  g_assert_cmpint (zg_course_get (figures->course, line, FALSE, day), ==, issues);
  g_assert_cmpint (zg_course_get (figures->course, line, TRUE, day), ==, measures);
}

static void
set_on (Fixture *fixture, gint64 measure, const char *state, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "状态");

  zg_transaction_set_day (txn, day);
  zg_transaction_set (txn, measure, ZG_FIELD_MEASURE_STATE, state, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
extend (Fixture *fixture, ZgEntity entity, gint64 row, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "延期");

  zg_edit_extend (txn, entity, row, day, "汛期", NULL, ZG_DAY_NONE, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
set_deadline (Fixture *fixture, gint64 row, ZgFieldId field, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "时限");
  g_autofree char *value = g_strdup_printf ("%d", day);

  zg_transaction_set_reason (txn, "笔误");
  zg_transaction_set (txn, row, field, value, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
test_plans (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgFigures) figures = NULL;
  ZgUuid inspection, section, issue;
  gint64 row, first, second;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "河道", &section);
  row = fixture_add_issue (fixture, &inspection, &section, "河道淤塞", &issue);
  first = fixture_add_measure (fixture, &issue, "清淤", NULL);
  second = fixture_add_measure (fixture, &issue, "巡查", NULL);
  set_deadline (fixture, first, ZG_FIELD_MEASURE_DEADLINE_DAY, DAY (4, 29));
  set_deadline (fixture, first, ZG_FIELD_MEASURE_DEADLINE_DAY, DAY (4, 30)); /* a slip of the pen */
  set_deadline (fixture, second, ZG_FIELD_MEASURE_DEADLINE_DAY, DAY (6, 30));
  extend (fixture, ZG_ENTITY_MEASURE, first, DAY (8, 31));
  set_deadline (fixture, first, ZG_FIELD_MEASURE_DEADLINE_DAY, DAY (9, 30)); /* of the extension */
  figures = load (fixture->ledger, NULL);
  assert_n (figures, ZG_COURSE_PLANNED_FIRST, DAY (4, 29), 0, 0);
  assert_n (figures, ZG_COURSE_PLANNED_FIRST, DAY (4, 30), 0, 1);
  assert_n (figures, ZG_COURSE_PLANNED_FIRST, DAY (6, 30), 1, 2);
  assert_n (figures, ZG_COURSE_PLANNED, DAY (9, 29), 0, 1);
  assert_n (figures, ZG_COURSE_PLANNED, DAY (9, 30), 1, 2);
  assert_followed (fixture->ledger, NULL);
  g_clear_pointer (&figures, zg_figures_free);

  /* The issue's own deadline goes before its measures'. */
  set_deadline (fixture, row, ZG_FIELD_ISSUE_DEADLINE_DAY, DAY (12, 31));
  fixture_set (fixture, second, ZG_FIELD_MEASURE_STAGE_CLASS, "long-term");
  figures = load (fixture->ledger, NULL);
  assert_n (figures, ZG_COURSE_PLANNED_FIRST, DAY (12, 30), 0, 1);
  assert_n (figures, ZG_COURSE_PLANNED_FIRST, DAY (12, 31), 1, 1);
  assert_followed (fixture->ledger, NULL);
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgFigures) figures = NULL;
  g_autoptr (ZgFigures) before = NULL;
  g_autoptr (ZgLedger) past = NULL;
  ZgUuid inspection, section, issue;
  gint64 measure;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "河道", &section);
  fixture_add_issue (fixture, &inspection, &section, "河道淤塞", &issue);
  measure = fixture_add_measure (fixture, &issue, "清淤", NULL);
  fixture_pass_days (fixture, 40); /* 10 April */
  set_on (fixture, measure, "done", DAY (3, 20));
  set_on (fixture, measure, "closed", DAY (4, 2));
  fixture_pass_days (fixture, 20); /* 30 April */
  set_on (fixture, measure, "returned", DAY (4, 25));
  figures = load (fixture->ledger, NULL);
  assert_n (figures, ZG_COURSE_DONE, DAY (3, 19), 0, 0);
  assert_n (figures, ZG_COURSE_DONE, DAY (3, 20), 1, 1);
  assert_n (figures, ZG_COURSE_CLOSED, DAY (4, 1), 0, 0);
  assert_n (figures, ZG_COURSE_CLOSED, DAY (4, 24), 1, 1);
  assert_n (figures, ZG_COURSE_DONE, DAY (4, 25), 0, 0);
  assert_followed (fixture->ledger, NULL);

  /* Recorded later, of an earlier day: it overrides what was said of the days since. Of the issue,
   * ongoing already, nothing new was said. */
  set_on (fixture, measure, "ongoing", DAY (4, 1));
  g_clear_pointer (&figures, zg_figures_free);
  figures = load (fixture->ledger, NULL);
  assert_n (figures, ZG_COURSE_DONE, DAY (3, 31), 1, 1);
  assert_n (figures, ZG_COURSE_DONE, DAY (4, 2), 1, 0);
  assert_followed (fixture->ledger, NULL);

  past = zg_past_open (fixture->ledger, DAY (4, 15), NULL, NULL);
  before = load (past, NULL);
  assert_n (before, ZG_COURSE_CLOSED, DAY (4, 30), 1, 1);
  assert_followed (past, NULL);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgFigures) figures = load (fixture->ledger, NULL);

  g_assert_cmpuint (figures->course->points->len, ==, 0);
  assert_n (figures, ZG_COURSE_DONE, DAY (4, 1), 0, 0);
}

/* With a filter, and from the journal where no events are kept. */
static void
test_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgLedger) copy = NULL;
  g_autoptr (ZgFigures) kept = NULL;
  g_autoptr (ZgFigures) read = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  assert_followed (fixture->ledger, "");
  assert_followed (fixture->ledger, "unit=区应急管理局");
  copy = zg_past_copy (fixture->ledger, NULL);
  g_assert_true (zg_db_exec (_zg_ledger_get_db (copy),
                             "DELETE FROM d_version;DROP TABLE d_state_event", NULL));
  kept = load (fixture->ledger, NULL);
  read = load (copy, NULL);
  g_assert_cmpmem (kept->course->points->data, kept->course->points->len * sizeof (ZgCoursePoint),
                   read->course->points->data, read->course->points->len * sizeof (ZgCoursePoint));
  assert_followed (copy, NULL);
  g_assert_null (zg_query_ids (copy, ZG_ENTITY_ISSUE,
                               &(ZgQuery){ .filter = "was_done=3月", .today = ZG_DAY_NONE },
                               &error));
  g_assert_nonnull (strstr (error->message, "was_done"));
}

/* A file of an older program has no such table: it is made when the file is opened to be edited,
 * and is no reason to refuse that. */
static void
test_older_file (Fixture *fixture, gconstpointer data)
{
  fixture_fill (fixture);
  fixture_tamper (fixture, "UPDATE d_version SET version=2", "DROP TABLE d_state_event");
  fixture->ledger = zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, fixture->clock, NULL);
  g_assert_null (zg_ledger_get_read_only_reason (fixture->ledger));
  fixture_assert_verifies (fixture);
  assert_followed (fixture->ledger, NULL);
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "not-started", "ongoing", "done", "closed", "returned" };

  fixture_fill (fixture);
  for (guint i = 0; i < 60; i++)
    {
      gint64 measure = g_test_rand_int_range (1, 7);
      ZgDay day = DAY (3, 1) + g_test_rand_int_range (0, 60);

      fixture_pass_days (fixture, 1);
      switch (g_test_rand_int_range (0, 6))
        {
        case 0:
          set_deadline (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, day + 60);
          break;
        case 1:
          zg_undo (fixture->ledger, NULL, NULL, NULL);
          break;
        default:
          if (fixture_is_there (fixture, ZG_ENTITY_MEASURE, measure))
            set_on (fixture, measure, states[g_test_rand_int_range (0, 5)], day);
        }
      assert_followed (fixture->ledger, NULL);
    }
  fixture_delete (fixture, ZG_ENTITY_MEASURE, 3);
  assert_followed (fixture->ledger, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/course/plans", test_plans);
  ADD ("/course/states", test_states);
  ADD ("/course/empty", test_empty);
  ADD ("/course/sources", test_sources);
  ADD ("/course/older-file", test_older_file);
  ADD ("/course/walk", test_walk);
  return g_test_run ();
}
