/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger concludes from an edit by itself: deadline rows, states of issues, days of
 * completion, implicit measures, children of what is deleted. */
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-undo.h"

#define TODAY "19783" /* the fixture's 2024-03-01 */

typedef struct
{
  ZgUuid inspection;
  ZgUuid section;
  ZgUuid issue_uuid;
  gint64 inspection_id;
  gint64 section_id;
  gint64 issue;
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  rows->inspection_id = fixture_add_inspection (fixture, &rows->inspection);
  rows->section_id = fixture_add_section (fixture, &rows->inspection, "持续推进", &rows->section);
  rows->issue = fixture_add_issue (fixture, &rows->inspection, &rows->section, "尾矿库隐患",
                                   &rows->issue_uuid);
}

static gint64
count (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  zg_db_query_int (_zg_ledger_get_db (fixture->ledger), sql, &n, &error);
  g_assert_no_error (error);
  return n;
}

/* Sets a field with this reason and expects to be refused with these words. */
static void
assert_not_set (Fixture *fixture, gint64 row, ZgFieldId field, const char *value, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "x");
  gboolean ok = zg_transaction_set (txn, row, field, value, &error)
                && zg_transaction_commit (txn, NULL, &error);

  g_assert_false (ok);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
}

static GPtrArray *
deadlines_of (Fixture *fixture, gint64 measure)
{
  return zg_record_load_children (fixture->ledger, ZG_ENTITY_DEADLINE, ZG_FIELD_DEADLINE_MEASURE,
                                  measure, NULL);
}

static void
extend (Fixture *fixture, gint64 measure, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Extend");

  zg_edit_extend (txn, ZG_ENTITY_MEASURE, measure, day, "汛期停工", NULL, ZG_DAY_NONE, NULL,
                  &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
test_deadlines (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    const char *old_day;
    const char *new_day;
    const char *reason;
  } wanted[] = {
    { "set", NULL, "19800", "test" },           { "correct", "19800", "19810", "test" },
    { "extend", "19810", "19900", "汛期停工" }, { "shorten", "19900", "19850", "汛期停工" },
    { "correct", "19850", NULL, "test" },
  };
  g_autoptr (GPtrArray) found = NULL;
  Rows rows;
  gint64 measure;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuid, "回采", NULL);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, NULL); /* there was none: nothing */
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19800");
  assert_not_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19810", "reason");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19810");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19810"); /* the same: nothing */
  extend (fixture, measure, 19900);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19900");
  extend (fixture, measure, 19850);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, NULL);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, NULL);
  found = deadlines_of (fixture, measure);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < found->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (found, i);

      g_assert_cmpstr (zg_record_get (row, ZG_FIELD_DEADLINE_KIND), ==, wanted[i].kind);
      g_assert_cmpstr (zg_record_get (row, ZG_FIELD_DEADLINE_OLD_DAY), ==, wanted[i].old_day);
      g_assert_cmpstr (zg_record_get (row, ZG_FIELD_DEADLINE_NEW_DAY), ==, wanted[i].new_day);
      g_assert_cmpstr (zg_record_get (row, ZG_FIELD_DEADLINE_REASON), ==, wanted[i].reason);
    }
  /* Taking the newest row back makes the one before it count again. */
  fixture_delete (fixture, ZG_ENTITY_DEADLINE,
                  ((const ZgRecord *) g_ptr_array_index (found, found->len - 1))->id);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19850");
}

/* A deadline row is history: neither the day nor the item it stands for is rewritten. */
static void
test_deadline_rows_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  Rows rows;
  gint64 row;

  fill (fixture, &rows);
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_DEADLINE_DAY, "19800");
  found = zg_record_load_all (fixture->ledger, ZG_ENTITY_DEADLINE, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  row = ((const ZgRecord *) g_ptr_array_index (found, 0))->id;
  assert_not_set (fixture, row, ZG_FIELD_DEADLINE_NEW_DAY, "19900", "new_day");
  assert_not_set (fixture, row, ZG_FIELD_DEADLINE_KIND, "extend", "kind");
  fixture_set (fixture, row, ZG_FIELD_DEADLINE_PHRASE, "3月底前");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DEADLINE_DAY, "19800");
}

/* A note is dated and signed; it is followed by another, not rewritten. */
static void
test_notes_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) notes = NULL;
  Rows rows;
  gint64 note;

  fill (fixture, &rows);
  fixture_note (fixture, ZG_ENTITY_ISSUE, rows.issue, "已完成勘察");
  notes = zg_record_load_all (fixture->ledger, ZG_ENTITY_PROGRESS_NOTE, NULL);
  note = ((const ZgRecord *) g_ptr_array_index (notes, 0))->id;
  assert_field (fixture, ZG_ENTITY_PROGRESS_NOTE, note, ZG_FIELD_PROGRESS_NOTE_AUTHOR, "王某");
  assert_field (fixture, ZG_ENTITY_PROGRESS_NOTE, note, ZG_FIELD_PROGRESS_NOTE_DAY, TODAY);
  assert_not_set (fixture, note, ZG_FIELD_PROGRESS_NOTE_TEXT, "没有完成", "text");
  fixture_set (fixture, note, ZG_FIELD_PROGRESS_NOTE_WITHHELD, "1");
}

