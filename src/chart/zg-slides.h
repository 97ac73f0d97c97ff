/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown in a meeting: a title, one chart a page, then one issue a page. Each page has its
 * title at the top left, one picture, one sentence and its number, in type that is read from the
 * back of a hall, on any size of screen or paper and in light or dark. */
#pragma once

#include "zg-board.h"
#include "zg-chart.h"

G_BEGIN_DECLS

/* What a page is about. */
typedef enum
{
  ZG_SLIDE_TITLE,
  ZG_SLIDE_CHART,
  ZG_SLIDE_ISSUE,
} ZgSlideKind;

typedef struct _ZgSlides ZgSlides;

/* @language: see zg_words_for(). (transfer full) */
ZgSlides *zg_slides_new (const char *language);
void zg_slides_free (ZgSlides *slides);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgSlides, zg_slides_free)

/* Adds the page that says what the others are about; takes @figures. */
void zg_slides_add_title (ZgSlides *slides, ZgFigures *figures);

/* Adds a page with a chart of @figures, which it takes. */
void zg_slides_add_chart (ZgSlides *slides,
                          const ZgChart *chart,
                          ZgFigures *figures,
                          gboolean by_measure);

/* Adds a page about an issue; takes @row and @measures, its open ones (of ZgBoardRow) in the order
 * in which they are to be shown. */
void zg_slides_add_issue (ZgSlides *slides, ZgBoardRow *row, GPtrArray *measures);

/* So many more issues would have had a page: the last page says so. */
void zg_slides_set_left_out (ZgSlides *slides, guint n_issues);

guint zg_slides_get_count (const ZgSlides *slides);
ZgSlideKind zg_slides_get_kind (const ZgSlides *slides, guint page);

/* The issue of a page; NULL for the others. (transfer none) */
const ZgBoardRow *zg_slides_get_issue (const ZgSlides *slides, guint page);

/* All that a page says, for who does not see it. (transfer full) */
char *zg_slides_describe (const ZgSlides *slides, guint page);

/**
 * zg_slides_draw:
 * @page: counted from 0
 * @cr: draws from (0, 0) on, the ground too
 * @width: of the page
 * @height: likewise; all type follows it
 *
 * Returns: (transfer full): the labels drawn
 */
ZgDrawing *zg_slides_draw (
    const ZgSlides *slides, guint page, cairo_t *cr, double width, double height, ZgStyle style);

/* Writes all pages as a PDF of 16 : 9. FALSE with the errors of zg_output_write(). */
gboolean
zg_slides_write_pdf (const ZgSlides *slides, const char *path, ZgStyle style, GError **error);

G_END_DECLS
