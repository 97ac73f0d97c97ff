/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>

#include "zg-output.h"
#include "zg-page-private.h"

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

#define MOST_LEVELS 4

static int
add_entry (ZgPages *pages, cairo_surface_t *surface, const ZgPiece *piece, int parent)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *link = NULL;

  g_ascii_formatd (x, sizeof x, "%.1f", _zg_pages_left_edge (pages, piece->page));
  g_ascii_formatd (y, sizeof y, "%.1f", pages->format.top + piece->y);
  link = g_strdup_printf ("page=%u pos=[%s %s]", piece->page + 1, x, y);
  return cairo_pdf_surface_add_outline (surface, parent, piece->block->outline, link,
                                        CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
add_outline (ZgPages *pages, cairo_surface_t *surface)
{
  int parents[MOST_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < pages->pieces->len; i++)
    {
      const ZgPiece *piece = &g_array_index (pages->pieces, ZgPiece, i);
      guint level = MIN (piece->block->outline_level, MOST_LEVELS - 1);
      int entry;

      if (piece->block->outline == NULL || piece->from.line > 0 || piece->from.row > 0)
        continue;
      entry = add_entry (pages, surface, piece, parents[level]);
      for (guint k = level + 1; k <= MOST_LEVELS; k++)
        parents[k] = entry;
      if (level == 0)
        continue;
      /* What follows on a level that was skipped hangs on the nearest entry above. */
      for (guint k = 1; k <= level; k++)
        if (parents[k] == 0)
          parents[k] = parents[k - 1];
    }
}

static gboolean
draw_pages (ZgPages *pages, cairo_t *cr, const ZgProgress *progress, GError **error)
{
  guint n = zg_pages_layout (pages);

  for (guint i = 0; i < n; i++)
    {
      if (!zg_progress_tell (progress, i, n, error))
        return FALSE;
      zg_pages_draw (pages, cr, i);
      cairo_show_page (cr);
    }
  return TRUE;
}

gboolean
zg_pages_write_pdf (ZgPages *pages,
                    const ZgPageMetadata *metadata,
                    const char *path,
                    const ZgProgress *progress,
                    GError **error)
{
  g_autoptr (ZgOutput) output = zg_output_new (path, error);
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  gboolean ok;

  if (output == NULL)
    return FALSE;
  surface = cairo_pdf_surface_create_for_stream (zg_output_append, output, pages->format.width,
                                                 pages->format.height);
  cr = cairo_create (surface);
  zg_pages_layout (pages);
  set_metadata (surface, metadata);
  add_outline (pages, surface);
  ok = draw_pages (pages, cr, progress, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  /* A disk that is full says so itself. */
  return ok && (status == CAIRO_STATUS_WRITE_ERROR || zg_output_check (path, status, error))
         && zg_output_finish (output, error);
}
