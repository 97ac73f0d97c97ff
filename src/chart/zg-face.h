/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typeface at one size, with what it has shaped already.
 *
 * Shaping costs some microseconds a character, and a table of a hundred thousand measures has tens
 * of millions of them, yet few different ones. A Chinese character looks the same whatever stands
 * beside it: it is shaped once. What stands between Chinese characters is shaped by the word, so
 * that it is kerned as pango kerns it; quotation marks are Chinese ones there, also beside Latin
 * letters. */
#pragma once

#include "zg-fonts.h"

G_BEGIN_DECLS

typedef struct
{
  PangoFont *font;
  const char *family; /* static */
} ZgFaceFont;

/* Glyphs of one font. */
typedef struct
{
  const ZgFaceFont *font;   /* the face's */
  PangoGlyphString *glyphs; /* clusters count bytes from @start on */
  int start;                /* bytes of the piece */
  int length;
} ZgShapeRun;

/* A piece of text as it is set. */
typedef struct
{
  guint n_runs;
  ZgShapeRun *runs;
  guint n_chars;
  int *widths; /* of each character, pango units; 0 of those that belong to the one before */
} ZgShape;

/* Made by zg_fonts_get_face(). (transfer full) */
ZgFace *_zg_face_new (ZgFonts *fonts, ZgFontRole role, double size, gboolean bold);
void _zg_face_free (ZgFace *self);

/* Whether it is the face of this role, size and weight. */
gboolean _zg_face_is (const ZgFace *self, ZgFontRole role, double size, gboolean bold);

ZgFonts *zg_face_get_fonts (const ZgFace *self);
ZgFontRole zg_face_get_role (const ZgFace *self);

/* @text, whatever is in it, on one line; wrapping and the like are the caller's. (transfer full) */
PangoLayout *zg_face_layout (const ZgFace *self, const char *text);

/* Whether @text can be set by pieces: not one without Chinese, nor one in which characters change
 * by what stands further away (combining marks, other scripts). */
gboolean zg_face_can_set (const char *text);

/* The bytes of the first piece of @text, which is not empty: one character, or a word. */
gsize zg_face_next (const char *text);

/**
 * zg_face_shape:
 * @self: a face
 * @piece: a piece of a text that can be set so, as zg_face_next() found it
 * @length: its bytes
 *
 * Returns: (nullable): its shape, valid until another one is asked for; NULL if the face, and what
 *   stands in for it, have none for one of its characters
 */
const ZgShape *zg_face_shape (ZgFace *self, const char *piece, gsize length);

G_END_DECLS
