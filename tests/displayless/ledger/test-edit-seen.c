/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people on one field: neither overwrites what they have not seen. */
#include "zg-edit-seen.h"
#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-record.h"

/* A measure whose fields hold what the cases below expect. */
static gint64
fill (Fixture *fixture)
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 measure;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  measure = fixture_add_measure (fixture, &issue, "开展回采", NULL);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  return measure;
}

typedef struct
{
  const char *name;
  ZgFieldId field;
  const char *seen;
  const char *value;
  const char *present; /* what is told in a conflict */
  const char *after;
  gboolean conflict;
} SeenCase;

static const SeenCase cases[] = {
  { "seen as it is", ZG_FIELD_MEASURE_TEXT, "开展回采", "注浆治理", NULL, "注浆治理", FALSE },
  { "another text", ZG_FIELD_MEASURE_TEXT, "开展", "注浆治理", "开展回采", "开展回采", TRUE },
  { "both the same", ZG_FIELD_MEASURE_TEXT, "开展", "开展回采", NULL, "开展回采", FALSE },
  { "none", ZG_FIELD_MEASURE_RESULT, NULL, "已完成", NULL, "已完成", FALSE },
  { "none and empty", ZG_FIELD_MEASURE_RESULT, "", "已完成", NULL, "已完成", FALSE },
  { "emptied", ZG_FIELD_MEASURE_RESULT, "过半", "已完成", NULL, NULL, TRUE },
  { "nothing new", ZG_FIELD_MEASURE_RESULT, "过半", "", NULL, NULL, FALSE },
  { "a day", ZG_FIELD_MEASURE_DEADLINE_DAY, "19904", "19910", NULL, "19910", FALSE },
  { "another day", ZG_FIELD_MEASURE_DEADLINE_DAY, "19900", "19910", "19904", "19904", TRUE },
  { "no day seen", ZG_FIELD_MEASURE_DEADLINE_DAY, NULL, "19910", "19904", "19904", TRUE },
  { "a state", ZG_FIELD_MEASURE_STATE, "ongoing", "done", "not-started", "not-started", TRUE },
};

static void
test_seen (Fixture *fixture, gconstpointer data)
{
  gint64 measure = fill (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SeenCase *one = &cases[i];
      g_autoptr (GError) error = NULL;
      g_autofree char *present = NULL;
      g_autoptr (ZgTransaction) txn = fixture_begin (fixture, one->name);
      g_autoptr (ZgRecord) after = NULL;
      gboolean ok;

      g_test_message ("%s", one->name);
      zg_transaction_set_reason (txn, "笔误");
      ok = zg_edit_set_seen (txn, measure, one->field, one->seen, one->value, &present, &error);
      g_assert_cmpint (ok, ==, !one->conflict);
      if (one->conflict)
        g_assert_error (error, ZG_ERROR, ZG_ERROR_CONFLICT);
      else
        g_assert_no_error (error);
      g_assert_cmpstr (present, ==, one->present);
      after = zg_record_load (fixture->ledger, ZG_ENTITY_MEASURE, measure, NULL);
      g_assert_cmpstr (zg_record_get (after, one->field), ==, one->after);
    }
}

/* Through the rules: a day becomes a deadline row, a second one needs its reason. */
static void
test_deadline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 measure = fill (fixture);

  txn = fixture_begin (fixture, "Deadline");
  g_assert_false (zg_edit_set_seen (txn, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904", "19910",
                                    NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  zg_transaction_set_reason (txn, "笔误");
  g_assert_true (zg_edit_set_seen (txn, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904", "19910",
                                   NULL, &error));
  fixture_commit (txn);
  rows = zg_record_load_children (fixture->ledger, ZG_ENTITY_DEADLINE, ZG_FIELD_DEADLINE_MEASURE,
                                  measure, &error);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_true (zg_record_is (g_ptr_array_index (rows, 1), ZG_FIELD_DEADLINE_KIND, "correct"));
}

/* A second program on the same file: its value is told, ours is taken once both were seen. */
static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *present = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (ZgLedger) other = NULL;
  gint64 measure = fill (fixture);

  other = zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, fixture->clock, &error);
  g_assert_no_error (error);
  zg_ledger_set_author (other, "李某", NULL);
  {
    g_autoptr (ZgTransaction) theirs = zg_transaction_begin (other, ZG_TXN_EDIT, "x", &error);

    g_assert_true (zg_edit_set_seen (theirs, measure, ZG_FIELD_MEASURE_TEXT, "开展回采", "回采",
                                     NULL, &error));
    fixture_commit (theirs);
  }
  txn = fixture_begin (fixture, "x");
  g_assert_false (
      zg_edit_set_seen (txn, measure, ZG_FIELD_MEASURE_TEXT, "开展回采", "治理", &present, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "回采"));
  g_assert_cmpstr (present, ==, "回采");
  g_clear_error (&error);
  g_assert_true (
      zg_edit_set_seen (txn, measure, ZG_FIELD_MEASURE_TEXT, present, "治理", NULL, &error));
  fixture_commit (txn);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_TEXT, "治理");
}

/* What was deleted meanwhile is said to be so, whatever was seen. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  gint64 measure = fill (fixture);

  fixture_delete (fixture, ZG_ENTITY_MEASURE, measure);
  txn = fixture_begin (fixture, "x");
  g_assert_false (
      zg_edit_set_seen (txn, measure, ZG_FIELD_MEASURE_TEXT, "又一", "治理", NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/edit-seen/seen", test_seen);
  add ("/edit-seen/deadline", test_deadline);
  add ("/edit-seen/two-programs", test_two_programs);
  add ("/edit-seen/deleted", test_deleted);
  return g_test_run ();
}
