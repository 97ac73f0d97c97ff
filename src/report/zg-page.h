/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: a flow of blocks laid out once, then drawn page by page onto a PDF, a printer or a
 * preview. All measures are points (1/72 inch). */
#pragma once

#include "zg-block.h"
#include "zg-dossier.h"

G_BEGIN_DECLS

#define ZG_MM(mm) ((mm) *72.0 / 25.4)

typedef struct
{
  double width;
  double height;
  double top; /* margins */
  double bottom;
  double left;
  double right;
  gboolean is_official; /* page numbers of GB/T 9704 */
  gboolean is_turned;   /* a landscape page that is bound among portrait ones */
  gboolean is_mirrored; /* even pages have left and right exchanged: printed on both sides */
} ZgPageFormat;

/* A4 portrait for the leaders' summary, which is exempt from the grid of official papers: 20 mm all
 * round, 170 mm of text. */
extern const ZgPageFormat zg_page_format_summary;

/* A4 portrait of official papers (GB/T 9704-2012, 5): 37 mm above, 28 mm at the binding edge, a
 * text area of 156 by 225 mm. Its height here is that of 22 lines of the grid, whose outer halves
 * of a line's space reach beyond the area. */
extern const ZgPageFormat zg_page_format_official;

/* Pages of tables, whose text area is the official one: turned on A4 landscape, larger on A3. */
ZgPageFormat zg_page_format_table (gboolean is_a3, gboolean is_landscape);

typedef struct _ZgPages ZgPages;

/* (transfer full) */
ZgPages *zg_pages_new (const ZgPageFormat *format, const ZgWords *words);
void zg_pages_free (ZgPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgPages, zg_pages_free)

/* Adds @block (transfer full) and returns it, for setting its spaces. */
ZgBlock *zg_pages_add (ZgPages *pages, ZgBlock *block);

/* One or two lines at the foot of every page, beside the page number. */
void zg_pages_set_footer (ZgPages *pages, const char *text);

/* Lays the blocks out, once; returns how many pages they take, at least one. */
guint zg_pages_layout (ZgPages *pages);

/* As zg_pages_layout(), for long papers: FALSE with %G_IO_ERROR_CANCELLED if @progress (nullable)
 * was stopped; the pages are then of no use. */
gboolean zg_pages_layout_with (ZgPages *pages, const ZgProgress *progress, GError **error);

/* The size of pages and the margins. */
const ZgPageFormat *zg_pages_get_format (ZgPages *pages);

/* The room left below the last block of a page. */
double zg_pages_get_room (ZgPages *pages, guint page);

/* Draws a page, counted from 0, in its full size. */
void zg_pages_draw (ZgPages *pages, cairo_t *cr, guint page);

ZgFonts *zg_pages_get_fonts (ZgPages *pages);
const ZgSetting *zg_pages_get_setting (ZgPages *pages);

typedef struct
{
  const char *title;
  const char *author; /* (nullable) */
  ZgDay day;          /* when the paper was made */
} ZgPageMetadata;

/**
 * zg_pages_write_pdf:
 * @pages: pages
 * @metadata: what a reader shows about the file
 * @path: the file
 * @progress: (nullable): is told of every page
 * @error: return location
 *
 * Draws all pages, with an outline of the headings. Fonts are embedded as subsets.
 *
 * Returns: FALSE with the errors of zg_output_write(), %ZG_ERROR_TOO_LARGE, or cancelled
 */
gboolean zg_pages_write_pdf (ZgPages *pages,
                             const ZgPageMetadata *metadata,
                             const char *path,
                             const ZgProgress *progress,
                             GError **error);

G_END_DECLS
