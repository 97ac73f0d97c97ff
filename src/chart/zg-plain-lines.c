/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-plain-lines.h"

#include <string.h>

typedef struct
{
  gsize start; /* bytes */
  gsize end;
  int width;
} Line;

struct _ZgPlainLines
{
  ZgFace *face;
  char *text;
  GArray *lines; /* of Line */
};

/* A text before it is broken. */
typedef struct
{
  const char *text;
  guint n_chars;
  int *widths;
  PangoLogAttr *attrs; /* one more than characters */
} Draft;

void
zg_plain_lines_free (ZgPlainLines *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->lines);
  g_free (self);
}

/* The widths of the characters, of which there are at most as many as bytes; FALSE if the text
 * can't be set by pieces. */
static gboolean
measure (ZgFace *face, Draft *draft, int *all)
{
  *all = 0;
  if (!zg_face_can_set (draft->text))
    return FALSE;
  for (const char *p = draft->text; *p;)
    {
      gsize length = zg_face_next (p);
      const ZgShape *shape = zg_face_shape (face, p, length);

      if (shape == NULL)
        return FALSE;
      for (guint i = 0; i < shape->n_chars; i++)
        *all += draft->widths[draft->n_chars++] = shape->widths[i];
      p += length;
    }
  return TRUE;
}

/* A line that ends before character @i needs no room for the space it is broken at. */
static int
space_before (const Draft *draft, guint i)
{
  return draft->attrs[i - 1].is_white ? draft->widths[i - 1] : 0;
}

static gboolean
may_break (const Draft *draft, guint i, gboolean in_words)
{
  return i == draft->n_chars
         || (in_words ? draft->attrs[i].is_char_break : draft->attrs[i].is_line_break);
}

/* The last character before which a line from @first on may end in @room; @first if there is none.
 */
static guint
find_end (const Draft *draft, guint first, int room, gboolean in_words)
{
  guint best = first;
  int x = 0;

  for (guint i = first + 1; i <= draft->n_chars; i++)
    {
      x += draft->widths[i - 1];
      if (x - space_before (draft, i) > room)
        break;
      if (may_break (draft, i, in_words))
        best = i;
    }
  return best;
}

static guint
break_line (const Draft *draft, guint first, int room)
{
  guint end = find_end (draft, first, room, FALSE);

  if (end == first)
    end = find_end (draft, first, room, TRUE);
  /* A single character that is wider than the measure. */
  for (; end == first || !may_break (draft, end, TRUE); end++)
    ;
  return end;
}

/* Where a word is broken its halves are kerned anew, so such a text is pango's. */
static gboolean
breaks_word (const char *end)
{
  const char *last = g_utf8_prev_char (end);

  return *end && *last != ' ' && zg_face_next (last) > (gsize) (end - last);
}

/* FALSE if a word would be broken. */
static gboolean
add_line (ZgPlainLines *self, const Draft *draft, guint first, guint end)
{
  guint n = self->lines->len;
  Line line = { n > 0 ? g_array_index (self->lines, Line, n - 1).end : 0, 0, 0 };
  const char *after = g_utf8_offset_to_pointer (draft->text + line.start, end - first);

  line.end = (gsize) (after - draft->text);
  for (guint i = first; i < end; i++)
    line.width += draft->widths[i];
  if (end < draft->n_chars)
    line.width -= space_before (draft, end);
  g_array_append_val (self->lines, line);
  return !breaks_word (after);
}

static gboolean
break_text (ZgPlainLines *self, Draft *draft, int width, int indent)
{
  PangoLanguage *language =
      pango_context_get_language (zg_fonts_get_context (zg_face_get_fonts (self->face)));
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, draft->n_chars + 1);

  draft->attrs = attrs;
  pango_get_log_attrs (draft->text, -1, -1, language, attrs, (int) draft->n_chars + 1);
  for (guint first = 0, end; first < draft->n_chars; first = end)
    {
      int less = (indent > 0) == (first == 0) ? ABS (indent) : 0;

      end = break_line (draft, first, width - less);
      if (!add_line (self, draft, first, end))
        return FALSE;
    }
  return TRUE;
}

ZgPlainLines *
zg_plain_lines_new (ZgFace *face, const char *text, int width, int indent)
{
  g_autofree int *widths = g_new (int, strlen (text) + 1);
  Draft draft = { text, 0, widths, NULL };
  g_autoptr (ZgPlainLines) self = NULL;
  int all;

  if (!measure (face, &draft, &all))
    return NULL;
  self = g_new0 (ZgPlainLines, 1);
  self->face = face;
  self->text = g_strdup (text);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  if (width <= 0 || draft.n_chars == 0 || all + MAX (indent, 0) <= width)
    {
      Line line = { 0, strlen (text), all };

      g_array_append_val (self->lines, line);
    }
  else if (!break_text (self, &draft, width, indent))
    return NULL;
  return g_steal_pointer (&self);
}

