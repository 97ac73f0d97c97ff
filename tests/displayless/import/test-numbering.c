/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new measure counts on in the form of the one before. */
#include "zg-numbering.h"

static const struct
{
  const char *number;
  const char *next;
} cases[] = {
  { "1", "2" },           { "9", "10" },
  { "(2)", "(3)" },       { "（９）", "（１０）" },
  { "①", "②" },           { "⑳", NULL },
  { "⑴", "⑵" },           { "一", "二" },
  { "（九）", "（十）" }, { "（十）", "（十一）" },
  { "十九是", "二十是" }, { "二十九", "三十" },
  { "九十九", NULL },     { "第七项", "第八项" },
  { "附", NULL },         { "", NULL },
  { NULL, NULL },
};

static void
test_next (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = zg_numbering_next (cases[i].number);

      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbering/next", test_next);
  return g_test_run ();
}
