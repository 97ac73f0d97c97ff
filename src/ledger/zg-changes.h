/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What transactions, of this or another program, have touched since somebody looked. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/* With more issues touched than this, look at all afresh. */
#define ZG_CHANGES_MAX_ISSUES 512

typedef struct
{
  gint64 last_txn;     /* the newest transaction of the ledger; 0 if there is none */
  gboolean everything; /* names or rules that many items share, or too many issues */
  GArray *issues;      /* of gint64, each once: issues one of whose rows changed, deleted or not */
} ZgChanges;

/**
 * zg_changes_get_last:
 * @txn: (out): the newest transaction's number; it only grows
 */
gboolean zg_changes_get_last (ZgLedger *ledger, gint64 *txn, GError **error);

/* What was touched after transaction @txn. (transfer full) */
ZgChanges *zg_changes_since (ZgLedger *ledger, gint64 txn, GError **error);

void zg_changes_free (ZgChanges *changes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgChanges, zg_changes_free)

G_END_DECLS
