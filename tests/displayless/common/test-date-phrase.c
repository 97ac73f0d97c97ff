/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-date-phrase.h"
#include "zg-holiday.h"

/* What the phrases below leave open: the year 2024, and 15 March as today. */
static ZgDateContext
context (void)
{
  return (ZgDateContext){ 2024, zg_day_from_ymd (2024, 3, 15) };
}

static const struct
{
  const char *text;
  const char *iso; /* NULL: no day */
  const char *precision;
} cases[] = {
  { "2024-06-30", "2024-06-30", "day" },
  { "2024.6.30", "2024-06-30", "day" },
  { "2024/6/30", "2024-06-30", "day" },
  { "2024年6月30日", "2024-06-30", "day" },
  { "2024年6月30日前", "2024-06-30", "day" },
  { "２０２４年６月３０日", "2024-06-30", "day" },
  { "二〇二四年六月三十日", "2024-06-30", "day" },
  { "6月30日", "2024-06-30", "day" },
  { "6月30号", "2024-06-30", "day" },
  { "2024年6月底前", "2024-06-30", "month-end" },
  { "2024年2月底", "2024-02-29", "month-end" },
  { "2023年2月底", "2023-02-28", "month-end" },
  { "2024年6月", "2024-06-30", "month-end" },
  { "2024年6月份", "2024-06-30", "month-end" },
  { "2024年6月末", "2024-06-30", "month-end" },
  { "6月底", "2024-06-30", "month-end" },
  { "十二月底前", "2024-12-31", "month-end" },
  { "6月内", "2024-06-30", "month-end" },
  { "2024年5月前", "2024-04-30", "before-month" },
  { "2024年10月之前", "2024-09-30", "before-month" },
  { "2024年1月前", "2023-12-31", "before-month" },
  { "3月以前", "2024-02-29", "before-month" },
  { "1月上旬", "2024-01-10", "ten-day-end" },
  { "一月中旬", "2024-01-20", "ten-day-end" },
  { "2024年2月下旬", "2024-02-29", "ten-day-end" },
  { "2024年1月下旬前", "2024-01-31", "ten-day-end" },
  { "一季度", "2024-03-31", "month-end" },
  { "2025年第三季度末", "2025-09-30", "month-end" },
  { "上半年", "2024-06-30", "half-year-end" },
  { "2025年上半年", "2025-06-30", "half-year-end" },
  { "下半年", "2024-12-31", "half-year-end" },
  { "明年上半年", "2025-06-30", "half-year-end" },
  { "年底", "2024-12-31", "year-end" },
  { "年底前", "2024-12-31", "year-end" },
  { "年内", "2024-12-31", "year-end" },
  { "2024年", "2024-12-31", "year-end" },
  { "2024年度", "2024-12-31", "year-end" },
  { "2023年年底前", "2023-12-31", "year-end" },
  { "2025年底", "2025-12-31", "year-end" },
  { "今年底", "2024-12-31", "year-end" },
  { "春节前", "2024-02-09", "before-holiday" },
  { "2025年春节前", "2025-01-28", "before-holiday" },
  { "国庆节前", "2024-09-30", "before-holiday" },
  { "五一前", "2024-04-30", "before-holiday" },
  { "中秋节前", "2024-09-16", "before-holiday" },
  { "+30天", "2024-04-14", "day" },
  { "+2周", "2024-03-29", "day" },
  { "+3个月", "2024-06-15", "day" },
  { "三个月内", "2024-06-15", "day" },
  { "30天内", "2024-04-14", "day" },
  { "2024年初", NULL, "vague" },
  { "年初", NULL, "vague" },
  { "近期", NULL, "vague" },
  { "12月初", NULL, "vague" },
  { " 2024年6月底 ", "2024-06-30", "month-end" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgDateContext open = context ();
      ZgDatePhrase phrase;
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (zg_date_phrase_parse (cases[i].text, &open, &phrase));
      iso = zg_day_to_iso (phrase.day);
      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpstr (phrase.precision, ==, cases[i].precision);
      g_assert_false (phrase.long_term);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",           "整改",       "2024年2月30日", "13月底",
                                       "2024-13-01", "2024-02-30", "6月底完成",     "3个",
                                       "6月31日",    "12345",      "月底",          "第五季度",
                                       "1.5",        "2024-6" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      ZgDateContext open = context ();
      ZgDatePhrase phrase;

      g_test_message ("%s", texts[i]);
      g_assert_false (zg_date_phrase_parse (texts[i], &open, &phrase));
    }
}

