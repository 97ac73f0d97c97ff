/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-lines.h"

#include "zg-plain-lines.h"
#include "zg-text.h"

#define DEFAULT_PITCH 1.45
/* The middle of a Chinese character's body above its baseline, in parts of the size. */
#define MIDDLE 0.38

/* Pieces that stand alone are set by us, everything else by pango. */
struct _ZgLines
{
  guint n_refs;
  ZgFace *face;
  ZgPlainLines *plain;
  PangoLayout *layout; /* if there is no @plain */
  PangoAlignment align;
  double pitch;
  double size;
  double measure; /* 0: none */
  double width;
  double indent;
  guint count;
};

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
line_width (const ZgLines *lines, guint i)
{
  PangoRectangle logical;

  if (lines->plain)
    return zg_plain_lines_get_width (lines->plain, i) / (double) PANGO_SCALE;
  pango_layout_line_get_extents (pango_layout_get_line_readonly (lines->layout, (int) i), NULL,
                                 &logical);
  return logical.width / (double) PANGO_SCALE;
}

/* Pango centres or right-aligns within the layout; so do we, on baselines of our own. */
static double
line_offset (const ZgLines *lines, guint i)
{
  double room = lines->measure - line_width (lines, i);

  if (lines->measure <= 0)
    return 0;
  switch (lines->align)
    {
    case PANGO_ALIGN_CENTER:
      return room / 2;
    case PANGO_ALIGN_RIGHT:
      return room;
    case PANGO_ALIGN_LEFT:
    default:
      return (lines->indent > 0) == (i == 0) ? ABS (lines->indent) : 0;
    }
}

/* FALSE if @text is not for pieces, or has to be cut. */
static gboolean
set_plain (ZgLines *lines, const char *text, const ZgTextStyle *style)
{
  lines->plain = zg_plain_lines_new (lines->face, text, (int) (lines->measure * PANGO_SCALE),
                                     (int) (style->indent * PANGO_SCALE));
  if (lines->plain == NULL)
    return FALSE;
  lines->count = zg_plain_lines_get_count (lines->plain);
  if (style->max_lines > 0 && lines->measure > 0 && lines->count > style->max_lines)
    g_clear_pointer (&lines->plain, zg_plain_lines_free);
  return lines->plain != NULL;
}

static void
set_by_pango (ZgLines *lines, const char *text, const ZgTextStyle *style)
{
  lines->layout = zg_face_layout (lines->face, text);
  pango_layout_set_alignment (lines->layout, style->align);
  if (lines->measure > 0)
    set_measure (lines->layout, style, lines->measure);
  lines->count = (guint) pango_layout_get_line_count (lines->layout);
}

ZgLines *
zg_lines_new (ZgFonts *fonts, const char *text, const ZgTextStyle *style, double width)
{
  ZgLines *lines = g_new0 (ZgLines, 1);
  g_autofree char *plain = zg_text_one_line (text);

  lines->n_refs = 1;
  lines->face = zg_fonts_get_face (fonts, style->role, style->size, style->bold);
  lines->align = style->align;
  lines->size = style->size;
  lines->pitch = style->pitch > 0 ? style->pitch : DEFAULT_PITCH * style->size;
  lines->measure = MAX (width, 0);
  lines->indent = style->indent;
  if (!set_plain (lines, plain, style))
    set_by_pango (lines, plain, style);
  for (guint i = 0; i < lines->count; i++)
    lines->width = MAX (lines->width, line_width (lines, i));
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
  zg_plain_lines_free (lines->plain);
  g_clear_object (&lines->layout);
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
  return lines->layout && pango_layout_is_ellipsized (lines->layout);
}

static void
draw_plain (const ZgLines *lines, cairo_t *cr, double x, double y, guint first, guint end)
{
  g_autofree double *at = g_new (double, end - first);

  for (guint i = first; i < end; i++)
    at[i - first] = x + line_offset (lines, i);
  zg_plain_lines_draw (lines->plain, cr, first, end, at, y, lines->pitch);
}

static void
draw_by_pango (const ZgLines *lines, cairo_t *cr, double x, double y, guint first, guint end)
{
  if (first == 0)
    zg_fonts_note (zg_face_get_fonts (lines->face), zg_face_get_role (lines->face), lines->layout);
  for (guint i = first; i < end; i++)
    {
      cairo_move_to (cr, x + line_offset (lines, i), y + (i - first) * lines->pitch);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (lines->layout, (int) i));
    }
}

void
zg_lines_draw (const ZgLines *lines, cairo_t *cr, double x, double y, guint first, guint n)
{
  guint end = n > lines->count - MIN (first, lines->count) ? lines->count : first + n;
  double baseline = y + lines->pitch / 2 + MIDDLE * lines->size;

  if (end > first && lines->plain)
    draw_plain (lines, cr, x, baseline, first, end);
  else if (end > first)
    draw_by_pango (lines, cr, x, baseline, first, end);
}

double
zg_lines_measure (ZgFonts *fonts, const char *text, const ZgTextStyle *style)
{
  g_autoptr (ZgLines) lines = zg_lines_new (fonts, text, style, 0);

  return lines->width;
}
