/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written is journalled, can be taken back across restarts, and verifies. */
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-history-page.h"
#include "zg-history.h"
#include "zg-ledger-fixture.h"
#include "zg-past.h"
#include "zg-record.h"
#include "zg-undo.h"
#include "zg-verify.h"

typedef struct
{
  gint64 issue;
  gint64 first;
  gint64 second;
  ZgUuid issue_uuid;
} Rows;

static void
add_rows (Fixture *fixture, Rows *rows)
{
  ZgUuid inspection;
  ZgUuid section;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "持续推进", &section);
  rows->issue =
      fixture_add_issue (fixture, &inspection, &section, "尾矿库隐患未消除", &rows->issue_uuid);
  rows->first = fixture_add_measure (fixture, &rows->issue_uuid, "开展回采", NULL);
  rows->second = fixture_add_measure (fixture, &rows->issue_uuid, "注浆治理", NULL);
}

static void
assert_undo (Fixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  zg_undo (fixture->ledger, &undone, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
  fixture_assert_verifies (fixture);
}

static void
assert_redo (Fixture *fixture, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = NULL;

  zg_redo (fixture->ledger, &redone, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, label);
  fixture_assert_verifies (fixture);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  Rows rows;

  add_rows (fixture, &rows);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_STATE, "closed");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_CLOSED_DAY, "19783");
  fixture_reopen (fixture);
  assert_undo (fixture, "state");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_CLOSED_DAY, NULL);
  assert_undo (fixture, "state");
  assert_undo (fixture, "New measure");
  fixture_reopen (fixture);
  assert_redo (fixture, "New measure");
  assert_redo (fixture, "state");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  assert_undo (fixture, "state");
  assert_redo (fixture, "state");
  /* A new edit ends what could be redone. */
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "开展回采，每月一报");
  g_assert_false (zg_redo (fixture->ledger, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  zg_undo_get_labels (fixture->ledger, &undo_label, &redo_label, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undo_label, ==, "text");
  g_assert_null (redo_label);
  /* Another author's undo does not reach these steps. */
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  g_assert_false (zg_undo (fixture->ledger, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
}

static void
assert_labels (Fixture *fixture, const char *undo, const char *redo)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  zg_undo_get_labels (fixture->ledger, &undo_label, &redo_label, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undo_label, ==, undo);
  g_assert_cmpstr (redo_label, ==, redo);
}

/* Labels are asked for after every save, whoever made it; a clerk keeps her steps when she changes
 * office. */
static void
test_undo_labels (Fixture *fixture, gconstpointer data)
{
  Rows rows;

  add_rows (fixture, &rows);
  assert_labels (fixture, "New measure", NULL);
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  assert_labels (fixture, NULL, NULL);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "乙");
  assert_labels (fixture, "text", NULL);
  zg_ledger_set_author (fixture->ledger, "王某", "区政府办公室");
  assert_labels (fixture, "New measure", NULL);
  assert_undo (fixture, "New measure");
  assert_labels (fixture, "New measure", "New measure");
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  assert_labels (fixture, "text", NULL);
  assert_undo (fixture, "text");
  zg_ledger_set_author (fixture->ledger, "王某", "区政府办公室");
  assert_redo (fixture, "New measure");
  assert_labels (fixture, "New measure", NULL);
}

static void
test_undo_all (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  guint steps = 0;

  add_rows (fixture, &rows);
  while (zg_undo (fixture->ledger, NULL, NULL, NULL))
    steps++;
  g_assert_cmpuint (steps, ==, 5);
  fixture_assert_verifies (fixture);
  while (zg_redo (fixture->ledger, NULL, NULL, NULL))
    steps--;
  g_assert_cmpuint (steps, ==, 0);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_TEXT, "注浆治理");
}

static void
test_undo_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Rows rows;

  add_rows (fixture, &rows);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "甲");
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "乙");
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  g_assert_false (zg_undo (fixture->ledger, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "甲"));
  g_assert_nonnull (strstr (error->message, "乙"));
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "乙");
}

static void
test_undo_group (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "甲", "甲乙", "甲乙丙" };
  ZgUuid group = zg_uuid_new ();
  Rows rows;

  add_rows (fixture, &rows);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZgTransaction) txn =
          zg_transaction_begin (fixture->ledger, ZG_TXN_EDIT, "Edit text", &error);

      zg_transaction_set_group (txn, &group);
      zg_transaction_set (txn, rows.first, ZG_FIELD_MEASURE_TEXT, texts[i], &error);
      zg_transaction_commit (txn, NULL, &error);
      g_assert_no_error (error);
    }
  assert_undo (fixture, "Edit text");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "开展回采");
  assert_redo (fixture, "Edit text");
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "甲乙丙");
  assert_undo (fixture, "Edit text");
  assert_undo (fixture, "New measure");
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (ZgRecord) gone = NULL;
  g_autoptr (ZgRecord) back = NULL;
  Rows rows;

  add_rows (fixture, &rows);
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  txn = zg_transaction_begin (fixture->ledger, ZG_TXN_EDIT, "Delete issue", &error);
  zg_transaction_delete (txn, ZG_ENTITY_ISSUE, rows.issue, &error);
  zg_transaction_commit (txn, NULL, &error);
  g_assert_no_error (error);
  gone = zg_record_load (fixture->ledger, ZG_ENTITY_MEASURE, rows.second, &error);
  g_assert_true (gone->deleted);
  fixture_assert_verifies (fixture);
  assert_undo (fixture, "Delete issue");
  back = zg_record_load (fixture->ledger, ZG_ENTITY_MEASURE, rows.second, &error);
  g_assert_false (back->deleted);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.second, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
}

