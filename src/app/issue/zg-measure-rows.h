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

/**
 * zg_measure_rows_begin:
 * @self: the rows
 * @after: the measure it is to stand behind; 0: at the end
 * @number: (nullable): its number
 *
 * Shows a row for a measure that is being made; there is one at most, which is shown anew.
 *
 * Returns: (transfer none): the row
 */
ZgMeasureRow *zg_measure_rows_begin (ZgMeasureRows *self, gint64 after, const char *number);

/* The measure of the row begun is this one: it is shown in that row as soon as the sheet has it. */
void zg_measure_rows_settle (ZgMeasureRows *self, gint64 id);

/* Takes the row begun away, if it is not its measure's by now. */
void zg_measure_rows_end (ZgMeasureRows *self);

/* The row of the measure at @index of the sheet, made if it is not there yet. (transfer none) */
ZgMeasureRow *zg_measure_rows_get (ZgMeasureRows *self, guint index);

G_END_DECLS
