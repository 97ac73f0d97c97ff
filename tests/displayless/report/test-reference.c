/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How papers name an issue and what belongs to it, by number or without one. */
#include "zg-edit.h"
#include "zg-ledger-fixture.h"
#include "zg-reference.h"

typedef struct
{
  ZgUuid section;
  gint64 section_id;
  ZgUuid issue;
  gint64 issue_id;
} Place;

static void
add_place (Fixture *fixture, const ZgUuid *inspection, const char *number, Place *place)
{
  place->section_id = fixture_add_section (fixture, inspection, "执行上级部署", &place->section);
  fixture_set (fixture, place->section_id, ZG_FIELD_SECTION_NUMBER, number);
  place->issue_id =
      fixture_add_issue (fixture, inspection, &place->section, "账目不清，手续不全", &place->issue);
  fixture_set (fixture, place->issue_id, ZG_FIELD_ISSUE_NUMBER, "8");
}

static ZgSheet *
load (Fixture *fixture, const Place *place)
{
  g_autoptr (GError) error = NULL;
  ZgSheet *sheet = zg_sheet_load (fixture->ledger, place->issue_id, &error);

  g_assert_no_error (error);
  return sheet;
}

static ZgNumberScope
find_scope (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  ZgNumberScope number_scope;

  zg_number_scope_find (fixture->ledger, &number_scope, &error);
  g_assert_no_error (error);
  return number_scope;
}

static void
assert_named (ZgNumberScope number_scope,
              const ZgSheet *sheet,
              const ZgRecord *record,
              const char *chinese,
              const char *english)
{
  g_autofree char *zh = zg_reference_new (zg_words_for ("zh_CN"), number_scope, sheet, record);
  g_autofree char *en = zg_reference_new (zg_words_for ("en"), number_scope, sheet, record);

  g_assert_cmpstr (zh, ==, chinese);
  g_assert_cmpstr (en, ==, english);
}

/* What has to be told depends on what the ledger's numbers tell. */
static void
test_scope (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection, other;
  Place first, second, third;
  g_autoptr (ZgSheet) sheet = NULL;

  g_assert_cmpint (find_scope (fixture), ==, ZG_NUMBER_SCOPE_LEDGER);
  fixture_add_inspection (fixture, &inspection);
  add_place (fixture, &inspection, "(一)", &first);
  g_assert_cmpint (find_scope (fixture), ==, ZG_NUMBER_SCOPE_LEDGER);
  add_place (fixture, &inspection, "(二)", &second);
  g_assert_cmpint (find_scope (fixture), ==, ZG_NUMBER_SCOPE_SECTION);
  fixture_add_inspection (fixture, &other);
  add_place (fixture, &other, "(一)", &third);
  g_assert_cmpint (find_scope (fixture), ==, ZG_NUMBER_SCOPE_INSPECTION);
  fixture_delete (fixture, ZG_ENTITY_ISSUE, third.issue_id);
  g_assert_cmpint (find_scope (fixture), ==, ZG_NUMBER_SCOPE_SECTION);
  sheet = load (fixture, &second);
  assert_named (ZG_NUMBER_SCOPE_LEDGER, sheet, sheet->issue->record, "问题8", "Issue 8");
  assert_named (ZG_NUMBER_SCOPE_SECTION, sheet, sheet->issue->record, "第（二）部分问题8",
                "Section (二), issue 8");
  fixture_set (fixture, second.section_id, ZG_FIELD_SECTION_NUMBER, "二、");
  g_clear_pointer (&sheet, zg_sheet_unref);
  sheet = load (fixture, &second);
  assert_named (ZG_NUMBER_SCOPE_SECTION, sheet, sheet->issue->record, "第二部分问题8",
                "Section 二, issue 8");
}

static void
test_measures (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  Place place;
  gint64 first;
  g_autoptr (ZgSheet) implicit = NULL;
  g_autoptr (ZgSheet) sheet = NULL;
  const ZgSheetItem *measures[2];

  fixture_add_inspection (fixture, &inspection);
  add_place (fixture, &inspection, "(一)", &place);
  implicit = load (fixture, &place);
  measures[0] = g_ptr_array_index (implicit->measures, 0);
  assert_named (ZG_NUMBER_SCOPE_LEDGER, implicit, measures[0]->record, "问题8措施",
                "Issue 8, measure");
  first = fixture_add_measure (fixture, &place.issue, "清账", NULL);
  fixture_set (fixture, first, ZG_FIELD_MEASURE_NUMBER, "（1）");
  fixture_add_measure (fixture, &place.issue, "补手续", NULL);
  fixture_note (fixture, ZG_ENTITY_MEASURE, first, "已清");
  sheet = load (fixture, &place);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    measures[i] = g_ptr_array_index (sheet->measures, i);
  assert_named (ZG_NUMBER_SCOPE_LEDGER, sheet, measures[0]->record, "问题8措施（1）",
                "Issue 8, measure (1)");
  assert_named (ZG_NUMBER_SCOPE_LEDGER, sheet, measures[1]->record, "问题8第2项措施",
                "Issue 8, measure no. 2");
  assert_named (ZG_NUMBER_SCOPE_LEDGER, sheet, g_ptr_array_index (measures[0]->notes, 0),
                "问题8措施（1）进展情况", "Issue 8, measure (1), progress note");
}

