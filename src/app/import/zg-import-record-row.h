/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the records under review. */
#pragma once

#include <adwaita.h>

#include "zg-draft-edit.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_RECORD_ROW (zg_import_record_row_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportRecordRow, zg_import_record_row, ZG, IMPORT_RECORD_ROW, AdwBin)

GtkWidget *zg_import_record_row_new (void);

void
zg_import_record_row_show (ZgImportRecordRow *self, const ZgDraft *draft, ZgDraftRecord record);
void zg_import_record_row_show_section (ZgImportRecordRow *self, const ZgDraft *draft, int section);

G_END_DECLS
