/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell of a list's row: a line of text with a search's hits marked, a mark with its colour, or
 * "2/2" over a thin bar. */
#pragma once

#include <gtk/gtk.h>

#include "zg-format.h"
#include "zg-row.h"

G_BEGIN_DECLS

#define ZG_TYPE_ROW_CELL (zg_row_cell_get_type ())
G_DECLARE_FINAL_TYPE (ZgRowCell, zg_row_cell, ZG, ROW_CELL, GtkWidget)

typedef enum
{
  ZG_CELL_NUMBER,
  ZG_CELL_TITLE,
  ZG_CELL_ISSUE,
  ZG_CELL_SECTION,
  ZG_CELL_UNIT,
  ZG_CELL_LEADER,
  ZG_CELL_DEADLINE,
  ZG_CELL_MEASURES,
  ZG_CELL_STATE,
  ZG_CELL_LIGHT,
  ZG_N_CELLS
} ZgCell;

GtkWidget *zg_row_cell_new (ZgCell cell);

/* Shows a row, or nothing with NULL. */
void zg_row_cell_set_row (ZgRowCell *self, ZgRow *row);

/* (transfer none) (nullable) */
ZgRow *zg_row_cell_get_row (ZgRowCell *self);

/* What a cell shows, as text; "" for nothing. (transfer full) */
char *zg_cell_to_text (ZgCell cell, const ZgBoardRow *row, ZgDayFormat format);

/* A row's light in words, with its days ("overdue for 12 days"). (transfer full) */
char *zg_row_light_to_words (const ZgBoardRow *row);

G_END_DECLS
