/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One issue as its page shows it. */
#include "zg-edit.h"
#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-sheet.h"

typedef struct
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 issue_id;
  gint64 first;
  gint64 second;
} Story;

static void
fill (Fixture *fixture, Story *story)
{
  ZgUuid section;

  fixture_add_inspection (fixture, &story->inspection);
  fixture_add_section (fixture, &story->inspection, "已完成的问题", &section);
  story->issue_id =
      fixture_add_issue (fixture, &story->inspection, &section, "尾矿库隐患未消除", &story->issue);
  story->first = fixture_add_measure (fixture, &story->issue, "开展回采", NULL);
  story->second = fixture_add_measure (fixture, &story->issue, "注浆治理", NULL);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, story->issue_id, "lead", "区应急局");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, story->issue_id, "leader", "刘某");
  fixture_assign (fixture, ZG_ENTITY_MEASURE, story->second, "lead", "区资源局");
  fixture_note (fixture, ZG_ENTITY_MEASURE, story->first, "已回采三成");
  fixture_set (fixture, story->issue_id, ZG_FIELD_ISSUE_DEADLINE_DAY, "19783");
  fixture_set (fixture, story->second, ZG_FIELD_MEASURE_STATE, ZG_STATE_DONE);
}

static ZgSheet *
load (Fixture *fixture, gint64 issue_id)
{
  g_autoptr (GError) error = NULL;
  ZgSheet *sheet = zg_sheet_load (fixture->ledger, issue_id, &error);

  g_assert_no_error (error);
  return sheet;
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  Story story;
  g_autoptr (ZgSheet) sheet = NULL;
  const ZgSheetItem *first;
  const ZgSheetItem *second;

  fill (fixture, &story);
  sheet = load (fixture, story.issue_id);
  g_assert_true (zg_record_is (sheet->issue->record, ZG_FIELD_ISSUE_TITLE, "尾矿库隐患未消除"));
  g_assert_true (zg_record_is (sheet->section, ZG_FIELD_SECTION_TITLE, "已完成的问题"));
  g_assert_true (zg_uuid_equal (&sheet->inspection->uuid, &story.inspection));
  g_assert_null (sheet->parent);
  g_assert_false (sheet->has_source);
  g_assert_cmpuint (sheet->measures->len, ==, 2);
  g_assert_cmpuint (sheet->measures_done, ==, 1);
  g_assert_cmpint (sheet->today, ==, zg_day_from_ymd (2024, 3, 1));
  g_assert_cmpint (sheet->txn, >, 0);

  g_assert_cmpuint (sheet->issue->assignments->len, ==, 2);
  g_assert_cmpstr (zg_sheet_item_find_role (sheet->issue, "lead")->name, ==, "区应急局");
  g_assert_cmpint (zg_sheet_item_find_role (sheet->issue, "leader")->person_id, >, 0);
  g_assert_null (zg_sheet_item_find_role (sheet->issue, "owner"));
  first = g_ptr_array_index (sheet->measures, 0);
  second = g_ptr_array_index (sheet->measures, 1);
  g_assert_cmpint (first->record->id, ==, story.first);
  g_assert_cmpint (second->record->id, ==, story.second);
  g_assert_cmpuint (first->notes->len, ==, 1);
  g_assert_cmpuint (second->notes->len, ==, 0);
  g_assert_cmpstr (zg_sheet_item_find_role (second, "lead")->name, ==, "区资源局");
  g_assert_cmpint (sheet->issue->record->id, ==, story.issue_id);
}

static void
extend (Fixture *fixture, gint64 issue_id, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Extend");

  zg_edit_extend (txn, ZG_ENTITY_ISSUE, issue_id, day, "汛期停工", NULL, ZG_DAY_NONE, NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
correct (Fixture *fixture, gint64 issue_id, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Correct");

  zg_transaction_set_reason (txn, "笔误");
  zg_transaction_set (txn, issue_id, ZG_FIELD_ISSUE_DEADLINE_DAY, day, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

/* Corrected before it was extended, the corrected day was the first. */
static void
test_deadlines (Fixture *fixture, gconstpointer data)
{
  Story story;
  g_autoptr (ZgSheet) sheet = NULL;
  g_autoptr (ZgSheet) later = NULL;
  const ZgSheetItem *measure;

  fill (fixture, &story);
  correct (fixture, story.issue_id, "19790");
  extend (fixture, story.issue_id, 19900);
  correct (fixture, story.issue_id, "19910");
  extend (fixture, story.issue_id, 20000);
  sheet = load (fixture, story.issue_id);
  g_assert_cmpint (sheet->issue->first_deadline, ==, 19790);
  g_assert_cmpint (sheet->issue->deadline, ==, 20000);
  g_assert_cmpint (sheet->issue->days, ==, 20000 - sheet->today);
  g_assert_cmpuint (sheet->issue->extensions, ==, 2);
  g_assert_cmpuint (sheet->issue->deadlines->len, ==, 5);
  g_assert_cmpstr (sheet->issue->light, ==, ZG_LIGHT_ON_TIME);

  measure = g_ptr_array_index (sheet->measures, 0);
  g_assert_cmpint (measure->deadline, ==, 20000);
  g_assert_cmpint (measure->first_deadline, ==, ZG_DAY_NONE);
  fixture_pass_days (fixture, 400);
  later = load (fixture, story.issue_id);
  g_assert_cmpstr (later->issue->light, ==, ZG_LIGHT_OVERDUE);
  g_assert_cmpint (later->issue->days, <, 0);
}

/* What is deleted is gone from the sheet, and a deleted issue has none. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgSheet) sheet = NULL;
  Story story;

  fill (fixture, &story);
  fixture_delete (fixture, ZG_ENTITY_MEASURE, story.first);
  sheet = load (fixture, story.issue_id);
  g_assert_cmpuint (sheet->measures->len, ==, 1);
  fixture_delete (fixture, ZG_ENTITY_ISSUE, story.issue_id);
  g_assert_null (zg_sheet_load (fixture->ledger, story.issue_id, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (zg_sheet_load (fixture->ledger, 4711, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/sheet/load", test_load);
  add ("/sheet/deadlines", test_deadlines);
  add ("/sheet/deleted", test_deleted);
  return g_test_run ();
}
