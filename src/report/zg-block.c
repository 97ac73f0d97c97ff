/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-block.h"

#include <math.h>

void
zg_left_out_free (ZgLeftOut *left_out)
{
  g_free (left_out->what);
  g_free (left_out->uuid);
  g_free (left_out->reason);
  g_free (left_out);
}

void
zg_block_free (ZgBlock *block)
{
  if (block)
    block->class->free (block);
}

typedef struct
{
  ZgBlock block;
  char *text;
  ZgTextStyle style;
} Paragraph;

static double
paragraph_fit (ZgBlock *block,
               const ZgSetting *setting,
               double room,
               gboolean fresh,
               ZgPlace from,
               ZgPlace *to,
               gboolean *finished)
{
  Paragraph *self = (Paragraph *) block;
  g_autoptr (ZgLines) lines =
      zg_lines_new (setting->fonts, self->text, &self->style, setting->width);
  guint left = zg_lines_get_count (lines) - from.line;
  guint fit = (guint) MAX (0, floor (room / zg_lines_get_pitch (lines) + 0.001));

  if (fresh)
    fit = MAX (fit, 1);
  fit = MIN (fit, left);
  to->line = from.line + fit;
  *finished = fit == left;
  return fit * zg_lines_get_pitch (lines);
}

static void
paragraph_draw (ZgBlock *block,
                const ZgSetting *setting,
                cairo_t *cr,
                double x,
                double y,
                double height,
                ZgPlace from,
                ZgPlace to)
{
  Paragraph *self = (Paragraph *) block;
  g_autoptr (ZgLines) lines =
      zg_lines_new (setting->fonts, self->text, &self->style, setting->width);

  zg_lines_draw (lines, cr, x, y, from.line, to.line - from.line);
}

static void
paragraph_free (ZgBlock *block)
{
  Paragraph *self = (Paragraph *) block;

  g_free (self->text);
  g_free (self);
}

static const ZgBlockClass paragraph_class = { paragraph_fit, paragraph_draw, paragraph_free };

ZgBlock *
zg_paragraph_new (const char *text, const ZgTextStyle *style)
{
  Paragraph *self = g_new0 (Paragraph, 1);

  self->block.class = &paragraph_class;
  self->text = g_strdup (text);
  self->style = *style;
  return &self->block;
}

ZgBlock *
zg_heading_new (const char *text, const ZgTextStyle *style)
{
  ZgBlock *block = zg_paragraph_new (text, style);

  block->keep = TRUE;
  block->outline = ((Paragraph *) block)->text;
  return block;
}

typedef struct
{
  ZgBlock block;
  char *left;
  char *right;
  ZgTextStyle style;
} Pair;

static double
pair_fit (ZgBlock *block,
          const ZgSetting *setting,
          double room,
          gboolean fresh,
          ZgPlace from,
          ZgPlace *to,
          gboolean *finished)
{
  Pair *self = (Pair *) block;

  *finished = fresh || room >= self->style.pitch;
  return *finished ? self->style.pitch : 0;
}

/* The right one is whole; the left one ends with "…" if they meet. */
static void
pair_draw (ZgBlock *block,
           const ZgSetting *setting,
           cairo_t *cr,
           double x,
           double y,
           double height,
           ZgPlace from,
           ZgPlace to)
{
  Pair *self = (Pair *) block;
  g_autoptr (ZgLines) right = zg_lines_new (setting->fonts, self->right, &self->style, 0);
  double width = zg_lines_get_width (right);
  double room = setting->width - width - self->style.size;

  zg_lines_draw (right, cr, x + setting->width - width, y, 0, 1);
  if (room > self->style.size)
    {
      g_autoptr (ZgLines) left = zg_lines_new (setting->fonts, self->left, &self->style, room);

      zg_lines_draw (left, cr, x, y, 0, 1);
    }
}

static void
pair_free (ZgBlock *block)
{
  Pair *self = (Pair *) block;

  g_free (self->left);
  g_free (self->right);
  g_free (self);
}

static const ZgBlockClass pair_class = { pair_fit, pair_draw, pair_free };

ZgBlock *
zg_pair_new (const char *left, const char *right, const ZgTextStyle *style)
{
  Pair *self = g_new0 (Pair, 1);

  self->block.class = &pair_class;
  self->left = g_strdup (left);
  self->right = g_strdup (right);
  self->style = *style;
  self->style.max_lines = 1;
  return &self->block;
}

typedef struct
{
  ZgBlock block;
  double least;
  double best;
  ZgPictureFunc func;
  gconstpointer data;
} Picture;

static double
picture_fit (ZgBlock *block,
             const ZgSetting *setting,
             double room,
             gboolean fresh,
             ZgPlace from,
             ZgPlace *to,
             gboolean *finished)
{
  Picture *self = (Picture *) block;

  if (room < self->least && !fresh)
    return 0;
  *finished = TRUE;
  return MIN (self->best, room);
}

static void
picture_draw (ZgBlock *block,
              const ZgSetting *setting,
              cairo_t *cr,
              double x,
              double y,
              double height,
              ZgPlace from,
              ZgPlace to)
{
  Picture *self = (Picture *) block;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  self->func (cr, setting->width, height, setting, self->data);
  cairo_restore (cr);
}

static void
picture_free (ZgBlock *block)
{
  g_free (block);
}

static const ZgBlockClass picture_class = { picture_fit, picture_draw, picture_free };

ZgBlock *
zg_block_picture_new (double least, double best, ZgPictureFunc func, gconstpointer data)
{
  Picture *self = g_new0 (Picture, 1);

  self->block.class = &picture_class;
  self->least = least;
  self->best = best;
  self->func = func;
  self->data = data;
  return &self->block;
}
