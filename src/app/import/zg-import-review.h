/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft beside its source: look it through, mend it, see whether the document's numbers agree.
 *
 * Actions: merge, skip, turn, make (b: as a measure), section (i), undo; all in group "review".
 * Signal "changed": other counts. */
#pragma once

#include <adwaita.h>

#include "zg-draft-edit.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_REVIEW (zg_import_review_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportReview, zg_import_review, ZG, IMPORT_REVIEW, AdwBin)

/* Takes @draft. */
void zg_import_review_set_draft (ZgImportReview *self, ZgDraft *draft);

/* (transfer none) (nullable) */
const ZgDraft *zg_import_review_get_draft (ZgImportReview *self);

/* Narrow: shows the other of source and records. */
void zg_import_review_flip (ZgImportReview *self);
gboolean zg_import_review_is_narrow (ZgImportReview *self);

G_END_DECLS
