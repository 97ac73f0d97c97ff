/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns and rows a heat table has: months, or as many of them together as leave room for
 * every number. */
#pragma once

#include "zg-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  guint step;   /* months in a column: 1, 3, 6, 12, ... */
  guint n;      /* columns */
  int lead;     /* months that the first column begins before the first month */
  double label; /* widths */
  double cell;
  double total;
  GPtrArray *rows; /* of const ZgHeatRow, most due first, "none given" last */
  guint n_more;    /* rows that are left out */
} ZgHeatColumns;

/* @n_rows is how many rows there is room for. */
ZgHeatColumns *zg_heat_columns_new (ZgCanvas *canvas, const ZgHeat *heat, guint n_rows);
void zg_heat_columns_free (ZgHeatColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgHeatColumns, zg_heat_columns_free)

/* The months of a column, counted from the first of @heat. */
void zg_heat_columns_get_months (
    const ZgHeatColumns *columns, const ZgHeat *heat, guint column, guint *first, guint *last);

/* What a row has due in a column, and of it overdue. */
ZgHeatCell zg_heat_columns_count (const ZgHeatColumns *columns,
                                  const ZgHeat *heat,
                                  const ZgHeatRow *row,
                                  guint column);

/* (transfer full) */
char *zg_heat_row_label (const ZgCanvas *canvas, const ZgHeatRow *row);

G_END_DECLS
