/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's lines. */
#pragma once

#include "zg-slice.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 start; /* first byte, indent included */
  guint32 first; /* first byte that is no white space; first == last on a blank line */
  guint32 last;  /* the byte after the last that is no white space */
  guint32 next;  /* where the next line starts, the line end included */
} ZgLine;

/**
 * zg_line_index_split:
 * @text: a document
 * @length: its bytes, less than 4 GiB
 *
 * Splits at \n (a \r before it is white space); a text without any \n is split at \r.
 *
 * Returns: (transfer full) (element-type ZgLine): the lines, which cover the text in order
 */
GArray *zg_line_index_split (const char *text, gsize length);

/* A line's words, without the white space around them. */
static inline ZgSlice
zg_line_slice (const char *text, const ZgLine *line)
{
  return zg_slice (text + line->first, line->last - line->first);
}

static inline gboolean
zg_line_is_blank (const ZgLine *line)
{
  return line->first == line->last;
}

G_END_DECLS
