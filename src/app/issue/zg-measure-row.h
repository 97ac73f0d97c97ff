/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A measure in the list of its issue: mark, number, text, lead unit and deadline on one line or
 * two. What opens in place under it is put there by the list.
 *
 * Actions, for the keyboard on the row: "row.toggle" (Enter, Space; Right opens, Left closes),
 * "row.delete" (Delete, closed rows only), "row.move" (int; Alt+Up, Alt+Down).
 * Signals: "toggle"; "delete"; "move" (int); "dropped" (ZgMeasureRow *source, gboolean behind):
 * another row was dropped before or behind this one. */
#pragma once

#include <adwaita.h>

#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_MEASURE_ROW (zg_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (ZgMeasureRow, zg_measure_row, ZG, MEASURE_ROW, GtkListBoxRow)

GtkWidget *zg_measure_row_new (void);

/* Shows a measure, the one at @place of its issue; @item lives as long as it is shown. */
void
zg_measure_row_show (ZgMeasureRow *self, const ZgSheetItem *item, guint place, gboolean editable);

/* Shows a row for a measure that is being made. */
void zg_measure_row_show_unmade (ZgMeasureRow *self, const char *number, guint place);

/* The measure's id (0 if it is not made yet) and place, as last shown. */
gint64 zg_measure_row_get_id (ZgMeasureRow *self);
guint zg_measure_row_get_place (ZgMeasureRow *self);
void zg_measure_row_set_place (ZgMeasureRow *self, guint place);

/* NULL if it is not made yet. (transfer none) */
const ZgSheetItem *zg_measure_row_get_item (ZgMeasureRow *self);

/* Puts the opened editor under the row, or NULL takes it out. */
void zg_measure_row_set_editor (ZgMeasureRow *self, GtkWidget *editor);

G_END_DECLS
