/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed since an earlier day: every number beside the rows that its filter lists. */
#include "zg-figures-load.h"
#include "zg-ledger-fixture.h"
#include "zg-query.h"

static ZgFigures *
load (ZgLedger *ledger, ZgDay since, const char *filter)
{
  g_autoptr (GError) error = NULL;
  ZgFigures *figures = zg_figures_load (ledger,
                                        &(ZgFiguresRequest){ .part = ZG_PART_SINCE,
                                                             .filter = filter,
                                                             .today = ZG_DAY_NONE,
                                                             .since = since },
                                        &error);

  g_assert_no_error (error);
  return figures;
}

static void
assert_followed (ZgLedger *ledger, ZgDay since, const char *filter)
{
  g_autoptr (ZgFigures) figures = load (ledger, since, filter);

  for (ZgSinceLine line = 0; line < ZG_N_SINCE_LINES; line++)
    for (int measures = 0; measures < 2; measures++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *rows = zg_since_filter (filter, line, measures, figures->since->day);
        g_autoptr (GArray) ids =
            zg_query_ids (ledger, measures ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE,
                          &(ZgQuery){ .filter = rows, .today = ZG_DAY_NONE }, &error);

        g_assert_no_error (error);
        g_assert_cmpint (ids->len, ==,
                         measures ? figures->since->measures[line] : figures->since->issues[line]);
      }
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  ZgDay today = zg_ledger_get_today (fixture->ledger);
  g_autofree char *late = g_strdup_printf ("%d", today - 5);
  g_autofree char *old = g_strdup_printf ("%d", today - 50);
  g_autoptr (ZgFigures) figures = NULL;
  const gint64 *measures;
  ZgUuid inspection, section, issue;
  gint64 first, second;

  fixture_fill (fixture);
  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "比较", &section);
  fixture_add_issue (fixture, &inspection, &section, "比较", &issue);
  first = fixture_add_measure (fixture, &issue, "新逾期", NULL);
  fixture_set (fixture, first, ZG_FIELD_MEASURE_DEADLINE_DAY, late);
  second = fixture_add_measure (fixture, &issue, "早已逾期", NULL);
  fixture_set (fixture, second, ZG_FIELD_MEASURE_DEADLINE_DAY, old);
  figures = load (fixture->ledger, today - 30, "section=比较");
  measures = figures->since->measures;
  g_assert_cmpint (measures[ZG_SINCE_LATE], ==, 1);
  g_assert_cmpint (measures[ZG_SINCE_DONE], ==, 0);
  g_assert_cmpint (measures[ZG_SINCE_REDATED], ==, 0);
  fixture_set (fixture, first, ZG_FIELD_MEASURE_STATE, "done");
  g_clear_pointer (&figures, zg_figures_free);
  figures = load (fixture->ledger, today - 30, "section=比较");
  measures = figures->since->measures;
  g_assert_cmpint (measures[ZG_SINCE_LATE], ==, 0);
  g_assert_cmpint (measures[ZG_SINCE_DONE], ==, 1);
  for (int days = 0; days < 100; days += 30)
    {
      assert_followed (fixture->ledger, today - days, NULL);
      assert_followed (fixture->ledger, today - days, "section=比较");
    }
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgFigures) figures = load (fixture->ledger, ZG_DAY_NONE, NULL);

  g_assert_cmpint (figures->since->day, ==, figures->today - ZG_SINCE_DAYS);
  assert_followed (fixture->ledger, ZG_DAY_NONE, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/since/lines", Fixture, NULL, fixture_set_up, test_lines, fixture_tear_down);
  g_test_add ("/since/empty", Fixture, NULL, fixture_set_up, test_empty, fixture_tear_down);
  return g_test_run ();
}
