/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-date-phrase.h"

#include "zg-holiday.h"
#include "zg-numeral.h"

/* The text still to be read, and what was understood so far. */
typedef struct
{
  ZgSlice rest;
  const ZgDateContext *context;
  ZgDatePhrase *phrase;
  gboolean impossible; /* a day that no calendar has */
} Reading;

static gboolean
take (Reading *reading, const char *word)
{
  if (!zg_slice_starts (reading->rest, word))
    return FALSE;
  reading->rest = zg_slice_skip (reading->rest, strlen (word));
  return TRUE;
}

static gboolean
take_any (Reading *reading, const char *const *words)
{
  const char *word = zg_slice_starts_any (reading->rest, words);

  return word && take (reading, word);
}

/* Takes 前 and its longer forms, but not the 前 of 前期 or 前后. */
static gboolean
take_before (Reading *reading)
{
  static const char *const other[] = { "前期", "前后", "前列", "前述", "前往", NULL };

  if (zg_slice_starts_any (reading->rest, other))
    return FALSE;
  return take (reading, "之前") || take (reading, "以前") || take (reading, "前");
}

static gboolean
settle (Reading *reading, ZgDay day, const char *precision)
{
  reading->phrase->day = day;
  reading->phrase->precision = precision;
  return TRUE;
}

/* A day reckoned in the phrase's year; none while the year is unknown. */
static gboolean
settle_in_year (Reading *reading, int month, int mday, const char *precision)
{
  int year = reading->phrase->year;

  if (year == 0)
    return settle (reading, ZG_DAY_NONE, precision);
  return settle (reading,
                 mday > 0 ? zg_day_from_ymd (year, month, mday) : zg_day_month_end (year, month),
                 precision);
}

static gboolean
settle_vague (Reading *reading)
{
  return settle (reading, ZG_DAY_NONE, ZG_PRECISION_VAGUE);
}

static gboolean
take_number (Reading *reading, gint64 low, gint64 high, const char *counter, gint64 *value)
{
  Reading ahead = *reading;
  ZgNumeral numeral;

  if (!zg_numeral_read (ahead.rest, &numeral) || numeral.form == ZG_NUMERAL_CIRCLED
      || numeral.value < low || numeral.value > high)
    return FALSE;
  ahead.rest = zg_slice_skip (ahead.rest, numeral.length);
  if (!take (&ahead, counter))
    return FALSE;
  *reading = ahead;
  *value = numeral.value;
  return TRUE;
}

/* Takes "2024年", "二〇二四年", 今年 and their kin. */
static gboolean
take_year (Reading *reading)
{
  static const struct
  {
    const char *word;
    int offset;
  } relative[] = { { "今年", 0 }, { "本年", 0 }, { "当年", 0 }, { "明年", 1 }, { "去年", -1 } };
  gint64 year;

  if (take_number (reading, 1900, 2199, "年", &year))
    {
      reading->phrase->year = (int) year;
      reading->phrase->year_said = TRUE;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (relative); i++)
    if (take (reading, relative[i].word))
      {
        int now = reading->context->year;

        if (reading->context->today != ZG_DAY_NONE)
          zg_day_to_ymd (reading->context->today, &now, NULL, NULL);
        reading->phrase->year = now ? now + relative[i].offset : 0;
        reading->phrase->year_said = TRUE;
        return TRUE;
      }
  return FALSE;
}

/* After a month: 底, 旬, 前, a day, or nothing. */
static gboolean
read_in_month (Reading *reading, int month)
{
  static const char *const ten_days[] = { "上旬", "中旬", "下旬" };
  ZgDatePhrase *phrase = reading->phrase;
  gint64 mday;

  for (int i = 0; i < 3; i++)
    if (take (reading, ten_days[i]))
      {
        phrase->limit = take_before (reading);
        return settle_in_year (reading, month, i < 2 ? 10 * (i + 1) : 0, ZG_PRECISION_TEN_DAY_END);
      }
  if (take_number (reading, 1, 31, "日", &mday) || take_number (reading, 1, 31, "号", &mday))
    {
      phrase->limit = take_before (reading);
      settle_in_year (reading, month, (int) mday, ZG_PRECISION_DAY);
      reading->impossible = phrase->year > 0 && phrase->day == ZG_DAY_NONE;
      return TRUE;
    }
  if (take (reading, "底") || take (reading, "末"))
    {
      phrase->limit = TRUE;
      take_before (reading);
      return settle_in_year (reading, month, 0, ZG_PRECISION_MONTH_END);
    }
  if (take (reading, "初"))
    return settle_vague (reading);
  if (take_before (reading))
    {
      phrase->limit = TRUE;
      settle_in_year (reading, month, 1, ZG_PRECISION_BEFORE_MONTH);
      if (phrase->day != ZG_DAY_NONE)
        phrase->day--;
      return TRUE;
    }
  phrase->limit = take (reading, "内");
  return settle_in_year (reading, month, 0, ZG_PRECISION_MONTH_END);
}

