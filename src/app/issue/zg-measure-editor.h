/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything of one measure, edited in place under its row: text, facts, units and people, notes,
 * what was found in the text. One editor serves a list; it goes from row to row.
 *
 * Signals: "close": Esc; "next": Enter in the text asked for the measure after this one;
 * "move" (int), "delete": the buttons at its end; "pasted" (char *text): several lines were pasted
 * into a text that is empty. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_MEASURE_EDITOR (zg_measure_editor_get_type ())
G_DECLARE_FINAL_TYPE (ZgMeasureEditor, zg_measure_editor, ZG, MEASURE_EDITOR, AdwBin)

GtkWidget *zg_measure_editor_new (void);

/* Shows a measure of @sheet. What is being typed into the same one stays; into another, it is saved
 * first. */
void zg_measure_editor_show (ZgMeasureEditor *self,
                             ZgSession *session,
                             ZgSheet *sheet,
                             const ZgSheetItem *item);

/* Takes an empty text for a measure that is being made; what is typed stays in it when that measure
 * is shown. */
void zg_measure_editor_await (ZgMeasureEditor *self, ZgSession *session);

/* What is typed into the text, and how to type it. */
char *zg_measure_editor_dup_text (ZgMeasureEditor *self);
void zg_measure_editor_set_text (ZgMeasureEditor *self, const char *text);

/* Says under the text why it is not saved. */
void zg_measure_editor_refuse (ZgMeasureEditor *self, const char *message);

/* Saves what is typed. */
void zg_measure_editor_commit (ZgMeasureEditor *self);

/* Puts the keyboard into the text. */
void zg_measure_editor_focus_text (ZgMeasureEditor *self);

/* TRUE if nothing is typed into the text. */
gboolean zg_measure_editor_is_blank (ZgMeasureEditor *self);

/* TRUE if the measure is blank and nothing belongs to it. */
gboolean zg_measure_editor_is_unused (ZgMeasureEditor *self);

G_END_DECLS
