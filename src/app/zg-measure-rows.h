/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a list of measures: made a few at a time, so that an issue with hundreds of them is
 * there at once, and kept with their measure when its place changes. */
#pragma once

#include "zg-measure-row.h"

G_BEGIN_DECLS

typedef struct _ZgMeasureRows ZgMeasureRows;

/* Called for every row that is made. */
typedef void (*ZgMeasureRowFunc) (ZgMeasureRow *row, gpointer data);

ZgMeasureRows *zg_measure_rows_new (GtkListBox *box, ZgMeasureRowFunc made, gpointer data);
void zg_measure_rows_free (ZgMeasureRows *self);

/**
 * zg_measure_rows_show:
 * @self: the rows
 * @sheet: (nullable): what to show; lives until the next call
 * @same_issue: whether the rows stay with their measures
 * @editable: whether they can be moved and deleted
 *
 * A row that goes leaves the keyboard to the one that takes its place.
 */
void
zg_measure_rows_show (ZgMeasureRows *self, ZgSheet *sheet, gboolean same_issue, gboolean editable);

/* The row of the measure at @index of the sheet, made if it is not there yet. (transfer none) */
ZgMeasureRow *zg_measure_rows_get (ZgMeasureRows *self, guint index);

G_END_DECLS