static gboolean
read_month (Reading *reading)
{
  gint64 month;

  if (!take_number (reading, 1, 12, "月", &month))
    return FALSE;
  take (reading, "份");
  return read_in_month (reading, (int) month);
}

static gboolean
read_quarter (Reading *reading)
{
  Reading ahead = *reading;
  gint64 quarter;

  take (&ahead, "第");
  if (!take_number (&ahead, 1, 4, "季度", &quarter))
    return FALSE;
  *reading = ahead;
  if (take (reading, "末") || take (reading, "底") || take (reading, "内"))
    reading->phrase->limit = TRUE;
  if (take_before (reading))
    reading->phrase->limit = TRUE;
  return settle_in_year (reading, (int) quarter * 3, 0, ZG_PRECISION_MONTH_END);
}

static gboolean
read_holiday (Reading *reading)
{
  Reading ahead = *reading;
  ZgDay day = ZG_DAY_NONE;
  guint index;
  gsize length = zg_holiday_read (ahead.rest, &index);

  if (length == 0)
    return FALSE;
  ahead.rest = zg_slice_skip (ahead.rest, length);
  if (!take_before (&ahead))
    return FALSE;
  *reading = ahead;
  reading->phrase->limit = TRUE;
  if (reading->phrase->year)
    day = zg_holiday_day (index, reading->phrase->year);
  return settle (reading, day == ZG_DAY_NONE ? day : day - 1, ZG_PRECISION_BEFORE_HOLIDAY);
}

/* After a year, or without one: the year's parts that are no months. */
static gboolean
read_part_of_year (Reading *reading)
{
  static const char *const first[] = { "上半年", NULL };
  static const char *const second[] = { "下半年", NULL };
  gboolean is_first = take_any (reading, first);

  if (!is_first && !take_any (reading, second))
    return FALSE;
  reading->phrase->limit = take (reading, "内");
  if (take_before (reading))
    reading->phrase->limit = TRUE;
  return settle_in_year (reading, is_first ? 6 : 12, 0, ZG_PRECISION_HALF_YEAR_END);
}

static gboolean
read_after_year (Reading *reading)
{
  static const char *const ends[] = { "年底", "年末", "底", "末", "年内", "内", NULL };
  static const char *const starts[] = { "年初", "初", NULL };

  if (read_month (reading) || read_part_of_year (reading) || read_quarter (reading)
      || read_holiday (reading))
    return TRUE;
  if (take_any (reading, starts))
    return settle_vague (reading);
  if (take_any (reading, ends))
    {
      reading->phrase->limit = TRUE;
      take_before (reading);
      return settle_in_year (reading, 12, 31, ZG_PRECISION_YEAR_END);
    }
  take (reading, "度");
  reading->phrase->whole_year = TRUE;
  reading->phrase->limit = take (reading, "内");
  return settle_in_year (reading, 12, 31, ZG_PRECISION_YEAR_END);
}

static gboolean
read_without_year (Reading *reading)
{
  static const char *const ends[] = { "年底", "年末", NULL };
  static const char *const vague[] = { "年初", "近期", "月初", "尽快", NULL };

  reading->phrase->year = reading->context->year;
  if (read_month (reading) || read_part_of_year (reading) || read_quarter (reading)
      || read_holiday (reading))
    return TRUE;
  if (take_any (reading, vague))
    return settle_vague (reading);
  if (take (reading, "年内"))
    {
      reading->phrase->limit = reading->phrase->whole_year = TRUE;
      return settle_in_year (reading, 12, 31, ZG_PRECISION_YEAR_END);
    }
  if (!take_any (reading, ends))
    return FALSE;
  reading->phrase->limit = TRUE;
  take_before (reading);
  return settle_in_year (reading, 12, 31, ZG_PRECISION_YEAR_END);
}

