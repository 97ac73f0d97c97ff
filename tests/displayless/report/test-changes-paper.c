/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of changes: a week in a ledger as it is told to the leaders. */
#include <string.h>

#include "zg-edit.h"
#include "zg-ledger-fixture.h"
#include "zg-paper.h"

typedef struct
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 issue_id;
  gint64 measures[5];
} Story;

static const char *const texts[] = { "清账。", "补手续。", "建制度。", "追款。", "公示" };

/* Measures on 1 March 2024, two of them done, one due; then five days pass. */
static void
begin (Fixture *fixture, Story *story)
{
  ZgUuid section;
  char number[] = "（1）";

  fixture_add_inspection (fixture, &story->inspection);
  fixture_add_section (fixture, &story->inspection, "已完成的问题", &section);
  story->issue_id =
      fixture_add_issue (fixture, &story->inspection, &section, "账目不清", &story->issue);
  fixture_set (fixture, story->issue_id, ZG_FIELD_ISSUE_NUMBER, "8");
  for (guint i = 0; i < G_N_ELEMENTS (story->measures); i++)
    {
      number[strlen ("（")] = (char) ('1' + i);
      story->measures[i] = fixture_add_measure (fixture, &story->issue, texts[i], NULL);
      fixture_set (fixture, story->measures[i], ZG_FIELD_MEASURE_NUMBER, number);
    }
  fixture_set (fixture, story->measures[0], ZG_FIELD_MEASURE_STATE, ZG_STATE_DONE);
  fixture_set (fixture, story->measures[2], ZG_FIELD_MEASURE_STATE, ZG_STATE_DONE);
  fixture_set (fixture, story->measures[3], ZG_FIELD_MEASURE_DEADLINE_DAY, "19785");
  fixture_pass_days (fixture, 5);
}

/* Since the end of the day @days ago. (transfer full) */
static char *
print (Fixture *fixture, int days, const char *language, gboolean is_public)
{
  const ZgPaper *paper = zg_paper_find ("changes", NULL);
  const ZgPaperOptions options = { .language = language,
                                   .is_public = is_public,
                                   .since = zg_ledger_get_today (fixture->ledger) - days };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgPaperFacts) facts =
      zg_paper_facts_load (fixture->ledger, paper->needs, &options, NULL, &error);
  g_autoptr (ZgEdition) edition = NULL;

  g_assert_no_error (error);
  edition = zg_edition_new (paper, facts, &options, NULL, &error);
  g_assert_no_error (error);
  return zg_edition_get_text (edition);
}

