/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "zg-pinyin.h"

static guint64
letters (const char *text)
{
  guint64 mask = 0;

  for (const char *p = text; *p; p++)
    mask |= g_ascii_isdigit (*p) ? G_GUINT64_CONSTANT (1) << (26 + *p - '0')
                                 : G_GUINT64_CONSTANT (1) << (*p - 'a');
  return mask;
}

static void
test_initials (void)
{
  static const struct
  {
    const char *character;
    const char *initials;
  } cases[] = {
    { "海", "h" },        { "州", "z" },  { "区", "qo" }, { "女", "n" },  { "绿", "l" },
    { "长", "cz" },       { "重", "zc" }, { "厦", "sx" }, { "行", "xh" }, { "曾", "zc" },
    { "单", "dsc" },      { "〇", "l" },  { "A", "a" },   { "z", "z" },   { "7", "7" },
    { "Ｇ", "g" },        { "０", "0" },  { "，", "" },   { "é", "" },    { "가", "" },
    { "ｱ", "" },          { "🫠", "" }, { " ", "" },    { "㐀", "q" },  { "İ", "" },
    { "\U000323af", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (zg_pinyin_get_initials (g_utf8_get_char (cases[i].character)), ==,
                     letters (cases[i].initials));
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *initials;
    const char *found; /* NULL: nothing */
  } cases[] = {
    { "海州区", "hzq", "海州区" },
    { "中共海州区委办公室", "hzq", "海州区" },
    { "海州区商务局", "swj", "商务局" },
    { "重庆市长寿区", "cqscs", "重庆市长寿" },
    { "厦门", "xm", "厦门" },
    { "海（州）、区", "hzq", "海（州）、区" },
    { "海州 区", "zq", "州 区" },
    { "（海州区）", "hzq", "海州区" },
    { "5G基站建设", "5gjz", "5G基站" },
    { "海海州区", "hzq", "海州区" },
    { "海州区", "hzqw", NULL },
    { "海州区", "zh", NULL },
    { "", "h", NULL },
    { "，。", "h", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = 0;
      gssize at = zg_pinyin_find (cases[i].text, cases[i].initials, 0, &length);
      g_autofree char *found = at < 0 ? NULL : g_strndup (cases[i].text + at, length);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_find_further (void)
{
  static const char text[] = "海州区与惠州区";
  gsize length;
  gssize first = zg_pinyin_find (text, "hzq", 0, &length);

  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (zg_pinyin_find (text, "hzq", length, &length), ==, strlen ("海州区与"));
  g_assert_cmpint (zg_pinyin_find (text, "hzq", strlen (text), &length), ==, -1);
}

static gpointer
ask_all (gpointer data)
{
  guint64 sum = 0;

  for (gunichar c = 0x4e00; c < 0x4f00; c++)
    sum = sum * 31 + zg_pinyin_get_initials (c);
  return GSIZE_TO_POINTER ((gsize) sum);
}

static void
test_threads (void)
{
  GThread *threads[4];
  gpointer expected = ask_all (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_all, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/threads", test_threads);
  g_test_add_func ("/pinyin/initials", test_initials);
  g_test_add_func ("/pinyin/find", test_find);
  g_test_add_func ("/pinyin/find-further", test_find_further);
  return g_test_run ();
}
