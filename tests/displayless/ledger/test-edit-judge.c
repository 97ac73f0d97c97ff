/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Promises, figures and rules that a text holds: accepted, dismissed, taken back. */
#include "zg-edit-judge.h"
#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-undo.h"

typedef struct
{
  gint64 issue;
  gint64 measure;
  char measure_uuid[ZG_UUID_TEXT_SIZE];
  char issue_uuid[ZG_UUID_TEXT_SIZE];
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  ZgUuid inspection;
  ZgUuid issue;
  ZgUuid measure;

  fixture_add_inspection (fixture, &inspection);
  rows->issue = fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  rows->measure = fixture_add_measure (fixture, &issue, "6月底前完成回采", &measure);
  zg_uuid_write (&measure, rows->measure_uuid);
  zg_uuid_write (&issue, rows->issue_uuid);
}

static gint64
insert (Fixture *fixture, ZgEntity entity, const ZgFieldValue *values, gsize n_values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Find");
  gint64 id = zg_transaction_insert (txn, entity, values, n_values, NULL, &error);

  g_assert_no_error (error);
  fixture_commit (txn);
  return id;
}

static gint64
add_promise (Fixture *fixture, const Rows *rows, const char *phrase, ZgDay day)
{
  g_autofree char *text = day == ZG_DAY_NONE ? NULL : g_strdup_printf ("%d", day);
  const ZgFieldValue values[] = {
    { ZG_FIELD_PROMISE_MEASURE, rows->measure_uuid },
    { ZG_FIELD_PROMISE_PHRASE, phrase },
    { ZG_FIELD_PROMISE_DAY, text },
    { ZG_FIELD_PROMISE_PRECISION, day == ZG_DAY_NONE ? "vague" : "month-end" },
  };

  return insert (fixture, ZG_ENTITY_PROMISE, values, G_N_ELEMENTS (values));
}

static void
judge (Fixture *fixture, ZgEntity entity, gint64 id, const char *verdict)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Judge");

  zg_edit_judge (txn, entity, id, verdict, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

/* The newest deadline row of the measure: kind, reason, phrase. */
static void
assert_row (Fixture *fixture,
            const Rows *rows,
            guint n,
            const char *kind,
            const char *reason,
            const char *phrase)
{
  g_autoptr (GPtrArray) found =
      zg_record_load_children (fixture->ledger, ZG_ENTITY_DEADLINE, ZG_FIELD_DEADLINE_MEASURE,
                               rows->measure, NULL);
  const ZgRecord *last;

  g_assert_cmpuint (found->len, ==, n);
  if (n == 0)
    return;
  last = g_ptr_array_index (found, n - 1);
  g_assert_cmpstr (zg_record_get (last, ZG_FIELD_DEADLINE_KIND), ==, kind);
  g_assert_cmpstr (zg_record_get (last, ZG_FIELD_DEADLINE_REASON), ==, reason);
  g_assert_cmpstr (zg_record_get (last, ZG_FIELD_DEADLINE_PHRASE), ==, phrase);
}

static void
test_promise (Fixture *fixture, gconstpointer data)
{
  gint64 first;
  gint64 later;
  Rows rows;

  fill (fixture, &rows);
  first = add_promise (fixture, &rows, "6月底前", 19904);
  later = add_promise (fixture, &rows, "12月底前", 20088);
  judge (fixture, ZG_ENTITY_PROMISE, first, "accepted");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  assert_field (fixture, ZG_ENTITY_PROMISE, first, ZG_FIELD_PROMISE_VERDICT, "accepted");
  assert_row (fixture, &rows, 1, "set", NULL, "6月底前");
  /* A later day by another promise is an extension, with its words as the reason. */
  judge (fixture, ZG_ENTITY_PROMISE, later, "accepted");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "20088");
  assert_row (fixture, &rows, 2, "extend", "12月底前", "12月底前");
  /* The same day again changes nothing but the verdict. */
  judge (fixture, ZG_ENTITY_PROMISE, later, "open");
  judge (fixture, ZG_ENTITY_PROMISE, later, "accepted");
  assert_row (fixture, &rows, 2, "extend", "12月底前", "12月底前");
  judge (fixture, ZG_ENTITY_PROMISE, first, "accepted");
  assert_row (fixture, &rows, 3, "shorten", "6月底前", "6月底前");
  /* One step takes back day and verdict. */
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_row (fixture, &rows, 2, "extend", "12月底前", "12月底前");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "20088");
}

