/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the parts of reverting (zg-history-revert.h). */
#pragma once

#include "zg-history-private.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

/* A step that is being reverted, in part or as a whole. */
typedef struct
{
  ZgTransaction *txn;
  GPtrArray *changes;   /* of ZgJournalChange, the last one first */
  GHashTable *by_place; /* the same */
} ZgRevert;

/* TRUE if a value is still as the change has set it; FALSE with %ZG_ERROR_CONFLICT naming both if
 * it was changed since. */
gboolean _zg_revert_check_stands (ZgRevert *revert, const ZgJournalChange *change, GError **error);

/* Takes a row out again that the step made, or brings back one it deleted, with what came or went
 * with it. */
gboolean _zg_revert_existence (ZgRevert *revert, const ZgJournalChange *existence, GError **error);

G_END_DECLS
