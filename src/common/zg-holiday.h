/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holidays by which notices date their promises ("春节前"). */
#pragma once

#include "zg-day.h"
#include "zg-slice.h"

G_BEGIN_DECLS

/**
 * zg_holiday_read:
 * @slice: a text
 * @index: (out): which holiday, for zg_holiday_day()
 *
 * Returns: the bytes of the holiday's name at the start of @slice (春节, 元旦, 五一, 端午, 中秋,
 *   国庆, each with or without 节); 0 if there is none
 */
gsize zg_holiday_read (ZgSlice slice, guint *index);

/**
 * zg_holiday_day:
 * @index: from zg_holiday_read()
 * @year: the Gregorian year in which it falls
 *
 * Lunar holidays are reckoned with ICU's Chinese calendar (GB/T 33661-2017 is the same calendar).
 *
 * Returns: the holiday's first day; %ZG_DAY_NONE outside 1901 to 2100
 */
ZgDay zg_holiday_day (guint index, int year);

G_END_DECLS