static void
assert_says (const char *text, const char *const parts[])
{
  for (gsize i = 0; parts[i]; i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” is not in:\n%s", parts[i], text);
}

static void
extend (Fixture *fixture, gint64 measure, ZgDay day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Extend");

  zg_edit_extend (txn, ZG_ENTITY_MEASURE, measure, day, "汛期停工。", NULL, ZG_DAY_NONE, NULL,
                  &error);
  g_assert_no_error (error);
  fixture_commit (txn);
}

static void
test_week (Fixture *fixture, gconstpointer data)
{
  static const char *const chinese[] = {
    "2024年3月2日至2024年3月6日，新完成措施2项（其中已销号措施1项）；新销号措施2项；退回或重新打开措施1项；调整时限措施1项。\n",
    "一、新完成（措施1项）\n问题8措施（5）：公示\n",
    "二、新销号（措施2项）\n问题8措施（1）：清账。\n"
    "问题8措施（2）：补手续。（期内完成并销号。）\n",
    "三、退回或重新打开（措施1项）\n问题8措施（3）：建制度。"
    "（由“已完成待销号”变为“退回”，理由：缺少佐证材料。）\n",
    "四、调整时限（措施1项）\n问题8措施（4）：追款。"
    "（由2024年3月3日调整为2024年3月31日，逾期后改期，理由：汛期停工。）\n",
    NULL
  };
  static const char *const english[] = {
    "2 March 2024 to 6 March 2024: newly done – measures: 2 (of these closed, too: measures: 1); newly closed – measures: 2; returned or reopened – measures: 1; "
    "re-dated – measures: 1.\n",
    "Issue 8, measure (4): 追款。 (from 3 March 2024 to 31 March 2024; re-dated late; "
    "reason: 汛期停工.)\n",
    NULL
  };
  Story story;
  g_autofree char *zh = NULL;
  g_autofree char *en = NULL;

  begin (fixture, &story);
  fixture_set (fixture, story.measures[0], ZG_FIELD_MEASURE_STATE, ZG_STATE_CLOSED);
  fixture_set (fixture, story.measures[1], ZG_FIELD_MEASURE_STATE, ZG_STATE_CLOSED);
  fixture_set (fixture, story.measures[2], ZG_FIELD_MEASURE_STATE, ZG_STATE_RETURNED);
  fixture_set (fixture, story.measures[2], ZG_FIELD_MEASURE_STATE_REASON, "缺少佐证材料");
  extend (fixture, story.measures[3], 19813);
  fixture_set (fixture, story.measures[4], ZG_FIELD_MEASURE_STATE, ZG_STATE_DONE);
  zh = print (fixture, 5, "zh_CN", FALSE);
  assert_says (zh, chinese);
  en = print (fixture, 5, "en", FALSE);
  assert_says (en, english);
}

/* An extension before the period marks the measure for ever, but not a regular one within it. */
static void
test_late_before (Fixture *fixture, gconstpointer data)
{
  Story story;
  g_autofree char *text = NULL;

  begin (fixture, &story);
  extend (fixture, story.measures[3], 19813);
  fixture_pass_days (fixture, 1);
  extend (fixture, story.measures[3], 19843);
  text = print (fixture, 1, "zh_CN", FALSE);
  assert_says (text, (const char *const[]){ "（由2024年3月31日调整为2024年4月30日，理由：", NULL });
  g_assert_null (strstr (text, "逾期后改期"));
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  Story story;
  g_autofree char *none = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *outer = NULL;

  begin (fixture, &story);
  fixture_note (fixture, ZG_ENTITY_MEASURE, story.measures[1], "旧进展");
  fixture_pass_days (fixture, 2);
  none = print (fixture, 1, "zh_CN", FALSE);
  assert_says (none, (const char *const[]){ "2024年3月8日，没有变动。\n", NULL });
  fixture_note (fixture, ZG_ENTITY_MEASURE, story.measures[1], "新进展一");
  fixture_note (fixture, ZG_ENTITY_MEASURE, story.measures[1], "新进展二");
  fixture_note (fixture, ZG_ENTITY_ISSUE, story.issue_id, "新进展三");
  inner = print (fixture, 1, "zh_CN", FALSE);
  assert_says (inner, (const char *const[]){
                          "新增进展情况3条（涉及问题1个、措施1项）；没有其他变动。\n", NULL });
  g_assert_null (strstr (inner, "新进展一"));
  fixture_set (fixture, story.measures[1], ZG_FIELD_MEASURE_WITHHELD, "1");
  outer = print (fixture, 1, "zh_CN", TRUE);
  assert_says (outer, (const char *const[]){ "新增进展情况1条（涉及问题1个）", NULL });
}

/* An issue without measures of its own has one that says nothing. */
static void
test_implicit (Fixture *fixture, gconstpointer data)
{
  Story story;
  ZgUuid issue;
  gint64 id;
  g_autofree char *text = NULL;

  begin (fixture, &story);
  id = fixture_add_issue (fixture, &story.inspection, NULL, "物资账实不符", &issue);
  fixture_set (fixture, id, ZG_FIELD_ISSUE_NUMBER, "9");
  text = print (fixture, 1, "zh_CN", FALSE);
  assert_says (text, (const char *const[]){ "新增（问题1个、措施1项）\n问题9：物资账实不符\n"
                                            "问题9措施：物资账实不符\n",
                                            NULL });
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/changes-paper/week", test_week);
  ADD ("/changes-paper/late-before", test_late_before);
  ADD ("/changes-paper/notes", test_notes);
  ADD ("/changes-paper/implicit", test_implicit);
  return g_test_run ();
}
