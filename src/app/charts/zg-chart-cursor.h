/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mark of a drawing the keyboard is on. */
#pragma once

#include "zg-mark.h"

G_BEGIN_DECLS

typedef struct
{
  int place;   /* in the marks of the drawing; -1: on none */
  char *label; /* of the mark */
} ZgChartCursor;

/* On none. */
#define ZG_CHART_CURSOR_INIT                                                                       \
  {                                                                                                \
    .place = -1                                                                                    \
  }

void zg_chart_cursor_clear (ZgChartCursor *self);

/* NULL if it is on none, or @drawing (nullable) has no such mark. */
const ZgMark *zg_chart_cursor_get (const ZgChartCursor *self, const ZgDrawing *drawing);

void zg_chart_cursor_set (ZgChartCursor *self, const ZgDrawing *drawing, int place);

/* After new figures: stays on the mark of the same name, of several on that in the same place. */
void zg_chart_cursor_find_again (ZgChartCursor *self, const ZgDrawing *drawing);

G_END_DECLS