static void
test_nothing_half (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  Rows rows;

  add_rows (fixture, &rows);
  txn = zg_transaction_begin (fixture->ledger, ZG_TXN_EDIT, "Two at once", &error);
  g_assert_true (zg_transaction_set (txn, rows.first, ZG_FIELD_MEASURE_TEXT, "改", &error));
  g_assert_false (zg_transaction_set (txn, rows.first, ZG_FIELD_MEASURE_STATE, "fertig", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_pointer (&txn, zg_transaction_free);
  assert_field (fixture, ZG_ENTITY_MEASURE, rows.first, ZG_FIELD_MEASURE_TEXT, "开展回采");
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) field = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const ZgHistoryEntry *newest;
  Rows rows;

  add_rows (fixture, &rows);
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_TEXT, "甲");
  fixture_pass_days (fixture, 3);
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_TEXT, "乙");
  field = zg_history_load (fixture->ledger, ZG_ENTITY_MEASURE, rows.second,
                           zg_field_get (ZG_FIELD_MEASURE_TEXT), 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (field->len, ==, 3);
  newest = g_ptr_array_index (field, 0);
  g_assert_cmpstr (newest->old_value, ==, "甲");
  g_assert_cmpstr (newest->new_value, ==, "乙");
  g_assert_cmpstr (newest->author, ==, "王某");
  g_assert_cmpint (newest->day, ==, zg_day_from_ymd (2024, 3, 4));
  all = zg_history_load (fixture->ledger, ZG_ENTITY_NONE, 0, NULL, 1, &error);
  g_assert_cmpuint (all->len, ==, 1);
}

static void
test_past (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) past = NULL;
  g_autoptr (ZgRecord) before = NULL;
  g_autoptr (ZgRecord) unborn = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (ZgHistoryPage) page = NULL;
  const ZgHistoryScope scope = { 0 };
  ZgUuid uuid;
  ZgDay first;
  Rows rows;
  gint64 later;

  add_rows (fixture, &rows);
  fixture_pass_days (fixture, 5);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  later = fixture_add_measure (fixture, &rows.issue_uuid, "后来的", &uuid);
  past = zg_past_open (fixture->ledger, zg_day_from_ymd (2024, 3, 5), NULL, &error);
  g_assert_no_error (error);
  before = zg_record_load (past, ZG_ENTITY_MEASURE, rows.first, &error);
  g_assert_cmpstr (zg_record_get (before, ZG_FIELD_MEASURE_STATE), ==, "not-started");
  unborn = zg_record_load (past, ZG_ENTITY_MEASURE, later, &error);
  g_assert_true (unborn->deleted);
  g_assert_cmpint (zg_ledger_get_today (past), ==, zg_day_from_ymd (2024, 3, 5));
  /* What came later is not in its history either. */
  history = zg_history_load (past, ZG_ENTITY_MEASURE, rows.first, NULL, 1, &error);
  g_assert_cmpstr (((ZgHistoryEntry *) g_ptr_array_index (history, 0))->label, ==, "New measure");
  page = zg_history_page_load (past, &scope, 0, 1, &error);
  g_assert_cmpstr (((ZgHistoryStep *) g_ptr_array_index (page->steps, 0))->label, ==,
                   "New measure");
  g_assert_cmpint (((ZgHistoryStep *) g_ptr_array_index (page->steps, 0))->recorded, <=,
                   zg_day_from_ymd (2024, 3, 5));
  g_assert_true (zg_past_get_first_day (fixture->ledger, &first, &error));
  g_assert_cmpint (first, ==, zg_day_from_ymd (2024, 3, 1));
  txn = zg_transaction_begin (past, ZG_TXN_EDIT, "x", &error);
  g_assert_null (txn);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_READ_ONLY);
}

static void
test_past_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Rows rows;

  add_rows (fixture, &rows);
  fixture_pass_days (fixture, 5);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  g_cancellable_cancel (cancellable);
  g_assert_null (zg_past_open (fixture->ledger, zg_day_from_ymd (2024, 3, 5), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  Rows rows;
  gint64 last = G_MAXINT64;

  add_rows (fixture, &rows);
  fixture_pass_days (fixture, -30);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "时钟拨回");
  fixture_pass_days (fixture, 1000);
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, "时钟拨快");
  all = zg_history_load (fixture->ledger, ZG_ENTITY_NONE, 0, NULL, 0, &error);
  for (guint i = 0; i < all->len; i++)
    {
      const ZgHistoryEntry *entry = g_ptr_array_index (all, i);

      g_assert_cmpint (entry->ts, <=, last);
      last = entry->ts;
    }
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/journal/undo", test_undo);
  add ("/journal/undo-labels", test_undo_labels);
  add ("/journal/undo-all", test_undo_all);
  add ("/journal/undo-conflict", test_undo_conflict);
  add ("/journal/undo-group", test_undo_group);
  add ("/journal/delete", test_delete);
  add ("/journal/nothing-half", test_nothing_half);
  add ("/journal/history", test_history);
  add ("/journal/past", test_past);
  add ("/journal/past-cancelled", test_past_cancelled);
  add ("/journal/clock", test_clock);
  return g_test_run ();
}
