/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-date-phrase.h"

/* The last bytes of 年, 月, 节 (春节前, 国庆节前) and the hyphen of 2024-06-30. */
enum
{
  YEAR = 1,
  MONTH,
  FESTIVAL,
  HYPHEN,
};

static const guint8 anchors[256] = {
  [0xb4] = YEAR, [0x88] = MONTH, [0x82] = FESTIVAL, ['-'] = HYPHEN
};

/* The start of the number that ends at @at, in digits or Chinese numerals. */
static gsize
number_start (const char *text, gsize from, gsize at)
{
  static const char numerals[] = "一二三四五六七八九十〇零";

  while (at > from)
    {
      if (g_ascii_isdigit (text[at - 1]))
        at--;
      else if (at >= from + 3 && (guchar) text[at - 3] == 0xef && (guchar) text[at - 2] == 0xbc
               && (guchar) text[at - 1] >= 0x90 && (guchar) text[at - 1] <= 0x99)
        at -= 3;
      else if (at >= from + 3 && (guchar) text[at - 3] >= 0xe3)
        {
          gboolean found = FALSE;

          for (gsize i = 0; !found && i < sizeof numerals - 1; i += 3)
            found = memcmp (text + at - 3, numerals + i, 3) == 0;
          if (!found)
            break;
          at -= 3;
        }
      else
        break;
    }
  return at;
}

/* Where a phrase would start whose anchor stands at @at; @at itself if none can. */
static gsize
phrase_start (const char *text, gsize from, gsize at, guint8 anchor)
{
  static const char *const words[] = { "今", "本", "当", "明", "去" };
  gsize start;

  switch (anchor)
    {
    case YEAR:
      start = number_start (text, from, at);
      for (guint i = 0; start == at && at >= from + 3 && i < G_N_ELEMENTS (words); i++)
        if (memcmp (text + at - 3, words[i], 3) == 0)
          start = at - 3;
      if (start == at && at >= from + 6 && memcmp (text + at - 3, "半", 3) == 0)
        start = at - 6;
      return start;
    case FESTIVAL:
      return at >= from + 3 ? at - 3 : at;
    default:
      return number_start (text, from, at);
    }
}

/* TRUE if @text at @at holds the character whose last byte was met. */
static gboolean
is_anchor (const char *text, gsize at, guint8 anchor)
{
  switch (anchor)
    {
    case YEAR:
      return memcmp (text + at, "年", 2) == 0;
    case MONTH:
      return memcmp (text + at, "月", 2) == 0;
    default:
      return memcmp (text + at, "节", 2) == 0;
    }
}

gssize
zg_date_phrase_next (ZgSlice slice, gsize from, const ZgDateContext *context, ZgDatePhrase *phrase)
{
  const char *text = slice.text;

  for (gsize i = from; i < slice.length; i++)
    {
      guint8 anchor = anchors[(guchar) text[i]];
      gsize at = i;
      gsize start;

      if (anchor == 0)
        continue;
      if (anchor != HYPHEN)
        {
          if (i < from + 2 || !is_anchor (text, i - 2, anchor))
            continue;
          at = i - 2;
        }
      start = phrase_start (text, from, at, anchor);
      if (start == at && anchor != YEAR)
        continue;
      if (zg_date_phrase_match (zg_slice_skip (slice, start), context, phrase)
          && start + phrase->length > at)
        return (gssize) start;
    }
  return -1;
}
