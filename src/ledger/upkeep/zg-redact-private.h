/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-redact.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

/**
 * _zg_redact_cover:
 * @txn: the redaction
 * @entity: of the record
 * @row_id: the record
 * @texts: (element-type utf8): what is to be covered; several lines count as one text each
 * @n_documents: (out): documents that held one of them
 * @error: return location
 *
 * Covers the texts in the blocks that the record's issue was read from, as many bytes for as many,
 * and blanks the documents' former texts in the journal.
 */
gboolean _zg_redact_cover (ZgTransaction *txn,
                           ZgEntity entity,
                           gint64 row_id,
                           GPtrArray *texts,
                           guint *n_documents,
                           GError **error);

G_END_DECLS
