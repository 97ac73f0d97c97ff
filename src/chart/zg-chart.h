/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of figures, on any cairo context: a window, paper, PNG, SVG, PDF.
 *
 * A chart names the part of the figures it shows, is given them (zg-figures-load.h) and draws them;
 * it reads no ledger. A new chart is one file that
 * defines a ZgChart, and one line in zg-chart-list.h. */
#pragma once

#include "zg-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;     /* in scripts: "ring" */
  const char *title;    /* message */
  ZgFiguresPart part;   /* of ZgFigures that it shows */
  const char *group_by; /* %ZG_PART_GROUPS: by what, a key of `stats --by`; else NULL */
  double width;         /* a good size for a picture of its own, in pixels */
  /* The height that shows everything at this width and size of type, title not counted. */
  double (*height) (ZgCanvas *canvas, const ZgFigures *figures);
  /* Draws in the canvas' width and height from (0, 0). */
  void (*draw) (ZgCanvas *canvas, const ZgFigures *figures);
  /* What the picture shows, in one sentence; NULL if a sentence can't say it. (transfer full) */
  char *(*sentence) (const ZgWords *words, const ZgFigures *figures, gboolean by_measure);
} ZgChart;

typedef struct
{
  double width;  /* user units: pixels on screen, points on paper; 0: as the chart likes */
  double height; /* 0: what shows everything at this width, but at most ZG_CHART_MAX_HEIGHT */
  double size;   /* of body type; 0: by the picture's width, 12 to 18 */
  ZgStyle style;
  const char *language; /* see zg_words_for() */
  gboolean by_measure;  /* bars count measures instead of issues */
  ZgOrder order;        /* of bars */
  ZgDay from;           /* the days a timeline shows; its figures' own if @from is not before @to */
  ZgDay to;
  gboolean all_rows;  /* for a table of the marks: as high as every row needs */
  gboolean no_legend; /* the key to the states stands elsewhere on the page */
  gboolean bare;      /* without title and ground: for a page or card that has both */
  ZgFonts *fonts;     /* (nullable): notes their use there; else the drawing has its own */
} ZgChartOptions;

/* A side longer than this is refused: cairo's images end at 32767. */
#define ZG_CHART_MAX_SIDE   20000
#define ZG_CHART_MAX_HEIGHT 1600

/* "own", "count", "rate" or "overdue"; FALSE if @name is none of them. */
gboolean zg_order_from_name (const char *name, ZgOrder *order);

/* All charts, in the order in which they are offered. */
const ZgChart *const *zg_chart_get_all (guint *n);

/* NULL with %ZG_ERROR_NOT_FOUND, which names those there are. */
const ZgChart *zg_chart_find (const char *name, GError **error);

/**
 * zg_chart_get_size:
 * @chart: a chart
 * @figures: what it will show
 * @options: width or height 0 means "as the chart likes"
 * @width: (out): in user units
 * @height: (out): in user units
 *
 * The size zg_chart_draw() will take with the same options.
 */
void zg_chart_get_size (const ZgChart *chart,
                        const ZgFigures *figures,
                        const ZgChartOptions *options,
                        double *width,
                        double *height);

/**
 * zg_chart_draw:
 * @chart: a chart
 * @cr: draws from (0, 0) on
 * @figures: with the part that ZgChart.part names; without it the chart says that there is nothing
 * @options: size, style, language
 *
 * Nothing is drawn outside the size. A picture that is too small for its texts leaves texts out
 * and never lays them over each other.
 *
 * Returns: (transfer full): the marks and labels drawn
 */
ZgDrawing *zg_chart_draw (const ZgChart *chart,
                          cairo_t *cr,
                          const ZgFigures *figures,
                          const ZgChartOptions *options);

/**
 * zg_chart_describe:
 * @chart: a chart
 * @figures: as for zg_chart_draw()
 * @options: language, and what is counted
 *
 * Returns: (transfer full): what the picture shows, in one sentence; "" if none can say it
 */
char *
zg_chart_describe (const ZgChart *chart, const ZgFigures *figures, const ZgChartOptions *options);

G_END_DECLS
