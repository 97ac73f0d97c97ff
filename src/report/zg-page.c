/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-page.h"

#include "zg-grid.h"
#include "zg-page-private.h"

const ZgPageFormat zg_page_format_summary = {
  .width = ZG_MM (210),
  .height = ZG_MM (297),
  .top = ZG_MM (18),
  .bottom = ZG_MM (20),
  .left = ZG_MM (20),
  .right = ZG_MM (20),
};

/* Half of what a line of the grid is higher than its characters. */
#define HALF_LEADING ((ZG_GRID_PITCH - ZG_GRID_SIZE) / 2)

const ZgPageFormat zg_page_format_official = {
  .width = ZG_MM (210),
  .height = ZG_MM (297),
  .top = ZG_MM (37) - HALF_LEADING,
  .bottom = ZG_MM (35) - HALF_LEADING,
  .left = ZG_MM (28),
  .right = ZG_MM (26),
  .is_official = TRUE,
};

ZgPageFormat
zg_page_format_table (gboolean is_a3, gboolean is_landscape)
{
  double width = is_a3 ? 297 : 210, height = is_a3 ? 420 : 297;
  ZgPageFormat format = { .width = ZG_MM (width),
                          .height = ZG_MM (height),
                          .top = ZG_MM (37),
                          .bottom = ZG_MM (35),
                          .left = ZG_MM (28),
                          .right = ZG_MM (26),
                          .is_official = TRUE };

  if (!is_landscape)
    return format;
  /* The sheet is bound at its upper edge: what was the foot is at the left. */
  return (ZgPageFormat){ .width = format.height,
                         .height = format.width,
                         .top = format.left,
                         .bottom = format.right,
                         .left = format.bottom,
                         .right = format.top,
                         .is_official = TRUE,
                         .is_turned = TRUE };
}

/* Where the next block goes. */
typedef struct
{
  guint page;
  double y; /* from the top of the text area */
  gboolean fresh;
} Pen;

ZgPages *
zg_pages_new (const ZgPageFormat *format, const ZgWords *words)
{
  ZgPages *pages = g_new0 (ZgPages, 1);

  pages->format = *format;
  pages->setting.fonts = zg_fonts_new ();
  pages->setting.words = words;
  pages->setting.width = format->width - format->left - format->right;
  pages->setting.height = format->height - format->top - format->bottom;
  pages->setting.left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_left_out_free);
  pages->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_block_free);
  pages->pieces = g_array_new (FALSE, FALSE, sizeof (ZgPiece));
  return pages;
}

void
zg_pages_free (ZgPages *pages)
{
  if (pages == NULL)
    return;
  g_ptr_array_unref (pages->blocks);
  g_ptr_array_unref (pages->setting.left_out);
  g_array_unref (pages->pieces);
  zg_fonts_free (pages->setting.fonts);
  g_free (pages->footer);
  g_free (pages);
}

ZgBlock *
zg_pages_add (ZgPages *pages, ZgBlock *block)
{
  g_return_val_if_fail (pages->n_pages == 0, block);
  g_ptr_array_add (pages->blocks, block);
  return block;
}

void
zg_pages_set_footer (ZgPages *pages, const char *text)
{
  g_free (pages->footer);
  pages->footer = g_strdup (text);
}

static void
turn (Pen *pen)
{
  pen->page++;
  pen->y = 0;
  pen->fresh = TRUE;
}

/* Whether something of the block after @i would stand on the page below a heading that ends at @y;
 * of further headings, something that is not one. */
static gboolean
next_would_fit (ZgPages *pages, guint i, double y)
{
  guint left_out = pages->setting.left_out->len;
  double height = 1;

  for (i++; i < pages->blocks->len && height > 0; i++)
    {
      ZgBlock *next = g_ptr_array_index (pages->blocks, i);
      ZgPlace to = { 0, 0 };
      gboolean finished = FALSE;

      if (next->new_page)
        break;
      y += next->before;
      height = next->class->fit (next, &pages->setting, pages->setting.height - y, FALSE,
                                 (ZgPlace){ 0, 0 }, &to, &finished);
      g_ptr_array_set_size (pages->setting.left_out, (int) left_out);
      if (!next->keep)
        break;
      if (!finished)
        height = 0;
      y += height + next->after;
    }
  return height > 0;
}

