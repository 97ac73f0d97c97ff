/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-cli-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

void
zg_cli_fixture_set_up (ZgCliFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* A folder as users have them. */
  g_autofree char *outer = g_dir_make_tmp ("zg-cli-XXXXXX", &error);

  g_assert_no_error (error);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->folder = g_build_filename (outer, "整改 台账", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  self->environment = g_get_environ ();
  for (const char *const *name =
           (const char *const[]){ "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", NULL };
       *name != NULL; name++)
    self->environment = g_environ_unsetenv (self->environment, *name);
  zg_cli_fixture_setenv (self, "HOME", self->folder);
  zg_cli_fixture_setenv (self, "XDG_DATA_HOME", self->folder);
  zg_cli_fixture_setenv (self, "XDG_STATE_HOME", self->folder);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }
  g_remove (path);
}

void
zg_cli_fixture_tear_down (ZgCliFixture *self, gconstpointer data)
{
  g_autofree char *outer = g_path_get_dirname (self->folder);

  remove_tree (outer);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->environment, g_strfreev);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
}

void
zg_cli_fixture_setenv (ZgCliFixture *self, const char *name, const char *value)
{
  self->environment = g_environ_setenv (self->environment, name, value, TRUE);
}

char *
zg_cli_fixture_path (ZgCliFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
zg_cli_fixture_write (ZgCliFixture *self, const char *name, const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = zg_cli_fixture_path (self, name);

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

GBytes *
zg_cli_fixture_read (ZgCliFixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = zg_cli_fixture_path (self, name);
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

ZgCliRun *
zg_cli_fixture_runv (ZgCliFixture *self, const char *const *args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (ZgCliRun) run = g_new0 (ZgCliRun, 1);
  g_auto (GStrv) argv = NULL;

  g_strv_builder_add (line, g_getenv ("ZG_CLI"));
  g_strv_builder_addv (line, (const char **) args);
  argv = g_strv_builder_end (line);
  g_subprocess_launcher_set_environ (launcher, self->environment);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run->out, &run->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
  return g_steal_pointer (&run);
}

void
zg_cli_run_free (ZgCliRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

/* One line that begins with the program's name, as scripts read it. */
static void
assert_failure_line (const ZgCliRun *run)
{
  const char *end = strchr (run->err, '\n');

  g_assert_true (g_str_has_prefix (run->err, "zhenggai-cli: "));
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
}

static const char *
expect (ZgCliFixture *self, int status, GPtrArray *args)
{
  g_autoptr (ZgCliRun) run = zg_cli_fixture_runv (self, (const char *const *) args->pdata);

  if (run->status != status)
    {
      g_autofree char *line = g_strjoinv (" ", (char **) args->pdata);

      g_error ("“%s” ended with %d, not %d: %s%s", line, run->status, status, run->out, run->err);
    }
  if (status == 1 || status == 2)
    assert_failure_line (run);
  else
    g_assert_cmpstr (run->err, ==, "");
  g_ptr_array_add (self->texts, g_steal_pointer (&run->out));
  return g_ptr_array_index (self->texts, self->texts->len - 1);
}

static void
add_args (GPtrArray *args, va_list list)
{
  const char *arg;

  while ((arg = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (args, (char *) arg);
  g_ptr_array_add (args, NULL);
}

const char *
zg_cli_expect (ZgCliFixture *self, int status, ...)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  va_list list;

  va_start (list, status);
  add_args (args, list);
  va_end (list);
  return expect (self, status, args);
}

JsonNode *
zg_cli_expect_json (ZgCliFixture *self, ...)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const char *out;
  JsonNode *document;
  va_list list;

  g_ptr_array_add (args, (char *) "--json");
  va_start (list, self);
  add_args (args, list);
  va_end (list);
  out = expect (self, 0, args);
  document = json_from_string (out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_ptr_array_add (self->documents, document);
  return document;
}

const char *
zg_json_string (JsonNode *document, const char *member)
{
  JsonNode *node = json_object_get_member (json_node_get_object (document), member);

  g_assert_nonnull (node);
  g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_STRING);
  return json_node_get_string (node);
}

JsonArray *
zg_json_list (JsonNode *document, const char *member)
{
  JsonNode *node = json_object_get_member (json_node_get_object (document), member);

  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  return json_node_get_array (node);
}
