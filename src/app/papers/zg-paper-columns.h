/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table: which ones, and in which order. Signal "changed". Alt+Up and Alt+Down
 * move the column that has the keyboard. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZG_TYPE_PAPER_COLUMNS (zg_paper_columns_get_type ())
G_DECLARE_FINAL_TYPE (ZgPaperColumns, zg_paper_columns, ZG, PAPER_COLUMNS, AdwBin)

GtkWidget *zg_paper_columns_new (void);

/* Keys separated by commas (zg-table-columns.h); NULL: as the table likes, which leaves out those
 * in which nothing is. */
void zg_paper_columns_set (ZgPaperColumns *self, const char *columns);

/* (transfer full) (nullable) */
char *zg_paper_columns_get (ZgPaperColumns *self);

G_END_DECLS
