/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-grid.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "zg-grid-private.h"
#include "zg-text.h"

/* The middle of a Chinese character's body above its baseline, in parts of the size. */
#define MIDDLE 0.38
/* Where lines under and through stand, and how thick they are. */
#define UNDER     0.16
#define THROUGH   0.30
#define THICKNESS 0.05

static void
text_clear (gpointer text)
{
  g_object_unref (((ZgGridText *) text)->layout);
}

void
zg_grid_free (ZgGrid *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_array_unref (self->clusters);
  g_array_unref (self->items);
  g_array_unref (self->texts);
  g_free (self);
}

static PangoLayout *
layout_new (ZgGrid *self, const ZgGridRun *run)
{
  PangoLayout *layout = pango_layout_new (zg_fonts_get_context (self->fonts));
  PangoFontDescription *description =
      zg_fonts_describe (self->fonts, run->role, self->style.size, run->mark == ZG_RUN_RECOUNTED);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *plain = zg_text_one_line (run->text);

  /* A hyphen that was not typed must not be copied. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  zg_fonts_mend_marks (self->fonts, run->role, plain, attributes);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, plain, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (description);
  return layout;
}

/* Chinese quotation marks and dashes are no "wide" characters to Unicode, but to a Chinese font. */
static gboolean
is_wide (gunichar c)
{
  return g_unichar_iswide (c) || (c >= 0x2014 && c <= 0x2026) || (c >= 0x2460 && c <= 0x24ff);
}

/* A half-width mark after a Chinese character, as many type it: "电子邮箱:a@b.cn". */
static gboolean
ends_clause (const ZgGrid *self)
{
  const ZgGridCluster *last =
      (const ZgGridCluster *) self->clusters->data + self->clusters->len - 1;

  return self->clusters->len > 1 && strchr (",;:", (int) last->last) && last->last < 0x80
         && is_wide (last[-1].last);
}

/* Whether a break is allowed before the cluster, which pango or, beside wide characters, our own
 * rules tell. */
static void
tell_break (ZgGrid *self, ZgGridCluster *cluster, const PangoLogAttr *attr)
{
  const ZgGridCluster *before =
      self->clusters->len > 0
          ? &g_array_index (self->clusters, ZgGridCluster, self->clusters->len - 1)
          : NULL;

  if (before == NULL)
    return;
  cluster->may_split = TRUE;
  if (is_wide (before->last) || is_wide (cluster->first))
    cluster->may_break = _zg_grid_may_break (before->last, cluster->first);
  else
    cluster->may_break = attr->is_line_break || ends_clause (self);
  if (g_unichar_isspace (cluster->first))
    cluster->may_break = FALSE;
}

static double
cluster_width (const ZgGrid *self, const PangoGlyphItem *glyphs, ZgGridCluster *cluster)
{
  double width = 0;

  for (int i = cluster->first_glyph; i < cluster->end_glyph; i++)
    width += glyphs->glyphs->glyphs[i].geometry.width / (double) PANGO_SCALE;
  cluster->is_wide = is_wide (cluster->first) && width <= 1.05 * self->style.size
                     && width >= 0.7 * self->style.size;
  return cluster->is_wide ? self->style.cell : width;
}

static void
add_item (ZgGrid *self, guint run, PangoLayout *layout, PangoGlyphItem *glyphs)
{
  ZgGridItem item = { run, glyphs, pango_layout_get_text (layout) };
  PangoGlyphItemIter iter;
  int n;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n);
  long before = g_utf8_pointer_to_offset (item.text, item.text + glyphs->item->offset);

  g_array_append_val (self->items, item);
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, glyphs, item.text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      gboolean backwards = iter.start_glyph > iter.end_glyph;
      ZgGridCluster cluster = {
        .item = self->items->len - 1,
        .first_glyph = backwards ? iter.end_glyph + 1 : iter.start_glyph,
        .end_glyph = backwards ? iter.start_glyph + 1 : iter.end_glyph,
        .start = iter.start_index - glyphs->item->offset,
        .length = iter.end_index - iter.start_index,
        .n_chars = iter.end_char - iter.start_char,
        .first = g_utf8_get_char (item.text + iter.start_index),
        .last = g_utf8_get_char (g_utf8_prev_char (item.text + iter.end_index)),
      };

      cluster.width = cluster_width (self, glyphs, &cluster);
      tell_break (self, &cluster, &attrs[before + iter.start_char]);
      g_array_append_val (self->clusters, cluster);
    }
}

static void
add_run (ZgGrid *self, const ZgGridRun *run)
{
  ZgGridText text = { layout_new (self, run), run->role, run->mark };
  PangoLayoutLine *line = pango_layout_get_line_readonly (text.layout, 0);

  g_array_append_val (self->texts, text);
  zg_fonts_note (self->fonts, run->role, text.layout);
  for (GSList *l = line->runs; l; l = l->next)
    add_item (self, self->texts->len - 1, text.layout, l->data);
}

/* The words of a title, which is one run. */
static void
find_words (ZgGrid *self)
{
  UErrorCode status = U_ZERO_ERROR;
  const char *text = pango_layout_get_text (g_array_index (self->texts, ZgGridText, 0).layout);
  UText *utext = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *words = ubrk_open (UBRK_WORD, "zh", NULL, 0, &status);

  ubrk_setUText (words, utext, &status);
  for (guint i = 0; U_SUCCESS (status) && i < self->clusters->len; i++)
    {
      ZgGridCluster *cluster = &g_array_index (self->clusters, ZgGridCluster, i);
      const ZgGridItem *item = &g_array_index (self->items, ZgGridItem, cluster->item);

      cluster->begins_word = ubrk_isBoundary (words, item->glyphs->item->offset + cluster->start);
    }
  ubrk_close (words);
  utext_close (utext);
}

