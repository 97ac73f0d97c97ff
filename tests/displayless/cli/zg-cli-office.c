/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-cli-office.h"

char *
zg_cli_read_text (ZgCliFixture *fixture, const char *name)
{
  g_autoptr (GBytes) bytes = zg_cli_fixture_read (fixture, name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static gboolean
is_there (const char *program, const char *package)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *why = g_strdup_printf ("%s (%s) is not installed", program, package);

  if (found == NULL)
    g_test_skip (why);
  return found != NULL;
}

char *
zg_cli_convert (ZgCliFixture *fixture, const char *name, const char *to, const char *result)
{
  g_autofree char *path = zg_cli_fixture_path (fixture, name);
  g_autofree char *folder = g_build_filename (fixture->folder, "office", NULL);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=", uri, NULL);
  const char *argv[] = { "soffice",       "--headless", profile, "--convert-to", to, "--outdir",
                         fixture->folder, path,         NULL };
  g_autoptr (GError) error = NULL;

  if (!is_there ("soffice", "libreoffice-writer-nogui, libreoffice-calc-nogui"))
    return NULL;
  g_spawn_sync (NULL, (char **) argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return zg_cli_read_text (fixture, result);
}

char *
zg_cli_ask_poppler (ZgCliFixture *fixture, const char *program, const char *name)
{
  g_autofree char *path = zg_cli_fixture_path (fixture, name);
  const gboolean is_text = g_str_equal (program, "pdftotext");
  const gboolean is_xml = g_str_equal (program, "pdftohtml");
  const char *plain[] = { program, path, is_text ? "-" : NULL, NULL };
  const char *xml[] = { program, "-q", "-xml", "-i", "-stdout", path, NULL };
  g_autoptr (GError) error = NULL;
  char *answer = NULL;

  if (!is_there (program, "poppler-utils"))
    return NULL;
  g_spawn_sync (NULL, (char **) (is_xml ? xml : plain), NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &answer, NULL, NULL, &error);
  g_assert_no_error (error);
  return answer;
}
