/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-issue-heading.h"

typedef struct
{
  const char *line;
  const char *title;
  const char *brackets;
  const char *rest;
  gboolean unclosed;
} Case;

static void
assert_slice (ZgSlice slice, const char *wanted)
{
  g_autofree char *text = zg_slice_dup (slice);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_headings (void)
{
  static const Case cases[] = {
    { "关于“学习不深入”问题的整改。", "学习不深入", "", "", FALSE },
    { "关于““两区”融合不到位，作用不凸显”问题的整改。", "“两区”融合不到位，作用不凸显", "", "",
      FALSE },
    { "关于“居民就医“难”突出”问题的整改", "居民就医“难”突出", "", "", FALSE },
    { "关于“存在‘数字搬家’现象”问题的整改。", "存在‘数字搬家’现象", "", "", FALSE },
    { "关于“监管存在‘真空地带’问题的整改。", "监管存在‘真空地带’", "", "", TRUE },
    { "关于“学得不透。2021年未安排", "学得不透。2021年未安排", "", "", TRUE },
    { "关于\"审核不严\"问题", "审核不严", "", "", FALSE },
    { "关于审核不严的问题。", "审核不严", "", "", FALSE },
    { "针对“审核不严”问题。修订办法。", "审核不严", "", "修订办法。", FALSE },
    { "关于“甲。乙。”整改进展情况：已经完成", "甲。乙", "", "已经完成", FALSE },
    { "整改责任压得不够实。", "整改责任压得不够实", "", "", FALSE },
    { "“一岗双责”落实不力。", "“一岗双责”落实不力", "", "", FALSE },
    { "责任不实。（牵头单位：甲；责任单位：乙）", "责任不实", "牵头单位：甲；责任单位：乙", "",
      FALSE },
    { "责任不实(已完成)。一是整改", "责任不实", "已完成", "一是整改", FALSE },
    { "审核不严（试行）办法未执行", "审核不严（试行）办法未执行", "", "", FALSE },
    { "整改任务：雨污分流不彻底。", "雨污分流不彻底", "", "", FALSE },
    { "第七项", "", "", "", FALSE },
    { "学习不深入。该问题已完成整改。", "学习不深入", "", "该问题已完成整改。", FALSE },
    { "", "", "", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgIssueHeading heading;

      g_test_message ("%s", cases[i].line);
      zg_issue_heading_read (zg_slice_of (cases[i].line), &heading);
      assert_slice (heading.title, cases[i].title);
      if (*cases[i].brackets)
        assert_slice (heading.brackets, cases[i].brackets);
      else
        g_assert_cmpuint (heading.brackets.length, ==, 0);
      assert_slice (heading.rest, cases[i].rest);
      g_assert_cmpint (heading.unclosed, ==, cases[i].unclosed);
    }
}

static void
test_aspect (void)
{
  ZgIssueHeading heading;

  zg_issue_heading_read (zg_slice_of ("在“落实部署”方面"), &heading);
  g_assert_true (heading.aspect);
  zg_issue_heading_read (zg_slice_of ("住房安全方面。"), &heading);
  g_assert_true (heading.aspect);
  zg_issue_heading_read (zg_slice_of ("住房不安全。"), &heading);
  g_assert_false (heading.aspect);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/issue-heading/parts", test_headings);
  g_test_add_func ("/issue-heading/aspect", test_aspect);
  return g_test_run ();
}
