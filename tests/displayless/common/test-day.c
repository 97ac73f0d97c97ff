/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-day.h"

static const struct
{
  int year;
  int month;
  int mday;
  ZgDay day;
} dates[] = {
  { 1970, 1, 1, 0 },           { 1969, 12, 31, -1 },         { 2000, 2, 29, 11016 },
  { 2024, 3, 15, 19797 },      { 2024, 2, 29, 19782 },       { 2023, 2, 29, ZG_DAY_NONE },
  { 2024, 0, 1, ZG_DAY_NONE }, { 2024, 13, 1, ZG_DAY_NONE }, { 2024, 4, 31, ZG_DAY_NONE },
  { 0, 1, 1, ZG_DAY_NONE },
};

static void
test_ymd (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      int year, month, mday;

      g_assert_cmpint (zg_day_from_ymd (dates[i].year, dates[i].month, dates[i].mday), ==,
                       dates[i].day);
      if (dates[i].day == ZG_DAY_NONE)
        continue;
      zg_day_to_ymd (dates[i].day, &year, &month, &mday);
      g_assert_cmpint (year, ==, dates[i].year);
      g_assert_cmpint (month, ==, dates[i].month);
      g_assert_cmpint (mday, ==, dates[i].mday);
    }
}

static void
test_iso (void)
{
  static const char *const wrong[] = { "",           "2024-3-15",  "2024-03-15 ", "2024/03/15",
                                       "x024-03-15", "2024-02-30", NULL };

  for (ZgDay day = -40000; day < 40000; day += 37)
    {
      g_autofree char *text = zg_day_to_iso (day);

      g_assert_cmpint (zg_day_parse_iso (text), ==, day);
    }
  for (gsize i = 0; wrong[i]; i++)
    g_assert_cmpint (zg_day_parse_iso (wrong[i]), ==, ZG_DAY_NONE);
  g_assert_cmpint (zg_day_parse_iso (NULL), ==, ZG_DAY_NONE);
  g_assert_null (zg_day_to_iso (ZG_DAY_NONE));
}

static void
test_month_end (void)
{
  g_assert_cmpint (zg_day_month_end (2024, 2), ==, zg_day_from_ymd (2024, 2, 29));
  g_assert_cmpint (zg_day_month_end (2023, 2), ==, zg_day_from_ymd (2023, 2, 28));
  g_assert_cmpint (zg_day_month_end (2023, 12), ==, zg_day_from_ymd (2023, 12, 31));
  g_assert_cmpint (zg_day_month_end (2023, 13), ==, ZG_DAY_NONE);
}

static void
test_time (void)
{
  gint64 us = G_GINT64_CONSTANT (1710459000) * G_USEC_PER_SEC; /* 2024-03-14T23:30:00Z */
  g_autofree char *text = zg_time_to_iso (us, ZG_UTC_OFFSET_MINUTES);

  g_assert_cmpstr (text, ==, "2024-03-15T07:30:00+08:00");
  g_assert_cmpint (zg_day_from_time (us, ZG_UTC_OFFSET_MINUTES), ==, 19797);
  g_assert_cmpint (zg_day_from_time (us, 0), ==, 19796);
  g_assert_cmpint (zg_day_from_time (-1, 0), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/ymd", test_ymd);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/month-end", test_month_end);
  g_test_add_func ("/day/time", test_time);
  return g_test_run ();
}
