/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people type and print them: "2024年6月底前", "6月底", "上半年", "春节前", "+30天".
 *
 * What a phrase means (the day it ends on, and how exactly it was meant):
 *   2024年6月30日, 2024-06-30, 2024.6.30, 2024/6/30 (前)   that day                 day
 *   6月底, 6月底前, 6月末, 6月, 6月份, 6月内                  last day of the month    month-end
 *   6月前, 6月之前, 6月以前             last day of the month BEFORE    before-month
 *   上旬, 中旬, 下旬                    10th, 20th, last day of the month  ten-day-end
 *   一季度, 第三季度末                   last day of the quarter         month-end
 *   上半年, 下半年                      30 June, 31 December            half-year-end
 *   2024年, 2024年度, 年底, 年底前, 年内   31 December                     year-end
 *   春节前, 国庆节前                    the day before the holiday       before-holiday
 *   +30天, +2周, +3个月, 30天内          counted from today              day
 *   年初, 月初, 近期                    no day                          vague
 *   长期坚持, 长期, 持续推进              no day, long_term               (none)
 * The distinction of 6月底前 and 6月前 is the wording's: the second excludes June. */
#pragma once

#include "zg-day.h"
#include "zg-slice.h"

G_BEGIN_DECLS

#define ZG_PRECISION_DAY            "day"
#define ZG_PRECISION_TEN_DAY_END    "ten-day-end"
#define ZG_PRECISION_MONTH_END      "month-end"
#define ZG_PRECISION_BEFORE_MONTH   "before-month"
#define ZG_PRECISION_HALF_YEAR_END  "half-year-end"
#define ZG_PRECISION_YEAR_END       "year-end"
#define ZG_PRECISION_BEFORE_HOLIDAY "before-holiday"
#define ZG_PRECISION_VAGUE          "vague"

/* What a phrase leaves open is taken from here. */
typedef struct
{
  int year;    /* for a phrase without one; 0: then it has no day */
  ZgDay today; /* for 今年 and +30天; %ZG_DAY_NONE: then these have no day */
} ZgDateContext;

typedef struct
{
  gsize length;          /* bytes of the phrase */
  ZgDay day;             /* %ZG_DAY_NONE if the phrase names none */
  const char *precision; /* a ZG_PRECISION_ key; NULL only if @long_term */
  int year;              /* said or taken from the context; 0 if neither */
  gboolean year_said;    /* with digits or as 今年 */
  gboolean limit;        /* 前, 底 or 内 closes it: a day by which, not a day on which */
  gboolean whole_year;   /* a year and nothing smaller */
  gboolean long_term;
} ZgDatePhrase;

/**
 * zg_date_phrase_match:
 * @slice: a text
 * @context: what the phrase may leave open
 * @phrase: (out): what was read
 *
 * Reads the longest phrase at the start of @slice.
 *
 * Returns: FALSE if none stands there (a date that does not exist, such as 2023年2月30日, is none)
 */
gboolean zg_date_phrase_match (ZgSlice slice, const ZgDateContext *context, ZgDatePhrase *phrase);

/**
 * zg_date_phrase_parse:
 * @text: what a person typed, white space around it ignored
 * @context: what it may leave open
 * @phrase: (out): what it means
 *
 * Returns: FALSE unless all of @text is one phrase
 */
gboolean
zg_date_phrase_parse (const char *text, const ZgDateContext *context, ZgDatePhrase *phrase);

/* A search through running text; its parts are its own affair. */
typedef struct
{
  ZgSlice slice;
  gsize from;
  gsize next[4];
} ZgDateScan;

/**
 * zg_date_scan_init:
 * @scan: (out caller-allocates): a search
 * @slice: running text
 *
 * Prepares a search for the phrases in @slice.
 */
void zg_date_scan_init (ZgDateScan *scan, ZgSlice slice);

/**
 * zg_date_scan_next:
 * @scan: a search
 * @context: what phrases may leave open; may change from call to call
 * @phrase: (out): the phrase found
 *
 * Finds the next phrase with a year, a month, a half-year or a holiday in running text. The others
 * (一季度 without a year, 近期, 长期坚持, +30天) are everyday words there and are not looked for.
 *
 * Returns: its first byte; -1 if there is none
 */
gssize zg_date_scan_next (ZgDateScan *scan, const ZgDateContext *context, ZgDatePhrase *phrase);

/* The first phrase in @slice, as zg_date_scan_next() finds it. */
gssize zg_date_phrase_find (ZgSlice slice, const ZgDateContext *context, ZgDatePhrase *phrase);

G_END_DECLS
