/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document under review, part by part, with the place of the chosen record marked. Signal
 * "chosen" (guint block): somebody clicked a part or moved onto it. */
#pragma once

#include <adwaita.h>

#include "zg-draft-edit.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_SOURCE (zg_import_source_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportSource, zg_import_source, ZG, IMPORT_SOURCE, AdwBin)

/* @draft must outlive the widget. */
void zg_import_source_set_draft (ZgImportSource *self, const ZgDraft *draft);

/* Marks all parts of a record and scrolls to the first, or to @block if it is not -1. */
void zg_import_source_show (ZgImportSource *self, ZgDraftRecord record, int block);

/* What the parts became has changed. */
void zg_import_source_refresh (ZgImportSource *self);

G_END_DECLS