static void
test_state_of_issue (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *issue;
  } cases[] = {
    { "not-started", "not-started", "not-started" },
    { "not-started", "done", "ongoing" },
    { "returned", "not-started", "ongoing" },
    { "returned", "returned", "ongoing" },
    { "ongoing", "closed", "ongoing" },
    { "done", "done", "done" },
    { "done", "closed", "done" },
    { "closed", "closed", "closed" },
    { "not-started", "not-started", "not-started" },
  };
  Rows rows;
  gint64 first;
  gint64 second;

  fill (fixture, &rows);
  first = fixture_add_measure (fixture, &rows.issue_uuid, "甲", NULL);
  second = fixture_add_measure (fixture, &rows.issue_uuid, "乙", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fixture_set (fixture, first, ZG_FIELD_MEASURE_STATE, cases[i].first);
      fixture_set (fixture, second, ZG_FIELD_MEASURE_STATE, cases[i].second);
      assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, cases[i].issue);
    }
}

static void
test_typed_state (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  gint64 measure;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuid, "甲", NULL);
  assert_not_set (fixture, rows.issue, ZG_FIELD_ISSUE_STATE, "done", "state_pinned");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "not-started");
  /* Pinned, it stays whatever the measures say; unpinned, it follows them again. */
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_STATE_PINNED, "1");
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DONE_DAY, TODAY);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_STATE, "ongoing");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "done");
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_STATE_PINNED, "0");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_DONE_DAY, NULL);
}

/* A long-term measure keeps its issue open, with a class of its own or the issue's. */
static void
test_long_term (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  gint64 first;

  fill (fixture, &rows);
  first = fixture_add_measure (fixture, &rows.issue_uuid, "每月一报", NULL);
  fixture_set (fixture, first, ZG_FIELD_MEASURE_STAGE_CLASS, "long-term");
  fixture_set (fixture, first, ZG_FIELD_MEASURE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
  fixture_set (fixture, first, ZG_FIELD_MEASURE_STAGE_CLASS, "dated");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "done");
  fixture_set (fixture, first, ZG_FIELD_MEASURE_STAGE_CLASS, NULL);
  fixture_set (fixture, rows.issue, ZG_FIELD_ISSUE_STAGE_CLASS, "long-term");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_STATE, "ongoing");
}

static void
test_days (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  gint64 measure;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuid, "甲", NULL);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_STATE, "done");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DONE_DAY, TODAY);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_CLOSED_DAY, NULL);
  fixture_pass_days (fixture, 4);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_STATE, "closed");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DONE_DAY, TODAY);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_CLOSED_DAY, "19787");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issue, ZG_FIELD_ISSUE_CLOSED_DAY, "19787");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_STATE, "returned");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DONE_DAY, NULL);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_CLOSED_DAY, NULL);
  /* A day that was given stays. */
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_STATE, "done");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DONE_DAY, "19700");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_STATE, "closed");
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DONE_DAY, "19700");
}

static void
test_implicit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) measures = NULL;
  const ZgRecord *only;
  Rows rows;
  gint64 first;
  gint64 second;

  fill (fixture, &rows);
  measures = zg_record_load_all (fixture->ledger, ZG_ENTITY_MEASURE, NULL);
  g_assert_cmpuint (measures->len, ==, 1);
  only = g_ptr_array_index (measures, 0);
  g_assert_true (zg_record_is (only, ZG_FIELD_MEASURE_IMPLICIT, "1"));
  /* The empty one becomes the first real one: the same row. */
  first = fixture_add_measure (fixture, &rows.issue_uuid, "甲", NULL);
  g_assert_cmpint (first, ==, only->id);
  assert_field (fixture, ZG_ENTITY_MEASURE, first, ZG_FIELD_MEASURE_IMPLICIT, "0");
  second = fixture_add_measure (fixture, &rows.issue_uuid, "乙", NULL);
  g_assert_cmpint (second, !=, first);
  /* The last one leaves a new implicit one. */
  fixture_delete (fixture, ZG_ENTITY_MEASURE, first);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM measure WHERE implicit"), ==, 0);
  fixture_delete (fixture, ZG_ENTITY_MEASURE, second);
  g_assert_cmpint (count (fixture, "SELECT id FROM measure WHERE implicit AND deleted=0"), >,
                   second);
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM measure WHERE implicit AND deleted=0"), ==,
                   0);
  g_assert_true (fixture_is_there (fixture, ZG_ENTITY_MEASURE, second));
}

/* An implicit measure with a text of its own turns explicit when it gets company. */
static void
test_implicit_with_text (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  gint64 implicit;

  fill (fixture, &rows);
  implicit = count (fixture, "SELECT id FROM measure");
  fixture_set (fixture, implicit, ZG_FIELD_MEASURE_TEXT, "未编号的一段");
  assert_field (fixture, ZG_ENTITY_MEASURE, implicit, ZG_FIELD_MEASURE_IMPLICIT, "1");
  g_assert_cmpint (fixture_add_measure (fixture, &rows.issue_uuid, "甲", NULL), !=, implicit);
  assert_field (fixture, ZG_ENTITY_MEASURE, implicit, ZG_FIELD_MEASURE_IMPLICIT, "0");
}

