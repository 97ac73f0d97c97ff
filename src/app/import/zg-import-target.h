/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document goes that was opened without a ledger: a new one, or one opened lately. */
#pragma once

#include <adwaita.h>

#include "zg-draft.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_TARGET (zg_import_target_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportTarget, zg_import_target, ZG, IMPORT_TARGET, AdwBin)

/* Offers a new ledger called as the document, and the recent ones. */
void zg_import_target_set_draft (ZgImportTarget *self, const ZgDraft *draft);

/* The ledger that is chosen; NULL for a new one. */
const char *zg_import_target_get_path (ZgImportTarget *self);

/* The file that a new one may be called, without a folder. */
const char *zg_import_target_get_file_name (ZgImportTarget *self);

G_END_DECLS
