/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-page.h"

#include <cairo-pdf.h>
#include <math.h>

#include "zg-output.h"

#define FOOTER_SIZE  9.0
#define FOOTER_PITCH 11.5
#define NUMBER_SIZE  10.5
#define NUMBER_ROOM  60.0 /* width kept for the page number */
#define FOOTER_GAP   10.0 /* between the text area and the footer */

const ZgPageFormat zg_page_format_summary = {
  .width = ZG_MM (210),
  .height = ZG_MM (297),
  .top = ZG_MM (18),
  .bottom = ZG_MM (20),
  .left = ZG_MM (20),
  .right = ZG_MM (20),
};

/* A part of a block on a page. */
typedef struct
{
  ZgBlock *block;
  guint page;
  double y;
  double height;
  ZgPlace from;
  ZgPlace to;
} Piece;

struct _ZgPages
{
  ZgPageFormat format;
  ZgSetting setting;
  GPtrArray *blocks; /* of ZgBlock */
  GArray *pieces;    /* of Piece */
  char *footer;
  guint n_pages; /* 0 until it is laid out */
};

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
  pages->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
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

/* Whether something of the block after @i would stand on the page below a heading that ends at @y.
 */
static gboolean
next_would_fit (ZgPages *pages, guint i, double y)
{
  ZgBlock *next;
  ZgPlace to = { 0, 0 };
  gboolean finished = FALSE;
  guint left_out = pages->setting.left_out->len;
  double height;

  if (i + 1 >= pages->blocks->len)
    return TRUE;
  next = g_ptr_array_index (pages->blocks, i + 1);
  if (next->new_page)
    return TRUE;
  height = next->class->fit (next, &pages->setting, pages->setting.height - y - next->before, FALSE,
                             (ZgPlace){ 0, 0 }, &to, &finished);
  g_ptr_array_set_size (pages->setting.left_out, (int) left_out);
  return height > 0;
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
      Piece piece = { block, pen->page, y, 0, from, from };

      piece.height = block->class->fit (block, &pages->setting, pages->setting.height - y,
                                        pen->fresh, from, &piece.to, &finished);
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

guint
zg_pages_layout (ZgPages *pages)
{
  Pen pen = { 0, 0, TRUE };

  if (pages->n_pages > 0)
    return pages->n_pages;
  for (guint i = 0; i < pages->blocks->len; i++)
    place_block (pages, i, &pen);
  pages->n_pages = pen.page + 1;
  return pages->n_pages;
}

double
zg_pages_get_room (ZgPages *pages, guint page)
{
  double y = 0;

  zg_pages_layout (pages);
  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pages->pieces, Piece, i);

      if (piece->page == page)
        y = MAX (y, piece->y + piece->height);
    }
  return pages->setting.height - y;
}

/* "— 1 —", odd pages right, even pages left (GB/T 9704-2012, 7.5), and the footer on the other
 * side. */
static void
draw_footer (ZgPages *pages, cairo_t *cr, guint page)
{
  const ZgPageFormat *format = &pages->format;
  gboolean odd = page % 2 == 0;
  ZgTextStyle number = { .role = ZG_FONT_SONG,
                         .size = NUMBER_SIZE,
                         .pitch = FOOTER_PITCH,
                         .align = odd ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT };
  ZgTextStyle style = { .role = ZG_FONT_SONG,
                        .size = FOOTER_SIZE,
                        .pitch = FOOTER_PITCH,
                        .align = odd ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT,
                        .max_lines = 2 };
  double y = format->height - format->bottom + FOOTER_GAP, width = pages->setting.width;
  g_autofree char *text = g_strdup_printf ("— %u —", page + 1);
  g_autoptr (ZgLines) lines = zg_lines_new (pages->setting.fonts, text, &number, width);

  zg_lines_draw (lines, cr, format->left, y, 0, 1);
  if (pages->footer)
    {
      g_autoptr (ZgLines) foot =
          zg_lines_new (pages->setting.fonts, pages->footer, &style, width - NUMBER_ROOM);

      cairo_set_source_rgb (cr, 0.29, 0.29, 0.29);
      zg_lines_draw (foot, cr, format->left + (odd ? 0 : NUMBER_ROOM), y, 0, 2);
    }
}

void
zg_pages_draw (ZgPages *pages, cairo_t *cr, guint page)
{
  zg_pages_layout (pages);
  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pages->pieces, Piece, i);

      if (piece->page != page)
        continue;
      cairo_save (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      piece->block->class->draw (piece->block, &pages->setting, cr, pages->format.left,
                                 pages->format.top + piece->y, piece->height, piece->from,
                                 piece->to);
      cairo_restore (cr);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_footer (pages, cr, page);
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

static void
set_metadata (cairo_surface_t *surface, const ZgPageMetadata *metadata)
{
  g_autofree char *day = metadata->day != ZG_DAY_NONE ? zg_day_to_iso (metadata->day) : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, metadata->title);
  if (metadata->author)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, metadata->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Zhenggai " ZG_VERSION);
  if (day)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

static void
add_outline (ZgPages *pages, cairo_surface_t *surface)
{
  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pages->pieces, Piece, i);
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *link = NULL;

      if (piece->block->outline == NULL || piece->from.line > 0)
        continue;
      g_ascii_formatd (x, sizeof x, "%.1f", pages->format.left);
      g_ascii_formatd (y, sizeof y, "%.1f", pages->format.top + piece->y);
      link = g_strdup_printf ("page=%u pos=[%s %s]", piece->page + 1, x, y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, piece->block->outline, link,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

gboolean
zg_pages_write_pdf (ZgPages *pages,
                    const char *path,
                    const ZgPageMetadata *metadata,
                    GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (zg_output_collect, data, pages->format.width,
                                           pages->format.height);
  cairo_t *cr = cairo_create (surface);
  guint n = zg_pages_layout (pages);
  cairo_status_t status;

  set_metadata (surface, metadata);
  add_outline (pages, surface);
  for (guint i = 0; i < n; i++)
    {
      zg_pages_draw (pages, cr, i);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!zg_output_check (path, status, error))
    return FALSE;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  return zg_output_write (path, bytes, error);
}
