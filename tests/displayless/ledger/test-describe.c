/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records and values in words. */
#include "zg-describe.h"
#include "zg-ledger-fixture.h"

static ZgRecord *
load (Fixture *fixture, ZgEntity entity, gint64 row_id)
{
  g_autoptr (GError) error = NULL;
  ZgRecord *record = zg_record_load (fixture->ledger, entity, row_id, &error);

  g_assert_no_error (error);
  return record;
}

#define assert_name(fixture, entity, row_id, expected)                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (ZgRecord) record_ = load (fixture, entity, row_id);                                 \
    g_autofree char *name_ = zg_describe_name ((fixture)->ledger, record_, NULL);                  \
    g_assert_cmpstr (name_, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_name (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 issue_id;
  gint64 measure;

  fixture_add_inspection (fixture, &inspection);
  issue_id = fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  measure = fixture_add_measure (fixture, &issue, "对全市十二座尾矿库逐一开展回采", NULL);
  assert_name (fixture, ZG_ENTITY_MEASURE, measure, "measure “对全市十二座尾矿库逐一开…”");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_NUMBER, "(2)");
  fixture_set (fixture, issue_id, ZG_FIELD_ISSUE_NUMBER, "7");
  fixture_note (fixture, ZG_ENTITY_MEASURE, measure, "已完成勘察");
  fixture_assign (fixture, ZG_ENTITY_MEASURE, measure, "lead", "区应急管理局");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  assert_name (fixture, ZG_ENTITY_MEASURE, measure, "measure (2)");
  assert_name (fixture, ZG_ENTITY_ISSUE, issue_id, "issue 7");
  assert_name (fixture, ZG_ENTITY_PROGRESS_NOTE, 1, "progress note of 2024-03-01");
  assert_name (fixture, ZG_ENTITY_ASSIGNMENT, 1, "lead unit 区应急管理局");
  assert_name (fixture, ZG_ENTITY_DEADLINE, 1, "deadline of 2024-06-30");
  assert_name (fixture, ZG_ENTITY_UNIT, 1, "unit “区应急管理局”");
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_NUMBER, NULL);
  fixture_set (fixture, measure, ZG_FIELD_MEASURE_TEXT, "");
  assert_name (fixture, ZG_ENTITY_MEASURE, measure, "measure");
}

typedef struct
{
  ZgFieldId field;
  const char *value;
  const char *expected;
} ValueCase;

static const ValueCase values[] = {
  { ZG_FIELD_MEASURE_DEADLINE_DAY, NULL, "–" },
  { ZG_FIELD_MEASURE_DEADLINE_DAY, "19904", "2024-06-30" },
  { ZG_FIELD_MEASURE_STATE, "done", "done, not yet closed" },
  { ZG_FIELD_MEASURE_WITHHELD, "1", "yes" },
  { ZG_FIELD_MEASURE_WITHHELD, "0", "no" },
  { ZG_FIELD_MEASURE_PERCENT, "40", "40" },
  { ZG_FIELD_MEASURE_TEXT, "两行\n字", "两行\n字" },
};

static void
test_value (Fixture *fixture, gconstpointer data)
{
  char uuid[ZG_UUID_TEXT_SIZE];
  g_autofree char *named = NULL;
  ZgUuid inspection;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = zg_describe_value (fixture->ledger, zg_field_get (values[i].field),
                                                 values[i].value, NULL);

      g_assert_cmpstr (text, ==, values[i].expected);
    }
  fixture_add_inspection (fixture, &inspection);
  named = zg_describe_value (fixture->ledger, zg_field_get (ZG_FIELD_ISSUE_INSPECTION),
                             zg_uuid_write (&inspection, uuid), NULL);
  g_assert_cmpstr (named, ==, "省委第三巡视组巡视");
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/describe/name", test_name);
  add ("/describe/value", test_value);
  return g_test_run ();
}
