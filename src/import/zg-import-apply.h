/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a draft to records: one transaction, or nothing. */
#pragma once

#include "zg-draft.h"
#include "zg-import-watch.h"
#include "zg-ledger.h"

G_BEGIN_DECLS

/**
 * zg_import_apply:
 * @ledger: an editable ledger
 * @draft: what was read
 * @watch: (nullable): who waits for it
 * @error: return location
 *
 * Writes the draft as one inspection with its document, kept verbatim with its blocks, sections,
 * issues, measures, assignments, claims, promises, figures and rules made. The transaction's
 * effective day is the document's. A state is that of the measure, of its issue, or of the heading
 * above it; what is printed of none is not started. A printed "done" that is to be kept up for long
 * is pinned, since long-term measures would keep the issue open.
 *
 * Returns: FALSE with %ZG_ERROR_NO_ISSUES if the draft lists none, %G_IO_ERROR_CANCELLED if @watch
 *   calls it off, and others; nothing is changed then
 */
gboolean
zg_import_apply (ZgLedger *ledger, const ZgDraft *draft, ZgImportWatch *watch, GError **error);

/* FALSE with %ZG_ERROR_NO_ISSUES if the draft lists none: asked before a ledger is made for it. */
gboolean zg_import_check_issues (const ZgDraft *draft, GError **error);

/**
 * zg_import_is_known:
 * @ledger: a ledger
 * @draft: what was read
 * @known: (out): whether a document with the same folded text was imported before
 * @error: return location
 */
gboolean
zg_import_is_known (ZgLedger *ledger, const ZgDraft *draft, gboolean *known, GError **error);

/* What an inspection, or a ledger made for it, is called: as the document calls itself, else after
 * who inspected whom, else as the file. (transfer full) */
char *zg_import_get_name (const ZgDraft *draft);

G_END_DECLS
