/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-settings.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

/* (transfer full): a path beside the running program, such as ../../data */
static char *
beside_program (const char *relative)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : g_strdup (".");

  return g_build_filename (folder, relative, NULL);
}

/* The build folder's schema comes first: the installed one may be older. */
static GSettingsSchema *
find_schema (void)
{
  static const char *const beside[] = { "../../data", "../share/glib-2.0/schemas" };
  GSettingsSchema *schema = NULL;

  for (guint i = 0; schema == NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *folder = beside_program (beside[i]);
      g_autoptr (GSettingsSchemaSource) source =
          g_settings_schema_source_new_from_directory (folder,
                                                       g_settings_schema_source_get_default (),
                                                       TRUE, NULL);

      if (source)
        schema = g_settings_schema_source_lookup (source, ZG_APPLICATION_ID, FALSE);
    }
  if (schema == NULL)
    schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (),
                                              ZG_APPLICATION_ID, TRUE);
  return schema;
}

static GSettings *
open_settings (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();
  g_autofree char *file =
      g_build_filename (g_get_user_config_dir (), "zhenggai", "settings.ini", NULL);
  g_autoptr (GSettingsBackend) backend =
      g_keyfile_settings_backend_new (file, "/io/github/zhenggai/Zhenggai/", "zhenggai");

  if (schema == NULL)
    g_error ("the settings schema %s is not installed", ZG_APPLICATION_ID);
  return g_settings_new_full (schema, backend, NULL);
}

GSettings *
zg_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = open_settings ();
  return settings;
}

char *
zg_settings_find_data (const char *name)
{
  static const char *const beside[] = { "../../data/sample", "../share/zhenggai" };

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *folder = beside_program (beside[i]);
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
  return g_build_filename (ZG_DATA_DIR, name, NULL);
}
