/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one write path. Every edit is a transaction: a named group of changes by one author at one
 * time. It writes the rows and, in the same SQL transaction, one journal entry per field, lets the
 * rules of the ledger draw their consequences (states, implicit measures, totals, text index), and
 * is on disk when zg_transaction_commit() returns TRUE.
 *
 * |[
 *   g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, _("Edit wording"),
 * error); return txn && zg_transaction_set (txn, id, ZG_FIELD_ISSUE_TITLE, "...", error)
 *          && zg_transaction_commit (txn, NULL, error);
 * ]|
 * What is freed without a commit is rolled back and leaves nothing. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_TXN_EDIT,
  ZG_TXN_UNDO,
  ZG_TXN_REDO,
  ZG_TXN_IMPORT,
  ZG_TXN_REDACT,
  ZG_TXN_MIGRATE,
} ZgTransactionKind;

typedef struct _ZgTransaction ZgTransaction;

/**
 * zg_transaction_begin:
 * @ledger: an editable ledger; only one transaction at a time
 * @kind: what it is
 * @label: what the author will see in the history and beside Undo
 * @error: return location
 *
 * Takes the file's write lock, waiting a bounded time for other programs.
 *
 * Returns: (transfer full): the transaction; NULL with %ZG_ERROR_READ_ONLY, %ZG_ERROR_BUSY, ...
 */
ZgTransaction *
zg_transaction_begin (ZgLedger *ledger, ZgTransactionKind kind, const char *label, GError **error);

/* Why it was done; NULL for no reason. */
void zg_transaction_set_reason (ZgTransaction *self, const char *reason);

/* The effective day; without it, today. */
void zg_transaction_set_day (ZgTransaction *self, ZgDay day);

/* Makes this transaction part of an undo step together with others of the same group. */
void zg_transaction_set_group (ZgTransaction *self, const ZgUuid *group);

/* The transaction that this one takes back or does again. */
void zg_transaction_set_ref (ZgTransaction *self, const ZgUuid *ref);

ZgLedger *zg_transaction_get_ledger (ZgTransaction *self);

/**
 * zg_transaction_insert:
 * @self: a transaction
 * @entity: what is made
 * @values: (array length=n_values): fields of @entity with their values in journal text;
 *   references as uuids. Fields left out take their default. A field "ord" left out puts the row
 *   behind all others.
 * @n_values: their number
 * @uuid: (out) (optional): the new row's uuid
 * @error: return location
 *
 * Returns: the new row's id; 0 with %ZG_ERROR_INVALID naming the field
 */
gint64 zg_transaction_insert (ZgTransaction *self,
                              ZgEntity entity,
                              const ZgFieldValue *values,
                              gsize n_values,
                              ZgUuid *uuid,
                              GError **error);

/* Sets a field of a row to @value (journal text, NULL for none). Setting what is there already
 * writes nothing. FALSE with %ZG_ERROR_INVALID or, for a row that is not there or deleted,
 * %ZG_ERROR_NOT_FOUND. */
gboolean zg_transaction_set (
    ZgTransaction *self, gint64 row_id, ZgFieldId field, const char *value, GError **error);

/* Marks a row and all that belongs to it as deleted; undo brings back exactly those. */
gboolean
zg_transaction_delete (ZgTransaction *self, ZgEntity entity, gint64 row_id, GError **error);

/* TRUE if anything was changed so far. */
gboolean zg_transaction_has_changes (ZgTransaction *self);

/**
 * zg_transaction_commit:
 * @self: a transaction, not to be used afterwards but for freeing it
 * @uuid: (out) (optional): the transaction's uuid
 * @error: return location
 *
 * Without changes nothing is written and @uuid is all zero; an undo or redo is always written.
 *
 * Returns: TRUE if the changes are safe on disk; FALSE if nothing was changed, with the reason
 */
gboolean zg_transaction_commit (ZgTransaction *self, ZgUuid *uuid, GError **error);

/* Rolls back what was not committed. */
void zg_transaction_free (ZgTransaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgTransaction, zg_transaction_free)

G_END_DECLS
