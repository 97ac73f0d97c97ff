/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was achieved: only what was accepted is added up, and each number stands beside the rows
 * that its filter lists. */
#include "zg-error.h"
#include "zg-figures-load.h"
#include "zg-ledger-fixture.h"
#include "zg-past.h"
#include "zg-query.h"

typedef struct
{
  ZgUuid issues[3]; /* the last one hangs on the first */
  ZgUuid measures[2];
} Rows;

static void
add_rows (Fixture *fixture, Rows *rows)
{
  char parent[ZG_UUID_TEXT_SIZE];
  ZgUuid inspection, section;
  gint64 sub_issue;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "成效", &section);
  fixture_add_issue (fixture, &inspection, &section, "甲", &rows->issues[0]);
  fixture_add_issue (fixture, &inspection, &section, "乙", &rows->issues[1]);
  sub_issue = fixture_add_issue (fixture, &inspection, &section, "丙", &rows->issues[2]);
  fixture_set (fixture, sub_issue, ZG_FIELD_ISSUE_PARENT, zg_uuid_write (&rows->issues[0], parent));
  fixture_add_measure (fixture, &rows->issues[0], "收回资金", &rows->measures[0]);
  fixture_add_measure (fixture, &rows->issues[1], "清退人员", &rows->measures[1]);
}

/* Either of @issue and @measure may be NULL. */
static gint64
add_figure (Fixture *fixture,
            const ZgUuid *issue,
            const ZgUuid *measure,
            const char *kind,
            const char *amount,
            const char *unit,
            const char *verdict)
{
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "figure");
  g_autoptr (GError) error = NULL;
  char issue_text[ZG_UUID_TEXT_SIZE], measure_text[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_FIGURE_ISSUE, issue ? zg_uuid_write (issue, issue_text) : NULL },
    { ZG_FIELD_FIGURE_MEASURE, measure ? zg_uuid_write (measure, measure_text) : NULL },
    { ZG_FIELD_FIGURE_KIND, kind },
    { ZG_FIELD_FIGURE_AMOUNT, amount },
    { ZG_FIELD_FIGURE_UNIT, unit },
    { ZG_FIELD_FIGURE_VERDICT, verdict },
  };
  gint64 id =
      zg_transaction_insert (txn, ZG_ENTITY_FIGURE, values, G_N_ELEMENTS (values), NULL, &error);

  g_assert_no_error (error);
  fixture_commit (txn);
  return id;
}

static void
add_rule (Fixture *fixture, const ZgUuid *measure, const char *verdict)
{
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "rule");
  g_autoptr (GError) error = NULL;
  char text[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_RULE_MADE_MEASURE, zg_uuid_write (measure, text) },
    { ZG_FIELD_RULE_MADE_TITLE, "《资金管理办法》" },
    { ZG_FIELD_RULE_MADE_VERDICT, verdict },
  };

  zg_transaction_insert (txn, ZG_ENTITY_RULE_MADE, values, G_N_ELEMENTS (values), NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static ZgFigures *
load (ZgLedger *ledger, const char *filter)
{
  g_autoptr (GError) error = NULL;
  ZgFigures *figures =
      zg_figures_load (ledger,
                       &(ZgFiguresRequest){
                           .part = ZG_PART_ACHIEVED, .filter = filter, .today = ZG_DAY_NONE },
                       &error);

  g_assert_no_error (error);
  return figures;
}

static guint
count (ZgLedger *ledger, ZgEntity entity, const char *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
      zg_query_ids (ledger, entity, &(ZgQuery){ .filter = filter, .today = ZG_DAY_NONE }, &error);

  g_assert_no_error (error);
  return ids->len;
}

/* "money/元 10030000 3 2; rules/ 0 1 1": sum, figures, issues. Every line is followed. */
static char *
tell (ZgLedger *ledger, const char *filter)
{
  g_autoptr (ZgFigures) figures = load (ledger, filter);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < figures->achieved->len; i++)
    {
      const ZgAchievedLine *line = g_ptr_array_index (figures->achieved, i);
      g_autofree char *rows = zg_achieved_filter (filter, line);

      g_string_append_printf (text, "%s%s/%s %d %d %d", i > 0 ? "; " : "", line->kind, line->unit,
                              (int) line->sum, (int) line->n, (int) line->issues);
      g_assert_cmpint (count (ledger, ZG_ENTITY_ISSUE, rows), ==, line->issues);
    }
  return g_string_free (text, FALSE);
}

