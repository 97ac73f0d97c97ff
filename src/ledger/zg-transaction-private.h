/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-db.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

/* As zg_transaction_insert(), with a uuid that was chosen before. */
gint64 _zg_transaction_insert_with_uuid (ZgTransaction *self,
                                         ZgEntity entity,
                                         const ZgUuid *uuid,
                                         const ZgFieldValue *values,
                                         gsize n_values,
                                         GError **error);

/**
 * _zg_transaction_write:
 * @field_id: a ZgFieldId, or ZG_FIELD_EXISTS() of an entity with "1" or "0"
 *
 * Writes a value and its journal entry without drawing the field's own consequences: for rules,
 * undo and redo. What the whole issue implies is still drawn at commit.
 */
gboolean _zg_transaction_write (
    ZgTransaction *self, gint64 row_id, int field_id, const char *value, GError **error);

/* As _zg_transaction_write(); at commit every value the journal holds of this place is blanked but
 * @value, and the change stands in the journal even if @value is there already. */
gboolean _zg_transaction_blank (
    ZgTransaction *self, gint64 row_id, int field_id, const char *value, GError **error);

/* What a field of a row holds now, in journal text; for ZG_FIELD_EXISTS() "1" or "0". */
gboolean _zg_transaction_read (
    ZgTransaction *self, gint64 row_id, int field_id, char **value, GError **error);

/* zg-transaction-check.c */

/* FALSE with %ZG_ERROR_NOT_FOUND if the row is deleted: it takes no edits until it is back. */
gboolean
_zg_transaction_check_live (ZgTransaction *self, ZgEntity entity, gint64 row_id, GError **error);

/* FALSE with %ZG_ERROR_INVALID if @field is a reference and @value names no row, or a deleted
 * one. */
gboolean _zg_transaction_check_reference (ZgTransaction *self,
                                          const ZgField *field,
                                          const char *value,
                                          GError **error);

/* FALSE with %ZG_ERROR_INVALID if @field would put the row under itself, directly or not. */
gboolean _zg_transaction_check_no_circle (
    ZgTransaction *self, const ZgField *field, gint64 row_id, const char *value, GError **error);

ZgTransactionKind _zg_transaction_get_kind (ZgTransaction *self);
ZgDb *_zg_transaction_get_db (ZgTransaction *self);

/* The effective day and the reason as they stand. */
ZgDay _zg_transaction_get_day (ZgTransaction *self);
const char *_zg_transaction_get_reason (ZgTransaction *self);

/* TRUE if it takes back an earlier transaction or does it again. */
gboolean _zg_transaction_has_ref (ZgTransaction *self);

/* The value a field of a row had before this transaction; FALSE if it was not changed in it. */
gboolean
_zg_transaction_get_old (ZgTransaction *self, gint64 row_id, int field_id, const char **old_value);

G_END_DECLS
