/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-migrate.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"

gboolean
zg_migrate_get_version (ZgDb *db, guint *version, GError **error)
{
  gint64 value;

  if (!zg_db_query_int (db, "PRAGMA user_version", &value, error))
    return FALSE;
  *version = (guint) CLAMP (value, 0, G_MAXINT32);
  return TRUE;
}

static gboolean
run_missing (
    ZgDb *db, const ZgMigration *migrations, guint from, guint to, gpointer data, GError **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version=%u", MAX (from, to));

  for (guint version = from; version < to; version++)
    if (!migrations[version](db, data, error))
      return FALSE;
  return zg_db_exec (db, set_version, error);
}

static gboolean
refuse_newer (ZgDb *db, guint version, guint known, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Zhenggai (format %u; this one knows "
                  "%u); install the newer version to open it"),
               zg_db_get_path (db), version, known);
  return FALSE;
}

gboolean
zg_migrate (
    ZgDb *db, const ZgMigration *migrations, guint n_migrations, gpointer data, GError **error)
{
  guint version;

  if (!zg_migrate_get_version (db, &version, error))
    return FALSE;
  if (version > n_migrations)
    return refuse_newer (db, version, n_migrations, error);
  if (version == n_migrations)
    return TRUE;
  /* Read again under the lock: another program may have migrated while this one waited. */
  if (!zg_db_begin (db, error))
    return FALSE;
  if (zg_migrate_get_version (db, &version, error)
      && run_missing (db, migrations, version, n_migrations, data, error))
    return zg_db_commit (db, error);
  zg_db_rollback (db);
  return FALSE;
}
