/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records and values as people read them, in the present language. */
#pragma once

#include "zg-record.h"

G_BEGIN_DECLS

/* As many characters of a long text tell which record it is. */
#define ZG_DESCRIBE_CHARS 40

/**
 * zg_describe_record:
 * @record: a record
 *
 * One line that tells which record it is, from its number and its title, name or text.
 *
 * Returns: (transfer full): "5 重项目招引轻跟进服务"; the uuid if the record has none of these
 */
char *zg_describe_record (const ZgRecord *record);

/**
 * zg_describe_name:
 * @ledger: the record's ledger
 * @record: a record
 * @error: return location
 *
 * What a record is called among others of an issue: its kind, and its number, day, unit or first
 * words.
 *
 * Returns: (transfer full): "measure (2)", "progress note of 2024-12-06", "lead unit 区商务局",
 *   "unit “区商务局”"
 */
char *zg_describe_name (ZgLedger *ledger, const ZgRecord *record, GError **error);

/**
 * zg_describe_value:
 * @ledger: a ledger
 * @field: a field
 * @value: (nullable): journal text
 * @error: return location
 *
 * A key by its label, a day as a date, a reference by the record it names, a boolean as yes or no.
 *
 * Returns: (transfer full): "–" for none
 */
char *zg_describe_value (ZgLedger *ledger, const ZgField *field, const char *value, GError **error);

/* The start of a text on one line, with "…" if there is more. (transfer full) */
char *zg_describe_text (const char *text, gsize n_chars);

G_END_DECLS
