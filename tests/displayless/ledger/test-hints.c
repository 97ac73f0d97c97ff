/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is pointed out, told step by step as a clerk fills an issue in. */
#include "zg-hints.h"
#include "zg-ledger-fixture.h"

#define NO_HINT ((ZgHint) -1)

typedef struct
{
  ZgEntity entity;
  ZgFieldId field;
  const char *value;
  ZgHint appears; /* and the one that goes */
  ZgHint goes;
} Step;

#define OF_ISSUE(NAME, value, appears, goes)                                                       \
  {                                                                                                \
    ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_##NAME, value, appears, goes                                   \
  }
#define OF_MEASURE(NAME, value, appears, goes)                                                     \
  {                                                                                                \
    ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_##NAME, value, appears, goes                               \
  }

/* The clock stands at 2024-03-01, day 19783. */
static const Step steps[] = {
  OF_ISSUE (WITHHELD, "1", ZG_HINT_WITHHELD_WITHOUT_REASON, NO_HINT),
  OF_ISSUE (WITHHELD_REASON, "涉密", NO_HINT, ZG_HINT_WITHHELD_WITHOUT_REASON),
  OF_ISSUE (STATE_PINNED, "1", ZG_HINT_PINNED_WITHOUT_REASON, NO_HINT),
  OF_ISSUE (STATE_REASON, "区委决定", NO_HINT, ZG_HINT_PINNED_WITHOUT_REASON),
  OF_ISSUE (STAGE_CLASS, "dated", ZG_HINT_DATED_WITHOUT_DEADLINE, NO_HINT),
  OF_ISSUE (DEADLINE_DAY, "19900", NO_HINT, ZG_HINT_DATED_WITHOUT_DEADLINE),
  OF_ISSUE (STAGE_CLASS, "long-term", ZG_HINT_LONG_TERM_WITHOUT_REPORT, NO_HINT),
  OF_ISSUE (REPORT_DAY, "19700", ZG_HINT_REPORT_DAY_PAST, ZG_HINT_LONG_TERM_WITHOUT_REPORT),
  OF_ISSUE (REPORT_DAY, "19800", NO_HINT, ZG_HINT_REPORT_DAY_PAST),
  OF_MEASURE (START_DAY, "19950", ZG_HINT_DEADLINE_BEFORE_START, NO_HINT),
  OF_MEASURE (DEADLINE_DAY, "19960", ZG_HINT_DEADLINE_AFTER_ISSUE, ZG_HINT_DEADLINE_BEFORE_START),
  OF_MEASURE (PERCENT, "100", ZG_HINT_PERCENT_FULL_NOT_DONE, NO_HINT),
  OF_MEASURE (STATE, "done", ZG_HINT_DONE_WITHOUT_NOTE, ZG_HINT_PERCENT_FULL_NOT_DONE),
  OF_MEASURE (RESULT, "已完成", NO_HINT, ZG_HINT_DONE_WITHOUT_NOTE),
  OF_MEASURE (STATE, "returned", ZG_HINT_RETURNED_WITHOUT_REASON, NO_HINT),
  OF_MEASURE (STATE_REASON, "材料不全", NO_HINT, ZG_HINT_RETURNED_WITHOUT_REASON),
  OF_MEASURE (TEXT, "", ZG_HINT_EMPTY_TEXT, NO_HINT),
};

static gboolean
has (GArray *hints, ZgHint hint)
{
  for (guint i = 0; i < hints->len; i++)
    if (g_array_index (hints, ZgHint, i) == hint)
      return TRUE;
  return FALSE;
}

static GArray *
find (Fixture *fixture, gint64 issue_id, ZgEntity entity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgSheet) sheet = zg_sheet_load (fixture->ledger, issue_id, &error);

  g_assert_no_error (error);
  return zg_hints_find (sheet, entity == ZG_ENTITY_ISSUE ? sheet->issue
                                                         : g_ptr_array_index (sheet->measures, 0));
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 issue_id;
  gint64 measure_id;

  fixture_add_inspection (fixture, &inspection);
  issue_id = fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  measure_id = fixture_add_measure (fixture, &issue, "开展回采", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const Step *step = &steps[i];
      g_autoptr (GArray) before = find (fixture, issue_id, step->entity);
      g_autoptr (GArray) after = NULL;

      g_test_message ("%s %s", zg_field_get (step->field)->name, step->value);
      fixture_set (fixture, step->entity == ZG_ENTITY_ISSUE ? issue_id : measure_id, step->field,
                   step->value);
      after = find (fixture, issue_id, step->entity);
      if (step->appears != NO_HINT)
        g_assert_true (!has (before, step->appears) && has (after, step->appears));
      if (step->goes != NO_HINT)
        g_assert_true (has (before, step->goes) && !has (after, step->goes));
    }
}

static void
test_lead (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 issue_id;
  gint64 measure_id;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  fixture_add_inspection (fixture, &inspection);
  issue_id = fixture_add_issue (fixture, &inspection, NULL, "尾矿库隐患未消除", &issue);
  measure_id = fixture_add_measure (fixture, &issue, "开展回采", NULL);
  before = find (fixture, issue_id, ZG_ENTITY_ISSUE);
  g_assert_true (has (before, ZG_HINT_NO_LEAD_UNIT));
  fixture_assign (fixture, ZG_ENTITY_MEASURE, measure_id, "lead", "区应急局");
  after = find (fixture, issue_id, ZG_ENTITY_ISSUE);
  g_assert_false (has (after, ZG_HINT_NO_LEAD_UNIT));
}

static void
test_texts (void)
{
  for (guint hint = 0; hint <= ZG_HINT_EMPTY_TEXT; hint++)
    g_assert_cmpstr (zg_hint_get_text ((ZgHint) hint), !=, "");
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/hints/steps", test_steps);
  add ("/hints/lead", test_lead);
  g_test_add_func ("/hints/texts", test_texts);
  return g_test_run ();
}
