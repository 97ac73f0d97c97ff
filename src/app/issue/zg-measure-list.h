/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The measures of an issue: a row each, opened in place one at a time; added, pasted, moved and
 * deleted from here.
 *
 * Actions: "measures.add", "measures.paste" (Ctrl+V on a row). Keys of a row: zg-measure-row.h; in
 * the text of a measure Enter makes the next one, Shift+Enter breaks the line. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_MEASURE_LIST (zg_measure_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgMeasureList, zg_measure_list, ZG, MEASURE_LIST, AdwBin)

GtkWidget *zg_measure_list_new (ZgSession *session);

/* Shows the measures of a sheet's issue, or none with NULL. Of the same issue again, what is open
 * stays open, with the keyboard and what is typed where they were. */
void zg_measure_list_show (ZgMeasureList *self, ZgSheet *sheet);

/* Opens a measure of the issue shown and scrolls to it; 0 closes what is open. */
void zg_measure_list_open (ZgMeasureList *self, gint64 measure_id);

/* Saves what is typed. */
void zg_measure_list_commit (ZgMeasureList *self);

G_END_DECLS
