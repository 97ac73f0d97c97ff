/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the cells of a column and tells the list which rows are on screen. */
#pragma once

#include "zg-row-cell.h"
#include "zg-row-list.h"

G_BEGIN_DECLS

/* (transfer full) */
GtkListItemFactory *zg_row_factory_new (ZgRowList *list, ZgCell cell);

G_END_DECLS
