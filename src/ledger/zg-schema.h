/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a ledger file and the triggers that guard them. */
#pragma once

#include "zg-db.h"
#include "zg-field.h"

G_BEGIN_DECLS

/* "ZGL1" in the file's header. */
#define ZG_SCHEMA_APPLICATION_ID 0x5A474C31

/**
 * zg_schema_migrate:
 * @db: a writable database, empty or a ledger of this or an older version
 * @error: return location
 *
 * Brings the schema to %ZG_LEDGER_VERSION in one transaction; makes it if there is none.
 */
gboolean zg_schema_migrate (ZgDb *db, GError **error);

/**
 * zg_schema_check:
 * @db: a ledger of this version
 * @problems: (element-type utf8): receives what is missing or foreign, a sentence each
 * @error: return location
 *
 * Compares names, kinds and the SQL of triggers, not the stored CREATE texts of tables (ADD COLUMN
 * edits those). A derived table that is missing is no problem: it can be made at any time.
 *
 * Returns: FALSE if the file could not be read
 */
gboolean zg_schema_check (ZgDb *db, GPtrArray *problems, GError **error);

/* FALSE if one of the derived tables (d_*) is missing, as in a file of an older program. */
gboolean zg_schema_has_derived (ZgDb *db);

/* Makes the derived tables (d_*) anew and empty. */
gboolean zg_schema_reset_derived (ZgDb *db, GError **error);

G_END_DECLS
