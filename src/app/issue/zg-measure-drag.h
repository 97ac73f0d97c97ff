/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving measures with the pointer. */
#pragma once

#include "zg-measure-row.h"

G_BEGIN_DECLS

/* Lets @row be dragged by @handle and take other rows of the same list, see its signal "dropped".
 */
void zg_measure_drag_add (ZgMeasureRow *row, GtkWidget *handle);

G_END_DECLS
