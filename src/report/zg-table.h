/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table on pages: the header row stands again on every page, a row goes to the next page whole
 * unless it is taller than half a page. */
#pragma once

#include "zg-block.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title; /* as printed; NULL for none */
  double width;      /* points; 0: an equal part of what the others leave; negative: as wide as its
                        widest cell, at most -@width. What nobody takes is spread over all. */
  PangoAlignment align;
  guint max_lines; /* of a cell, see ZgTextStyle; 0: all */
} ZgColumn;

/* (transfer full). @columns and their titles are copied. */
ZgBlock *zg_table_new (const ZgColumn *columns, guint n_columns, const ZgTextStyle *style);

/* Adds an empty row. */
void zg_table_add_row (ZgBlock *table);

/* Sets the text of a cell of the last row. */
void zg_table_set_cell (ZgBlock *table, guint column, const char *text);

/* Puts the mark of a light before the text of a cell of the last row; @light must be static. */
void zg_table_set_light (ZgBlock *table, guint column, const char *light);

/* A short table that ends on the page it began on: the rows that have no room are counted in a last
 * line, "and N more", and noted in ZgSetting.left_out as rows of @what. */
void zg_table_set_cut (ZgBlock *table, const char *what);

G_END_DECLS