/* Beside its issue's deadline a later day is an extension, an earlier one a deadline of its own. */
static void
test_inherited (Fixture *fixture, gconstpointer data)
{
  gint64 later;
  gint64 earlier;
  Rows rows;

  fill (fixture, &rows);
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_DEADLINE_DAY, "19950");
  later = add_promise (fixture, &rows, "12月底前", 20088);
  earlier = add_promise (fixture, &rows, "6月底前", 19904);
  judge (fixture, ZG_ENTITY_PROMISE, later, "accepted");
  assert_row (fixture, &rows, 1, "extend", "12月底前", "12月底前");
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_row (fixture, &rows, 0, NULL, NULL, NULL);
  judge (fixture, ZG_ENTITY_PROMISE, earlier, "accepted");
  assert_row (fixture, &rows, 1, "set", NULL, "6月底前");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DEADLINE_DAY, "19950");
}

static void
test_vague (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  gint64 vague;
  Rows rows;

  fill (fixture, &rows);
  vague = add_promise (fixture, &rows, "近期", ZG_DAY_NONE);
  txn = fixture_begin (fixture, "Judge");
  g_assert_false (zg_edit_judge (txn, ZG_ENTITY_PROMISE, vague, "accepted", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_pointer (&txn, zg_transaction_free);
  judge (fixture, ZG_ENTITY_PROMISE, vague, "dismissed");
  assert_field (fixture, ZG_ENTITY_PROMISE, vague, ZG_FIELD_PROMISE_VERDICT, "dismissed");
  assert_row (fixture, &rows, 0, NULL, NULL, NULL);
}

/* A promise of an issue, not of a measure; figures and rules only get their verdict. */
static void
test_others (Fixture *fixture, gconstpointer data)
{
  gint64 promise;
  gint64 figure;
  gint64 rule;
  Rows rows;

  fill (fixture, &rows);
  {
    const ZgFieldValue values[] = {
      { ZG_FIELD_PROMISE_ISSUE, rows.issue_uuid },
      { ZG_FIELD_PROMISE_PHRASE, "年底前" },
      { ZG_FIELD_PROMISE_DAY, "20088" },
    };
    const ZgFieldValue figure_values[] = {
      { ZG_FIELD_FIGURE_MEASURE, rows.measure_uuid },
      { ZG_FIELD_FIGURE_KIND, "money" },
      { ZG_FIELD_FIGURE_AMOUNT, "120" },
      { ZG_FIELD_FIGURE_UNIT, "万元" },
    };
    const ZgFieldValue rule_values[] = {
      { ZG_FIELD_RULE_MADE_MEASURE, rows.measure_uuid },
      { ZG_FIELD_RULE_MADE_TITLE, "《尾矿库管理办法》" },
    };

    promise = insert (fixture, ZG_ENTITY_PROMISE, values, G_N_ELEMENTS (values));
    figure = insert (fixture, ZG_ENTITY_FIGURE, figure_values, G_N_ELEMENTS (figure_values));
    rule = insert (fixture, ZG_ENTITY_RULE_MADE, rule_values, G_N_ELEMENTS (rule_values));
  }
  judge (fixture, ZG_ENTITY_PROMISE, promise, "accepted");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DEADLINE_DAY, "20088");
  assert_row (fixture, &rows, 0, NULL, NULL, NULL);
  judge (fixture, ZG_ENTITY_FIGURE, figure, "dismissed");
  assert_field (fixture, ZG_ENTITY_FIGURE, figure, ZG_FIELD_FIGURE_VERDICT, "dismissed");
  judge (fixture, ZG_ENTITY_RULE_MADE, rule, "accepted");
  assert_field (fixture, ZG_ENTITY_RULE_MADE, rule, ZG_FIELD_RULE_MADE_VERDICT, "accepted");
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/edit-judge/promise", test_promise);
  add ("/edit-judge/inherited", test_inherited);
  add ("/edit-judge/vague", test_vague);
  add ("/edit-judge/others", test_others);
  return g_test_run ();
}
