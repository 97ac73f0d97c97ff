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

void
zg_date_scan_init (ZgDateScan *scan, ZgSlice slice)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (scan->next) == N_ANCHORS);

  scan->slice = slice;
  scan->from = 0;
  for (Anchor anchor = 0; anchor < N_ANCHORS; anchor++)
    scan->next[anchor] = next_anchor (slice, 0, anchor);
}

/* Every anchor is looked for once: a rare one is not searched to the text's end again and again. */
static Anchor
nearest_anchor (const ZgDateScan *scan)
{
  Anchor nearest = YEAR;

  for (Anchor anchor = YEAR + 1; anchor < N_ANCHORS; anchor++)
    if (scan->next[anchor] < scan->next[nearest])
      nearest = anchor;
  return nearest;
}

gssize
zg_date_scan_next (ZgDateScan *scan, const ZgDateContext *context, ZgDatePhrase *phrase)
{
  for (;;)
    {
      Anchor anchor = nearest_anchor (scan);
      gsize at = scan->next[anchor];
      gsize start;

      if (at >= scan->slice.length)
        return -1;
      scan->next[anchor] = next_anchor (scan->slice, at + 1, anchor);
      if (at < scan->from)
        continue;
      start = phrase_start (scan->slice.text, scan->from, at, anchor);
      if ((start < at || anchor == YEAR)
          && zg_date_phrase_match (zg_slice_skip (scan->slice, start), context, phrase)
          && start + phrase->length > at)
        {
          scan->from = start + phrase->length;
          return (gssize) start;
        }
    }
}

gssize
zg_date_phrase_find (ZgSlice slice, const ZgDateContext *context, ZgDatePhrase *phrase)
{
  ZgDateScan scan;

  zg_date_scan_init (&scan, slice);
  return zg_date_scan_next (&scan, context, phrase);
}
