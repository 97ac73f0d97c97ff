/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-numbering.h"

#include "zg-numeral.h"

#define MAX_CHINESE 99

/* U+FF10, the full-width zero. */
#define WIDE_ZERO 0xff10

static void
write_digits (GString *text, gint64 value, gboolean wide)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  for (const char *p = digits; *p; p++)
    if (wide)
      g_string_append_unichar (text, WIDE_ZERO + (gunichar) (*p - '0'));
    else
      g_string_append_c (text, *p);
}

static void
write_chinese (GString *text, gint64 value)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (value >= 20)
    g_string_append (text, digits[value / 10]);
  if (value >= 10)
    g_string_append (text, "十");
  g_string_append (text, digits[value % 10]);
}

/* Writes the number after the one that @numeral read at @printed. */
static gboolean
write_next (GString *text, const char *printed, const ZgNumeral *numeral)
{
  gunichar first = g_utf8_get_char (printed);
  gint64 value = numeral->value + 1;
  char circled[8] = "";
  ZgNumeral next;

  switch (numeral->form)
    {
    case ZG_NUMERAL_DIGITS:
      write_digits (text, value, first >= WIDE_ZERO);
      return TRUE;
    case ZG_NUMERAL_CHINESE:
      if (value <= MAX_CHINESE)
        write_chinese (text, value);
      return value <= MAX_CHINESE;
    case ZG_NUMERAL_CIRCLED:
    default:
      /* The signs of a series stand one behind the other, up to its last. */
      g_unichar_to_utf8 (first + 1, circled);
      g_string_append (text, circled);
      return zg_numeral_read (zg_slice_of (circled), &next) && next.value == value
             && next.form == ZG_NUMERAL_CIRCLED;
    }
}

char *
zg_numbering_next (const char *number)
{
  for (const char *p = number; p && *p; p = g_utf8_next_char (p))
    {
      g_autoptr (GString) text = NULL;
      ZgNumeral numeral;

      if (!zg_numeral_read (zg_slice_of (p), &numeral))
        continue;
      text = g_string_new_len (number, p - number);
      if (!write_next (text, p, &numeral))
        return NULL;
      g_string_append (text, p + numeral.length);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  return NULL;
}
