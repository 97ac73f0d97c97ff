/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ordinal.h"

#include <string.h>

char *
zg_ordinal_chinese (guint n)
{
  static const char *const digits[] = {
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九"
  };
  static const char *const powers[] = { "千", "百", "十", "" };
  GString *text = g_string_new (NULL);
  gboolean zero = FALSE;

  for (guint i = 0, unit = 1000; i < G_N_ELEMENTS (powers); i++, unit /= 10)
    {
      guint digit = n / unit % 10;

      if (digit == 0)
        {
          zero = text->len > 0;
          continue;
        }
      if (zero)
        g_string_append (text, digits[0]);
      zero = FALSE;
      /* 十一, not 一十一. */
      if (unit != 10 || digit != 1 || text->len > 0)
        g_string_append (text, digits[digit]);
      g_string_append (text, powers[i]);
    }
  return g_string_free (text, FALSE);
}

char *
zg_ordinal (const ZgWords *words, guint level, guint n)
{
  gboolean chinese = zg_words_is_chinese (words);
  g_autofree char *numeral = chinese && level < 2 ? zg_ordinal_chinese (n) : NULL;

  switch (level)
    {
    case 0:
      return chinese ? g_strconcat (numeral, "、", NULL) : g_strdup_printf ("%u. ", n);
    case 1:
      return chinese ? g_strconcat ("（", numeral, "）", NULL) : g_strdup_printf ("%u) ", n);
    case 2:
      return g_strdup_printf (chinese ? "%u. " : "(%u) ", n);
    default:
      if (chinese)
        return g_strdup_printf ("（%u）", n);
      return n <= 26 ? g_strdup_printf ("(%c) ", (char) ('a' + n - 1))
                     : g_strdup_printf ("(%u) ", n);
    }
}
