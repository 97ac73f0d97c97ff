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

/* As the settings have it; NULL: not read yet. Every cell of a list asks for it. */
static ZgDayFormat day_format;

static gboolean
forget_cb (GSettings *settings, gpointer keys, int n_keys, gpointer data)
{
  day_format = NULL;
  return FALSE;
}

static ZgDayFormat
read_day_format (GSettings *settings)
{
  g_autofree char *style = g_settings_get_string (settings, "date-style");

  return g_str_equal (style, "chinese") ? zg_format_day_chinese : zg_day_to_iso;
}

ZgDayFormat
zg_format_get_day_format (void)
{
  static GSettings *settings;

  if (settings == NULL)
    {
      settings = zg_settings_get ();
      /* Comes before "changed", at which cells ask again. */
      g_signal_connect (settings, "change-event", G_CALLBACK (forget_cb), NULL);
    }
  if (day_format == NULL)
    day_format = read_day_format (settings);
  return day_format;
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
