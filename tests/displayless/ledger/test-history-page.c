/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of an issue, of a field and of the ledger, in words and in pages. */
#include <string.h>

#include "zg-edit.h"
#include "zg-history-page.h"
#include "zg-ledger-fixture.h"
#include "zg-undo.h"

typedef struct
{
  gint64 issue;
  gint64 other;
  gint64 first;
  gint64 second;
  ZgUuid issue_uuid;
} Rows;

static void
fill (Fixture *fixture, Rows *rows)
{
  ZgUuid inspection;
  ZgUuid section;
  ZgUuid other;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "持续推进", &section);
  rows->issue =
      fixture_add_issue (fixture, &inspection, &section, "尾矿库隐患未消除", &rows->issue_uuid);
  rows->other = fixture_add_issue (fixture, &inspection, &section, "河道乱占", &other);
  rows->first = fixture_add_measure (fixture, &rows->issue_uuid, "开展回采", NULL);
  rows->second = fixture_add_measure (fixture, &rows->issue_uuid, "注浆治理", NULL);
  fixture_add_measure (fixture, &other, "清退", NULL);
  fixture_set (fixture, rows->second, ZG_FIELD_MEASURE_NUMBER, "(2)");
}

static const char *const marks[] = { "~", "+", "-", "*", "^" };

/* A page as text, a line a step and a line a change. */
static char *
write_page (const ZgHistoryPage *page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->steps->len; i++)
    {
      const ZgHistoryStep *step = g_ptr_array_index (page->steps, i);

      g_string_append_printf (text, "%s%s%s\n", step->label, step->reason ? ": " : "",
                              step->reason ? step->reason : "");
      for (guint j = 0; j < step->lines->len; j++)
        {
          const ZgHistoryLine *line = g_ptr_array_index (step->lines, j);

          g_string_append_printf (text, " %s%s|%s|%s|%s|%s", marks[line->what],
                                  line->issue_name ? line->issue_name : "",
                                  line->row_name ? line->row_name : "",
                                  line->label ? line->label : "",
                                  line->old_text ? line->old_text : "",
                                  line->new_text ? line->new_text : "");
          if (line->n_with)
            g_string_append_printf (text, " +%u", line->n_with);
          g_string_append (text, line->can_revert ? "\n" : " fixed\n");
        }
    }
  return g_string_free (text, FALSE);
}

static ZgHistoryPage *
load (Fixture *fixture, const ZgHistoryScope *scope, gint64 before, guint limit)
{
  g_autoptr (GError) error = NULL;
  ZgHistoryPage *page = zg_history_page_load (fixture->ledger, scope, before, limit, &error);

  g_assert_no_error (error);
  return page;
}

#define assert_page(fixture, scope, limit, expected)                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (ZgHistoryPage) page_ = load (fixture, scope, 0, limit);                             \
    g_autofree char *text_ = write_page (page_);                                                   \
    g_assert_cmpstr (text_, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  ZgHistoryScope scope = { ZG_ENTITY_ISSUE, 0, NULL, NULL, NULL };
  Rows rows;

  fill (fixture, &rows);
  scope.row_id = rows.issue;
  fixture_set (fixture, rows.other, ZG_FIELD_ISSUE_TITLE, "别的问题");
  fixture_note (fixture, ZG_ENTITY_MEASURE, rows.second, "已完成勘察");
  fixture_assign (fixture, ZG_ENTITY_ISSUE, rows.issue, "lead", "区应急管理局");
  fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_STATE, "done");
  fixture_delete (fixture, ZG_ENTITY_MEASURE, rows.second);
  assert_page (fixture, &scope, 100,
               "Delete\n -|measure (2)||| +1\n ~||state|ongoing|done, not yet closed fixed\n"
               "state: test\n"
               " ~|measure “开展回采”|state|not started|done, not yet closed\n"
               " ~||state|not started|ongoing fixed\n"
               "Assign\n +|lead unit 区应急管理局|||\n"
               "Note\n +|measure (2), progress note of 2024-03-01|||已完成勘察\n"
               "number: test\n ~|measure (2)|number||(2)\n"
               "New measure\n +|measure (2)|||注浆治理\n"
               "New measure\n ~|measure “开展回采”|text||开展回采\n"
               "New issue\n +||||尾矿库隐患未消除\n");
}

/* Every change of a deadline is told once, with how and why, and not the row behind it. */
static void
test_deadline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  ZgHistoryScope scope = { ZG_ENTITY_MEASURE, 0, NULL, NULL, NULL };
  Rows rows;

  fill (fixture, &rows);
  scope.row_id = rows.second;
  scope.field = zg_field_get (ZG_FIELD_MEASURE_DEADLINE_DAY);
  fixture_set (fixture, rows.second, ZG_FIELD_MEASURE_DEADLINE_DAY, "19904");
  txn = fixture_begin (fixture, "Extend");
  zg_edit_extend (txn, ZG_ENTITY_MEASURE, rows.second, 20088, "汛期无法施工", NULL, ZG_DAY_NONE,
                  NULL, &error);
  g_assert_no_error (error);
  fixture_commit (txn);
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_page (fixture, &scope, 100,
               "Extend\n ~||deadline|2024-12-31|2024-06-30\n"
               "Extend: 汛期无法施工\n ~||deadline (extension)|2024-06-30|2024-12-31\n"
               "deadline_day: test\n ~||deadline (set)||2024-06-30\n");
  scope.field = NULL;
  assert_page (fixture, &scope, 1, "Extend\n ~||deadline|2024-12-31|2024-06-30\n");
}

