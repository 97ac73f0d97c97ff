/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who changed what, when and why: the journal as people read it. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  ZgUuid txn;
  gint64 ts; /* microseconds since 1970 UTC */
  ZgDay day; /* effective */
  char *author;
  char *unit; /* nullable */
  char *kind; /* edit, undo, redo, import, redact, migrate */
  char *label;
  char *reason; /* nullable */
  ZgEntity entity;
  gint64 row_id;
  ZgUuid uuid;          /* of the row */
  const ZgField *field; /* NULL: the row was made (new is "1") or deleted ("0") */
  char *old_value;      /* journal text; nullable */
  char *new_value;      /* journal text; nullable */
  gboolean old_blanked; /* a redaction took the value, which reads as NULL */
  gboolean new_blanked;
} ZgHistoryEntry;

/**
 * zg_history_load:
 * @ledger: a ledger
 * @entity: %ZG_ENTITY_NONE for the whole ledger
 * @row_id: a row of @entity
 * @field: (nullable): only changes of this field
 * @limit: at most so many; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type ZgHistoryEntry): the newest first; NULL on error
 */
GPtrArray *zg_history_load (ZgLedger *ledger,
                            ZgEntity entity,
                            gint64 row_id,
                            const ZgField *field,
                            guint limit,
                            GError **error);

void zg_history_entry_free (ZgHistoryEntry *entry);

G_END_DECLS