/* Without a number the first words stand. */
static void
test_unnumbered (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  Place place;
  g_autoptr (ZgSheet) sheet = NULL;

  fixture_add_inspection (fixture, &inspection);
  add_place (fixture, &inspection, NULL, &place);
  fixture_set (fixture, place.issue_id, ZG_FIELD_ISSUE_NUMBER, NULL);
  sheet = load (fixture, &place);
  assert_named (ZG_NUMBER_SCOPE_SECTION, sheet, sheet->issue->record,
                "“执行上级部署”部分问题“账目不清，手续不全”",
                "Section “执行上级部署”, issue “账目不清，手续不全”");
}

static void
test_sub_issue (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  Place first, second;
  g_autofree char *parent = NULL;
  g_autoptr (ZgSheet) sheet = NULL;
  const ZgSheetItem *measure;

  fixture_add_inspection (fixture, &inspection);
  add_place (fixture, &inspection, "(一)", &first);
  add_place (fixture, &inspection, "(二)", &second);
  parent = zg_uuid_to_string (&first.issue);
  fixture_set (fixture, second.issue_id, ZG_FIELD_ISSUE_PARENT, parent);
  fixture_set (fixture, second.issue_id, ZG_FIELD_ISSUE_NUMBER, "2");
  sheet = load (fixture, &second);
  measure = g_ptr_array_index (sheet->measures, 0);
  assert_named (ZG_NUMBER_SCOPE_LEDGER, sheet, measure->record, "问题8子问题2措施",
                "Issue 8, sub-issue 2, measure");
}

static void
test_shortened (void)
{
  static const struct
  {
    const char *text;
    gsize n;
    const char *expected;
  } cases[] = {
    { "账目不清", 4, "账目不清" },
    { "账目不清，手续不全", 5, "账目不清……" },
    { "印发《办法》，执行", 6, "印发《办法》……" },
    { "账目\n不清", 9, "账目 不清" },
    { "，，，", 2, "……" },
    { "", 3, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          zg_reference_shorten (zg_words_for ("zh_CN"), cases[i].text, cases[i].n);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* Numbers as people type them. */
static void
test_numbers (void)
{
  static const struct
  {
    ZgNumberScope scope;
    const char *section;
    const char *number;
    const char *joined;
    const char *heading;
  } cases[] = {
    { ZG_NUMBER_SCOPE_LEDGER, "（三）", "7", "7", "（三）账目" },
    { ZG_NUMBER_SCOPE_SECTION, "（三）", "7", "（三）7", "（三）账目" },
    { ZG_NUMBER_SCOPE_SECTION, "3", "7", "3.7", "3.账目" },
    { ZG_NUMBER_SCOPE_SECTION, "三", "7", "三、7", "三、账目" },
    { ZG_NUMBER_SCOPE_SECTION, "三、", "7", "三、7", "三、账目" },
    { ZG_NUMBER_SCOPE_SECTION, NULL, "7", "7", "账目" },
    { ZG_NUMBER_SCOPE_SECTION, "（三）", NULL, "", "（三）账目" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined =
          zg_reference_number (cases[i].scope, cases[i].section, cases[i].number);
      g_autofree char *heading = zg_reference_heading (cases[i].section, "账目");

      g_assert_cmpstr (joined, ==, cases[i].joined);
      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

/* A mark after a number, and a section that says itself that it is one, are not told twice. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  ZgUuid inspection;
  Place first, second;
  g_autoptr (ZgSheet) sheet = NULL;

  fixture_add_inspection (fixture, &inspection);
  add_place (fixture, &inspection, "第一部分", &first);
  add_place (fixture, &inspection, "第二部分", &second);
  fixture_set (fixture, first.issue_id, ZG_FIELD_ISSUE_NUMBER, "8.");
  sheet = load (fixture, &first);
  assert_named (ZG_NUMBER_SCOPE_SECTION, sheet, sheet->issue->record, "第一部分问题8",
                "Section 第一部分, issue 8");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/reference/scope", test_scope);
  ADD ("/reference/measures", test_measures);
  ADD ("/reference/unnumbered", test_unnumbered);
  ADD ("/reference/sub-issue", test_sub_issue);
  ADD ("/reference/marks", test_marks);
  g_test_add_func ("/reference/numbers", test_numbers);
  g_test_add_func ("/reference/shortened", test_shortened);
  return g_test_run ();
}