ZgGrid *
zg_grid_new (
    ZgFonts *fonts, const ZgGridRun *runs, guint n_runs, const ZgGridStyle *style, double width)
{
  ZgGrid *self = g_new0 (ZgGrid, 1);

  self->fonts = fonts;
  self->style = *style;
  self->width = width;
  if (self->style.cell <= 0)
    self->style.cell = style->size;
  self->texts = g_array_new (FALSE, FALSE, sizeof (ZgGridText));
  g_array_set_clear_func (self->texts, text_clear);
  self->items = g_array_new (FALSE, FALSE, sizeof (ZgGridItem));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (ZgGridCluster));
  self->lines = g_array_new (FALSE, FALSE, sizeof (ZgGridLine));
  for (guint i = 0; i < n_runs; i++)
    add_run (self, &runs[i]);
  if (style->balanced && n_runs == 1)
    find_words (self);
  _zg_grid_break (self);
  return self;
}

guint
zg_grid_get_count (const ZgGrid *self)
{
  return self->lines->len;
}

double
zg_grid_get_width (const ZgGrid *self)
{
  double widest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const ZgGridLine *line = &g_array_index (self->lines, ZgGridLine, i);
      double width = 0;

      for (guint k = line->first; k < line->end; k++)
        width += g_array_index (self->clusters, ZgGridCluster, k).width;
      widest = MAX (widest, width);
    }
  return MIN (widest, self->width);
}

guint
zg_grid_get_start (const ZgGrid *self, guint line)
{
  guint first = g_array_index (self->lines, ZgGridLine, line).first;
  int n = 0;

  for (guint i = 0; i < first; i++)
    n += g_array_index (self->clusters, ZgGridCluster, i).n_chars;
  return (guint) n;
}

/* A copy of the glyphs of clusters @first to @end, all of one item, at the places of the grid. */
static PangoGlyphString *
place_glyphs (const ZgGrid *self, const ZgGridLine *line, guint first, guint end, double *width)
{
  const ZgGridCluster *clusters = (const ZgGridCluster *) self->clusters->data;
  const ZgGridItem *item = &g_array_index (self->items, ZgGridItem, clusters[first].item);
  PangoGlyphString *source = item->glyphs->glyphs, *placed = pango_glyph_string_new ();
  int n = 0;

  *width = 0;
  for (guint i = first; i < end; i++)
    {
      double natural = 0, wanted = clusters[i].width;

      if (i + 1 < line->end && _zg_grid_is_gap (self, i + 1))
        wanted += line->stretch;
      pango_glyph_string_set_size (placed, n + clusters[i].end_glyph - clusters[i].first_glyph);
      for (int k = clusters[i].first_glyph; k < clusters[i].end_glyph; k++, n++)
        {
          placed->glyphs[n] = source->glyphs[k];
          placed->log_clusters[n] = source->log_clusters[k] - clusters[first].start;
          natural += source->glyphs[k].geometry.width / (double) PANGO_SCALE;
        }
      placed->glyphs[n - 1].geometry.width += (int) ((wanted - natural) * PANGO_SCALE);
      *width += wanted;
    }
  return placed;
}

static void
draw_mark (const ZgGrid *self, cairo_t *cr, ZgRunMark mark, double x, double y, double width)
{
  double size = self->style.size;
  double above = mark == ZG_RUN_REMOVED ? THROUGH * size : -UNDER * size;

  if (mark != ZG_RUN_ADDED && mark != ZG_RUN_REMOVED)
    return;
  cairo_rectangle (cr, x, y - above, width, THICKNESS * size);
  cairo_fill (cr);
}

/* Draws clusters @first to @end, all of one item; returns their width. */
static double
draw_piece (const ZgGrid *self,
            cairo_t *cr,
            const ZgGridLine *line,
            guint first,
            guint end,
            double x,
            double y)
{
  const ZgGridCluster *clusters = (const ZgGridCluster *) self->clusters->data;
  const ZgGridItem *item = &g_array_index (self->items, ZgGridItem, clusters[first].item);
  PangoItem *part = pango_item_copy (item->glyphs->item);
  PangoGlyphItem piece = { .item = part };
  double width;

  piece.glyphs = place_glyphs (self, line, first, end, &width);
  part->offset += clusters[first].start;
  part->length = clusters[end - 1].start + clusters[end - 1].length - clusters[first].start;
  part->num_chars = 0;
  for (guint i = first; i < end; i++)
    part->num_chars += clusters[i].n_chars;
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, item->text, &piece);
  draw_mark (self, cr, g_array_index (self->texts, ZgGridText, item->run).mark, x, y, width);
  pango_glyph_string_free (piece.glyphs);
  pango_item_free (part);
  return width;
}

void
zg_grid_draw (const ZgGrid *self, cairo_t *cr, guint line_number, double x, double y)
{
  const ZgGridLine *line = &g_array_index (self->lines, ZgGridLine, line_number);
  const ZgGridCluster *clusters = (const ZgGridCluster *) self->clusters->data;
  double baseline = y + MIDDLE * self->style.size;

  x += line->x;
  for (guint first = line->first, end; first < line->end; first = end)
    {
      for (end = first + 1; end < line->end && clusters[end].item == clusters[first].item;)
        end++;
      x += draw_piece (self, cr, line, first, end, x, baseline);
    }
}
