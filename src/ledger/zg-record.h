/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of an entity with the values of all its fields. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  ZgEntity entity;
  gint64 id;
  ZgUuid uuid;
  gboolean deleted;
  guint n_values;
  char *values[]; /* journal text in the order of zg_entity_get_fields(); NULL for none */
} ZgRecord;

/* Loads a row, deleted or not; NULL with %ZG_ERROR_NOT_FOUND. (transfer full) */
ZgRecord *zg_record_load (ZgLedger *ledger, ZgEntity entity, gint64 row_id, GError **error);

/**
 * zg_record_load_children:
 * @ledger: a ledger
 * @entity: what to load
 * @reference: a reference field of @entity
 * @row_id: the row it must name
 * @error: return location
 *
 * Returns: (transfer full) (element-type ZgRecord): what is there and not deleted, in order (ord,
 *   then age); NULL on error
 */
GPtrArray *zg_record_load_children (
    ZgLedger *ledger, ZgEntity entity, ZgFieldId reference, gint64 row_id, GError **error);

/* All rows of @entity that are not deleted, in order. (transfer full) (element-type ZgRecord) */
GPtrArray *zg_record_load_all (ZgLedger *ledger, ZgEntity entity, GError **error);

void zg_record_free (ZgRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgRecord, zg_record_free)

/* Journal text of a field of the record's entity; NULL for none. */
const char *zg_record_get (const ZgRecord *record, ZgFieldId field);

/* An integer or boolean; @fallback for none. */
gint64 zg_record_get_int (const ZgRecord *record, ZgFieldId field, gint64 fallback);

/* %ZG_DAY_NONE for none. */
ZgDay zg_record_get_day (const ZgRecord *record, ZgFieldId field);

/* TRUE if a key or text field holds @value. */
gboolean zg_record_is (const ZgRecord *record, ZgFieldId field, const char *value);

G_END_DECLS
