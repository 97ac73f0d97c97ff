/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a list: which are shown, how wide, in what order, sorted by which; all remembered,
 * for issues and for measures apart. Columns that the list is too narrow for are left out, the
 * least needed first.
 *
 * Signal "sort-changed": ask the board again. */
#pragma once

#include <gtk/gtk.h>

#include "zg-row-cell.h"
#include "zg-row-list.h"

G_BEGIN_DECLS

#define ZG_TYPE_ROW_COLUMNS (zg_row_columns_get_type ())
G_DECLARE_FINAL_TYPE (ZgRowColumns, zg_row_columns, ZG, ROW_COLUMNS, GObject)

/* Fills @view, which shows @list, with the columns of @entity. */
ZgRowColumns *zg_row_columns_new (GtkColumnView *view, ZgRowList *list, ZgEntity entity);

/* Shows the columns of another kind of rows. */
void zg_row_columns_set_entity (ZgRowColumns *self, ZgEntity entity);

/* What ZgBoardQuery.sort takes; NULL for the ledger's order. (transfer full) (nullable) */
char *zg_row_columns_get_sort (ZgRowColumns *self);

/* Leaves out what a list of this width, in pixels, has no room for. */
void zg_row_columns_fit (ZgRowColumns *self, int width);

/* The shown columns, in order. (transfer full) (element-type ZgCell) */
GArray *zg_row_columns_get_cells (ZgRowColumns *self);

/* Actions "column.NAME" of each column (boolean), "order" (sorts as in the ledger) and "reset";
 * to be put into a widget under the name "columns". (transfer none) */
GActionGroup *zg_row_columns_get_actions (ZgRowColumns *self);

/* The menu that goes with them. (transfer none) */
GMenuModel *zg_row_columns_get_menu (ZgRowColumns *self);

G_END_DECLS