static void
assert_told (ZgLedger *ledger, const char *filter, const char *expected)
{
  g_autofree char *text = tell (ledger, filter);

  g_assert_cmpstr (text, ==, expected);
}

static void
add_all (Fixture *fixture, const Rows *rows)
{
  add_figure (fixture, NULL, &rows->measures[0], "money", "10", "万元", "accepted");
  add_figure (fixture, &rows->issues[0], &rows->measures[0], "money", "300", "元", "accepted");
  add_figure (fixture, &rows->issues[2], NULL, "money", "1", "万美元", "accepted");
  add_figure (fixture, &rows->issues[1], NULL, "persons", "4", "名", "accepted");
  add_figure (fixture, NULL, &rows->measures[1], "persons", "3", "人", "accepted");
  add_figure (fixture, &rows->issues[1], NULL, "money", "9", "亿元", "dismissed");
  add_figure (fixture, &rows->issues[1], NULL, "money", "9", "亿元", "open");
  /* Of nothing that is rectified. */
  add_figure (fixture, NULL, NULL, "money", "9", "亿元", "accepted");
  add_rule (fixture, &rows->measures[0], "accepted");
  add_rule (fixture, &rows->measures[1], "open");
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  Rows rows;

  assert_told (fixture->ledger, NULL, "");
  add_rows (fixture, &rows);
  add_all (fixture, &rows);
  assert_told (fixture->ledger, NULL,
               "money/元 10030000 2 1; money/美元 1000000 1 1; persons/人 700 2 1; rules/ 0 1 1;"
               " open/ 0 2 1");
  assert_told (fixture->ledger, "title=乙", "persons/人 700 2 1; open/ 0 2 1");
  assert_told (fixture->ledger, "title=丁", "");
  g_assert_cmpuint (count (fixture->ledger, ZG_ENTITY_MEASURE, "figure=money"), ==, 1);
  g_assert_cmpuint (count (fixture->ledger, ZG_ENTITY_MEASURE, "figure=persons,rules"), ==, 2);
  g_assert_cmpuint (count (fixture->ledger, ZG_ENTITY_ISSUE, "figure=资金"), ==, 2);
  g_assert_cmpuint (count (fixture->ledger, ZG_ENTITY_ISSUE, "figure=money/亿元"), ==, 1);
  g_assert_cmpuint (count (fixture->ledger, ZG_ENTITY_ISSUE, "figure="), ==, 0);
  g_assert_cmpuint (count (fixture->ledger, ZG_ENTITY_ISSUE, "-figure=money"), ==, 1);
}

/* What is deleted, taken back or not yet there on a past day does not count. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  ZgDay before = zg_ledger_get_today (fixture->ledger);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) past = NULL;
  gint64 figure;
  Rows rows;

  add_rows (fixture, &rows);
  fixture_pass_days (fixture, 2);
  figure = add_figure (fixture, NULL, &rows.measures[0], "money", "10", "元", "open");
  assert_told (fixture->ledger, NULL, "open/ 0 1 1");
  fixture_set (fixture, figure, ZG_FIELD_FIGURE_VERDICT, "accepted");
  assert_told (fixture->ledger, NULL, "money/元 1000 1 1");
  past = zg_past_open (fixture->ledger, before, NULL, &error);
  g_assert_no_error (error);
  assert_told (past, NULL, "");
  fixture_delete (fixture, ZG_ENTITY_FIGURE, figure);
  assert_told (fixture->ledger, NULL, "");
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "figure=gold", "figure=open/元", "figure=/元" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (zg_query_ids (fixture->ledger, ZG_ENTITY_ISSUE,
                                   &(ZgQuery){ .filter = wrong[i], .today = ZG_DAY_NONE }, &error));
      g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/achieved/lines", Fixture, NULL, fixture_set_up, test_lines, fixture_tear_down);
  g_test_add ("/achieved/changes", Fixture, NULL, fixture_set_up, test_changes, fixture_tear_down);
  g_test_add ("/achieved/errors", Fixture, NULL, fixture_set_up, test_errors, fixture_tear_down);
  return g_test_run ();
}
