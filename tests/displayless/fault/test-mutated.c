/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ledgers in which bytes, pages or the schema were changed behind the program's back: looking at
 * one neither crashes, hangs nor changes a byte, and no SQL that somebody planted is ever run. With
 * -m thorough 100,000 of them. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "zg-fault-acts.h"
#include "zg-past.h"
#include "zg-query.h"
#include "zg-record.h"
#include "zg-stats.h"
#include "zg-undo.h"
#include "zg-verify.h"

#define MAX_SECONDS 10 /* of processor time for one ledger: then SIGPROF ends the test */
#define EVIL        "被植入"

static FaultCase the_case;

/* What is to be done to the schema; every action would leave EVIL somewhere. */
static const char *const planted[] = {
  "CREATE TRIGGER evil AFTER UPDATE ON measure BEGIN UPDATE ledger SET title='" EVIL "'; END",
  "CREATE TRIGGER evil AFTER INSERT ON change BEGIN UPDATE ledger SET title='" EVIL "'; END",
  "CREATE TRIGGER evil AFTER INSERT ON journal_open BEGIN"
  " UPDATE issue SET title='" EVIL "'; END",
  "CREATE VIEW evil AS SELECT '" EVIL "'",
  "CREATE TABLE evil(x); INSERT INTO evil VALUES('x')",
  "DROP TRIGGER measure_guard_update; CREATE TRIGGER measure_guard_update BEFORE UPDATE ON measure"
  " BEGIN UPDATE ledger SET title='" EVIL "'; END",
  "DROP TRIGGER change_no_delete",
  "ALTER TABLE preference RENAME TO gone; CREATE VIEW preference AS SELECT 1 AS id,x'00' AS uuid,"
  "0 AS deleted,'light.near_days' AS key,'" EVIL "' AS value",
  "ALTER TABLE d_total RENAME TO gone; CREATE VIEW d_total AS SELECT 'all' AS kind,'all' AS scope,"
  "0 AS scope_id,'total' AS what,1 AS n",
  "CREATE INDEX evil ON measure(abs(percent))",
  "CREATE TRIGGER evil INSTEAD OF UPDATE ON preference BEGIN SELECT 1; END",
  "PRAGMA journal_mode=WAL",
  "PRAGMA user_version=0",
  "PRAGMA auto_vacuum=1; VACUUM",
  "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE issue(id,uuid,deleted)'"
  " WHERE name='issue'",
  "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage=2 WHERE name='measure'",
  "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=sql||' '||sql WHERE type='trigger'",
  "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema WHERE name='txn'",
};

