/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages: a flow of blocks laid out once, then drawn page by page onto a PDF, a printer or a
 * preview. All measures are points (1/72 inch). */
#pragma once

#include "zg-block.h"

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
} ZgPageFormat;

/* A4 portrait for the leaders' summary, which is exempt from the grid of official papers: 20 mm all
 * round, 170 mm of text. */
extern const ZgPageFormat zg_page_format_summary;

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
 * @path: the file; an older one is replaced when the new one is whole
 * @metadata: what a reader shows about the file
 * @error: return location
 *
 * Writes all pages with an outline of the headings. Fonts are embedded as subsets.
 *
 * Returns: FALSE with the errors of zg_output_write()
 */
gboolean zg_pages_write_pdf (ZgPages *pages,
                             const char *path,
                             const ZgPageMetadata *metadata,
                             GError **error);

G_END_DECLS