guint
zg_plain_lines_get_count (const ZgPlainLines *self)
{
  return self->lines->len;
}

int
zg_plain_lines_get_width (const ZgPlainLines *self, guint line)
{
  return g_array_index (self->lines, Line, line).width;
}

gsize
zg_plain_lines_get_start (const ZgPlainLines *self, guint line)
{
  return g_array_index (self->lines, Line, line).start;
}

/* Glyphs of one font, until they are shown: those of many lines at once, that is cheaper. */
typedef struct
{
  ZgFace *face;
  cairo_t *cr;
  const char *text;
  const ZgFaceFont *font;
  gsize start; /* bytes of @text */
  gsize end;
  GArray *glyphs;   /* of cairo_glyph_t */
  GArray *clusters; /* of cairo_text_cluster_t */
  double x;
  double y;
} Strip;

/* With their text, so that it can be copied. */
static void
show (Strip *strip)
{
  if (strip->clusters->len == 0)
    return;
  cairo_set_scaled_font (strip->cr,
                         pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (strip->font->font)));
  cairo_show_text_glyphs (strip->cr, strip->text + strip->start, (int) (strip->end - strip->start),
                          (const cairo_glyph_t *) strip->glyphs->data, (int) strip->glyphs->len,
                          (const cairo_text_cluster_t *) strip->clusters->data,
                          (int) strip->clusters->len, 0);
  zg_fonts_note_family (zg_face_get_fonts (strip->face), zg_face_get_role (strip->face),
                        strip->font->family, strip->glyphs->len);
  g_array_set_size (strip->glyphs, 0);
  g_array_set_size (strip->clusters, 0);
}

static void
add_glyph (Strip *strip, const PangoGlyphInfo *info)
{
  cairo_glyph_t glyph = { info->glyph, strip->x + info->geometry.x_offset / (double) PANGO_SCALE,
                          strip->y + info->geometry.y_offset / (double) PANGO_SCALE };

  g_array_append_val (strip->glyphs, glyph);
  strip->x += info->geometry.width / (double) PANGO_SCALE;
}

/* What of the run, whose text begins at @at, stands on the line. */
static void
add_run (Strip *strip, const ZgShapeRun *run, gsize at, const Line *line)
{
  const PangoGlyphString *glyphs = run->glyphs;
  int end;

  for (int i = 0; i < glyphs->num_glyphs; i = end)
    {
      gsize from = at + (gsize) glyphs->log_clusters[i], to;
      cairo_text_cluster_t cluster;

      for (end = i + 1;
           end < glyphs->num_glyphs && glyphs->log_clusters[end] == glyphs->log_clusters[i];)
        end++;
      to = at + (gsize) (end < glyphs->num_glyphs ? glyphs->log_clusters[end] : run->length);
      if (from < line->start || from >= line->end)
        continue;
      if (strip->clusters->len == 0)
        strip->start = from;
      cluster = (cairo_text_cluster_t){ (int) (to - from), end - i };
      g_array_append_val (strip->clusters, cluster);
      for (int k = i; k < end; k++)
        add_glyph (strip, &glyphs->glyphs[k]);
      strip->end = to;
    }
}

/* The piece that @start stands in may have begun on the line before. */
static gsize
find_piece (const char *text, gsize start)
{
  const char *piece = text + start;

  while (piece > text)
    {
      const char *before = g_utf8_prev_char (piece);

      if (zg_face_next (before) <= (gsize) (piece - before))
        break;
      piece = before;
    }
  return (gsize) (piece - text);
}

static void
add_line_of (const ZgPlainLines *self, Strip *strip, const Line *line)
{
  gsize length;

  for (gsize at = find_piece (self->text, line->start); at < line->end; at += length)
    {
      const ZgShape *shape;

      length = zg_face_next (self->text + at);
      shape = zg_face_shape (self->face, self->text + at, length);
      for (guint i = 0; i < shape->n_runs; i++)
        {
          const ZgShapeRun *run = &shape->runs[i];

          if (strip->font != run->font)
            show (strip);
          strip->font = run->font;
          add_run (strip, run, at + (gsize) run->start, line);
        }
    }
}

void
zg_plain_lines_draw (const ZgPlainLines *self,
                     cairo_t *cr,
                     guint first,
                     guint end,
                     const double *x,
                     double y,
                     double pitch)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  Strip strip = {
    .face = self->face, .cr = cr, .text = self->text, .glyphs = glyphs, .clusters = clusters
  };

  for (guint i = first; i < end; i++)
    {
      strip.x = x[i - first];
      strip.y = y + (i - first) * pitch;
      add_line_of (self, &strip, &g_array_index (self->lines, Line, i));
    }
  show (&strip);
}
