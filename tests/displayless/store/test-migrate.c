/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbered migrations: each runs once and in order, and a failure leaves the file as it was. */
#include <string.h>

#include "zg-error.h"
#include "zg-migrate.h"
#include "zg-store-fixture.h"

static gboolean
make_table (ZgDb *db, gpointer data, GError **error)
{
  g_string_append_c (data, '1');
  return zg_db_exec (db, "CREATE TABLE a(x)", error);
}

static gboolean
add_column (ZgDb *db, gpointer data, GError **error)
{
  g_string_append_c (data, '2');
  return zg_db_exec (db, "ALTER TABLE a ADD COLUMN y", error);
}

static gboolean
fail_halfway (ZgDb *db, gpointer data, GError **error)
{
  g_string_append_c (data, '3');
  return zg_db_exec (db, "CREATE TABLE b(x)", error) && zg_db_exec (db, "CREATE TABLE a(x)", error);
}

static const ZgMigration all[] = { make_table, add_column, fail_halfway };

static guint
version_of (ZgDb *db)
{
  guint version = G_MAXUINT;

  g_assert_true (zg_migrate_get_version (db, &version, NULL));
  return version;
}

static void
test_in_order (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_open (fixture, ZG_DB_CREATE);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (version_of (db), ==, 0);
  g_assert_true (zg_migrate (db, all, 1, log, &error));
  g_assert_cmpuint (version_of (db), ==, 1);
  g_assert_true (zg_migrate (db, all, 2, log, &error));
  g_assert_cmpuint (version_of (db), ==, 2);
  g_assert_true (zg_migrate (db, all, 2, log, &error));
  g_assert_cmpstr (log->str, ==, "12");
}

static void
test_failure (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_open (fixture, ZG_DB_CREATE);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (zg_migrate (db, all, 1, log, &error));
  before = store_sum (fixture->path);
  g_assert_false (zg_migrate (db, all, 3, log, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_FAILED);
  g_assert_cmpstr (log->str, ==, "123");
  g_assert_cmpuint (version_of (db), ==, 1);
  g_assert_false (zg_db_in_transaction (db));
  after = store_sum (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_newer (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_open (fixture, ZG_DB_CREATE);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  store_run (db, "PRAGMA user_version=3");
  g_assert_false (zg_migrate (db, all, 2, log, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpstr (log->str, ==, "");
  g_assert_cmpuint (version_of (db), ==, 3);
}

/* Two programs of a new version open the same old file at once. The one that has to wait for the
 * lock saw the old version, and must not migrate again. */
static gpointer
migrate_too (gpointer data)
{
  g_autoptr (ZgDb) db = store_open (data, ZG_DB_WRITE);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  zg_migrate (db, all, 1, log, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (version_of (db), ==, 1);
  return NULL;
}

static void
test_two_at_once (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (ZgDb) db = store_open (fixture, ZG_DB_CREATE);
  GThread *other;

  store_run (db, "PRAGMA user_version=0");
  g_assert_true (zg_db_begin (db, NULL));
  other = g_thread_new ("other", migrate_too, fixture);
  /* Time for the other to read the old version and wait; if it is late, it has nothing to do. */
  g_usleep (50 * G_TIME_SPAN_MILLISECOND);
  store_run (db, "CREATE TABLE a(x); PRAGMA user_version=1");
  g_assert_true (zg_db_commit (db, NULL));
  g_thread_join (other);
}

#define add(path, function)                                                                        \
  g_test_add (path, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/migrate/in-order", test_in_order);
  add ("/migrate/failure", test_failure);
  add ("/migrate/newer", test_newer);
  add ("/migrate/two-at-once", test_two_at_once);
  return g_test_run ();
}
