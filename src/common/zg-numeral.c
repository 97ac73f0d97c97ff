/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-numeral.h"

#include <string.h>

#define MAX_DIGITS 9
#define MAX_PLACES 18 /* of a gint64 */

static const struct
{
  char text[4];
  int value;
} han_digits[] = { { "〇", 0 }, { "零", 0 },  { "一", 1 },   { "二", 2 },
                   { "两", 2 }, { "三", 3 },  { "四", 4 },   { "五", 5 },
                   { "六", 6 }, { "七", 7 },  { "八", 8 },   { "九", 9 },
                   { "○", 0 },  { "十", 10 }, { "百", 100 }, { "千", 1000 } };

/* The value of the digit at the start of @slice, half or full width; -1 if there is none. */
static int
digit_at (ZgSlice slice, gsize *length)
{
  const guchar *p = (const guchar *) slice.text;

  if (slice.length == 0)
    return -1;
  *length = p[0] == 0xef ? 3 : 1;
  if (p[0] != 0xef)
    return p[0] >= '0' && p[0] <= '9' ? p[0] - '0' : -1;
  /* U+FF10 to U+FF19 are EF BC 90 to EF BC 99. */
  return slice.length >= 3 && p[1] == 0xbc && p[2] >= 0x90 && p[2] <= 0x99 ? p[2] - 0x90 : -1;
}

static int
han_at (ZgSlice slice)
{
  if (slice.length < 3 || (guchar) slice.text[0] < 0xe2)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (han_digits); i++)
    if (memcmp (slice.text, han_digits[i].text, 3) == 0)
      return han_digits[i].value;
  return -1;
}

static gboolean
read_digits (ZgSlice slice, ZgNumeral *numeral)
{
  gsize at = 0;
  guint n_digits = 0;
  gsize length;
  int digit;

  numeral->value = 0;
  while ((digit = digit_at (zg_slice_skip (slice, at), &length)) >= 0)
    {
      if (++n_digits > MAX_DIGITS)
        return FALSE;
      numeral->value = numeral->value * 10 + digit;
      at += length;
    }
  numeral->length = at;
  numeral->form = ZG_NUMERAL_DIGITS;
  return n_digits > 0;
}

/* 二〇二四: digits without a ten, hundred or thousand are read one by one. */
static gboolean
read_chinese (ZgSlice slice, ZgNumeral *numeral)
{
  gint64 total = 0;
  gint64 row = 0;
  guint n_row = 0;
  gsize at = 0;
  int value;

  while ((value = han_at (zg_slice_skip (slice, at))) >= 0 && at < 3 * MAX_DIGITS)
    {
      if (value >= 10)
        {
          total += (n_row > 0 ? row : 1) * value;
          row = 0;
          n_row = 0;
        }
      else
        {
          row = row * 10 + value;
          n_row++;
        }
      at += 3;
    }
  numeral->value = total + row;
  numeral->length = at;
  numeral->form = ZG_NUMERAL_CHINESE;
  return at > 0 && numeral->value <= 9999;
}

/* ① to ⑳, ⑴ to ⒇ and ⒈ to ⒛ are U+2460 to U+249B, three rows of twenty: E2 91 A0 and on. */
static gboolean
read_circled (ZgSlice slice, ZgNumeral *numeral)
{
  const guchar *p = (const guchar *) slice.text;
  int code;

  if (slice.length < 3 || p[0] != 0xe2 || p[1] < 0x91 || p[1] > 0x92)
    return FALSE;
  code = ((p[1] & 0x3f) << 6 | (p[2] & 0x3f)) - 0x460;
  if (code < 0 || code >= 60)
    return FALSE;
  numeral->value = code % 20 + 1;
  numeral->length = 3;
  numeral->form = ZG_NUMERAL_CIRCLED;
  return TRUE;
}

gboolean
zg_numeral_read (ZgSlice slice, ZgNumeral *numeral)
{
  return read_digits (slice, numeral) || read_circled (slice, numeral)
         || read_chinese (slice, numeral);
}

/* A comma that parts thousands has three digits behind it, and a digit before it. */
static gboolean
is_thousands_comma (ZgSlice slice, gsize at)
{
  const char *p = slice.text + at;

  return at > 0 && at + 3 < slice.length && *p == ',' && g_ascii_isdigit (p[1])
         && g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3])
         && (at + 4 == slice.length || !g_ascii_isdigit (p[4]));
}

gsize
zg_numeral_read_decimal (ZgSlice slice, gint64 *amount, int *scale)
{
  gboolean point = FALSE;
  guint n_digits = 0;
  gsize at = 0;

  *amount = 0;
  *scale = 0;
  while (at < slice.length)
    {
      gsize length = 1;
      int digit;

      if (g_ascii_isdigit (slice.text[at]))
        digit = slice.text[at] - '0';
      else
        digit = digit_at (zg_slice_skip (slice, at), &length);
      if (digit >= 0)
        {
          if (++n_digits > 18 || (point && ++*scale > 6))
            return 0;
          *amount = *amount * 10 + digit;
          at += length;
        }
      else if (!point && n_digits > 0
               && (length = zg_slice_mark (zg_slice_skip (slice, at), '.')) > 0
               && digit_at (zg_slice_skip (slice, at + length), &(gsize){ 0 }) >= 0)
        {
          point = TRUE;
          at += length;
        }
      else if (!point && is_thousands_comma (slice, at))
        at++;
      else
        break;
    }
  return n_digits > 0 ? at : 0;
}

char *
zg_numeral_write_decimal (gint64 amount, int scale)
{
  guint64 magnitude = amount < 0 ? -(guint64) amount : (guint64) amount;
  int places = CLAMP (scale, 0, MAX_PLACES);
  /* One digit more than the places stands before the point. */
  g_autofree char *digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, places + 1, magnitude);
  gsize whole = strlen (digits) - (gsize) places;

  return g_strdup_printf ("%s%.*s%s%s", amount < 0 ? "-" : "", (int) whole, digits,
                          places > 0 ? "." : "", digits + whole);
}
