/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-store-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

void
store_set_up (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zhenggai-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "台账 1.db", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

void
store_tear_down (StoreFixture *self, gconstpointer data)
{
  g_assert_no_errno (g_chmod (self->folder, 0700));
  remove_folder (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

ZgDb *
store_open (StoreFixture *self, ZgDbMode mode)
{
  g_autoptr (GError) error = NULL;
  ZgDb *db = zg_db_open (self->path, mode, &error);

  g_assert_no_error (error);
  return db;
}

ZgDb *
store_make (StoreFixture *self)
{
  ZgDb *db = store_open (self, ZG_DB_CREATE);

  store_run (db, "CREATE TABLE t(id INTEGER PRIMARY KEY, x)");
  return db;
}

void
store_run (ZgDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  zg_db_exec (db, sql, &error);
  g_assert_no_error (error);
}

gint64
store_query (ZgDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  zg_db_query_int (db, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

char *
store_sum (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  g_file_get_contents (path, &bytes, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

guint
store_count_files (StoreFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

int
store_run_as_nobody (StoreFixture *self, int (*func) (const char *path))
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (100);
      _exit (func (self->path));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}
