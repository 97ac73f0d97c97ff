/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which typefaces a picture or paper is set in, and which it was really set in.
 *
 * Official papers name five faces (GB/T 9704-2012, 7). An office computer may have them, a bare
 * system has free ones: every role is a list of preferences, and a paper can say what it fell back
 * to. What was used is read from the lines that were set, not from the list. */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * ZgFontRole:
 * @ZG_FONT_TITLE: 小标宋, titles of papers
 * @ZG_FONT_HEI: 黑体, headings of the first level
 * @ZG_FONT_KAI: 楷体, headings of the second level
 * @ZG_FONT_FANGSONG: 仿宋, text
 * @ZG_FONT_SONG: 宋体, page numbers and small print
 * @ZG_FONT_CHART: a sans-serif face for pictures and tables; its digits are of one width
 */
typedef enum
{
  ZG_FONT_TITLE,
  ZG_FONT_HEI,
  ZG_FONT_KAI,
  ZG_FONT_FANGSONG,
  ZG_FONT_SONG,
  ZG_FONT_CHART,
  ZG_N_FONTS
} ZgFontRole;

/* What became of a role. Strings are owned by the record. */
typedef struct
{
  const char *role; /* "title", "hei", "kai", "fangsong", "song", "chart" */
  const char *wanted;
  char *used;        /* families that shapes were taken from, the most used first, joined by ", " */
  gboolean fallback; /* @used is not the face the role asks for */
  int missing;       /* characters no font has a shape for */
} ZgFontUse;

typedef struct _ZgFonts ZgFonts;
typedef struct _ZgFace ZgFace; /* zg-face.h */

/* Fonts for one picture or paper; used on one thread. (transfer full) */
ZgFonts *zg_fonts_new (void);
void zg_fonts_free (ZgFonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgFonts, zg_fonts_free)

/* The pango context for laying text out: Chinese (zh-CN) shapes, positions not rounded, no hinting,
 * so that a line breaks at the same place on screen, in a file and on paper. (transfer none) */
PangoContext *zg_fonts_get_context (ZgFonts *fonts);

/* The family that comes first for @role on this system. */
const char *zg_fonts_get_family (ZgFonts *fonts, ZgFontRole role);

/**
 * zg_fonts_describe:
 * @role: what the text is
 * @size: in the user units of the drawing (points on paper)
 * @bold: whether it stands out
 *
 * Returns: (transfer full): the description for pango
 */
PangoFontDescription *
zg_fonts_describe (ZgFonts *fonts, ZgFontRole role, double size, gboolean bold);

/* The face of a role at a size, with what it has shaped already; the fonts'. */
ZgFace *zg_fonts_get_face (ZgFonts *fonts, ZgFontRole role, double size, gboolean bold);

/* Adds to @attributes another face for those marks of @text that the one which stands in for @role
 * puts where a mainland document does not. */
void
zg_fonts_mend_marks (ZgFonts *fonts, ZgFontRole role, const char *text, PangoAttrList *attributes);

/* Notes which fonts pango chose for the runs of @layout, which is set in @role. */
void zg_fonts_note (ZgFonts *fonts, ZgFontRole role, PangoLayout *layout);

/* Notes so many glyphs of @family. */
void zg_fonts_note_family (ZgFonts *fonts, ZgFontRole role, const char *family, guint n_glyphs);

/* The roles that were used, in the order of #ZgFontRole. (transfer container) (element-type
 * ZgFontUse): freeing the array frees the records. */
GPtrArray *zg_fonts_report (ZgFonts *fonts);

G_END_DECLS