static guint
draw (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

/* Journals and the like are SQLite's, of another program that did this. */
static void
plant (guint which)
{
  sqlite3 *plain;

  g_assert_cmpint (sqlite3_open (the_case.path, &plain), ==, SQLITE_OK);
  sqlite3_exec (plain, planted[which], NULL, NULL, NULL);
  sqlite3_close (plain);
}

static gsize
page_size_of (const guint8 *bytes)
{
  gsize size = (gsize) bytes[16] << 8 | bytes[17];

  return size < 512 ? 65536 : size;
}

static void
change_bytes (GByteArray *bytes)
{
  guint first = draw (4) ? draw (bytes->len) : draw (2000); /* often in the schema */
  guint n = 1 + draw (8);

  for (guint i = 0; i < n; i++)
    bytes->data[(first + draw (200)) % bytes->len] = (guint8) draw (256);
}

/* Each page as it might have been put into a wrong place, or lost. */
static void
change_page (GByteArray *bytes)
{
  gsize size = page_size_of (bytes->data);
  guint n = (guint) (bytes->len / size);
  guint8 *to = bytes->data + size * draw (n);

  if (draw (2))
    memmove (to, bytes->data + size * draw (n), size);
  else
    memset (to, draw (2) ? 0 : (int) draw (256), size);
}

static void
mutate (GByteArray *bytes)
{
  switch (draw (8))
    {
    case 0:
      change_page (bytes);
      break;
    case 1:
      g_byte_array_set_size (bytes, 1 + draw (bytes->len));
      break;
    case 2:
      bytes->data[draw (100)] = (guint8) draw (256); /* the header */
      break;
    default:
      for (guint i = draw (3); i < 3; i++)
        change_bytes (bytes);
      break;
    }
}

static GByteArray *
read_bytes (void)
{
  char *bytes;
  gsize size;

  g_assert_true (g_file_get_contents (the_case.path, &bytes, &size, NULL));
  return g_byte_array_new_take ((guint8 *) bytes, size);
}

static void
look (ZgLedger *ledger)
{
  G_GNUC_UNUSED g_autoptr (ZgVerifyResult) result = zg_verify (ledger, NULL);
  G_GNUC_UNUSED g_autoptr (ZgFigures) figures =
      zg_stats_compute (ledger, ZG_GROUP_NONE, NULL, ZG_DAY_NONE, NULL);
  G_GNUC_UNUSED g_autoptr (GArray) ids =
      zg_query_ids (ledger, ZG_ENTITY_MEASURE, &(ZgQuery){ "state=ongoing", NULL, ZG_DAY_NONE },
                    NULL);
  G_GNUC_UNUSED g_autoptr (ZgLedger) past =
      zg_past_open (ledger, zg_day_from_ymd (2024, 3, 1), NULL, NULL);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  zg_undo_get_labels (ledger, &undo, &redo, NULL);
  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    {
      G_GNUC_UNUSED g_autoptr (GPtrArray) rows =
          zg_record_load_all (ledger, (ZgEntity) entity, NULL);
    }
}

static gboolean
holds_evil (void)
{
  g_autoptr (ZgLedger) ledger = zg_ledger_open (the_case.path, ZG_LEDGER_READ, NULL, NULL);
  g_autoptr (ZgRecord) record = ledger ? zg_record_load (ledger, ZG_ENTITY_LEDGER, 1, NULL) : NULL;
  g_autoptr (ZgRecord) issue =
      ledger ? zg_record_load (ledger, ZG_ENTITY_ISSUE, the_case.issue_id, NULL) : NULL;

  return (record && g_strcmp0 (zg_record_get (record, ZG_FIELD_LEDGER_TITLE), EVIL) == 0)
         || (issue && g_strcmp0 (zg_record_get (issue, ZG_FIELD_ISSUE_TITLE), EVIL) == 0);
}

static guint
count_files (void)
{
  g_autofree char *folder = g_path_get_dirname (the_case.path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
start_watch (void)
{
  const struct itimerval limit = { { 0, 0 }, { MAX_SECONDS, 0 } };

  g_assert_no_errno (setitimer (ITIMER_PROF, &limit, NULL));
}

/* Looks, then tries to edit, which may fail or not. */
static void
try_out (void)
{
  g_autoptr (GByteArray) before = read_bytes ();
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = count_files ();

  start_watch ();
  ledger = zg_ledger_open (the_case.path, ZG_LEDGER_READ, the_case.fixture.clock, &error);
  fault_case_expect_told (&the_case, ledger != NULL, error);
  if (ledger)
    look (ledger);
  g_clear_object (&ledger);
  after = read_bytes ();
  fault_case_expect (&the_case,
                     before->len == after->len
                         && memcmp (before->data, after->data, after->len) == 0,
                     "was written by looking", NULL);
  fault_case_expect (&the_case, count_files () == n_files, "looking has left files", NULL);
  g_clear_error (&error);
  ledger = zg_ledger_open (the_case.path, ZG_LEDGER_WRITE, the_case.fixture.clock, &error);
  fault_case_expect_told (&the_case, ledger != NULL, error);
  g_clear_error (&error);
  if (ledger)
    {
      gboolean ok = fault_case_edit (ledger, the_case.measure_id, "又改一次", &error);

      fault_case_expect_told (&the_case, ok, error);
    }
  g_clear_object (&ledger);
  fault_case_expect (&the_case, !holds_evil (), "has run what was planted", NULL);
}

static void
test_schema (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      fault_case_reset (&the_case, g_strdup (planted[i]));
      plant (i);
      try_out ();
    }
  fault_case_report (&the_case, "planted");
}

static void
test_bytes (void)
{
  guint n = g_test_thorough () ? 100000 : 150;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GByteArray) bytes = NULL;

      fault_case_reset (&the_case, g_strdup_printf ("mutation %u", i));
      if (draw (10) == 0)
        plant (draw (G_N_ELEMENTS (planted)));
      bytes = read_bytes ();
      mutate (bytes);
      g_assert_true (g_file_set_contents (the_case.path, (char *) bytes->data, bytes->len, NULL));
      try_out ();
    }
  fault_case_report (&the_case, "mutated");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fault_case_start (&the_case);
  /* SQLite's own again: it knows shared memory, which a file in another mode may ask for. */
  g_assert_cmpint (sqlite3_vfs_register (sqlite3_vfs_find ("unix"), 1), ==, SQLITE_OK);
  g_test_add_func ("/mutated/schema", test_schema);
  g_test_add_func ("/mutated/bytes", test_bytes);
  status = g_test_run ();
  fault_case_stop (&the_case);
  return status;
}
