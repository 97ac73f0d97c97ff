/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a text that is set by pieces (zg-face.h): broken where pango breaks them, at a fraction
 * of its cost. */
#pragma once

#include "zg-face.h"

G_BEGIN_DECLS

typedef struct _ZgPlainLines ZgPlainLines;

/**
 * zg_plain_lines_new:
 * @face: what to set it in; it must outlive the lines
 * @text: one paragraph, without control characters
 * @width: the measure in pango units; 0 or less sets one line, however long
 * @indent: of the first line, pango units; negative indents all the others
 *
 * Returns: (transfer full) (nullable): the lines; NULL for a text that only pango can set
 */
ZgPlainLines *zg_plain_lines_new (ZgFace *face, const char *text, int width, int indent);
void zg_plain_lines_free (ZgPlainLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgPlainLines, zg_plain_lines_free)

/* At least one, also of an empty text. */
guint zg_plain_lines_get_count (const ZgPlainLines *self);

/* The width of line @line in pango units, without the space that it was broken at. */
int zg_plain_lines_get_width (const ZgPlainLines *self, guint line);

/* The bytes of the text that line @line begins at. */
gsize zg_plain_lines_get_start (const ZgPlainLines *self, guint line);

/* Lines @first to @end, which are not all, that begin at @x, an array of as many. The baseline of
 * the first is at @y, the others follow by @pitch. Drawn in the source set on @cr. */
void zg_plain_lines_draw (const ZgPlainLines *self,
                          cairo_t *cr,
                          guint first,
                          guint end,
                          const double *x,
                          double y,
                          double pitch);

G_END_DECLS
