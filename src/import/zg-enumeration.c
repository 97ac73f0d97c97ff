/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-enumeration.h"

#include "zg-marker.h"
#include "zg-numeral.h"

/* TRUE if an item may begin at @at: at the start, or behind a mark or white space. */
static gboolean
is_boundary (ZgSlice slice, gsize at)
{
  static const char *const marks[] = {
    "。", "；", "：", "，", "、", "\xe3\x80\x80", "”", "）", NULL
  };
  ZgSlice before = zg_slice_head (slice, at);

  return at == 0 || strchr (";:, \t\n\r.)", before.text[at - 1])
         || zg_slice_ends_any (before, marks);
}

static void
add_item (GArray *items, ZgSlice number, ZgSlice text)
{
  ZgItem item = { number, zg_slice_trim (text) };

  if (zg_slice_ends (item.text, "；"))
    item.text.length -= strlen ("；");
  else if (zg_slice_ends (item.text, ";"))
    item.text.length--;
  g_array_append_val (items, item);
}

/* The place of 是 behind numeral @wanted, from @from on; -1 if there is none. */
static gssize
find_ordinal (ZgSlice slice, gsize from, gint64 wanted, gsize *number_at)
{
  gssize at;

  while ((at = zg_slice_find (zg_slice_skip (slice, from), "是")) >= 0)
    {
      gsize end = from + (gsize) at;
      gsize n = wanted > 10 ? 2 * strlen ("十") : strlen ("十");
      ZgNumeral numeral;

      if (end >= n && zg_numeral_read (zg_slice (slice.text + end - n, n), &numeral)
          && numeral.form == ZG_NUMERAL_CHINESE && numeral.length == n && numeral.value == wanted
          && is_boundary (slice, end - n))
        {
          *number_at = end - n;
          return (gssize) end;
        }
      from = end + strlen ("是");
    }
  return -1;
}

static gsize
split_ordinals (ZgSlice slice, GArray *items)
{
  gsize start, next_start;
  gssize at = find_ordinal (slice, 0, 1, &start);
  gsize first = start;

  if (at < 0 || find_ordinal (slice, (gsize) at, 2, &next_start) < 0)
    return slice.length;
  for (gint64 n = 2; at >= 0; n++)
    {
      gsize text = (gsize) at + strlen ("是");
      gssize next = find_ordinal (slice, text, n, &next_start);
      gsize end = next >= 0 ? next_start : slice.length;

      add_item (items, zg_slice (slice.text + start, text - start),
                zg_slice (slice.text + text, end - text));
      at = next;
      start = next_start;
    }
  return first;
}

/* Where the marker @wanted of the same kind begins, from @from on; -1 if nowhere. */
static gssize
find_marker (ZgSlice slice, gsize from, ZgMarkerKind kind, gint64 wanted, ZgMarker *marker)
{
  for (gsize at = from; at < slice.length; at++)
    {
      guchar c = (guchar) slice.text[at];

      if ((c & 0xc0) == 0x80 || (!g_ascii_isdigit (c) && c != '(' && c != 0xe2 && c != 0xef))
        continue;
      if (is_boundary (slice, at) && zg_marker_read (zg_slice_skip (slice, at), marker)
          && marker->kind == kind && marker->number == wanted)
        return (gssize) at;
    }
  return -1;
}

static gsize
split_markers (ZgSlice slice, GArray *items)
{
  ZgMarker marker;
  gssize at = 0;

  if (!zg_marker_read (slice, &marker) || marker.number != 1
      || (marker.kind != ZG_MARKER_DIGIT_DOT && marker.kind != ZG_MARKER_DIGIT_COMMA
          && marker.kind != ZG_MARKER_DIGIT_BRACKETED && marker.kind != ZG_MARKER_DIGIT_BRACKET
          && marker.kind != ZG_MARKER_CIRCLED))
    return slice.length;
  for (gint64 n = 2; at >= 0; n++)
    {
      ZgSlice number = marker.digits;
      gsize text = (gsize) at + marker.length;
      gssize next = find_marker (slice, text, marker.kind, n, &marker);
      gsize end = next >= 0 ? (gsize) next : slice.length;

      add_item (items, number, zg_slice (slice.text + text, end - text));
      at = next;
    }
  return 0;
}

gsize
zg_enumeration_split (ZgSlice slice, GArray *items)
{
  gsize intro = split_markers (slice, items);

  return intro < slice.length ? intro : split_ordinals (slice, items);
}

gsize
zg_enumeration_ordinal (ZgSlice slice, gint64 wanted)
{
  ZgNumeral numeral;

  if (!zg_numeral_read (slice, &numeral) || numeral.form != ZG_NUMERAL_CHINESE
      || numeral.value != wanted || !zg_slice_starts (zg_slice_skip (slice, numeral.length), "是"))
    return 0;
  return numeral.length + strlen ("是");
}
