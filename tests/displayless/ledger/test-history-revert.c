/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change of anybody's taken back, and only what still stands. */
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-history-page.h"
#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-undo.h"

typedef struct
{
  gint64 issue;
  gint64 first;
  gint64 second;
  ZgUuid inspection;
  ZgUuid issue_uuid;
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  fixture_add_inspection (fixture, &rows->inspection);
  rows->issue =
      fixture_add_issue (fixture, &rows->inspection, NULL, "尾矿库隐患未消除", &rows->issue_uuid);
  rows->first = fixture_add_measure (fixture, &rows->issue_uuid, "开展回采", NULL);
  rows->second = fixture_add_measure (fixture, &rows->issue_uuid, "注浆治理", NULL);
}

/* The newest step of the ledger. */
static gint64
last_txn (Fixture *fixture)
{
  const ZgHistoryScope scope = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgHistoryPage) page = zg_history_page_load (fixture->ledger, &scope, 0, 1, &error);

  g_assert_no_error (error);
  return ((ZgHistoryStep *) g_ptr_array_index (page->steps, 0))->last_txn;
}

/* What somebody else did, to be reverted by the author of the fixture. */
static gint64
by_another (Fixture *fixture, gint64 row_id, ZgFieldId field, const char *value)
{
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  fixture_set (fixture, row_id, field, value);
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  return last_txn (fixture);
}

static ZgHistoryPlace
place_of (gint64 txn, ZgEntity entity, gint64 row_id, int field)
{
  return (ZgHistoryPlace){ txn, txn, entity, row_id,
                           field ? zg_field_get ((ZgFieldId) field) : NULL };
}

static void
revert (Fixture *fixture, gint64 txn, ZgEntity entity, gint64 row_id, int field)
{
  const ZgHistoryPlace place = place_of (txn, entity, row_id, field);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  zg_history_revert (fixture->ledger, &place, &label, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (label, "Revert: "));
  fixture_assert_verifies (fixture);
}

static void
refuse (Fixture *fixture, gint64 txn, ZgEntity entity, gint64 row_id, int field, ZgError code)
{
  const ZgHistoryPlace place = place_of (txn, entity, row_id, field);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_sum (fixture);
  g_autofree char *after = NULL;

  g_assert_false (zg_history_revert (fixture->ledger, &place, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, (int) code);
  g_test_message ("%s", error->message);
  after = fixture_sum (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* A text, with later work in between, and undone by Ctrl+Z like any step. */
static void
test_field (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  txn = by_another (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "停止回采");
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_TEXT, "别的");
  revert (fixture, txn, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "开展回采");
  g_assert_true (zg_undo (fixture->ledger, &label, NULL, NULL));
  g_assert_cmpstr (label, ==, "Revert: text");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "停止回采");
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  txn = by_another (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "停止回采");
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "暂停回采");
  refuse (fixture, txn, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, ZG_ERROR_CONFLICT);
  refuse (fixture, txn, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TARGET, ZG_ERROR_NOT_FOUND);
  refuse (fixture, 999, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, ZG_ERROR_NOT_FOUND);
}

/* Done by mistake, and undone by mistake: the day of completion is what it was, or figures would
 * call the measure made up late. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  txn = by_another (fixture, rows.second, ZG_FIELD_MEASURE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DONE_DAY, "19783");
  refuse (fixture, txn, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, ZG_ERROR_INVALID);
  fixture_pass_days (fixture, 5);
  txn = by_another (fixture, rows.second, ZG_FIELD_MEASURE_STATE, "ongoing");
  fixture_pass_days (fixture, 40);
  revert (fixture, txn, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_STATE);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_DONE_DAY, "19783");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DONE_DAY, "19783");
}

/* What an issue's state has followed since is no conflict, for undo neither. */
static void
test_state_followed (Fixture *fixture, gconstpointer data)
{
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  txn = by_another (fixture, rows.second, ZG_FIELD_MEASURE_STATE, "done");
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DONE_DAY, NULL);
  revert (fixture, txn, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_STATE);
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "not-started");
}

