/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-format.h"

#include <glib/gi18n.h>

#include "zg-settings.h"

char *
zg_format_day_chinese (ZgDay day)
{
  int year;
  int month;
  int mday;

  zg_day_to_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%d年%d月%d日", year, month, mday);
}

ZgDayFormat
zg_format_get_day_format (void)
{
  g_autofree char *style = g_settings_get_string (zg_settings_get (), "date-style");

  return g_str_equal (style, "chinese") ? zg_format_day_chinese : zg_day_to_iso;
}

char *
zg_format_day (ZgDay day)
{
  return day == ZG_DAY_NONE ? NULL : zg_format_get_day_format () (day);
}

char *
zg_format_moment (gint64 us)
{
  ZgDay day = zg_day_from_time (us, ZG_UTC_OFFSET_MINUTES);
  ZgDay today = zg_day_from_time (g_get_real_time (), ZG_UTC_OFFSET_MINUTES);
  gint64 minutes = us / G_USEC_PER_SEC / 60 + ZG_UTC_OFFSET_MINUTES;

  if (day == today)
    return g_strdup_printf (_ ("today %02d:%02d"), (int) (minutes / 60 % 24), (int) (minutes % 60));
  if (day == today - 1)
    return g_strdup (_ ("yesterday"));
  return zg_format_day (day);
}

char *
zg_format_caption (const char *label)
{
  g_autoptr (GString) caption = g_string_new (NULL);

  g_string_append_unichar (caption, g_unichar_totitle (g_utf8_get_char (label)));
  g_string_append (caption, g_utf8_next_char (label));
  return g_string_free (g_steal_pointer (&caption), FALSE);
}
