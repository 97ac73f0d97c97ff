/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of a draft under review: sections, issues, measures. Signal "chosen": another record
 * was chosen by the user. */
#pragma once

#include <adwaita.h>

#include "zg-draft-edit.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_RECORDS (zg_import_records_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportRecords, zg_import_records, ZG, IMPORT_RECORDS, AdwBin)

/* @draft must outlive the widget. */
void zg_import_records_set_draft (ZgImportRecords *self, const ZgDraft *draft);

/* The chosen record; none if no row is chosen. */
ZgDraftRecord zg_import_records_get_chosen (ZgImportRecords *self);

/* Chooses a record, or none, and scrolls to it. */
void zg_import_records_show (ZgImportRecords *self, ZgDraftRecord record);

/* There may be other records now. */
void zg_import_records_refresh (ZgImportRecords *self);

/* What a record says has changed. */
void zg_import_records_refresh_row (ZgImportRecords *self, ZgDraftRecord record);

G_END_DECLS