/* "2024-06-30" and its forms with dots or slashes; a trailing 前 changes nothing. */
static gboolean
read_iso (Reading *reading)
{
  ZgSlice rest = reading->rest;
  ZgNumeral parts[3];
  char mark = 0;

  for (guint i = 0; i < 3; i++)
    {
      gsize length = 0;

      if (i > 0)
        {
          for (const char *p = "-./"; *p && length == 0; p++)
            if ((i == 1 || *p == mark) && (length = zg_slice_mark (rest, *p)) > 0)
              mark = *p;
          if (length == 0)
            return FALSE;
          rest = zg_slice_skip (rest, length);
        }
      if (!zg_numeral_read (rest, &parts[i]) || parts[i].form != ZG_NUMERAL_DIGITS)
        return FALSE;
      rest = zg_slice_skip (rest, parts[i].length);
    }
  if (parts[0].value < 1900 || parts[0].value > 2199 || parts[1].value > 12 || parts[2].value > 31)
    return FALSE;
  reading->phrase->year = (int) parts[0].value;
  reading->phrase->year_said = TRUE;
  settle_in_year (reading, (int) parts[1].value, (int) parts[2].value, ZG_PRECISION_DAY);
  reading->rest = rest;
  reading->phrase->limit = take_before (reading);
  return parts[2].value > 0 && reading->phrase->day != ZG_DAY_NONE;
}

static ZgDay
add_months (ZgDay day, int n)
{
  int year, month, mday;
  ZgDay result;

  zg_day_to_ymd (day, &year, &month, &mday);
  month += n - 1;
  year += month / 12;
  month = month % 12 + 1;
  result = zg_day_from_ymd (year, month, mday);
  return result == ZG_DAY_NONE ? zg_day_month_end (year, month) : result;
}

/* "+30天", "30天内", "三个月内": counted from today. */
static gboolean
read_span (Reading *reading)
{
  static const struct
  {
    const char *counter;
    int days;
    int months;
  } counters[] = { { "天", 1, 0 },   { "日", 1, 0 },   { "个工作日", 0, 0 }, { "周", 7, 0 },
                   { "星期", 7, 0 }, { "个月", 0, 1 }, { "年", 0, 12 } };
  Reading ahead = *reading;
  gsize plus = zg_slice_mark (ahead.rest, '+');
  ZgDay today = reading->context->today;
  gint64 n;

  ahead.rest = zg_slice_skip (ahead.rest, plus);
  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    {
      if ((counters[i].days == 0 && counters[i].months == 0)
          || !take_number (&ahead, 0, 999, counters[i].counter, &n))
        continue;
      if (plus == 0 && !take (&ahead, "内") && !take (&ahead, "之内") && !take (&ahead, "以内"))
        return FALSE;
      *reading = ahead;
      reading->phrase->limit = TRUE;
      if (today != ZG_DAY_NONE)
        today = counters[i].days ? today + (ZgDay) n * counters[i].days
                                 : add_months (today, (int) n * counters[i].months);
      return settle (reading, today, ZG_PRECISION_DAY);
    }
  return FALSE;
}

static gboolean
read_long_term (Reading *reading)
{
  static const char *const words[] = { "长期坚持",   "长期整改",   "长期推进", "长期",
                                       "持续推进",   "持续坚持",   "持续整改", "常态化推进",
                                       "需长期坚持", "并长期坚持", NULL };

  if (!take_any (reading, words))
    return FALSE;
  reading->phrase->long_term = TRUE;
  return TRUE;
}

gboolean
zg_date_phrase_match (ZgSlice slice, const ZgDateContext *context, ZgDatePhrase *phrase)
{
  Reading reading = { slice, context, phrase, FALSE };
  gboolean read;

  *phrase = (ZgDatePhrase){ .day = ZG_DAY_NONE };
  if (take_year (&reading))
    read = read_after_year (&reading);
  else
    read = read_iso (&reading) || read_span (&reading) || read_without_year (&reading)
           || read_long_term (&reading);
  phrase->length = slice.length - reading.rest.length;
  return read && !reading.impossible;
}

gboolean
zg_date_phrase_parse (const char *text, const ZgDateContext *context, ZgDatePhrase *phrase)
{
  ZgSlice slice = zg_slice_trim (zg_slice_of (text));

  return zg_date_phrase_match (slice, context, phrase) && phrase->length == slice.length;
}
