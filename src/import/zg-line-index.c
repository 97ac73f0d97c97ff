/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-line-index.h"

GArray *
zg_line_index_split (const char *text, gsize length)
{
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (ZgLine), 64);
  char ending = length > 0 && !memchr (text, '\n', length) ? '\r' : '\n';
  gsize start = 0;

  while (start < length)
    {
      const char *end = memchr (text + start, ending, length - start);
      gsize next = end ? (gsize) (end - text) + 1 : length;
      ZgSlice words = zg_slice_trim (zg_slice (text + start, next - start));
      ZgLine line = { .start = (guint32) start, .next = (guint32) next };

      line.first = (guint32) (words.text - text);
      line.last = line.first + (guint32) words.length;
      g_array_append_val (lines, line);
      start = next;
    }
  return lines;
}
