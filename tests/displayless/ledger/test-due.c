/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due and how long it is overdue, by band, unit and month: as kept, as counted, and each
 * number beside the rows that its filter lists. */
#include "zg-figures-load.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-past.h"
#include "zg-query.h"

static ZgFigures *
load (ZgLedger *ledger, ZgFiguresPart part, const char *filter)
{
  g_autoptr (GError) error = NULL;
  ZgFigures *figures =
      zg_figures_load (ledger,
                       &(ZgFiguresRequest){ .part = part, .filter = filter, .today = ZG_DAY_NONE },
                       &error);

  g_assert_no_error (error);
  return figures;
}

static void
assert_rows (ZgLedger *ledger, gboolean measures, const char *filter, gint64 n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
      zg_query_ids (ledger, measures ? ZG_ENTITY_MEASURE : ZG_ENTITY_ISSUE,
                    &(ZgQuery){ .filter = filter, .today = ZG_DAY_NONE }, &error);

  g_assert_no_error (error);
  if (ids->len != n)
    g_error ("%s: %u rows, not %d", filter, ids->len, (int) n);
}

static void
assert_ages (ZgLedger *ledger, const char *filter)
{
  g_autoptr (ZgFigures) figures = load (ledger, ZG_PART_AGES, filter);
  gint64 issues = 0, measures = 0;

  for (guint i = 0; i < figures->ages->len; i++)
    {
      const ZgAgeBand *band = &g_array_index (figures->ages, ZgAgeBand, i);
      g_autofree char *of_issues = zg_age_band_filter (filter, band, FALSE);
      g_autofree char *of_measures = zg_age_band_filter (filter, band, TRUE);

      assert_rows (ledger, FALSE, of_issues, band->issues);
      assert_rows (ledger, TRUE, of_measures, band->measures);
      issues += band->issues;
      measures += band->measures;
    }
  g_assert_cmpint (issues, ==, figures->all.issues.overdue);
  g_assert_cmpint (measures, ==, figures->all.measures.overdue);
}

static void
assert_spans (ZgLedger *ledger, const char *filter)
{
  g_autoptr (ZgFigures) figures = load (ledger, ZG_PART_AGES, filter);
  gint64 measures = 0;

  for (guint i = 0; i < figures->spans->len; i++)
    {
      const ZgDueSpan *span = &g_array_index (figures->spans, ZgDueSpan, i);
      g_autofree char *of_issues = zg_due_span_filter (filter, span, FALSE);
      g_autofree char *of_measures = zg_due_span_filter (filter, span, TRUE);

      assert_rows (ledger, FALSE, of_issues, span->issues);
      assert_rows (ledger, TRUE, of_measures, span->measures);
      g_assert_cmpint (span->measures, >=, measures);
      measures = span->measures;
    }
}

static void
assert_row (ZgLedger *ledger, const ZgHeat *heat, const ZgHeatRow *row)
{
  g_autofree char *all = zg_heat_filter (heat, row, 0, heat->n_months - 1, TRUE);

  assert_rows (ledger, TRUE, all, row->total.measures);
  for (guint month = 0; month < heat->n_months; month++)
    {
      g_autofree char *of_issues = zg_heat_filter (heat, row, month, month, FALSE);
      g_autofree char *of_measures = zg_heat_filter (heat, row, month, month, TRUE);

      assert_rows (ledger, FALSE, of_issues, row->cells[month].issues);
      assert_rows (ledger, TRUE, of_measures, row->cells[month].measures);
    }
}

static void
assert_heat (ZgLedger *ledger, const char *filter)
{
  g_autoptr (ZgFigures) figures = load (ledger, ZG_PART_HEAT, filter);

  for (guint i = 0; i < figures->heat->rows->len; i++)
    assert_row (ledger, figures->heat, g_ptr_array_index (figures->heat->rows, i));
}

static void
assert_followed (ZgLedger *ledger)
{
  static const char *const filters[] = { "", "unit=区应急管理局", "text~注浆" };

  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      assert_ages (ledger, filters[i]);
      assert_spans (ledger, filters[i]);
      assert_heat (ledger, filters[i]);
    }
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const int days[] = { -200, -91, -90, -31, -30, -8, -7, -1, 0, 20, 9000, -9000 };
  g_autoptr (ZgLedger) copy = NULL;
  g_autoptr (ZgFigures) figures = NULL;
  const ZgAgeBand *youngest;
  ZgUuid inspection, section, issue;

  fixture_fill (fixture);
  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "时限", &section);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day =
          g_strdup_printf ("%d", zg_ledger_get_today (fixture->ledger) + days[i]);
      gint64 measure;

      fixture_add_issue (fixture, &inspection, &section, "到期", &issue);
      measure = fixture_add_measure (fixture, &issue, "办理", NULL);
      fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, day);
      if (i % 3 == 0)
        fixture_assign (fixture, ZG_ENTITY_MEASURE, measure, "lead", "区应急管理局");
      if (i % 5 == 4)
        fixture_set (fixture, measure, ZG_FIELD_MEASURE_STAGE_CLASS, "long-term");
    }
  figures = load (fixture->ledger, ZG_PART_AGES, NULL);
  youngest = &g_array_index (figures->ages, ZgAgeBand, 0);
  g_assert_cmpint (youngest->measures, ==, 2); /* 7 and 1 days; today is not overdue */
  assert_followed (fixture->ledger);
  copy = zg_past_copy (fixture->ledger, NULL);
  g_assert_true (zg_db_exec (_zg_ledger_get_db (copy), "DELETE FROM d_version", NULL));
  assert_followed (copy);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgFigures) heat = load (fixture->ledger, ZG_PART_HEAT, NULL);

  assert_ages (fixture->ledger, NULL);
  assert_spans (fixture->ledger, NULL);
  g_assert_cmpuint (heat->heat->n_months, ==, 0);
  g_assert_cmpuint (heat->heat->rows->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/due/numbers", Fixture, NULL, fixture_set_up, test_numbers, fixture_tear_down);
  g_test_add ("/due/empty", Fixture, NULL, fixture_set_up, test_empty, fixture_tear_down);
  return g_test_run ();
}
