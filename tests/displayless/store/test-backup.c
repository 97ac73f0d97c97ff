/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy is whole or not there, and what stood in its place stays until it is. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "zg-backup.h"
#include "zg-error.h"
#include "zg-store-fixture.h"

#define FILL                                                                                       \
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<500)"                      \
  " INSERT INTO t(x) SELECT randomblob(400) FROM n"

static char *
beside (StoreFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
test_write (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) copy = NULL;
  g_autofree char *path = beside (fixture, "副本.db");
  g_autoptr (GError) error = NULL;

  store_run (db, FILL);
  /* What stood there before is replaced whole. */
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  zg_backup_write (db, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (store_count_files (fixture), ==, 2);
  copy = zg_db_open (path, ZG_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_query (copy, "SELECT count(*) FROM t"), ==, 500);
}

/* A write of another program that is under way is not in the copy. */
static void
test_during_write (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) other = store_open (fixture, ZG_DB_WRITE);
  g_autoptr (ZgDb) copy = NULL;
  g_autofree char *path = beside (fixture, "copy.db");

  g_assert_true (zg_db_begin (other, NULL));
  store_run (other, "INSERT INTO t(id) VALUES(1)");
  g_assert_true (zg_backup_write (db, path, NULL));
  zg_db_rollback (other);
  copy = zg_db_open (path, ZG_DB_READ, NULL);
  g_assert_cmpint (store_query (copy, "SELECT count(*) FROM t"), ==, 0);
}

/* A damaged database is not passed on as a backup. */
static void
test_damaged (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autofree char *path = beside (fixture, "copy.db");
  g_autofree char *zeros = g_malloc0 (8192);
  g_autoptr (GError) error = NULL;
  int fd;

  store_run (db, FILL);
  g_clear_pointer (&db, zg_db_close);
  fd = g_open (fixture->path, O_WRONLY, 0);
  g_assert_cmpint (pwrite (fd, zeros, 8192, 5 * 4096), ==, 8192);
  close (fd);
  db = store_open (fixture, ZG_DB_READ);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (zg_backup_write (db, path, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpuint (store_count_files (fixture), ==, 2);
}

/* Nobody sees a copy for looking, whether memory has room for it or not. */
static void
test_scratch (StoreFixture *fixture, gconstpointer data)
{
  static const char *const fill[] = { FILL, "INSERT INTO t(x) VALUES(zeroblob(60*1024*1024))" };
  g_autoptr (ZgDb) db = store_make (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (fill); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZgDb) copy = NULL;

      store_run (db, fill[i]);
      copy = zg_backup_scratch (db, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (store_count_files (fixture), ==, 1);
      g_assert_cmpint (store_query (copy, "SELECT count(*) FROM t"), ==,
                       store_query (db, "SELECT count(*) FROM t"));
      store_run (copy, "DELETE FROM t");
      g_assert_cmpint (store_query (db, "SELECT count(*) FROM t"), >, 0);
    }
}

/* An error of the source names the source, not the copy in memory. */
static void
test_source_locked (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);
  g_autoptr (ZgDb) other = store_open (fixture, ZG_DB_WRITE);
  g_autoptr (ZgDb) memory = zg_db_open (":memory:", ZG_DB_CREATE, NULL);
  g_autoptr (GError) error = NULL;

  store_run (other, "BEGIN EXCLUSIVE");
  zg_db_set_busy_timeout (db, 20);
  g_assert_false (zg_backup_copy (db, memory, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  zg_db_rollback (other);
}

static int
write_beside (const char *path)
{
  ZgDb *db = zg_db_open (path, ZG_DB_READ, NULL);
  char *copy = g_strconcat (path, ".copy", NULL);
  GError *error = NULL;
  int status = 0;

  if (db == NULL || zg_backup_write (db, copy, &error))
    status = 1;
  else if (error->domain != ZG_ERROR)
    status = 2;
  g_clear_error (&error);
  g_free (copy);
  zg_db_close (db);
  return status;
}

static void
test_read_only_folder (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);

  g_clear_pointer (&db, zg_db_close);
  g_assert_no_errno (g_chmod (fixture->path, 0644));
  g_assert_no_errno (g_chmod (fixture->folder, 0555));
  g_assert_cmpint (store_run_as_nobody (fixture, write_beside), ==, 0);
  g_assert_cmpuint (store_count_files (fixture), ==, 1);
}

/* The limit on file sizes stands for a full disk: any write past it fails. */
static int
write_without_room (const char *path)
{
  const struct rlimit small = { 40000, 40000 };
  ZgDb *db = zg_db_open (path, ZG_DB_READ, NULL);
  char *copy = g_strconcat (path, ".copy", NULL);
  GError *error = NULL;
  int status = 0;

  signal (SIGXFSZ, SIG_IGN);
  if (db == NULL || setrlimit (RLIMIT_FSIZE, &small) != 0)
    status = 1;
  else if (zg_backup_write (db, copy, &error))
    status = 2;
  else if (!g_error_matches (error, ZG_ERROR, ZG_ERROR_DISK_FULL))
    status = 3;
  g_clear_error (&error);
  g_free (copy);
  zg_db_close (db);
  return status;
}

static void
test_no_room (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_make (fixture);

  store_run (db, FILL);
  g_clear_pointer (&db, zg_db_close);
  g_assert_no_errno (g_chmod (fixture->path, 0644));
  g_assert_no_errno (g_chmod (fixture->folder, 0777));
  g_assert_cmpint (store_run_as_nobody (fixture, write_without_room), ==, 0);
  g_assert_cmpuint (store_count_files (fixture), ==, 1);
}

static void
test_replace (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *fresh = beside (fixture, "new");
  g_autofree char *there = beside (fixture, "there");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fresh, "fresh", -1, NULL));
  g_assert_true (g_file_set_contents (there, "there", -1, NULL));
  g_assert_false (zg_backup_replace (fresh, there, FALSE, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (there, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "there");
  g_clear_pointer (&bytes, g_free);
  g_assert_true (zg_backup_replace (fresh, there, TRUE, NULL));
  g_assert_true (g_file_get_contents (there, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "fresh");
  g_assert_cmpuint (store_count_files (fixture), ==, 1);
}

#define add(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/backup/write", test_write);
  add ("/backup/during-write", test_during_write);
  add ("/backup/damaged", test_damaged);
  add ("/backup/scratch", test_scratch);
  add ("/backup/source-locked", test_source_locked);
  add ("/backup/read-only-folder", test_read_only_folder);
  add ("/backup/no-room", test_no_room);
  add ("/backup/replace", test_replace);
  return g_test_run ();
}
