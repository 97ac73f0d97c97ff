/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws on: a cairo context with its size, style, language and fonts, which notes
 * every mark and text as it is drawn. For the files of charts; callers use zg-chart.h. */
#pragma once

#include "zg-chart-style.h"
#include "zg-figures.h"
#include "zg-lines.h"
#include "zg-mark.h"
#include "zg-words.h"

G_BEGIN_DECLS

/* In which order bars stand. */
typedef enum
{
  ZG_ORDER_OWN,     /* as suits the chart: of the ledger, or the largest first */
  ZG_ORDER_COUNT,   /* the most items first */
  ZG_ORDER_RATE,    /* the least done first */
  ZG_ORDER_OVERDUE, /* the most overdue first */
} ZgOrder;

typedef struct
{
  cairo_t *cr;
  double width;
  double height;
  double size; /* of body type; all other sizes follow it */
  ZgStyle style;
  const ZgPalette *palette;
  const ZgWords *words;
  ZgFonts *fonts;
  ZgDrawing *drawing;
  gboolean no_legend;
  gboolean all_rows;   /* none is left out, however many there are */
  gboolean by_measure; /* charts that count one of the two count measures */
  ZgOrder order;
  ZgDay from; /* the days a timeline shows; those of its figures if @from is not before @to */
  ZgDay to;
} ZgCanvas;

/* A box in the picture. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} ZgBox;

/* Text of the body size: one line unless @max_lines says more. */
ZgTextStyle zg_canvas_style (
    const ZgCanvas *canvas, double scale, gboolean bold, PangoAlignment align, guint max_lines);

/**
 * zg_canvas_text:
 * @text: what to write
 * @style: how
 * @colour: its colour
 * @box: where: across its width by the style's alignment, in the middle of its height
 *
 * Text that is too long for the box's width ends with "…"; lines that do not fit its height are
 * left out likewise; a box that is lower than one line stays empty.
 */
void zg_canvas_text (ZgCanvas *canvas,
                     const char *text,
                     const ZgTextStyle *style,
                     const ZgColour *colour,
                     const ZgBox *box);

/* Says in the chart's place that there is nothing to draw. */
void zg_canvas_nothing (ZgCanvas *canvas);

/* The width @text takes on one line. */
double zg_canvas_measure (ZgCanvas *canvas, const char *text, const ZgTextStyle *style);

/* How many items of a share there are; the shares add up to @counts' total. */
gint64 zg_share_count (const ZgCounts *counts, ZgShare share);

/**
 * zg_canvas_mark_share:
 * @shape: rectangle or wedge; the caller fills in its place
 * @group: whose figure
 * @by_measure: whether it counts measures
 * @key: the key of a state, or "overdue"
 * @name: message: what people call @key
 * @value: the figure
 *
 * Notes a mark with its label, its formula and the filter that selects its rows.
 *
 * Returns: (transfer none): the mark
 */
ZgMark *zg_canvas_mark_share (ZgCanvas *canvas,
                              ZgMarkShape shape,
                              const ZgGroup *group,
                              gboolean by_measure,
                              const char *key,
                              const char *name,
                              gint64 value);

G_END_DECLS
