/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing as a script does it, and every kind of file that can't be. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-cli-fixture.h"

static char *
sample_path (void)
{
  return g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "notice.txt", NULL);
}

static gboolean
exists (ZgCliFixture *fixture, const char *name)
{
  g_autofree char *path = zg_cli_fixture_path (fixture, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gint64
integer (JsonNode *document, const char *member)
{
  return json_object_get_int_member (json_node_get_object (document), member);
}

static void
test_sample (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = sample_path ();
  JsonNode *report = zg_cli_expect_json (fixture, "import", sample, "--into", "县 台账.zgl", NULL);
  JsonNode *stats;

  g_assert_cmpint (integer (report, "issue_count"), ==, 46);
  g_assert_cmpint (integer (report, "measure_count"), ==, 126);
  g_assert_cmpuint (json_array_get_length (zg_json_list (report, "mismatches")), ==, 2);
  stats = zg_cli_expect_json (fixture, "stats", "县 台账.zgl", NULL);
  g_assert_cmpint (integer (stats, "issues_total"), ==, 46);
  g_assert_cmpint (integer (stats, "measures_numbered"), ==, 122);
  zg_cli_expect (fixture, 0, "verify", "县 台账.zgl", NULL);
  zg_cli_expect (fixture, 3, "check", "县 台账.zgl", NULL);
}

/* The same notice, also in another encoding and spacing, changes nothing a second time. */
static void
test_twice (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  gsize length;

  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", NULL);
  before = zg_cli_fixture_read (fixture, "a.zgl");
  zg_cli_expect (fixture, 1, "import", sample, "--into", "a.zgl", NULL);
  g_assert_true (g_file_get_contents (sample, &text, &length, NULL));
  other = g_convert (text, (gssize) length, "GB18030", "UTF-8", NULL, &length, NULL);
  zg_cli_fixture_write (fixture, "gb.txt", other, (gssize) length);
  zg_cli_expect (fixture, 1, "import", "gb.txt", "--into", "a.zgl", NULL);
  after = zg_cli_fixture_read (fixture, "a.zgl");
  g_assert_true (g_bytes_equal (before, after));
  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", "--again", NULL);
  g_assert_cmpint (integer (zg_cli_expect_json (fixture, "stats", "a.zgl", NULL), "issues_total"),
                   ==, 92);
}

/* What stands in a file, and what is said of it. Nothing is made of any. */
static const struct
{
  const char *name;
  const char *text;
  gssize length;
} bad[] = {
  { "empty.txt", "", 0 },
  { "blank.txt", "\n \n", -1 },
  { "nul.txt", "1.\0\0\0", 6 },
  { "binary.txt", "\x7f\x45\x4c\x46\x02\x01\x01\x00\x00\xff\xfe\xfd", 12 },
  { "broken.txt", "\xe4\xb8\x80\xe3\x80\x81\xff\xff\xe6\x95\xb4", 11 },
  { "none.txt", "关于召开会议的通知\n请准时参加。\n", -1 },
  { "png.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16 },
};

static void
test_bad (ZgCliFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (ZgCliRun) run = NULL;

      zg_cli_fixture_write (fixture, bad[i].name, bad[i].text, bad[i].length);
      run = zg_cli_fixture_runv (fixture, (const char *const[]){ "import", bad[i].name, "--into",
                                                                 "x.zgl", NULL });
      g_assert_cmpint (run->status, ==, 1);
      zg_assert_contains (run->err, bad[i].name);
      g_assert_false (exists (fixture, "x.zgl"));
    }
}

static void
test_places (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *folder = zg_cli_fixture_path (fixture, "folder");

  g_mkdir (folder, 0700);
  zg_cli_expect (fixture, 1, "import", "folder", "--into", "x.zgl", NULL);
  zg_cli_expect (fixture, 1, "import", "missing.txt", "--into", "x.zgl", NULL);
  zg_cli_expect (fixture, 1, "import", sample, "--into", "missing/x.zgl", NULL);
  zg_cli_expect (fixture, 1, "import", sample, "--into", "folder", NULL);
  zg_cli_fixture_write (fixture, "no.zgl", "not a ledger", -1);
  zg_cli_expect (fixture, 1, "import", sample, "--into", "no.zgl", NULL);
  zg_cli_expect (fixture, 2, "import", sample, NULL);
  zg_cli_expect (fixture, 2, "import", sample, "--into", "x.zgl", "--dry-run", NULL);
  g_assert_false (exists (fixture, "x.zgl"));
}

/* A file over the limit is refused unread; the file is sparse and takes no room. */
static void
test_large (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = zg_cli_fixture_path (fixture, "large.txt");

  zg_cli_fixture_write (fixture, "large.txt", "一、", -1);
  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);
  zg_cli_expect (fixture, 1, "import", "large.txt", "--into", "x.zgl", NULL);
  g_assert_false (exists (fixture, "x.zgl"));
}

/* A document with claims and no issues can be looked at but not imported. */
static void
test_dry_run (ZgCliFixture *fixture, gconstpointer data)
{
  JsonNode *draft;

  zg_cli_fixture_write (
      fixture, "claims.txt",
      "截至目前，巡察反馈的697个问题，完成整改688个，未完成9个，总体完成率98.7%。\n", -1);
  draft = zg_cli_expect_json (fixture, "import", "claims.txt", "--dry-run", NULL);
  g_assert_cmpint (json_object_get_int_member (
                       json_object_get_object_member (json_node_get_object (draft), "claims"),
                       "issues_total"),
                   ==, 697);
  zg_cli_expect (fixture, 1, "import", "claims.txt", "--into", "x.zgl", NULL);
  g_assert_false (exists (fixture, "x.zgl"));
}

/* Before an import the ledger is backed up, and restore brings it back. */
static void
test_backup (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = sample_path ();
  g_autofree char *home = zg_cli_fixture_path (fixture, "data");
  g_autofree char *backups = g_build_filename (home, "zhenggai", "backups", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GDir) outer = NULL;
  g_autoptr (GDir) inner = NULL;

  zg_cli_fixture_setenv (fixture, "XDG_DATA_HOME", home);
  zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", NULL);
  outer = g_dir_open (backups, 0, NULL);
  folder = g_build_filename (backups, g_dir_read_name (outer), NULL);
  inner = g_dir_open (folder, 0, NULL);
  file = g_build_filename (folder, g_dir_read_name (inner), NULL);
  zg_cli_expect (fixture, 0, "restore", file, "a.zgl", NULL);
  g_assert_cmpint (integer (zg_cli_expect_json (fixture, "stats", "a.zgl", NULL), "issues_total"),
                   ==, 0);
}

/* What a crash left beside a damaged ledger does not get into the restored one. */
static void
test_restore_over_damage (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = sample_path ();

  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", NULL);
  zg_cli_expect (fixture, 0, "backup", "a.zgl", "b.zgl", NULL);
  zg_cli_fixture_write (fixture, "a.zgl", "damaged", -1);
  zg_cli_fixture_write (fixture, "a.zgl-journal", "left by a crash", -1);
  zg_cli_expect (fixture, 0, "restore", "b.zgl", "a.zgl", NULL);
  g_assert_false (exists (fixture, "a.zgl-journal"));
  zg_cli_expect (fixture, 0, "verify", "a.zgl", NULL);
  g_assert_cmpint (integer (zg_cli_expect_json (fixture, "stats", "a.zgl", NULL), "issues_total"),
                   ==, 46);
}

/* A damaged ledger names the backup that helps and what it lacks. */
static void
test_damaged (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *sample = sample_path ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZgCliRun) run = NULL;
  g_autofree char *damaged = NULL;
  gsize size;

  zg_cli_expect (fixture, 0, "import", sample, "--into", "a.zgl", NULL);
  zg_cli_expect (fixture, 0, "backup", "a.zgl", NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "unit", "name=区审计局", NULL);
  bytes = zg_cli_fixture_read (fixture, "a.zgl");
  damaged = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  /* The format number of the header. */
  memset (damaged + 60, 0, 4);
  zg_cli_fixture_write (fixture, "a.zgl", damaged, (gssize) g_bytes_get_size (bytes));
  run = zg_cli_fixture_runv (fixture,
                             (const char *const[]){ "--lang", "en", "stats", "a.zgl", NULL });
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err, "newest whole backup is “"));
  g_assert_nonnull (strstr (run->err, "1 step was recorded since, on "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/import/sample", test_sample);
  zg_cli_test_add ("/import/twice", test_twice);
  zg_cli_test_add ("/import/bad", test_bad);
  zg_cli_test_add ("/import/places", test_places);
  zg_cli_test_add ("/import/large", test_large);
  zg_cli_test_add ("/import/dry-run", test_dry_run);
  zg_cli_test_add ("/import/backup", test_backup);
  zg_cli_test_add ("/import/restore-over-damage", test_restore_over_damage);
  zg_cli_test_add ("/import/damaged", test_damaged);
  return g_test_run ();
}
