/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-day.h"

#include <string.h>

#define US_PER_DAY (G_TIME_SPAN_DAY)

/* GDate counts from 1 January of year 1; this is its number of 1970-01-01. */
#define JULIAN_EPOCH 719163

ZgDay
zg_day_from_ymd (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return ZG_DAY_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return ZG_DAY_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (ZgDay) g_date_get_julian (&date) - JULIAN_EPOCH;
}

void
zg_day_to_ymd (ZgDay day, int *year, int *month, int *mday)
{
  GDate date;

  g_return_if_fail (day > -JULIAN_EPOCH);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + JULIAN_EPOCH));
  if (year)
    *year = g_date_get_year (&date);
  if (month)
    *month = g_date_get_month (&date);
  if (mday)
    *mday = g_date_get_day (&date);
}

ZgDay
zg_day_month_end (int year, int month)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12)
    return ZG_DAY_NONE;
  return zg_day_from_ymd (year, month,
                          g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

ZgDay
zg_day_from_time (gint64 us, int utc_offset)
{
  gint64 local = us + utc_offset * G_TIME_SPAN_MINUTE;
  gint64 day = local / US_PER_DAY;

  if (local % US_PER_DAY < 0)
    day--;
  return (ZgDay) day;
}

ZgDay
zg_day_parse_iso (const char *text)
{
  int number[3] = { 0, 0, 0 };
  static const char form[] = "0000-11-22";

  if (text == NULL || strlen (text) != sizeof form - 1)
    return ZG_DAY_NONE;
  for (gsize i = 0; form[i]; i++)
    {
      if (form[i] == '-')
        {
          if (text[i] != '-')
            return ZG_DAY_NONE;
          continue;
        }
      if (!g_ascii_isdigit (text[i]))
        return ZG_DAY_NONE;
      number[form[i] - '0'] = number[form[i] - '0'] * 10 + (text[i] - '0');
    }
  return zg_day_from_ymd (number[0], number[1], number[2]);
}

char *
zg_day_to_iso (ZgDay day)
{
  int year;
  int month;
  int mday;

  if (day == ZG_DAY_NONE)
    return NULL;
  zg_day_to_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

char *
zg_time_to_iso (gint64 us, int utc_offset)
{
  ZgDay day = zg_day_from_time (us, utc_offset);
  gint64 local = us + utc_offset * G_TIME_SPAN_MINUTE;
  gint64 seconds = (local - day * US_PER_DAY) / G_USEC_PER_SEC;
  g_autofree char *date = zg_day_to_iso (day);

  return g_strdup_printf ("%sT%02d:%02d:%02d%c%02d:%02d", date, (int) (seconds / 3600),
                          (int) (seconds / 60 % 60), (int) (seconds % 60),
                          utc_offset < 0 ? '-' : '+', ABS (utc_offset) / 60, ABS (utc_offset) % 60);
}
