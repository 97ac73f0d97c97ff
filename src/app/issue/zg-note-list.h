/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The progress notes of an issue or a measure, the newest first, and a place to write the next one.
 * Notes are never rewritten. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_NOTE_LIST (zg_note_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgNoteList, zg_note_list, ZG, NOTE_LIST, AdwBin)

GtkWidget *zg_note_list_new (void);

/* Shows the notes of an item of @sheet; what is being written stays if the item is the same. */
void
zg_note_list_show (ZgNoteList *self, ZgSession *session, ZgSheet *sheet, const ZgSheetItem *item);

/* Opens the place for the next note and puts the keyboard there. */
void zg_note_list_start (ZgNoteList *self);

/* Opens that place and leaves the keyboard where it is. */
void zg_note_list_offer (ZgNoteList *self);

/* What is being written and not saved is kept with the ledger's drafts until it is. */
void zg_note_list_commit (ZgNoteList *self);

G_END_DECLS
