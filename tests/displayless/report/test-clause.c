/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure's “8次” is about. */
#include <string.h>

#include "zg-clause.h"

static const struct
{
  const char *text;
  const char *phrase;
  const char *clause; /* NULL: it is not found */
} cases[] = {
  { "安排“第一议题”18次。4月以来县委常委会会议安排“第一议题”8次，转化交办事项21项。", "8次",
    "4月以来县委常委会会议安排“第一议题”8次" },
  { "转化交办事项21项，已办结19项，其余2项按序时推进。", "19项", "转化交办事项21项，已办结19项" },
  { "约谈5人。其余2项按序时推进。", "2项", "其余2项按序时推进" },
  { "违规发放交通、通讯、节日补贴等五类共286.7万元，涉及412人次。", "86.7万元", NULL },
  { "每周一上午9:30集中学习，全年集中学习12次。", "12次",
    "每周一上午9:30集中学习，全年集中学习12次" },
  { "开会十八次，会后检查八次。", "八次", "开会十八次，会后检查八次" },
  { "开会十八次。", "八次", NULL },
  { "收回1,234万元", "1,234万元", "收回1,234万元" },
  { "拆除\n3处", "3处", "3处" },
  { "清账。", "3处", NULL },
  { "清账。", "", NULL },
  { "对登记在册的企业欠款按金额由小到大分批支付并由县财政局会同县审计局县国资中心逐笔核对共97家"
    "其中已经全部结清并按规定报送县委整改工作领导小组办公室备案的占多数",
    "97家", "……县财政局会同县审计局县国资中心逐笔核对共97家其中已经全部结清并按规定报送县委整……" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clause = NULL;
      gsize place;

      if (zg_clause_find (cases[i].text, 0, cases[i].phrase, &place))
        clause = zg_clause_around (zg_words_for ("zh_CN"), cases[i].text, place,
                                   strlen (cases[i].phrase));
      g_assert_cmpstr (clause, ==, cases[i].clause);
    }
}

/* The second of two is found behind the first. */
static void
test_from (void)
{
  const char *text = "约谈2人，处分2人";
  gsize place;

  g_assert_true (zg_clause_find (text, 0, "2人", &place));
  g_assert_cmpuint (place, ==, strlen ("约谈"));
  g_assert_true (zg_clause_find (text, place + 1, "2人", &place));
  g_assert_cmpuint (place, ==, strlen ("约谈2人，处分"));
  g_assert_false (zg_clause_find (text, place + 1, "2人", &place));
  g_assert_false (zg_clause_find (text, 1000, "2人", &place));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clause/cases", test_cases);
  g_test_add_func ("/clause/from", test_from);
  return g_test_run ();
}
