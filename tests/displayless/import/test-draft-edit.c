/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clerk mends in a draft: records change, and all that belongs to them goes along. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-claims.h"
#include "zg-cover.h"
#include "zg-draft-edit.h"
#include "zg-import-apply.h"
#include "zg-mismatches.h"
#include "zg-reader.h"
#include "zg-verify.h"

#define NOTICE                                                                                     \
  "关于整改进展情况的通报\n"                                                            \
  "反馈的3个问题、5项措施。\n"                                                          \
  "一、已完成的事项\n"                                                                     \
  "1．“项目招引轻跟进服务”问题的整改。\n"                                      \
  "完成情况：已完成。\n"                                                                  \
  "（1）开展经营场所排查，2024年6月底前完成。\n"                                 \
  "（2）建立台账，制定《招商引资管理办法》。\n"                                \
  "（3）追缴资金12万元。\n"                                                               \
  "2．“农业产业层次不高”问题的整改。\n"                                         \
  "完成情况：已完成。\n"                                                                  \
  "已召开专题会议研究部署。\n"                                                         \
  "3．“干部作风不实”问题的整改。\n"                                               \
  "完成情况：已完成。\n"                                                                  \
  "（1）开展集中整治。\n"

static ZgDraft *
read_notice (void)
{
  ZgDraft *draft = zg_reader_read_text (NOTICE, strlen (NOTICE), "通报.txt");

  g_assert_cmpuint (draft->issues->len, ==, 3);
  return draft;
}

static ZgDraftIssue *
issue_at (const ZgDraft *draft, int index)
{
  return g_ptr_array_index (draft->issues, index);
}

static ZgDraftMeasure *
measure_at (const ZgDraft *draft, int issue, int measure)
{
  return g_ptr_array_index (issue_at (draft, issue)->measures, measure);
}

static void
check_place (const ZgDraft *draft, int section, int issue, int measure)
{
  g_assert_cmpint (section, <, (int) draft->sections->len);
  g_assert_cmpint (issue, <, (int) draft->issues->len);
  if (issue < 0)
    g_assert_cmpint (measure, <, 0);
  else
    g_assert_cmpint (measure, <, (int) issue_at (draft, issue)->measures->len);
}

/* Whatever was done: the blocks cover the text, everything points to what is there, and every issue
 * has a measure. */
static void
check (const ZgDraft *draft)
{
  gsize end = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const ZgDraftBlock *block = &g_array_index (draft->blocks, ZgDraftBlock, i);

      g_assert_cmpuint (block->start, ==, end);
      end += block->length;
      check_place (draft, block->section, block->issue, block->measure);
    }
  g_assert_cmpuint (end, ==, draft->length);
  for (guint i = 0; i < draft->promises->len; i++)
    {
      const ZgDraftPlace *place =
          &((ZgDraftPromise *) g_ptr_array_index (draft->promises, i))->place;

      g_assert_cmpint (place->issue, >=, 0);
      check_place (draft, place->section, place->issue, place->measure);
    }
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const ZgDraftPlace *place = &((ZgDraftFigure *) g_ptr_array_index (draft->figures, i))->place;

      check_place (draft, place->section, place->issue, place->measure);
    }
  for (guint i = 0; i < draft->issues->len; i++)
    {
      const ZgDraftIssue *issue = issue_at (draft, (int) i);

      g_assert_cmpuint (issue->measures->len, >, 0);
      g_assert_cmpstr (issue->title, !=, "");
      for (guint m = 0; m < issue->measures->len; m++)
        {
          const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, m);

          g_assert_nonnull (measure->text);
          g_assert_cmpint (measure->no, ==, measure->implicit ? 0 : (int) m + 1);
          g_assert_true (!measure->implicit || issue->measures->len == 1);
        }
    }
}

/* The text of a record's first block. */
static char *
source_of (const ZgDraft *draft, int issue, int measure)
{
  int index = zg_draft_find_block (draft, (ZgDraftRecord){ issue, measure });
  const ZgDraftBlock *block;

  g_assert_cmpint (index, >=, 0);
  block = &g_array_index (draft->blocks, ZgDraftBlock, index);
  return g_strstrip (g_strndup (draft->text + block->start, block->length));
}

static void
test_text (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();

  g_assert_false (zg_draft_set_text (draft, (ZgDraftRecord){ 0, -1 }, " \n"));
  g_assert_true (zg_draft_set_text (draft, (ZgDraftRecord){ 0, -1 }, " 重项目招引轻跟进服务 "));
  g_assert_cmpstr (issue_at (draft, 0)->title, ==, "重项目招引轻跟进服务");
  g_assert_true (zg_draft_set_text (draft, (ZgDraftRecord){ 0, 1 }, "建立健全台账"));
  g_assert_cmpstr (measure_at (draft, 0, 1)->text, ==, "建立健全台账");
  check (draft);
}

