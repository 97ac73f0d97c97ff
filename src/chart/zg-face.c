/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-face.h"

#include <string.h>

/* Words come and go, characters stay: there are only so many. */
#define MOST_WORDS 4000

/* Before everything that is shaped, so that marks and figures get the shapes they have in Chinese:
 * which script they belong to, pango takes from what stands before them. */
#define CONTEXT "中"

typedef enum
{
  TOGETHER, /* depends on what stands further away */
  ALONE,
  IN_ROW, /* of the same: two dashes are one long one */
  IN_WORD,
} Setting;

/* The most frequent ones first. What is not here is TOGETHER. */
static const struct
{
  gunichar first;
  gunichar last;
  Setting setting;
} settings[] = {
  { 0x4e00, 0x9fff, ALONE },   /* Han */
  { 0x3000, 0x3029, ALONE },   /* marks; then come combining ones */
  { 0xff01, 0xff60, ALONE },   /* full-width marks and letters */
  { 0x21, 0x7e, IN_WORD },     /* ASCII */
  { ' ', ' ', IN_WORD },       /* kerned, too */
  { 0x2018, 0x201d, ALONE },   /* quotation marks */
  { 0x2014, 0x2014, IN_ROW },  /* dash */
  { 0x2026, 0x2026, IN_ROW },  /* dots */
  { 0x2010, 0x2027, IN_WORD }, /* other dashes and dots */
  { 0x2030, 0x205e, IN_WORD }, /* per mille to primes */
  { 0xa1, 0xac, IN_WORD },     /* Latin-1 without the soft hyphen */
  { 0xae, 0x24f, IN_WORD },    /* */
  { 0x370, 0x45f, IN_WORD },   /* Greek, Cyrillic */
  { 0x20a0, 0x20bf, IN_WORD }, /* currencies */
  { 0x2100, 0x22ff, IN_WORD }, /* ℃ № Ⅲ → ≥ */
  { 0x2460, 0x25ff, IN_WORD }, /* ① ─ ■ */
  { 0x3400, 0x4dbf, ALONE },   /* rare Han */
  { 0xf900, 0xfaff, ALONE },   /* */
  { 0x20000, 0x3ffff, ALONE }, /* */
};

/* Characters of Unicode are kept by pages of so many. */
#define PAGE    256
#define N_PAGES (0x110000 / PAGE)

typedef struct
{
  ZgShape *shapes[PAGE]; /* NULL: not asked for, or it has none */
  gboolean is_known[PAGE];
} Page;

struct _ZgFace
{
  ZgFonts *fonts;
  ZgFontRole role;
  double size;
  gboolean bold;
  PangoFontDescription *description;
  GPtrArray *used;      /* of ZgFaceFont: itself and what stands in for it */
  Page *alone[N_PAGES]; /* of characters by themselves; NULL: none was asked for */
  GHashTable *words;    /* text → ZgShape; NULL for one without a shape */
};

static void
face_font_free (gpointer data)
{
  g_object_unref (((ZgFaceFont *) data)->font);
  g_free (data);
}

static void
shape_free (gpointer data)
{
  ZgShape *shape = data;

  if (shape == NULL)
    return;
  for (guint i = 0; i < shape->n_runs; i++)
    pango_glyph_string_free (shape->runs[i].glyphs);
  g_free (shape->runs);
  g_free (shape->widths);
  g_free (shape);
}

static void
page_free (Page *page)
{
  for (guint i = 0; page && i < PAGE; i++)
    shape_free (page->shapes[i]);
  g_free (page);
}

ZgFace *
_zg_face_new (ZgFonts *fonts, ZgFontRole role, double size, gboolean bold)
{
  ZgFace *self = g_new0 (ZgFace, 1);

  self->fonts = fonts;
  self->role = role;
  self->size = size;
  self->bold = bold;
  self->description = zg_fonts_describe (fonts, role, size, bold);
  self->used = g_ptr_array_new_with_free_func (face_font_free);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, shape_free);
  return self;
}

void
_zg_face_free (ZgFace *self)
{
  pango_font_description_free (self->description);
  for (guint i = 0; i < N_PAGES; i++)
    page_free (self->alone[i]);
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->used);
  g_free (self);
}

gboolean
_zg_face_is (const ZgFace *self, ZgFontRole role, double size, gboolean bold)
{
  return self->role == role && self->size == size && self->bold == bold;
}

ZgFonts *
zg_face_get_fonts (const ZgFace *self)
{
  return self->fonts;
}

ZgFontRole
zg_face_get_role (const ZgFace *self)
{
  return self->role;
}

