/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-lines.h"

#include <string.h>

#define DEFAULT_PITCH 1.45
/* The middle of a Chinese character's body above its baseline, in parts of the size. */
#define MIDDLE 0.38

struct _ZgLines
{
  guint n_refs;
  ZgFonts *fonts;
  ZgFontRole role;
  PangoLayout *layout;
  double pitch;
  double size;
  double measure; /* 0: none */
  double width;
  double indent;
  guint count;
};

/* Pango starts a new paragraph, or shows a box, at such characters; texts here are one paragraph.
 */
static char *
one_paragraph (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text));

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static PangoAttrList *
attributes_new (void)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));
  /* A hyphen that was not typed must not be copied. */
  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  return list;
}

static void
set_measure (PangoLayout *layout, const ZgTextStyle *style, double width)
{
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_indent (layout, (int) (style->indent * PANGO_SCALE));
  if (style->max_lines == 0)
    return;
  pango_layout_set_height (layout, -(int) style->max_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

static double
line_width (PangoLayoutLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

/* Pango centres or right-aligns within the layout; so do we, on baselines of our own. */
static double
line_offset (const ZgLines *lines, PangoLayoutLine *line)
{
  double room = lines->measure - line_width (line);
  double indent = (lines->indent > 0) == (line->is_paragraph_start != 0) ? ABS (lines->indent) : 0;

  if (lines->measure <= 0)
    return 0;
  switch (pango_layout_get_alignment (lines->layout))
    {
    case PANGO_ALIGN_CENTER:
      return room / 2;
    case PANGO_ALIGN_RIGHT:
      return room;
    case PANGO_ALIGN_LEFT:
    default:
      return indent;
    }
}

ZgLines *
zg_lines_new (ZgFonts *fonts, const char *text, const ZgTextStyle *style, double width)
{
  ZgLines *lines = g_new0 (ZgLines, 1);
  PangoFontDescription *description =
      zg_fonts_describe (fonts, style->role, style->size, style->bold);
  g_autofree char *plain = one_paragraph (text);
  PangoAttrList *attributes = attributes_new ();

  lines->n_refs = 1;
  lines->fonts = fonts;
  lines->role = style->role;
  lines->layout = pango_layout_new (zg_fonts_get_context (fonts));
  lines->size = style->size;
  lines->pitch = style->pitch > 0 ? style->pitch : DEFAULT_PITCH * style->size;
  lines->measure = MAX (width, 0);
  lines->indent = style->indent;
  zg_fonts_mend_marks (fonts, style->role, plain, attributes);
  pango_layout_set_font_description (lines->layout, description);
  pango_layout_set_attributes (lines->layout, attributes);
  pango_layout_set_alignment (lines->layout, style->align);
  if (width > 0)
    set_measure (lines->layout, style, width);
  pango_layout_set_text (lines->layout, plain, -1);
  lines->count = pango_layout_get_line_count (lines->layout);
  for (guint i = 0; i < lines->count; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (lines->layout, i);

      lines->width = MAX (lines->width, line_width (line));
    }
  pango_attr_list_unref (attributes);
  pango_font_description_free (description);
  return lines;
}

ZgLines *
zg_lines_ref (ZgLines *lines)
{
  lines->n_refs++;
  return lines;
}

void
zg_lines_free (ZgLines *lines)
{
  if (lines == NULL || --lines->n_refs > 0)
    return;
  g_object_unref (lines->layout);
  g_free (lines);
}

guint
zg_lines_get_count (const ZgLines *lines)
{
  return lines->count;
}

double
zg_lines_get_pitch (const ZgLines *lines)
{
  return lines->pitch;
}

double
zg_lines_get_height (const ZgLines *lines)
{
  return lines->count * lines->pitch;
}

double
zg_lines_get_width (const ZgLines *lines)
{
  return lines->width;
}

gboolean
zg_lines_is_cut (const ZgLines *lines)
{
  return pango_layout_is_ellipsized (lines->layout);
}

void
zg_lines_draw (const ZgLines *lines, cairo_t *cr, double x, double y, guint first, guint n)
{
  guint end = n > lines->count - MIN (first, lines->count) ? lines->count : first + n;

  if (first == 0)
    zg_fonts_note (lines->fonts, lines->role, lines->layout);
  for (guint i = first; i < end; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (lines->layout, i);
      double top = y + (i - first) * lines->pitch;

      cairo_move_to (cr, x + line_offset (lines, line),
                     top + lines->pitch / 2 + MIDDLE * lines->size);
      pango_cairo_show_layout_line (cr, line);
    }
}

double
zg_lines_measure (ZgFonts *fonts, const char *text, const ZgTextStyle *style)
{
  g_autoptr (ZgLines) lines = zg_lines_new (fonts, text, style, 0);

  return lines->width;
}
