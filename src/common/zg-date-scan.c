/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-date-phrase.h"

/* What a phrase is found by: 年, 月, 节 (春节前, 国庆节前), the hyphen of 2024-06-30. Each is
 * looked for by its last byte, which tells Chinese characters apart soonest. */
typedef enum
{
  YEAR,
  MONTH,
  FESTIVAL,
  HYPHEN,
  N_ANCHORS
} Anchor;

static const char *const anchors[N_ANCHORS] = { "年", "月", "节", "-" };

/* The next place of an anchor from @from on; the slice's length if there is none. */
static gsize
next_anchor (ZgSlice slice, gsize from, Anchor anchor)
{
  gssize at =
      from < slice.length ? zg_slice_find (zg_slice_skip (slice, from), anchors[anchor]) : -1;

  return at < 0 ? slice.length : from + (gsize) at;
}

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
phrase_start (const char *text, gsize from, gsize at, Anchor anchor)
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
    case MONTH:
    case HYPHEN:
    case N_ANCHORS:
    default:
      return number_start (text, from, at);
    }
}

gssize
zg_date_phrase_next (ZgSlice slice, gsize from, const ZgDateContext *context, ZgDatePhrase *phrase)
{
  gsize next[N_ANCHORS];

  for (Anchor anchor = 0; anchor < N_ANCHORS; anchor++)
    next[anchor] = next_anchor (slice, from, anchor);
  for (;;)
    {
      Anchor anchor = YEAR;
      gsize start;
      gsize at;

      for (Anchor other = 1; other < N_ANCHORS; other++)
        if (next[other] < next[anchor])
          anchor = other;
      at = next[anchor];
      if (at >= slice.length)
        return -1;
      start = phrase_start (slice.text, from, at, anchor);
      if ((start < at || anchor == YEAR)
          && zg_date_phrase_match (zg_slice_skip (slice, start), context, phrase)
          && start + phrase->length > at)
        return (gssize) start;
      next[anchor] = next_anchor (slice, at + 1, anchor);
    }
}
