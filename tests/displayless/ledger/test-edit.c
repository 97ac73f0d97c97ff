/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The acts of a clerk: extending, noting, moving, assigning; what is refused says why. */
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-undo.h"

typedef struct
{
  ZgUuid inspection;
  gint64 sections[2];
  ZgUuid section_uuids[2];
  gint64 issues[2];
  ZgUuid issue_uuids[2];
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  fixture_add_inspection (fixture, &rows->inspection);
  for (guint i = 0; i < 2; i++)
    {
      rows->sections[i] = fixture_add_section (fixture, &rows->inspection, i ? "乙" : "甲",
                                               &rows->section_uuids[i]);
      rows->issues[i] = fixture_add_issue (fixture, &rows->inspection, &rows->section_uuids[i],
                                           "问题", &rows->issue_uuids[i]);
    }
}

static gint64
count (Fixture *fixture, const char *sql)
{
  gint64 n = -1;

  g_assert_true (zg_db_query_int (_zg_ledger_get_db (fixture->ledger), sql, &n, NULL));
  return n;
}

static void
assert_order (Fixture *fixture, gint64 issue, const char *wanted)
{
  g_autoptr (GPtrArray) rows = zg_record_load_children (fixture->ledger, ZG_ENTITY_MEASURE,
                                                        ZG_FIELD_MEASURE_ISSUE, issue, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append (found, zg_record_get (g_ptr_array_index (rows, i), ZG_FIELD_MEASURE_TEXT));
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
move (Fixture *fixture,
      ZgEntity entity,
      gint64 row,
      ZgMove how,
      ZgEntity target_entity,
      gint64 target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Move");

  zg_edit_move (txn, entity, row, how, target_entity, target, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
move_measure (Fixture *fixture, gint64 row, ZgMove how, gint64 target)
{
  move (fixture, ZG_ENTITY_MEASURE, row, how, ZG_ENTITY_MEASURE, target);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "a", "b", "c", "d" };
  gint64 m[4];
  Rows rows;

  fill (fixture, &rows);
  for (guint i = 0; i < 4; i++)
    m[i] = fixture_add_measure (fixture, &rows.issue_uuids[0], texts[i], NULL);
  assert_order (fixture, rows.issues[0], "abcd");
  move_measure (fixture, m[3], ZG_MOVE_BEFORE, m[0]);
  assert_order (fixture, rows.issues[0], "dabc");
  move_measure (fixture, m[3], ZG_MOVE_AFTER, m[1]);
  assert_order (fixture, rows.issues[0], "abdc");
  move_measure (fixture, m[0], ZG_MOVE_AFTER, m[2]);
  assert_order (fixture, rows.issues[0], "bdca");
  /* Beside itself it stays where it is. */
  move_measure (fixture, m[3], ZG_MOVE_AFTER, m[3]);
  move_measure (fixture, m[1], ZG_MOVE_BEFORE, m[1]);
  assert_order (fixture, rows.issues[0], "bdca");
  /* Under another issue: at its end, and where it was a place is left. */
  move (fixture, ZG_ENTITY_MEASURE, m[3], ZG_MOVE_UNDER, ZG_ENTITY_ISSUE, rows.issues[1]);
  assert_order (fixture, rows.issues[0], "bca");
  assert_order (fixture, rows.issues[1], "d");
  move_measure (fixture, m[2], ZG_MOVE_BEFORE, m[3]);
  assert_order (fixture, rows.issues[1], "cd");
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_order (fixture, rows.issues[0], "bca");
  assert_order (fixture, rows.issues[1], "d");
}

/* Always into the same gap, until there is no room and all are spaced out anew. */
static void
test_move_respaces (Fixture *fixture, gconstpointer data)
{
  gint64 m[3];
  Rows rows;

  fill (fixture, &rows);
  for (guint i = 0; i < 3; i++)
    m[i] = fixture_add_measure (fixture, &rows.issue_uuids[0],
                                i == 0   ? "a"
                                : i == 1 ? "b"
                                         : "c",
                                NULL);
  for (guint i = 0; i < 30; i++)
    {
      move_measure (fixture, m[2], ZG_MOVE_AFTER, m[0]);
      assert_order (fixture, rows.issues[0], "acb");
      move_measure (fixture, m[1], ZG_MOVE_AFTER, m[0]);
      assert_order (fixture, rows.issues[0], "abc");
    }
  g_assert_cmpint (count (fixture, "SELECT min(ord)>0 FROM measure WHERE deleted=0"), ==, 1);
}

static void
test_move_issue (Fixture *fixture, gconstpointer data)
{
  Rows rows;
  gint64 loose;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;

  fill (fixture, &rows);
  move (fixture, ZG_ENTITY_ISSUE, rows.issues[0], ZG_MOVE_UNDER, ZG_ENTITY_SECTION,
        rows.sections[1]);
  g_assert_cmpint (count (fixture, "SELECT count(DISTINCT section_id) FROM issue"), ==, 1);
  move (fixture, ZG_ENTITY_SECTION, rows.sections[1], ZG_MOVE_BEFORE, ZG_ENTITY_SECTION,
        rows.sections[0]);
  loose = fixture_add_issue (fixture, &rows.inspection, NULL, "无板块", NULL);
  txn = fixture_begin (fixture, "Move");
  g_assert_false (zg_edit_move (txn, ZG_ENTITY_ISSUE, rows.issues[0], ZG_MOVE_AFTER,
                                ZG_ENTITY_ISSUE, loose, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (zg_edit_move (txn, ZG_ENTITY_ISSUE, loose, ZG_MOVE_UNDER, ZG_ENTITY_ISSUE,
                                rows.issues[0], &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (zg_edit_move (txn, ZG_ENTITY_UNIT, 1, ZG_MOVE_AFTER, ZG_ENTITY_UNIT, 2, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
}

/* An issue belongs to the inspection that found it: it does not move to another's section. */
static void
test_move_inspection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  ZgUuid other;
  ZgUuid section;
  gint64 section_id;
  Rows rows;

  fill (fixture, &rows);
  fixture_add_inspection (fixture, &other);
  section_id = fixture_add_section (fixture, &other, "别的巡视", &section);
  txn = fixture_begin (fixture, "Move");
  g_assert_false (zg_edit_move (txn, ZG_ENTITY_ISSUE, rows.issues[0], ZG_MOVE_UNDER,
                                ZG_ENTITY_SECTION, section_id, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "inspection"));
}

static void
assert_not_extended (Fixture *fixture, gint64 row, ZgDay day, const char *reason, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Extend");

  g_assert_false (
      zg_edit_extend (txn, ZG_ENTITY_MEASURE, row, day, reason, NULL, ZG_DAY_NONE, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_extend (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autoptr (GPtrArray) rows_found = NULL;
  gint64 measure;
  Rows rows;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuids[0], "a", NULL);
  assert_not_extended (fixture, measure, 19900, "经批准", "no deadline");
  /* A measure without a deadline of its own extends the one it has from its issue. */
  fixture_set (fixture, rows.issues[0], ZG_FIELD_ISSUE_DEADLINE_DAY, "19800");
  assert_not_extended (fixture, measure, 19900, NULL, "reason");
  assert_not_extended (fixture, measure, 19900, "", "reason");
  assert_not_extended (fixture, measure, 19800, "经批准", "present one");
  txn = fixture_begin (fixture, "Extend");
  g_assert_true (
      zg_edit_extend (txn, ZG_ENTITY_MEASURE, measure, 19900, "经批准", NULL, 19790, NULL, &error));
  fixture_commit (txn);
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19900");
  assert_field (fixture, ZG_ENTITY_ISSUE, rows.issues[0], ZG_FIELD_ISSUE_DEADLINE_DAY, "19800");
  rows_found = zg_record_load_children (fixture->ledger, ZG_ENTITY_DEADLINE,
                                        ZG_FIELD_DEADLINE_MEASURE, measure, NULL);
  g_assert_cmpuint (rows_found->len, ==, 1);
  g_assert_true (
      zg_record_is (g_ptr_array_index (rows_found, 0), ZG_FIELD_DEADLINE_OLD_DAY, "19800"));
}

static void
test_assign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  ZgUuid unit;
  gint64 unit_id;
  Rows rows;

  fill (fixture, &rows);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issues[0], "lead", "区水利局");
  unit_id = count (fixture, "SELECT id FROM unit");
  g_assert_true (zg_ledger_get_uuid (fixture->ledger, ZG_ENTITY_UNIT, unit_id, &unit, NULL));
  {
    char text[ZG_UUID_TEXT_SIZE];
    const ZgFieldValue values[] = {
      { ZG_FIELD_UNIT_ALIAS_UNIT, zg_uuid_write (&unit, text) },
      { ZG_FIELD_UNIT_ALIAS_NAME, "水利局" },
    };
    g_autoptr (ZgTransaction) alias = fixture_begin (fixture, "Alias");

    g_assert_true (zg_transaction_insert (alias, ZG_ENTITY_UNIT_ALIAS, values, 2, NULL, NULL) > 0);
    fixture_commit (alias);
  }
  /* Under its other name it is the same unit, printed as assigned. */
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issues[1], "lead", "水利局");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM unit"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(DISTINCT unit_id) FROM assignment"), ==, 1);
  g_assert_cmpint (count (fixture,
                          "SELECT count(*) FROM assignment WHERE name_as_assigned='水利局'"),
                   ==, 1);
  /* The same role makes a person of the same name. */
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issues[0], "leader", "区水利局");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM person"), ==, 1);
  txn = fixture_begin (fixture, "Assign");
  g_assert_false (zg_edit_assign (txn, ZG_ENTITY_ISSUE, rows.issues[0], "chief", "某局", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (zg_edit_assign (txn, ZG_ENTITY_ISSUE, rows.issues[0], "lead", " ", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
}

/* Twice the same: refused in words, or nothing to do, but not as a fault of the file. */
static void
test_assign_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  Rows rows;

  fill (fixture, &rows);
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issues[0], "lead", "区水利局");
  txn = fixture_begin (fixture, "Assign");
  g_assert_false (
      zg_edit_assign (txn, ZG_ENTITY_ISSUE, rows.issues[0], "lead", "区水利局", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_EXISTS);
  g_assert_null (strstr (error->message, "UNIQUE"));
}

/* What is deleted takes no edits and no children until it is brought back. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  char issue[ZG_UUID_TEXT_SIZE];
  gint64 measure;
  Rows rows;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuids[0], "a", NULL);
  fixture_delete (fixture, ZG_ENTITY_ISSUE, rows.issues[0]);
  zg_uuid_write (&rows.issue_uuids[0], issue);
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, issue },
    { ZG_FIELD_MEASURE_TEXT, "x" },
  };

  txn = fixture_begin (fixture, "x");
  g_assert_cmpint (zg_edit_add_measure (txn, values, 2, NULL, &error), ==, 0);
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (zg_transaction_set (txn, measure, ZG_FIELD_MEASURE_TEXT, "x", &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (
      zg_edit_add_note (txn, ZG_ENTITY_MEASURE, measure, "x", ZG_DAY_NONE, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (zg_edit_extend (txn, ZG_ENTITY_ISSUE, rows.issues[0], 19900, "x", NULL,
                                  ZG_DAY_NONE, NULL, &error));
  g_clear_error (&error);
  g_assert_false (zg_edit_move (txn, ZG_ENTITY_MEASURE, measure, ZG_MOVE_UNDER, ZG_ENTITY_ISSUE,
                                rows.issues[0], &error));
  g_clear_error (&error);
  g_clear_pointer (&txn, zg_transaction_free);
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_TEXT, "又回来了");
}

/* Undoing what somebody else has built on is refused, or it would hang in the air. */
static void
test_undo_under_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  ZgUuid issue;
  Rows rows;
  gint64 measure;

  fill (fixture, &rows);
  fixture_add_issue (fixture, &rows.inspection, NULL, "我的问题", &issue);
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  measure = fixture_add_measure (fixture, &issue, "他的措施", NULL);
  fixture_add_measure (fixture, &issue, "他的又一条", NULL);
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  g_assert_false (zg_undo (fixture->ledger, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_CONFLICT);
  g_clear_error (&error);
  /* And bringing a measure back whose issue somebody else has deleted meanwhile. */
  fixture_delete (fixture, ZG_ENTITY_MEASURE, measure);
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  fixture_delete (fixture, ZG_ENTITY_ISSUE, count (fixture, "SELECT max(id) FROM issue"));
  zg_ledger_set_author (fixture->ledger, "王某", "区委办公室");
  g_assert_false (zg_undo (fixture->ledger, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_CONFLICT);
}

/* A step that made a row and deleted it again changes nothing, yet it is a step. */
static void
test_undo_nothing (Fixture *fixture, gconstpointer data)
{
  static const ZgFieldValue values[] = { { ZG_FIELD_UNIT_NAME, "某局" } };
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  Rows rows;
  gint64 unit;

  fill (fixture, &rows);
  txn = fixture_begin (fixture, "To and fro");
  unit = zg_transaction_insert (txn, ZG_ENTITY_UNIT, values, 1, NULL, NULL);
  g_assert_true (zg_transaction_delete (txn, ZG_ENTITY_UNIT, unit, NULL));
  fixture_commit (txn);
  g_assert_true (zg_undo (fixture->ledger, &first, NULL, NULL));
  g_assert_cmpstr (first, ==, "To and fro");
  g_assert_true (zg_undo (fixture->ledger, &second, NULL, NULL));
  g_assert_cmpstr (second, ==, "New issue");
}

/* Undo in the middle of a visit to a field, then more typing in the same visit. */
static void
test_undo_group_again (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "b", "c", "", "d" };
  ZgUuid group = zg_uuid_new ();
  Rows rows;
  gint64 measure;

  fill (fixture, &rows);
  measure = fixture_add_measure (fixture, &rows.issue_uuids[0], "a", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ZgTransaction) txn = NULL;

      if (*texts[i] == '\0')
        {
          g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
          assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_TEXT, "a");
          continue;
        }
      txn = fixture_begin (fixture, "Type");
      zg_transaction_set_group (txn, &group);
      g_assert_true (zg_transaction_set (txn, measure, ZG_FIELD_MEASURE_TEXT, texts[i], NULL));
      fixture_commit (txn);
    }
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_field (fixture, ZG_ENTITY_MEASURE, measure, ZG_FIELD_MEASURE_TEXT, "a");
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/edit/move", test_move);
  add ("/edit/move-respaces", test_move_respaces);
  add ("/edit/move-issue", test_move_issue);
  add ("/edit/move-inspection", test_move_inspection);
  add ("/edit/extend", test_extend);
  add ("/edit/assign", test_assign);
  add ("/edit/assign-twice", test_assign_twice);
  add ("/edit/deleted", test_deleted);
  add ("/edit/undo-under-others", test_undo_under_others);
  add ("/edit/undo-nothing", test_undo_nothing);
  add ("/edit/undo-group-again", test_undo_group_again);
  return g_test_run ();
}
