/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day is a civil day in the ledger's zone, counted from 1970-01-01 (day 0). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 ZgDay;

/* "No day": not a date, sorts before every day. */
#define ZG_DAY_NONE G_MININT32

/* China has one zone, UTC+8, and no summer time. */
#define ZG_UTC_OFFSET_MINUTES 480

/**
 * zg_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to the month's last
 *
 * Returns: the day of the Gregorian calendar, or %ZG_DAY_NONE if there is no such date.
 */
ZgDay zg_day_from_ymd (int year, int month, int day);

/**
 * zg_day_to_ymd:
 * @day: a day, not %ZG_DAY_NONE
 * @year: (out) (optional): the year
 * @month: (out) (optional): 1 to 12
 * @mday: (out) (optional): 1 to 31
 */
void zg_day_to_ymd (ZgDay day, int *year, int *month, int *mday);

/* The last day of a month; %ZG_DAY_NONE if @month is not 1 to 12. */
ZgDay zg_day_month_end (int year, int month);

/* The civil day at @us microseconds since 1970 UTC, @utc_offset minutes east of Greenwich. */
ZgDay zg_day_from_time (gint64 us, int utc_offset);

/**
 * zg_day_parse_iso:
 * @text: "2024-03-15", exactly
 *
 * Returns: the day, or %ZG_DAY_NONE if @text is anything else.
 */
ZgDay zg_day_parse_iso (const char *text);

/* "2024-03-15"; NULL for %ZG_DAY_NONE. (transfer full) (nullable) */
char *zg_day_to_iso (ZgDay day);

/* A moment as scripts read it, "2024-03-15T09:30:00+08:00". (transfer full) */
char *zg_time_to_iso (gint64 us, int utc_offset);

G_END_DECLS
