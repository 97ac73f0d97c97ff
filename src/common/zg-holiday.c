/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-holiday.h"

#include <unicode/ucal.h>

static const struct
{
  const char *name;
  gboolean lunar;
  int month; /* 1 to 12 */
  int day;
} holidays[] = {
  { "春节", TRUE, 1, 1 },   { "新年", FALSE, 1, 1 }, { "元旦", FALSE, 1, 1 },
  { "五一", FALSE, 5, 1 },  { "端午", TRUE, 5, 5 },  { "中秋", TRUE, 8, 15 },
  { "国庆", FALSE, 10, 1 },
};

gsize
zg_holiday_read (ZgSlice slice, guint *index)
{
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (zg_slice_starts (slice, holidays[i].name))
      {
        gsize length = strlen (holidays[i].name);

        *index = i;
        if (zg_slice_starts (zg_slice_skip (slice, length), "节"))
          length += strlen ("节");
        return length;
      }
  return 0;
}

/* Spring Festivals for which ICU (72) is a day off, because the new moon falls within minutes of
 * midnight: the days of the calendar of GB/T 33661-2017. */
static const struct
{
  int year;
  int month;
  int day;
} corrections[] = {
  { 2027, 2, 6 },
  { 2030, 2, 3 },
};

/* ICU's extended Chinese year counts from 2637 BC; the one that begins in January or February of a
 * Gregorian year is that year's number and this. Setting fields instead of a moment spares ICU the
 * fields of that moment, which cost it astronomy. */
#define EXTENDED_YEAR 2637

static ZgDay
lunar_day (int year, int month, int day)
{
  static const UChar zone[] = {
    'A', 's', 'i', 'a', '/', 'S', 'h', 'a', 'n', 'g', 'h', 'a', 'i', 0
  };
  static UCalendar *calendar = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UDate date;

  if (!calendar)
    calendar = ucal_open (zone, -1, "zh@calendar=chinese", UCAL_TRADITIONAL, &status);
  if (U_FAILURE (status))
    return ZG_DAY_NONE;
  ucal_clear (calendar);
  ucal_set (calendar, UCAL_EXTENDED_YEAR, year + EXTENDED_YEAR);
  ucal_set (calendar, UCAL_MONTH, month - 1);
  ucal_set (calendar, UCAL_IS_LEAP_MONTH, 0);
  ucal_set (calendar, UCAL_DATE, day);
  date = ucal_getMillis (calendar, &status);
  if (U_FAILURE (status))
    return ZG_DAY_NONE;
  return zg_day_from_time ((gint64) (date * 1000.0), ZG_UTC_OFFSET_MINUTES);
}

/* A document asks for the same day again and again. The lock also guards the one calendar, which
 * stays open for the process. */
static ZgDay
lunar_day_cached (guint index, int year)
{
  static GMutex mutex;
  static ZgDay days[G_N_ELEMENTS (holidays)][200];
  static gboolean known[G_N_ELEMENTS (holidays)][200];
  int slot = year - 1901;
  ZgDay day;

  g_mutex_lock (&mutex);
  if (!known[index][slot])
    {
      days[index][slot] = lunar_day (year, holidays[index].month, holidays[index].day);
      known[index][slot] = TRUE;
    }
  day = days[index][slot];
  g_mutex_unlock (&mutex);
  return day;
}

ZgDay
zg_holiday_day (guint index, int year)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (holidays), ZG_DAY_NONE);

  if (year < 1901 || year > 2100)
    return ZG_DAY_NONE;
  if (!holidays[index].lunar)
    return zg_day_from_ymd (year, holidays[index].month, holidays[index].day);
  for (guint i = 0; i < G_N_ELEMENTS (corrections); i++)
    if (holidays[index].month == 1 && corrections[i].year == year)
      return zg_day_from_ymd (year, corrections[i].month, corrections[i].day);
  return lunar_day_cached (index, year);
}
