/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running numbered migrations. What they do is the ledger's business. */
#pragma once

#include "zg-db.h"

G_BEGIN_DECLS

/* Brings the schema from its number - 1 to its number; called inside the one transaction. */
typedef gboolean (*ZgMigration) (ZgDb *db, gpointer data, GError **error);

/**
 * zg_migrate:
 * @db: a writable database
 * @migrations: (array length=n_migrations): the first brings version 0 to 1, and so on
 * @n_migrations: the version to reach
 * @data: for the migrations
 * @error: return location
 *
 * Runs what is missing in one transaction and stores the version (user_version) with it: after a
 * failure the database is as it was. A version above @n_migrations is refused with
 * %ZG_ERROR_NEWER.
 */
gboolean zg_migrate (
    ZgDb *db, const ZgMigration *migrations, guint n_migrations, gpointer data, GError **error);

/* The database's user_version; FALSE on error. */
gboolean zg_migrate_get_version (ZgDb *db, guint *version, GError **error);

G_END_DECLS
