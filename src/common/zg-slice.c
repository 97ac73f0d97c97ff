/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-slice.h"

gssize
zg_slice_find (ZgSlice slice, const char *needle)
{
  gsize last = strlen (needle) - 1;
  const char *p = slice.text;
  const char *end = slice.text + slice.length;

  if (slice.length <= last)
    return -1;
  /* Chinese characters share their first bytes; the last byte tells them apart soonest. */
  for (p += last; p < end; p++)
    {
      gsize i = 0;

      p = memchr (p, needle[last], (gsize) (end - p));
      if (!p)
        return -1;
      while (i < last && (p - last)[i] == needle[i])
        i++;
      if (i == last)
        return p - last - slice.text;
    }
  return -1;
}

gboolean
zg_slice_has_any (ZgSlice slice, const char *const *needles)
{
  for (; *needles; needles++)
    if (zg_slice_find (slice, *needles) >= 0)
      return TRUE;
  return FALSE;
}

const char *
zg_slice_starts_any (ZgSlice slice, const char *const *prefixes)
{
  const char *longest = NULL;

  for (; *prefixes; prefixes++)
    if (zg_slice_starts (slice, *prefixes) && (!longest || strlen (*prefixes) > strlen (longest)))
      longest = *prefixes;
  return longest;
}

const char *
zg_slice_ends_any (ZgSlice slice, const char *const *suffixes)
{
  const char *longest = NULL;

  for (; *suffixes; suffixes++)
    if (zg_slice_ends (slice, *suffixes) && (!longest || strlen (*suffixes) > strlen (longest)))
      longest = *suffixes;
  return longest;
}

static gsize
blank_at (const char *p, gsize length)
{
  if (*p == ' ' || (*p >= '\t' && *p <= '\r'))
    return 1;
  if (length >= 2 && memcmp (p, "\xc2\xa0", 2) == 0)
    return 2;
  if (length >= 3 && (memcmp (p, "\xe3\x80\x80", 3) == 0 || memcmp (p, "\xef\xbb\xbf", 3) == 0))
    return 3;
  /* U+2000 to U+200B: the typographers' spaces. */
  if (length >= 3 && memcmp (p, "\xe2\x80", 2) == 0 && (guchar) p[2] >= 0x80
      && (guchar) p[2] <= 0x8b)
    return 3;
  return 0;
}

gsize
zg_slice_blank (ZgSlice slice)
{
  gsize at = 0;
  gsize n;

  while (at < slice.length && (n = blank_at (slice.text + at, slice.length - at)) > 0)
    at += n;
  return at;
}

ZgSlice
zg_slice_trim (ZgSlice slice)
{
  gboolean more = TRUE;

  slice = zg_slice_skip (slice, zg_slice_blank (slice));
  while (more && slice.length > 0)
    {
      more = FALSE;
      for (gsize n = 1; n <= 3 && n <= slice.length; n++)
        if (blank_at (slice.text + slice.length - n, n) == n)
          {
            slice.length -= n;
            more = TRUE;
            break;
          }
    }
  return slice;
}

gssize
zg_slice_find_mark (ZgSlice slice, char mark)
{
  char wide[4] = { (char) 0xef, (char) 0xbc, (char) (mark + 0x60), 0 };
  const char *ascii = slice.length ? memchr (slice.text, mark, slice.length) : NULL;
  gsize before = ascii ? (gsize) (ascii - slice.text) : slice.length;
  gssize at = zg_slice_find (zg_slice_head (slice, before), wide);

  if (at >= 0)
    return at;
  return ascii ? (gssize) before : -1;
}

gsize
zg_slice_sentence (ZgSlice slice)
{
  static const char *const stops[] = { "。", "！", "？", "!", "?", NULL };
  gsize end = slice.length;

  for (guint i = 0; stops[i]; i++)
    {
      gssize at = zg_slice_find (zg_slice_head (slice, end), stops[i]);

      if (at >= 0)
        end = (gsize) at + strlen (stops[i]);
    }
  return end;
}

gsize
zg_slice_chars (ZgSlice slice)
{
  gsize n = 0;

  for (gsize i = 0; i < slice.length; i++)
    n += ((guchar) slice.text[i] & 0xc0) != 0x80;
  return n;
}