static void
test_cascade (Fixture *fixture, gconstpointer data)
{
  static const char live[] =
      "SELECT (SELECT count(*) FROM section WHERE deleted=0)"
      "+(SELECT count(*) FROM issue WHERE deleted=0)+(SELECT count(*) FROM measure WHERE deleted=0)"
      "+(SELECT count(*) FROM deadline WHERE deleted=0)"
      "+(SELECT count(*) FROM progress_note WHERE deleted=0)"
      "+(SELECT count(*) FROM assignment WHERE deleted=0)";
  Rows rows;
  gint64 measure;
  gint64 before;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuid, "甲", NULL);
  fixture_note (fixture, ZG_ENTITY_MEASURE, measure, "进展");
  fixture_note (fixture, ZG_ENTITY_ISSUE, rows.issue, "进展");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19800");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issue, "lead", "区水利局");
  fixture_assign (fixture, ZG_ENTITY_MEASURE, measure, "leader", "张某");
  /* What was deleted before must stay deleted when the rest comes back. */
  fixture_delete (fixture, ZG_ENTITY_MEASURE,
                  fixture_add_measure (fixture, &rows.issue_uuid, "乙", NULL));
  before = count (fixture, live);
  fixture_delete (fixture, ZG_ENTITY_INSPECTION, rows.inspection_id);
  g_assert_cmpint (count (fixture, live), ==, 0);
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  g_assert_cmpint (count (fixture, live), ==, before);
  g_assert_true (zg_redo (fixture->ledger, NULL, NULL, NULL));
  g_assert_cmpint (count (fixture, live), ==, 0);
}

/* Deleting a unit takes its assignments along, and the totals of its measures with them. */
static void
test_delete_unit (Fixture *fixture, gconstpointer data)
{
  Rows rows;

  fill (fixture, &rows);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issue, "lead", "区水利局");
  fixture_delete (fixture, ZG_ENTITY_UNIT, count (fixture, "SELECT id FROM unit"));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM assignment WHERE deleted=0"), ==, 0);
  fixture_assert_verifies (fixture);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

static gboolean
put_under (Fixture *fixture, gint64 issue, const ZgUuid *parent, GError **error)
{
  char text[ZG_UUID_TEXT_SIZE];
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Under");

  return zg_transaction_set (txn, issue, ZG_FIELD_ISSUE_PARENT,
                             parent ? zg_uuid_write (parent, text) : NULL, error)
         && zg_transaction_commit (txn, NULL, error);
}

/* Nothing stands under itself, neither directly nor by others. */
static void
test_circle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  ZgUuid inspection;
  ZgUuid uuids[3];
  gint64 issues[3];

  fixture_add_inspection (fixture, &inspection);
  for (guint i = 0; i < 3; i++)
    issues[i] = fixture_add_issue (fixture, &inspection, NULL, "问题", &uuids[i]);
  g_assert_false (put_under (fixture, issues[0], &uuids[0], &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (put_under (fixture, issues[1], &uuids[0], NULL));
  g_assert_true (put_under (fixture, issues[2], &uuids[1], NULL));
  g_assert_false (put_under (fixture, issues[0], &uuids[2], &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
}

/* Two authors' undos may leave such a circle all the same: it can be deleted. */
static void
test_delete_circle (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  ZgUuid uuids[2];
  gint64 issues[2];

  fixture_add_inspection (fixture, &inspection);
  for (guint i = 0; i < 2; i++)
    issues[i] = fixture_add_issue (fixture, &inspection, NULL, "问题", &uuids[i]);
  g_assert_true (put_under (fixture, issues[0], &uuids[1], NULL));
  g_assert_true (put_under (fixture, issues[0], NULL, NULL));
  zg_ledger_set_author (fixture->ledger, "李某", "区委办公室");
  g_assert_true (put_under (fixture, issues[1], &uuids[0], NULL));
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  fixture_delete (fixture, ZG_ENTITY_ISSUE, issues[0]);
  for (guint i = 0; i < 2; i++)
    g_assert_false (fixture_is_there (fixture, ZG_ENTITY_ISSUE, issues[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/rules/deadlines", test_deadlines);
  add ("/rules/deadline-rows-stay", test_deadline_rows_stay);
  add ("/rules/notes-stay", test_notes_stay);
  add ("/rules/state-of-issue", test_state_of_issue);
  add ("/rules/typed-state", test_typed_state);
  add ("/rules/long-term", test_long_term);
  add ("/rules/days", test_days);
  add ("/rules/implicit", test_implicit);
  add ("/rules/implicit-with-text", test_implicit_with_text);
  add ("/rules/cascade", test_cascade);
  add ("/rules/delete-unit", test_delete_unit);
  add ("/rules/circle", test_circle);
  add ("/rules/delete-circle", test_delete_circle);
  return g_test_run ();
}