PangoLayout *
zg_face_layout (const ZgFace *self, const char *text)
{
  PangoLayout *layout = pango_layout_new (zg_fonts_get_context (self->fonts));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  /* A hyphen that was not typed must not be copied. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  zg_fonts_mend_marks (self->fonts, self->role, text, attributes);
  pango_layout_set_font_description (layout, self->description);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  return layout;
}

static Setting
setting_of (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (c >= settings[i].first && c <= settings[i].last)
      return settings[i].setting;
  return TOGETHER;
}

gboolean
zg_face_can_set (const char *text)
{
  gboolean has_letters = FALSE, has_han = FALSE;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      Setting setting = setting_of (c);

      if (setting == TOGETHER)
        return FALSE;
      has_letters = has_letters || (setting == IN_WORD && g_unichar_isalpha (c));
      has_han = has_han || setting == ALONE;
    }
  return has_han || !has_letters;
}

gsize
zg_face_next (const char *text)
{
  const char *end = g_utf8_next_char (text);
  gunichar c = g_utf8_get_char (text);
  Setting setting = setting_of (c);

  while ((setting == IN_WORD && *end && setting_of (g_utf8_get_char (end)) == IN_WORD)
         || (setting == IN_ROW && g_utf8_get_char (end) == c))
    end = g_utf8_next_char (end);
  return (gsize) (end - text);
}

static const ZgFaceFont *
find_font (const ZgFace *self, PangoFont *font)
{
  PangoFontDescription *description;
  ZgFaceFont *used;

  for (guint i = 0; i < self->used->len; i++)
    {
      used = g_ptr_array_index (self->used, i);
      if (used->font == font)
        return used;
    }
  used = g_new0 (ZgFaceFont, 1);
  used->font = g_object_ref (font);
  description = pango_font_describe (font);
  used->family = g_intern_string (pango_font_description_get_family (description));
  pango_font_description_free (description);
  g_ptr_array_add (self->used, used);
  return used;
}

static gboolean
is_missing (PangoGlyph glyph)
{
  return glyph == PANGO_GLYPH_EMPTY || (glyph & PANGO_GLYPH_UNKNOWN_FLAG);
}

/* FALSE if a glyph of the run is none. */
static gboolean
take_run (const ZgFace *self, ZgShape *shape, const PangoGlyphItem *item, const char *text)
{
  const PangoGlyphString *glyphs = item->glyphs;
  ZgShapeRun *run = &shape->runs[shape->n_runs++];

  run->font = find_font (self, item->item->analysis.font);
  run->glyphs = pango_glyph_string_copy (item->glyphs);
  run->start = item->item->offset - (int) strlen (CONTEXT);
  run->length = item->item->length;
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const char *at = text + run->start + glyphs->log_clusters[i];

      shape->widths[g_utf8_pointer_to_offset (text, at)] += glyphs->glyphs[i].geometry.width;
      if (is_missing (glyphs->glyphs[i].glyph))
        return FALSE;
    }
  return TRUE;
}

/* Likewise, without the context that the run begins with; @layout is the whole text. */
static gboolean
take_first_run (const ZgFace *self, ZgShape *shape, const PangoGlyphItem *item, const char *layout)
{
  PangoGlyphItem *rest, *context;
  gboolean ok;

  if (item->item->length == (int) strlen (CONTEXT))
    return TRUE;
  rest = pango_glyph_item_copy ((PangoGlyphItem *) item);
  context = pango_glyph_item_split (rest, layout, (int) strlen (CONTEXT));
  ok = take_run (self, shape, rest, layout + strlen (CONTEXT));
  pango_glyph_item_free (context);
  pango_glyph_item_free (rest);
  return ok;
}

static ZgShape *
shape_new (const ZgFace *self, const char *text)
{
  g_autofree char *with_context = g_strconcat (CONTEXT, text, NULL);
  g_autoptr (PangoLayout) layout = zg_face_layout (self, with_context);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  ZgShape *shape = g_new0 (ZgShape, 1);
  gboolean ok;

  shape->n_chars = (guint) g_utf8_strlen (text, -1);
  shape->widths = g_new0 (int, shape->n_chars);
  shape->runs = g_new0 (ZgShapeRun, g_slist_length (line->runs));
  ok = take_first_run (self, shape, line->runs->data, with_context);
  for (GSList *run = line->runs->next; run; run = run->next)
    ok = take_run (self, shape, run->data, text) && ok;
  if (!ok)
    g_clear_pointer (&shape, shape_free);
  return shape;
}

static const ZgShape *
shape_alone (ZgFace *self, const char *piece, gsize length)
{
  gunichar c = g_utf8_get_char (piece);
  Page **page = &self->alone[c / PAGE];

  if (*page == NULL)
    *page = g_new0 (Page, 1);
  if (!(*page)->is_known[c % PAGE])
    {
      g_autofree char *text = g_strndup (piece, length);

      (*page)->shapes[c % PAGE] = shape_new (self, text);
      (*page)->is_known[c % PAGE] = TRUE;
    }
  return (*page)->shapes[c % PAGE];
}

const ZgShape *
zg_face_shape (ZgFace *self, const char *piece, gsize length)
{
  g_autofree char *text = NULL;
  gpointer shape;

  if (setting_of (g_utf8_get_char (piece)) == ALONE)
    return shape_alone (self, piece, length);
  text = g_strndup (piece, length);
  if (g_hash_table_lookup_extended (self->words, text, NULL, &shape))
    return shape;
  if (g_hash_table_size (self->words) >= MOST_WORDS)
    g_hash_table_remove_all (self->words);
  shape = shape_new (self, text);
  g_hash_table_insert (self->words, g_steal_pointer (&text), shape);
  return shape;
}