static void
test_deadline (void)
{
  static const struct
  {
    const char *phrase;
    gboolean taken;
    const char *day;
  } cases[] = {
    { "2024年6月底前", TRUE, "2024-06-30" },
    { " 2025-03-15 ", TRUE, "2025-03-15" },
    { "长期坚持", TRUE, NULL },
    { "某一天", FALSE, NULL },
    { "", TRUE, NULL },
  };
  g_autoptr (ZgDraft) draft = read_notice ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int measure = -1; measure <= 0; measure++)
      {
        g_autofree char *day = NULL;

        g_assert_true (zg_draft_set_deadline (draft, (ZgDraftRecord){ 1, measure }, cases[i].phrase)
                       == cases[i].taken);
        day = zg_day_to_iso (measure < 0 ? issue_at (draft, 1)->deadline
                                         : measure_at (draft, 1, 0)->deadline);
        g_assert_cmpstr (day, ==, cases[i].day);
      }
  g_assert_null (issue_at (draft, 1)->deadline_phrase);
}

static void
test_merge_measures (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();
  g_autofree char *source = NULL;
  ZgDraftRecord left;

  g_assert_false (zg_draft_can_merge (draft, (ZgDraftRecord){ 0, 0 }));
  left = zg_draft_merge (draft, (ZgDraftRecord){ 0, 1 });
  g_assert_cmpint (left.measure, ==, 0);
  g_assert_cmpuint (issue_at (draft, 0)->measures->len, ==, 2);
  g_assert_nonnull (strstr (measure_at (draft, 0, 0)->text, "\n建立台账"));
  /* What stood behind follows. */
  source = source_of (draft, 0, 1);
  g_assert_true (g_str_has_prefix (source, "（3）"));
  check (draft);
}

static void
test_merge_issues (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();
  ZgDraftRecord left;

  g_assert_false (zg_draft_can_merge (draft, (ZgDraftRecord){ 0, -1 }));
  left = zg_draft_merge (draft, (ZgDraftRecord){ 1, -1 });
  g_assert_cmpint (left.issue, ==, 0);
  g_assert_cmpuint (draft->issues->len, ==, 2);
  g_assert_cmpstr (issue_at (draft, 0)->title, ==, "项目招引轻跟进服务；农业产业层次不高");
  /* Unnumbered text beside numbered measures is detail. */
  g_assert_cmpuint (issue_at (draft, 0)->measures->len, ==, 3);
  g_assert_cmpstr (issue_at (draft, 0)->detail, ==, "已召开专题会议研究部署。");
  check (draft);
  zg_draft_merge (draft, (ZgDraftRecord){ 1, -1 });
  g_assert_cmpuint (draft->issues->len, ==, 1);
  g_assert_cmpuint (issue_at (draft, 0)->measures->len, ==, 4);
  check (draft);
}

static void
test_skip (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();
  guint promises = draft->promises->len;
  g_autoptr (GPtrArray) before = zg_mismatches_find (draft);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (promises, >, 0);
  /* The measure of an issue without any goes only with its issue. */
  g_assert_false (zg_draft_can_skip (draft, (ZgDraftRecord){ 1, 0 }));
  zg_draft_skip (draft, (ZgDraftRecord){ 0, 0 });
  g_assert_cmpuint (issue_at (draft, 0)->measures->len, ==, 2);
  g_assert_cmpuint (draft->promises->len, <, promises);
  check (draft);
  zg_draft_skip (draft, (ZgDraftRecord){ 0, 0 });
  zg_draft_skip (draft, (ZgDraftRecord){ 0, 0 });
  g_assert_true (measure_at (draft, 0, 0)->implicit);
  check (draft);
  zg_draft_skip (draft, (ZgDraftRecord){ 1, -1 });
  g_assert_cmpuint (draft->issues->len, ==, 2);
  g_assert_cmpstr (issue_at (draft, 1)->title, ==, "干部作风不实");
  check (draft);
  /* The document's own numbers are told at once. */
  after = zg_mismatches_find (draft);
  g_assert_cmpuint (after->len, >, before->len);
}

