/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What zg-grid.c shapes, zg-grid-break.c breaks into lines. */
#pragma once

#include "zg-grid.h"

G_BEGIN_DECLS

/* The least that is placed: a character with what is combined with it. */
typedef struct
{
  guint item;      /* index into ZgGrid.items */
  int first_glyph; /* of the item's glyphs */
  int end_glyph;
  int start; /* bytes, in the item */
  int length;
  int n_chars;
  gunichar first;
  gunichar last;
  double width;
  gboolean is_wide;     /* takes a cell */
  gboolean may_break;   /* a line may begin here */
  gboolean may_split;   /* a line may begin here if nothing else helps */
  gboolean begins_word; /* told by dictionary */
} ZgGridCluster;

typedef struct
{
  guint first; /* clusters */
  guint end;
  double x;
  double stretch; /* added to each gap */
  gboolean is_last;
} ZgGridLine;

typedef struct
{
  guint run;
  PangoGlyphItem *glyphs; /* owned by the run's layout */
  const char *text;       /* the layout's */
} ZgGridItem;

typedef struct
{
  PangoLayout *layout;
  ZgFontRole role;
  ZgRunMark mark;
} ZgGridText;

struct _ZgGrid
{
  ZgFonts *fonts;
  ZgGridStyle style;
  double width;
  GArray *texts;    /* of ZgGridText, one a run */
  GArray *items;    /* of ZgGridItem */
  GArray *clusters; /* of ZgGridCluster */
  GArray *lines;    /* of ZgGridLine */
};

/* Whether a line may begin with @second after @first, of which one at least takes a cell. */
gboolean _zg_grid_may_break (gunichar first, gunichar second);

/* Fills ZgGrid.lines. */
void _zg_grid_break (ZgGrid *self);

/* Whether the gap before cluster @i of a line can be widened. */
gboolean _zg_grid_is_gap (const ZgGrid *self, guint i);

G_END_DECLS
