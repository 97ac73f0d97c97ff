/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-words.h"

static const struct
{
  const char *tag;
  const char *language;
  const char *closed;
} languages[] = {
  { "zh_CN", "zh_CN", "已销号" },       { "zh-CN", "zh_CN", "已销号" }, { "zh", "zh_CN", "已销号" },
  { "ZH_cn.UTF-8", "zh_CN", "已销号" }, { "en", "en", "closed" },       { "en_GB", "en", "closed" },
  { "zhuang", "en", "closed" },         { "", "en", "closed" },         { NULL, "en", "closed" },
};

static void
test_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const ZgWords *words = zg_words_for (languages[i].tag);

      g_assert_cmpstr (zg_words_get_language (words), ==, languages[i].language);
      g_assert_cmpstr (zg_words_get (words, "closed"), ==, languages[i].closed);
    }
}

/* What nobody translated stays as it is, before, between and after the catalogue's messages. */
static void
test_unknown (void)
{
  static const char *const messages[] = { "", "\001", "mm", "~~~ no such message", NULL };
  const ZgWords *words = zg_words_for ("zh");

  for (gsize i = 1; messages[i]; i++)
    g_assert_cmpstr (zg_words_get (words, messages[i]), ==, messages[i]);
}

static const struct
{
  int year;
  int month;
  int mday;
  const char *chinese;
  const char *english;
} days[] = {
  { 2024, 3, 15, "2024年3月15日", "15 March 2024" },
  { 2024, 12, 1, "2024年12月1日", "1 December 2024" },
  { 1999, 1, 31, "1999年1月31日", "31 January 1999" },
};

static void
test_days (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      ZgDay day = zg_day_from_ymd (days[i].year, days[i].month, days[i].mday);
      g_autofree char *chinese = zg_words_day (zg_words_for ("zh_CN"), day);
      g_autofree char *english = zg_words_day (zg_words_for ("en"), day);

      g_assert_cmpstr (chinese, ==, days[i].chinese);
      g_assert_cmpstr (english, ==, days[i].english);
    }
}

static void
test_no_day (void)
{
  g_autofree char *day = zg_words_day (zg_words_for ("zh_CN"), ZG_DAY_NONE);
  g_autofree char *brief = zg_words_day_short (zg_words_for ("en"), ZG_DAY_NONE);

  g_assert_cmpstr (day, ==, "–");
  g_assert_cmpstr (brief, ==, "–");
}

static gpointer
ask_often (gpointer language)
{
  const char *expected = g_str_equal (language, "zh") ? "合计" : "total";

  for (int i = 0; i < 2000; i++)
    g_assert_cmpstr (zg_words_get (zg_words_for (language), "total"), ==, expected);
  return NULL;
}

/* Two papers in two languages at once. */
static void
test_threads (void)
{
  GThread *chinese = g_thread_new ("zh", ask_often, (gpointer) "zh");
  GThread *english = g_thread_new ("en", ask_often, (gpointer) "en");

  g_thread_join (chinese);
  g_thread_join (english);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/languages", test_languages);
  g_test_add_func ("/words/unknown", test_unknown);
  g_test_add_func ("/words/days", test_days);
  g_test_add_func ("/words/no-day", test_no_day);
  g_test_add_func ("/words/threads", test_threads);
  return g_test_run ();
}
