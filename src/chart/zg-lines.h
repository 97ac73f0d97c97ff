/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text set in lines: the one way in which pictures and papers write.
 *
 * Baselines stand on a pitch of our own, because a Chinese font's line height is larger than the
 * pitch of a paper and differs from font to font. Lines are shown through cairo_show_text_glyphs
 * (by pango), so that text copied from a PDF is the text that was written. */
#pragma once

#include "zg-fonts.h"

G_BEGIN_DECLS

typedef struct
{
  ZgFontRole role;
  double size; /* user units (points on paper) */
  gboolean bold;
  double pitch;         /* from baseline to baseline; 0 for 1.45 times the size */
  PangoAlignment align; /* within the width it is set to */
  guint max_lines;      /* the last one ends with "…" if there is more; 0: as many as it takes */
  double indent;        /* of the first line; negative indents all the others */
} ZgTextStyle;

typedef struct _ZgLines ZgLines;

/**
 * zg_lines_new:
 * @fonts: where fonts come from; it must outlive the lines, and drawing them notes the fonts' use
 * @text: UTF-8; line breaks and tabs count as spaces
 * @style: how to set it
 * @width: the measure; 0 or less sets one line, however long
 *
 * Returns: (transfer full): the lines
 */
ZgLines *zg_lines_new (ZgFonts *fonts, const char *text, const ZgTextStyle *style, double width);

/* Another owner; zg_lines_free() gives one up. (transfer full) */
ZgLines *zg_lines_ref (ZgLines *lines);
void zg_lines_free (ZgLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgLines, zg_lines_free)

guint zg_lines_get_count (const ZgLines *lines);
double zg_lines_get_pitch (const ZgLines *lines);

/* Lines times pitch. */
double zg_lines_get_height (const ZgLines *lines);

/* Of the longest line; never more than the measure unless a single character is wider. */
double zg_lines_get_width (const ZgLines *lines);

/* Whether something was left out for "…". */
gboolean zg_lines_is_cut (const ZgLines *lines);

/**
 * zg_lines_draw:
 * @x: the left edge of the measure
 * @y: the top of the first line drawn
 * @first: the first line to draw
 * @n: how many; too many is all the rest
 *
 * Draws with the source set on @cr.
 */
void zg_lines_draw (const ZgLines *lines, cairo_t *cr, double x, double y, guint first, guint n);

/* The width of @text on one line. */
double zg_lines_measure (ZgFonts *fonts, const char *text, const ZgTextStyle *style);

G_END_DECLS