/* Fits the block, but leaves two of its lines for the next page if what has to stand with its end
 * would not fit. */
static double
fit_block (ZgPages *pages, ZgBlock *block, const Pen *pen, ZgPiece *piece, gboolean *finished)
{
  double room = pages->setting.height - piece->y;
  double height = block->class->fit (block, &pages->setting, room, pen->fresh, piece->from,
                                     &piece->to, finished);

  if (block->follows <= 0 || !*finished || height + block->follows <= room + 0.01)
    return height;
  room = height - 2 * ZG_GRID_PITCH;
  if (pen->fresh && room < ZG_GRID_PITCH)
    return height;
  piece->to = piece->from;
  return block->class->fit (block, &pages->setting, room, FALSE, piece->from, &piece->to, finished);
}

static void
place_block (ZgPages *pages, guint i, Pen *pen)
{
  ZgBlock *block = g_ptr_array_index (pages->blocks, i);
  ZgPlace from = { 0, 0 };
  gboolean finished = FALSE;

  if (block->new_page && !pen->fresh)
    turn (pen);
  while (!finished)
    {
      double y = pen->y + (pen->fresh ? 0 : block->before);
      ZgPiece piece = { block, pen->page, y, 0, from, from };

      piece.height = fit_block (pages, block, pen, &piece, &finished);
      if (!pen->fresh
          && (piece.height <= 0
              || (block->keep && !next_would_fit (pages, i, y + piece.height + block->after))))
        {
          finished = FALSE;
          turn (pen);
          continue;
        }
      g_array_append_val (pages->pieces, piece);
      pen->y = y + piece.height + block->after;
      pen->fresh = FALSE;
      from = piece.to;
      if (!finished)
        turn (pen);
    }
}

gboolean
zg_pages_layout_with (ZgPages *pages, const ZgProgress *progress, GError **error)
{
  Pen pen = { 0, 0, TRUE };

  if (pages->n_pages > 0)
    return TRUE;
  pages->setting.progress = progress;
  for (guint i = 0; i < pages->blocks->len; i++)
    {
      if (!zg_progress_tell (progress, i, pages->blocks->len, error))
        return FALSE;
      place_block (pages, i, &pen);
    }
  pages->setting.progress = NULL;
  pages->n_pages = pen.page + 1;
  return progress == NULL || !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

guint
zg_pages_layout (ZgPages *pages)
{
  zg_pages_layout_with (pages, NULL, NULL);
  return pages->n_pages;
}

const ZgPageFormat *
zg_pages_get_format (ZgPages *pages)
{
  return &pages->format;
}

double
zg_pages_get_room (ZgPages *pages, guint page)
{
  double y = 0;

  zg_pages_layout (pages);
  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const ZgPiece *piece = &g_array_index (pages->pieces, ZgPiece, i);

      if (piece->page == page)
        y = MAX (y, piece->y + piece->height);
    }
  return pages->setting.height - y;
}

/* The first piece of a page; pieces stand in the order of their pages. */
static guint
find_first_piece (const ZgPages *pages, guint page)
{
  guint low = 0, high = pages->pieces->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (pages->pieces, ZgPiece, middle).page < page)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
zg_pages_draw (ZgPages *pages, cairo_t *cr, guint page)
{
  zg_pages_layout (pages);
  for (guint i = find_first_piece (pages, page); i < pages->pieces->len; i++)
    {
      const ZgPiece *piece = &g_array_index (pages->pieces, ZgPiece, i);

      if (piece->page != page)
        break;
      cairo_save (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      piece->block->class->draw (piece->block, &pages->setting, cr,
                                 _zg_pages_left_edge (pages, page), pages->format.top + piece->y,
                                 piece->height, piece->from, piece->to);
      cairo_restore (cr);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  _zg_pages_draw_foot (pages, cr, page);
}

ZgFonts *
zg_pages_get_fonts (ZgPages *pages)
{
  return pages->setting.fonts;
}

const ZgSetting *
zg_pages_get_setting (ZgPages *pages)
{
  return &pages->setting;
}
