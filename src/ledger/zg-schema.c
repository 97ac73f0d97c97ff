/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-migrate.h"
#include "zg-schema-private.h"

static gboolean
create_objects (ZgDb *db, const ZgSchemaObject *objects, GError **error)
{
  for (; objects->name; objects++)
    if (!zg_db_exec (db, objects->sql, error))
      return FALSE;
  return TRUE;
}

static const char *
type_name (ZgFieldType type)
{
  static const char *const names[] = { "text", "integer",   "boolean", "day",
                                       "key",  "reference", "blob" };

  return names[type];
}

static gboolean
insert_field (ZgDb *db, int id, ZgEntity entity, const char *name, const char *type, GError **error)
{
  g_autoptr (ZgStatement) insert =
      zg_db_prepare (db, "INSERT INTO field(id,entity,name,type) VALUES(?,?,?,?)", error);

  if (insert == NULL)
    return FALSE;
  zg_statement_bind_int (insert, 1, id);
  zg_statement_bind_text (insert, 2, zg_entity_get_name (entity));
  zg_statement_bind_text (insert, 3, name);
  zg_statement_bind_text (insert, 4, type);
  return zg_statement_run (insert, error);
}

/* The file says what its field ids mean, so that it can be read without this program. */
static gboolean
insert_fields (ZgDb *db, GError **error)
{
  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      guint n_fields;
      const ZgField *fields = zg_entity_get_fields ((ZgEntity) entity, &n_fields);

      if (!insert_field (db, ZG_FIELD_EXISTS (entity), (ZgEntity) entity, "*", "boolean", error))
        return FALSE;
      for (guint i = 0; i < n_fields; i++)
        if (!insert_field (db, fields[i].id, (ZgEntity) entity, fields[i].name,
                           type_name (fields[i].type), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
create_triggers (ZgDb *db, GError **error)
{
  g_autoptr (GHashTable) triggers = zg_schema_triggers ();
  GHashTableIter iter;
  gpointer sql;

  g_hash_table_iter_init (&iter, triggers);
  while (g_hash_table_iter_next (&iter, NULL, &sql))
    if (!zg_db_exec (db, sql, error))
      return FALSE;
  return TRUE;
}

static gboolean
migrate_0_to_1 (ZgDb *db, gpointer data, GError **error)
{
  g_autofree char *set_id = g_strdup_printf ("PRAGMA application_id=%d", ZG_SCHEMA_APPLICATION_ID);

  return zg_db_exec (db, set_id, error) && create_objects (db, zg_schema_objects, error)
         && create_objects (db, zg_schema_derived, error) && insert_fields (db, error)
         && create_triggers (db, error);
}

/* A new version is one function at the end; older ones are never changed. */
static const ZgMigration migrations[] = {
  migrate_0_to_1,
};

gboolean
zg_schema_migrate (ZgDb *db, GError **error)
{
  return zg_migrate (db, migrations, G_N_ELEMENTS (migrations), NULL, error);
}

gboolean
zg_schema_has_derived (ZgDb *db)
{
  g_autoptr (ZgStatement) find =
      zg_db_prepare (db, "SELECT 1 FROM sqlite_schema WHERE type='table' AND name=?", NULL);

  for (const ZgSchemaObject *object = zg_schema_derived; find && object->name; object++)
    {
      zg_statement_bind_text (find, 1, object->name);
      if (zg_statement_step (find, NULL) != ZG_STEP_ROW)
        return FALSE;
      zg_statement_reset (find);
    }
  return find != NULL;
}

gboolean
zg_schema_reset_derived (ZgDb *db, GError **error)
{
  for (const ZgSchemaObject *object = zg_schema_derived; object->name; object++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TABLE IF EXISTS %s", object->name);

      if (!zg_db_exec (db, drop, error))
        return FALSE;
    }
  return create_objects (db, zg_schema_derived, error);
}

static void
expect_objects (GHashTable *expected, const ZgSchemaObject *objects)
{
  for (; objects->name; objects++)
    g_hash_table_insert (expected, (gpointer) objects->name, (gpointer) objects->type);
}

/* SQLite and FTS5 keep tables and indexes of their own; never a trigger or a view. */
static gboolean
is_internal (const char *type, const char *name)
{
  static const char *const of_fts5[] = { "d_text_config", "d_text_data", "d_text_idx", NULL };

  if (strcmp (type, "index") == 0)
    return g_str_has_prefix (name, "sqlite_autoindex_");
  return strcmp (type, "table") == 0
         && (g_str_has_prefix (name, "sqlite_") || g_strv_contains (of_fts5, name));
}

static gboolean
is_expected (
    GHashTable *expected, GHashTable *triggers, const char *type, const char *name, const char *sql)
{
  if (strcmp (type, "trigger") == 0)
    {
      gboolean same = g_strcmp0 (g_hash_table_lookup (triggers, name), sql) == 0;

      g_hash_table_remove (triggers, name);
      return same;
    }
  if (g_strcmp0 (g_hash_table_lookup (expected, name), type) != 0)
    return FALSE;
  g_hash_table_remove (expected, name);
  return TRUE;
}

static void
report_missing (GHashTable *names, GPtrArray *problems)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (problems, g_strdup_printf (_ ("“%s” is missing"), (char *) name));
}

gboolean
zg_schema_check (ZgDb *db, GPtrArray *problems, GError **error)
{
  g_autoptr (GHashTable) triggers = zg_schema_triggers ();
  g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (ZgStatement) list =
      zg_db_prepare (db, "SELECT type,name,sql FROM sqlite_schema ORDER BY name", error);
  ZgStep step;

  if (list == NULL)
    return FALSE;
  expect_objects (expected, zg_schema_objects);
  expect_objects (expected, zg_schema_derived);
  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    {
      const char *type = zg_statement_get_text (list, 0);
      const char *name = zg_statement_get_text (list, 1);
      const char *sql = zg_statement_get_text (list, 2);

      if (type && name && !is_internal (type, name)
          && !is_expected (expected, triggers, type, name, sql))
        g_ptr_array_add (problems, g_strdup_printf (_ ("“%s” (%s) is not Zhenggai's"), name, type));
    }
  if (step == ZG_STEP_ERROR)
    return FALSE;
  for (const ZgSchemaObject *object = zg_schema_derived; object->name; object++)
    g_hash_table_remove (expected, object->name);
  report_missing (expected, problems);
  report_missing (triggers, problems);
  return TRUE;
}