static gint64
extend (Fixture *fixture, gint64 measure, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;

  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  txn = fixture_begin (fixture, "Extend");
  zg_edit_extend (txn, ZG_ENTITY_MEASURE, measure, day, "汛期", NULL, ZG_DAY_NONE, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  return last_txn (fixture);
}

static guint
count_deadlines (Fixture *fixture, gint64 measure)
{
  g_autoptr (GPtrArray) rows = zg_record_load_children (fixture->ledger, ZG_ENTITY_DEADLINE,
                                                        ZG_FIELD_DEADLINE_MEASURE, measure, NULL);

  return rows->len;
}

/* An extension granted by mistake is not counted any more; reverting the reverting grants it. */
static void
test_deadline (Fixture *fixture, gconstpointer data)
{
  const ZgFieldId day = ZG_FIELD_MEASURE_DEADLINE_DAY;
  gint64 first;
  gint64 second;
  Rows rows;

  fill (fixture, &rows);
  fixture_set (fixture, rows.first, day, "19904");
  first = extend (fixture, rows.first, 20088);
  second = extend (fixture, rows.first, 20200);
  refuse (fixture, first, ZG_ENTITY_MEASURE, rows.first, (int) day, ZG_ERROR_CONFLICT);
  revert (fixture, second, ZG_ENTITY_MEASURE, rows.first, (int) day);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, day, "20088");
  g_assert_cmpuint (count_deadlines (fixture, rows.first), ==, 2);
  revert (fixture, last_txn (fixture), ZG_ENTITY_MEASURE, rows.first, (int) day);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, day, "20200");
  g_assert_cmpuint (count_deadlines (fixture, rows.first), ==, 3);
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, day, "20088");
}

/* Back to the same day by another decision: that one stands. */
static void
test_deadline_again (Fixture *fixture, gconstpointer data)
{
  const ZgFieldId day = ZG_FIELD_MEASURE_DEADLINE_DAY;
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  fixture_set (fixture, rows.first, day, "19904");
  txn = extend (fixture, rows.first, 20088);
  fixture_set (fixture, rows.first, day, "20000");
  fixture_set (fixture, rows.first, day, "20088");
  refuse (fixture, txn, ZG_ENTITY_MEASURE, rows.first, (int) day, ZG_ERROR_CONFLICT);
}

/* A deleted issue comes back whole, but not what was deleted before. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  gint64 third;
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  third = fixture_add_measure (fixture, &rows.issue_uuid, "早已删去", NULL);
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  fixture_note (fixture, ZG_ENTITY_MEASURE, rows.second, "已完成勘察");
  fixture_delete (fixture, ZG_ENTITY_MEASURE, third);
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  fixture_delete (fixture, ZG_ENTITY_ISSUE, rows.issue);
  txn = last_txn (fixture);
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  refuse (fixture, txn, ZG_ENTITY_MEASURE, rows.second, 0, ZG_ERROR_CONFLICT);
  revert (fixture, txn, ZG_ENTITY_ISSUE, rows.issue, 0);
  g_assert_true (fixture_is_there (fixture, ZG_ENTITY_ISSUE, rows.issue));
  g_assert_true (fixture_is_there (fixture, ZG_ENTITY_MEASURE, rows.second));
  g_assert_true (fixture_is_there (fixture, ZG_ENTITY_PROGRESS_NOTE, 1));
  g_assert_true (fixture_is_there (fixture, ZG_ENTITY_DEADLINE, 1));
  g_assert_false (fixture_is_there (fixture, ZG_ENTITY_MEASURE, third));
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
}

/* The last measure comes back in place of the empty one that stood in for it. */
static void
test_last_measure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) measures = NULL;
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  fixture_delete (fixture, ZG_ENTITY_MEASURE, rows.first);
  fixture_delete (fixture, ZG_ENTITY_MEASURE, rows.second);
  txn = last_txn (fixture);
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_TITLE, "其间");
  revert (fixture, txn, ZG_ENTITY_MEASURE, rows.second, 0);
  measures = zg_record_load_children (fixture->ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE,
                                      rows.issue, NULL);
  g_assert_cmpuint (measures->len, ==, 1);
  g_assert_cmpint (((ZgRecord *) g_ptr_array_index (measures, 0))->id, ==, rows.second);
}

