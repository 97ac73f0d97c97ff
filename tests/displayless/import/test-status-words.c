/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-status-words.h"

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *printed; /* NULL: no status */
    const char *state;
    gboolean long_term;
    gboolean basically_done;
  } cases[] = {
    { "已完成", "已完成", "done", FALSE, FALSE },
    { "已完成。", "已完成", "done", FALSE, FALSE },
    { "已经完成,长期坚持", "已经完成,长期坚持", "done", TRUE, FALSE },
    { "已完成并长期坚持。", "已完成并长期坚持", "done", TRUE, FALSE },
    { "完成整改并通过验收", "完成整改并通过验收", "done", FALSE, FALSE },
    { "已销号", "已销号", "closed", FALSE, FALSE },
    { "整改销号", "整改销号", "closed", FALSE, FALSE },
    { "基本完成", "基本完成", "ongoing", FALSE, TRUE },
    { "正在整改中", "正在整改中", "ongoing", FALSE, FALSE },
    { "正在推进（2024年底前完成）。", "正在推进", "ongoing", FALSE, FALSE },
    { "未完成，因诉讼原因", "未完成", "ongoing", FALSE, FALSE },
    { "长期坚持", "长期坚持", "ongoing", TRUE, FALSE },
    { "未启动", "未启动", "not-started", FALSE, FALSE },
    { "退回", "退回", "returned", FALSE, FALSE },
    { "完成招标", NULL, NULL, FALSE, FALSE },
    { "申请销号", NULL, NULL, FALSE, FALSE },
    { "计划已印发", NULL, NULL, FALSE, FALSE },
    { "", NULL, NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgStatus status;
      gboolean read = zg_status_read (zg_slice_of (cases[i].text), &status);
      g_autofree char *printed = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].printed != NULL);
      if (!read)
        continue;
      printed = zg_slice_dup (status.printed);
      g_assert_cmpstr (printed, ==, cases[i].printed);
      g_assert_cmpstr (status.state, ==, cases[i].state);
      g_assert_cmpint (status.long_term, ==, cases[i].long_term);
      g_assert_cmpint (status.basically_done, ==, cases[i].basically_done);
    }
}

static void
test_sentence (void)
{
  ZgStatus status;
  gsize length;

  g_assert_true (
      zg_status_read_sentence (zg_slice_of ("该问题已完成整改。一是"), &status, &length));
  g_assert_cmpuint (length, ==, strlen ("该问题已完成整改。"));
  g_assert_false (zg_status_read_sentence (zg_slice_of ("已完成采空区治理。"), &status, &length));
  g_assert_false (zg_status_read_sentence (zg_slice_of ("召开会议。"), &status, &length));
}

static void
test_headings (void)
{
  g_assert_cmpstr (zg_status_of_heading (zg_slice_of ("集中整改期内已完成的整改事项")), ==, "done");
  g_assert_cmpstr (zg_status_of_heading (zg_slice_of ("按计划持续推进的整改事项")), ==, "ongoing");
  g_assert_null (zg_status_of_heading (zg_slice_of ("已完成和持续推进的事项")));
  g_assert_null (zg_status_of_heading (zg_slice_of ("整改完成情况")));
  g_assert_null (zg_status_of_heading (zg_slice_of ("反馈问题整改情况")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status-words/words", test_words);
  g_test_add_func ("/status-words/sentence", test_sentence);
  g_test_add_func ("/status-words/headings", test_headings);
  return g_test_run ();
}