static void
test_turn (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();
  g_autofree char *source = NULL;
  ZgDraftRecord made;

  g_assert_false (zg_draft_can_turn (draft, (ZgDraftRecord){ 0, -1 }));
  g_assert_false (zg_draft_can_turn (draft, (ZgDraftRecord){ 1, 0 }));
  made = zg_draft_turn (draft, (ZgDraftRecord){ 0, 1 });
  g_assert_cmpint (made.issue, ==, 1);
  g_assert_cmpint (made.measure, ==, -1);
  g_assert_cmpuint (draft->issues->len, ==, 4);
  g_assert_cmpuint (issue_at (draft, 0)->measures->len, ==, 1);
  g_assert_cmpuint (issue_at (draft, 1)->measures->len, ==, 1);
  source = source_of (draft, 1, -1);
  g_assert_true (g_str_has_prefix (source, "（2）"));
  check (draft);
  /* And back, with the one behind it. */
  made = zg_draft_turn (draft, (ZgDraftRecord){ 1, -1 });
  g_assert_cmpint (made.issue, ==, 0);
  g_assert_cmpint (made.measure, ==, 1);
  g_assert_cmpuint (draft->issues->len, ==, 3);
  g_assert_cmpuint (issue_at (draft, 0)->measures->len, ==, 3);
  check (draft);
}

static void
test_make (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();
  int block = zg_draft_find_block (draft, (ZgDraftRecord){ 1, -1 });
  ZgDraftRecord made;

  g_assert_false (zg_draft_can_make (draft, (guint) block, FALSE));
  zg_draft_skip (draft, (ZgDraftRecord){ 1, -1 });
  g_assert_true (zg_draft_can_make (draft, (guint) block, TRUE));
  made = zg_draft_make (draft, (guint) block, FALSE);
  g_assert_cmpint (made.issue, ==, 1);
  g_assert_cmpstr (issue_at (draft, 1)->title, ==, "农业产业层次不高");
  g_assert_cmpstr (issue_at (draft, 1)->number, ==, "2");
  check (draft);
  zg_draft_skip (draft, made);
  made = zg_draft_make (draft, (guint) block, TRUE);
  g_assert_cmpint (made.issue, ==, 0);
  g_assert_cmpint (made.measure, ==, 3);
  check (draft);
}

static void
test_take_back (void)
{
  g_autoptr (ZgDraft) draft = read_notice ();
  ZgDraft *copy = zg_draft_copy_records (draft);

  zg_draft_set_text (draft, (ZgDraftRecord){ 0, 0 }, "x");
  zg_draft_skip (draft, (ZgDraftRecord){ 0, -1 });
  zg_draft_take_records (draft, copy);
  g_assert_cmpuint (draft->issues->len, ==, 3);
  g_assert_cmpstr (measure_at (draft, 0, 0)->text, !=, "x");
  check (draft);
}

/* Any acts in any order, on a long notice; then it is imported and verifies. */
static void
test_any (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);
  g_autofree char *folder = g_dir_make_tmp ("zg-draft-edit-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "a.zgl", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgDraft) draft = zg_reader_read_file (path, NULL, &error);
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgVerifyResult) result = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20240315);

  g_assert_no_error (error);
  for (guint i = 0; i < 400 && draft->issues->len > 4; i++)
    {
      int issue = g_rand_int_range (rand, 0, (int) draft->issues->len);
      int measure = g_rand_int_range (rand, -1, (int) issue_at (draft, issue)->measures->len);
      guint block = (guint) g_rand_int_range (rand, 0, (int) draft->blocks->len);
      gboolean flag = g_rand_boolean (rand);
      ZgDraftRecord record = { issue, measure };

      switch (g_rand_int_range (rand, 0, 5))
        {
        case 0:
          if (zg_draft_can_merge (draft, record))
            zg_draft_merge (draft, record);
          break;
        case 1:
          if (zg_draft_can_skip (draft, record))
            zg_draft_skip (draft, record);
          break;
        case 2:
          if (zg_draft_can_turn (draft, record))
            zg_draft_turn (draft, record);
          break;
        case 3:
          zg_draft_set_section (draft, issue, g_rand_int_range (rand, -1, 2));
          break;
        default:
          if (zg_draft_can_make (draft, block, flag))
            zg_draft_make (draft, block, flag);
        }
      check (draft);
    }
  ledger = zg_ledger_create (file, "台账", NULL, &error);
  g_assert_no_error (error);
  zg_import_apply (ledger, draft, NULL, &error);
  g_assert_no_error (error);
  result = zg_verify (ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_clear_object (&ledger);
  g_unlink (file);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-edit/text", test_text);
  g_test_add_func ("/draft-edit/deadline", test_deadline);
  g_test_add_func ("/draft-edit/merge-measures", test_merge_measures);
  g_test_add_func ("/draft-edit/merge-issues", test_merge_issues);
  g_test_add_func ("/draft-edit/skip", test_skip);
  g_test_add_func ("/draft-edit/turn", test_turn);
  g_test_add_func ("/draft-edit/make", test_make);
  g_test_add_func ("/draft-edit/take-back", test_take_back);
  g_test_add_func ("/draft-edit/any", test_any);
  return g_test_run ();
}