/* The whole ledger's names the issue, and large steps in few lines. */
static void
test_ledger (Fixture *fixture, gconstpointer data)
{
  const ZgHistoryScope scope = { 0 };
  const ZgHistoryScope wang = { .author = "王某" };
  const ZgHistoryScope undone = { .kind = "undo" };
  g_auto (GStrv) authors = NULL;
  Rows rows;

  fill (fixture, &rows);
  zg_ledger_set_author (fixture->ledger, "李某", NULL);
  fixture_delete (fixture, ZG_ENTITY_ISSUE, rows.issue);
  assert_page (fixture, &scope, 2,
               "Delete\n -尾矿库隐患未消除|||| +2\n"
               "number: test\n ~尾矿库隐患未消除|measure (2)|number||(2)\n");
  assert_page (fixture, &wang, 1, "number: test\n ~尾矿库隐患未消除|measure (2)|number||(2)\n");
  assert_page (fixture, &undone, 9, "");
  g_assert_true (zg_undo (fixture->ledger, NULL, NULL, NULL));
  assert_page (fixture, &undone, 9, "Delete\n *尾矿库隐患未消除|||| +2\n");
  /* And who made the file, under the login name. */
  authors = zg_history_load_authors (fixture->ledger, NULL);
  g_assert_cmpuint (g_strv_length (authors), ==, 3);
}

/* Page after page, every step once. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  ZgHistoryScope scope = { ZG_ENTITY_MEASURE, 0, NULL, NULL, NULL };
  g_autoptr (GString) seen = g_string_new (NULL);
  gint64 before = 0;
  Rows rows;

  fill (fixture, &rows);
  scope.row_id = rows.first;
  for (guint i = 1; i <= 7; i++)
    {
      g_autofree char *text = g_strdup_printf ("第%u稿", i);

      fixture_set (fixture, rows.first, ZG_FIELD_MEASURE_TEXT, text);
    }
  do
    {
      g_autoptr (ZgHistoryPage) page = load (fixture, &scope, before, 3);

      for (guint i = 0; i < page->steps->len; i++)
        {
          const ZgHistoryStep *step = g_ptr_array_index (page->steps, i);
          const ZgHistoryLine *line = g_ptr_array_index (step->lines, 0);

          g_string_append_printf (seen, "%s ", line->new_text);
        }
      g_string_append_c (seen, '|');
      before = page->next;
    }
  while (before);
  g_assert_cmpstr (seen->str, ==, "第7稿 第6稿 第5稿 |第4稿 第3稿 第2稿 |第1稿 开展回采 |");
}

/* The saves of one visit are one step, from the first value to the last. */
static void
test_group (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "甲", "甲乙", "甲乙丙" };
  ZgHistoryScope scope = { ZG_ENTITY_MEASURE, 0, NULL, NULL, NULL };
  g_autoptr (ZgHistoryPage) page = NULL;
  ZgUuid group = zg_uuid_new ();
  Rows rows;

  fill (fixture, &rows);
  scope.row_id = rows.first;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ZgTransaction) txn = fixture_begin (fixture, "Edit text");

      zg_transaction_set_group (txn, &group);
      zg_transaction_set (txn, rows.first, ZG_FIELD_MEASURE_TEXT, texts[i], NULL);
      fixture_commit (txn);
    }
  assert_page (fixture, &scope, 1, "Edit text\n ~||text|开展回采|甲乙丙\n");
  page = load (fixture, &scope, 0, 1);
  g_assert_cmpint (page->next, >, 0);
}

/* A day set back is told beside the day it was recorded on. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  ZgHistoryScope scope = { ZG_ENTITY_MEASURE, 0, NULL, NULL, NULL };
  g_autoptr (ZgHistoryPage) page = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  const ZgHistoryStep *step;
  Rows rows;

  fill (fixture, &rows);
  scope.row_id = rows.first;
  txn = fixture_begin (fixture, "Done last week");
  zg_transaction_set_day (txn, zg_day_from_ymd (2024, 2, 23));
  zg_transaction_set (txn, rows.first, ZG_FIELD_MEASURE_STATE, "done", NULL);
  fixture_commit (txn);
  page = load (fixture, &scope, 0, 1);
  step = g_ptr_array_index (page->steps, 0);
  g_assert_cmpint (step->day, ==, zg_day_from_ymd (2024, 2, 23));
  g_assert_cmpint (step->recorded, ==, zg_day_from_ymd (2024, 3, 1));
  g_assert_cmpint (step->minute, ==, 9 * 60);
  g_assert_cmpstr (step->unit, ==, "区委办公室");
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/history-page/issue", test_issue);
  add ("/history-page/deadline", test_deadline);
  add ("/history-page/ledger", test_ledger);
  add ("/history-page/pages", test_pages);
  add ("/history-page/group", test_group);
  add ("/history-page/day", test_day);
  return g_test_run ();
}