/* What was made goes, unless somebody has worked on it since. */
static void
test_made (Fixture *fixture, gconstpointer data)
{
  gint64 made;
  gint64 txn;
  Rows rows;

  fill (fixture, &rows);
  made = fixture_add_measure (fixture, &rows.issue_uuid, "多加的", NULL);
  txn = last_txn (fixture);
  fixture_note (fixture, ZG_ENTITY_MEASURE, made, "已开工");
  refuse (fixture, txn, ZG_ENTITY_MEASURE, made, 0, ZG_ERROR_CONFLICT);
  fixture_delete (fixture, ZG_ENTITY_PROGRESS_NOTE, 1);
  fixture_set (fixture, made, ZG_FIELD_MEASURE_TEXT, "改过的");
  refuse (fixture, txn, ZG_ENTITY_MEASURE, made, 0, ZG_ERROR_CONFLICT);
  fixture_set (fixture, made, ZG_FIELD_MEASURE_TEXT, "多加的");
  revert (fixture, txn, ZG_ENTITY_MEASURE, made, 0);
  g_assert_false (fixture_is_there (fixture, ZG_ENTITY_MEASURE, made));
}

/* Somebody's whole step at once, and a visit to a field with several saves. */
static void
test_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) bulk = NULL;
  ZgUuid group = zg_uuid_new ();
  gint64 first = 0;
  Rows rows;

  fill (fixture, &rows);
  bulk = fixture_begin (fixture, "Bulk");
  zg_transaction_set (bulk, rows.first, ZG_FIELD_MEASURE_STATE, "done", NULL);
  zg_transaction_set (bulk, rows.second, ZG_FIELD_MEASURE_STATE, "done", NULL);
  fixture_commit (bulk);
  first = last_txn (fixture);
  g_assert_true (zg_history_revert_step (fixture->ledger, first, first, NULL, NULL, &error));
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_STATE, "not-started");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "not-started");
  g_assert_false (zg_history_revert_step (fixture->ledger, first, first, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_CONFLICT);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("第%u稿", i);
      g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Type");

      zg_transaction_set_group (txn, &group);
      zg_transaction_set (txn, rows.first, ZG_FIELD_MEASURE_TEXT, text, NULL);
      fixture_commit (txn);
      first = i == 0 ? last_txn (fixture) : first;
    }
  {
    const ZgHistoryPlace place = { first, first + 2, ZG_ENTITY_MEASURE, rows.first,
                                   zg_field_get (ZG_FIELD_MEASURE_TEXT) };

    g_assert_true (zg_history_revert (fixture->ledger, &place, NULL, NULL, NULL));
  }
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "开展回采");
}

/* A state set by hand goes back with its reason, and follows the measures again. */
static void
test_pinned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgTransaction) txn = NULL;
  gint64 step;
  Rows rows;

  fill (fixture, &rows);
  txn = fixture_begin (fixture, "Pin");
  zg_transaction_set (txn, rows.issue, ZG_FIELD_ISSUE_STATE_PINNED, "1", NULL);
  zg_transaction_set (txn, rows.issue, ZG_FIELD_ISSUE_STATE, "closed", NULL);
  zg_transaction_set (txn, rows.issue, ZG_FIELD_ISSUE_STATE_REASON, "会议决定", NULL);
  fixture_commit (txn);
  step = last_txn (fixture);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  revert (fixture, step, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE);
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE_PINNED, "0");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE_REASON, NULL);
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_CLOSED_DAY, NULL);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/history-revert/field", test_field);
  add ("/history-revert/conflict", test_conflict);
  add ("/history-revert/state", test_state);
  add ("/history-revert/state-followed", test_state_followed);
  add ("/history-revert/deadline", test_deadline);
  add ("/history-revert/deadline-again", test_deadline_again);
  add ("/history-revert/deleted", test_deleted);
  add ("/history-revert/last-measure", test_last_measure);
  add ("/history-revert/made", test_made);
  add ("/history-revert/step", test_step);
  add ("/history-revert/pinned", test_pinned);
  return g_test_run ();
}
