/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs share in handling a ledger. */
#pragma once

#include <glib/gi18n-lib.h>

#include "zg-cli.h"
#include "zg-record.h"
#include "zg-stats.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

/**
 * zg_cli_open:
 * @self: the run, whose failures shall name the ledger
 * @mode: whether it is to be edited
 * @error: return location
 *
 * Opens the ledger that is the run's first word, for the run's author.
 *
 * Returns: (transfer full): the ledger; NULL with %ZG_ERROR_READ_ONLY where it is to be edited and
 *   can't be, and with the errors of zg_ledger_open()
 */
ZgLedger *zg_cli_open (ZgCli *self, ZgLedgerMode mode, GError **error);

/* The option --as-of, whose text goes to @target. */
#define ZG_CLI_OPTION_AS_OF(target)                                                                \
  {                                                                                                \
    "as-of", 0, 0, G_OPTION_ARG_STRING, (target), N_ ("As recorded by the end of this day"),       \
        N_ ("DAY")                                                                                 \
  }

/* The option --by, whose text goes to @target. */
#define ZG_CLI_OPTION_BY(target)                                                                   \
  {                                                                                                \
    "by", 0, 0, G_OPTION_ARG_STRING, (target),                                                     \
        N_ ("Group by section, unit, leader, state, light or inspection"), N_ ("GROUP")            \
  }

/* Reads the grouping of --by into @by, %ZG_GROUP_NONE if @name is NULL; FALSE with
 * %ZG_ERROR_USAGE. */
gboolean zg_cli_parse_grouping (const char *name, ZgGroupBy *by, GError **error);

/* The option --filter, whose text goes to @target. */
#define ZG_CLI_OPTION_FILTER(target)                                                               \
  {                                                                                                \
    "filter", 0, 0, G_OPTION_ARG_STRING, (target), N_ ("Only what this chooses"),                  \
        N_ ("EXPRESSION")                                                                          \
  }

/* Opens the ledger to look at it, as it was at the end of the day @as_of if that is not NULL.
 * (transfer full) */
ZgLedger *zg_cli_open_as_of (ZgCli *self, const char *as_of, GError **error);

/* Loads the record whose uuid is the run's second word. (transfer full) */
ZgRecord *zg_cli_load_record (ZgCli *self, ZgLedger *ledger, GError **error);

/* Opens the ledger as zg_cli_open() and loads the record whose uuid is the run's second word.
 * (transfer full) */
ZgRecord *zg_cli_open_record (ZgCli *self, ZgLedgerMode mode, ZgLedger **ledger, GError **error);

/* The names of an entity's fields, for a message. (transfer full) */
char *zg_cli_list_fields (ZgEntity entity);

/* NULL with %ZG_ERROR_USAGE, which tells the fields there are, if @entity has none of that name. */
const ZgField *zg_cli_find_field (ZgEntity entity, const char *name, GError **error);

/**
 * zg_cli_parse_values:
 * @entity: an entity
 * @words: FIELD=VALUE...
 * @error: return location
 *
 * Returns: (transfer full) (element-type ZgFieldValue): the fields with their values as journal
 *   text; NULL with %ZG_ERROR_USAGE for what is no field, %ZG_ERROR_INVALID for a value it does not
 *   take
 */
GArray *zg_cli_parse_values (ZgEntity entity, char **words, GError **error);

/* Appends a value of its own, a copy of @value, to what zg_cli_parse_values() returned. */
void zg_cli_add_value (GArray *values, ZgFieldId field, const char *value);

/* TRUE if @values name @field. */
gboolean zg_cli_has_value (const GArray *values, ZgFieldId field);

/**
 * zg_cli_commit:
 * @self: the run
 * @txn: what was done
 * @row: (nullable): the row that was made
 * @error: return location
 *
 * Commits and prints the outcome: as JSON {uuid, txn}, without uuid if @row is NULL, txn null if
 * nothing was changed; as text the row's uuid alone.
 *
 * Returns: FALSE if it could not be saved or printed
 */
gboolean zg_cli_commit (ZgCli *self, ZgTransaction *txn, const ZgUuid *row, GError **error);

G_END_DECLS
