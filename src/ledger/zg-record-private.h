/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "zg-db.h"
#include "zg-record.h"

G_BEGIN_DECLS

/* Appends the SQL expression that reads @field from the row aliased "t"; a reference reads as the
 * uuid of the row it names. */
void _zg_field_append_sql (GString *sql, const ZgField *field);

/* A column as journal text. (transfer full) (nullable) */
char *_zg_field_get_column (const ZgField *field, ZgStatement *statement, int column);

/**
 * _zg_field_bind:
 * @value: (nullable): checked journal text
 *
 * Binds a value to a parameter; a reference becomes the id of the row it names.
 *
 * Returns: FALSE if it names no row of its entity
 */
gboolean _zg_field_bind (const ZgField *field,
                         ZgDb *db,
                         ZgStatement *statement,
                         int index,
                         const char *value,
                         GError **error);

/**
 * _zg_record_load_where:
 * @where: a condition over the row aliased "t", with at most the one parameter ?1
 * @order: what to sort by
 * @parameter: for ?1
 *
 * Returns: (transfer full) (element-type ZgRecord): rows that are not deleted; NULL on error
 */
GPtrArray *_zg_record_load_where (ZgLedger *ledger,
                                  ZgEntity entity,
                                  const char *where,
                                  const char *order,
                                  gint64 parameter,
                                  GError **error);

G_END_DECLS
