/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a ledger is what its journal says: integrity of the file, identity of the schema, the
 * chain of hashes, the journal's replay against the rows, derived tables against a recount. Chain
 * and integrity check alone would miss a row that was changed behind the journal's back. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 transactions;
  char *head;          /* the newest hash, hexadecimal */
  GPtrArray *problems; /* (element-type utf8): a sentence each; empty if all holds */
} ZgVerifyResult;

/* Checks the whole ledger, on a copy in memory; NULL only if it can't be read. (transfer full) */
ZgVerifyResult *zg_verify (ZgLedger *ledger, GError **error);

void zg_verify_result_free (ZgVerifyResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgVerifyResult, zg_verify_result_free)

G_END_DECLS