static void
test_long_term (void)
{
  ZgDateContext open = context ();
  ZgDatePhrase phrase;

  g_assert_true (zg_date_phrase_parse ("长期坚持", &open, &phrase));
  g_assert_true (phrase.long_term);
  g_assert_cmpint (phrase.day, ==, ZG_DAY_NONE);
}

static void
test_unknown_year (void)
{
  ZgDateContext nothing = { 0, ZG_DAY_NONE };
  ZgDatePhrase phrase;

  g_assert_true (zg_date_phrase_parse ("6月底", &nothing, &phrase));
  g_assert_cmpint (phrase.day, ==, ZG_DAY_NONE);
  g_assert_cmpstr (phrase.precision, ==, "month-end");
  g_assert_true (zg_date_phrase_parse ("+30天", &nothing, &phrase));
  g_assert_cmpint (phrase.day, ==, ZG_DAY_NONE);
}

static void
test_running_text (void)
{
  static const struct
  {
    const char *phrase;
    const char *iso;
  } wanted[] = {
    { "2023年7月", "2023-07-31" },    { "一月中旬", "2024-01-20" },
    { "2024年5月前", "2024-04-30" },  { "春节前", "2024-02-09" },
    { "2024年上半年", "2024-06-30" }, { "2024-06-01", "2024-06-01" },
    { "年底前", "2024-12-31" },
  };
  ZgSlice text =
      zg_slice_of ("自2023年7月以来，月月有进展；预计一月中旬完成，计划2024年5月前融合，"
                   "春节前投用，2024年上半年办结（2024-06-01验收），年底前全部销号。节约3-4家。");
  ZgDateContext open = context ();
  ZgDatePhrase phrase;
  ZgDateScan scan;

  zg_date_scan_init (&scan, text);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      gssize at = zg_date_scan_next (&scan, &open, &phrase);
      g_autofree char *found = NULL;
      g_autofree char *iso = NULL;

      g_assert_cmpint (at, >=, 0);
      found = g_strndup (text.text + at, phrase.length);
      iso = zg_day_to_iso (phrase.day);
      g_assert_cmpstr (found, ==, wanted[i].phrase);
      g_assert_cmpstr (iso, ==, wanted[i].iso);
    }
  g_assert_cmpint (zg_date_scan_next (&scan, &open, &phrase), ==, -1);
}

/* New Year's days as the State Council's holiday notices give them. */
static void
test_spring_festival (void)
{
  static const struct
  {
    int year, month, day;
  } days[] = { { 2019, 2, 5 },  { 2020, 1, 25 }, { 2021, 2, 12 }, { 2022, 2, 1 },
               { 2023, 1, 22 }, { 2024, 2, 10 }, { 2025, 1, 29 }, { 2026, 2, 17 } };
  guint index;

  g_assert_cmpuint (zg_holiday_read (zg_slice_of ("春节前"), &index), ==, strlen ("春节"));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (zg_holiday_day (index, days[i].year), ==,
                     zg_day_from_ymd (days[i].year, days[i].month, days[i].day));
  g_assert_cmpint (zg_holiday_day (index, 1800), ==, ZG_DAY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-phrase/table", test_table);
  g_test_add_func ("/date-phrase/refused", test_refused);
  g_test_add_func ("/date-phrase/long-term", test_long_term);
  g_test_add_func ("/date-phrase/unknown-year", test_unknown_year);
  g_test_add_func ("/date-phrase/running-text", test_running_text);
  g_test_add_func ("/date-phrase/spring-festival", test_spring_festival);
  return g_test_run ();
}
