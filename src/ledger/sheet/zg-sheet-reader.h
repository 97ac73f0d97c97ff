/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets one after the other, each read when it is its turn: a long table needs no more of them
 * than the one it is at. */
#pragma once

#include "zg-progress.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

typedef struct _ZgSheetReader ZgSheetReader;

/**
 * zg_sheet_reader_new:
 * @ledger: a ledger that does not change while it is read, such as a copy
 * @filter: (nullable): chooses top-level issues; their sub-issues come along
 * @error: return location
 *
 * Returns: (transfer full): the reader, which keeps @ledger; NULL with the errors of zg_query_ids()
 */
ZgSheetReader *zg_sheet_reader_new (ZgLedger *ledger, const char *filter, GError **error);
void zg_sheet_reader_free (ZgSheetReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgSheetReader, zg_sheet_reader_free)

/* Begins anew. */
void zg_sheet_reader_rewind (ZgSheetReader *self);

/**
 * zg_sheet_reader_next:
 * @self: a reader
 * @progress: (nullable): is told of every top-level issue
 * @sheet: (out) (transfer full): an issue's sheet, those of its sub-issues after it; NULL after the
 *   last one
 * @error: return location
 *
 * Returns: FALSE with an error, or cancelled
 */
gboolean zg_sheet_reader_next (ZgSheetReader *self,
                               const ZgProgress *progress,
                               ZgSheet **sheet,
                               GError **error);

G_END_DECLS
