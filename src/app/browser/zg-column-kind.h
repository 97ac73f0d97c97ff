/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of columns a list can have: names, titles, widths, and which are needed most. */
#pragma once

#include "zg-field.h"
#include "zg-row-cell.h"

G_BEGIN_DECLS

/* In settings, and what the board sorts by: "deadline". */
const char *zg_column_kind_get_name (ZgCell cell);

/* -1 if there is none of that name. */
int zg_column_kind_find (const char *name);

/* The title over a list of @entity; NULL if such a list has no such column. */
const char *zg_column_kind_get_title (ZgCell cell, ZgEntity entity);

/* In pixels, as long as nobody drew it wider or narrower. */
int zg_column_kind_get_width (ZgCell cell);

/* How much it is needed where there is not room for all: the lower, the earlier it is left out; 0:
 * never. */
int zg_column_kind_get_need (ZgCell cell);

G_END_DECLS
