/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the chosen record, or what can be made of a part of the text that is no record.
 *
 * Signals: "visit": a field is changed for the first time since the record was shown, before it is;
 * "edited": it was. Acts that change which records there are, are actions of the review. */
#pragma once

#include <adwaita.h>

#include "zg-draft-edit.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_EDITOR (zg_import_editor_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportEditor, zg_import_editor, ZG, IMPORT_EDITOR, AdwBin)

/* @draft must outlive the widget. */
void zg_import_editor_set_draft (ZgImportEditor *self, ZgDraft *draft);

/* Shows a record; if it is none, the part @block of the text (-1: nothing). */
void zg_import_editor_show (ZgImportEditor *self, ZgDraftRecord record, int block);

G_END_DECLS
