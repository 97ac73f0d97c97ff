/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blanking a text that should never have been in the ledger: an ID number, a secret. Every value
 * that the field of a record ever held goes from the row, the journal and the text index. In the
 * journal their digests stay, so that its chain still holds and zg_verify() finds all as before;
 * history, past days and undo know the values as blanked. It can't be undone: what is gone is gone.
 *
 * The file keeps no byte of it (SQLite overwrites what it frees). Copies made elsewhere, and what a
 * disk keeps below its file system, are out of reach. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/* What stands where a text must stand and was blanked, as offices print it. */
#define ZG_REDACTED_TEXT "×××"

typedef struct
{
  ZgUuid txn;
  guint n_values;    /* values blanked in the journal */
  guint n_documents; /* imported documents in which the text was covered */
} ZgRedaction;

/**
 * zg_redact_can:
 * @field: a field
 *
 * Returns: TRUE if @field holds text that people write. Days, states and references carry no
 *   secrets, and without an imported document's text nothing could be compared with it.
 */
gboolean zg_redact_can (const ZgField *field);

/**
 * zg_redact:
 * @ledger: an editable ledger
 * @entity: of the record
 * @row_id: the record, deleted or not
 * @field: what to blank
 * @reason: why; it stays in the journal and must not hold the text itself
 * @with_documents: also cover the text in the imported documents, in the blocks the record's issue
 *   was read from: character by character, so that all blocks keep their places
 * @result: (out): what was done
 * @error: return location
 *
 * One transaction, on disk when this returns. The field is empty afterwards, or
 * %ZG_REDACTED_TEXT where it must not be empty. Takes as long as building the text index of the
 * whole ledger.
 *
 * Returns: FALSE with %ZG_ERROR_INVALID for a field that can't be blanked or a missing reason,
 *   %ZG_ERROR_NOT_FOUND if the field never held anything
 */
gboolean zg_redact (ZgLedger *ledger,
                    ZgEntity entity,
                    gint64 row_id,
                    const ZgField *field,
                    const char *reason,
                    gboolean with_documents,
                    ZgRedaction *result,
                    GError **error);

/**
 * zg_redact_backups:
 * @ledger: the ledger whose backups are meant
 * @n_holding: (out): backups that hold the record with a text in the field; without @reason, those
 *   in which it could be blanked; with it, those in which it was
 *
 * As zg_redact() in each of the ledger's backups that knows the record. With @reason NULL nothing
 * is changed: they are only counted.
 *
 * Returns: FALSE if a backup could not be read or changed, with its name; those before it are done
 */
gboolean zg_redact_backups (ZgLedger *ledger,
                            ZgEntity entity,
                            const ZgUuid *uuid,
                            const ZgField *field,
                            const char *reason,
                            gboolean with_documents,
                            guint *n_holding,
                            GError **error);

G_END_DECLS
