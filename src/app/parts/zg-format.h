/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window writes days and moments, as the user set it, and labels that stand alone. */
#pragma once

#include "zg-day.h"

G_BEGIN_DECLS

/* "2024-03-15" or "2024年3月15日", as the preferences say; NULL for %ZG_DAY_NONE.
 * (transfer full) (nullable) */
char *zg_format_day (ZgDay day);

/* What zg_format_day() does at present, as a function that other threads may call; not for
 * %ZG_DAY_NONE. */
typedef char *(*ZgDayFormat) (ZgDay day);
ZgDayFormat zg_format_get_day_format (void);

/* When something was, @us microseconds since 1970 UTC: "today 14:05", "yesterday", else the day.
 * (transfer full) */
char *zg_format_moment (gint64 us);

/* The day in Chinese style whatever is set, for showing the choice. (transfer full) */
char *zg_format_day_chinese (ZgDay day);

/* A label as a caption, which begins with a capital where the script has them: "Lead unit" of
 * "lead unit". Within a sentence it stays as it is. (transfer full) */
char *zg_format_caption (const char *label);

G_END_DECLS
