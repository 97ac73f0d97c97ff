/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done can be seen, taken back, done again and checked, from one run to the next. */
#include <string.h>

#include "zg-cli-fixture.h"

typedef struct
{
  const char *inspection;
  const char *issue;
  const char *measure;
} Records;

/* A ledger a.zgl with an issue of one measure. */
static Records
make_records (ZgCliFixture *fixture)
{
  Records records;

  zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  records.inspection =
      zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "inspection", "name=第三轮巡察",
                                          "kind=local-inspection", NULL),
                      "uuid");
  records.issue =
      zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "issue", "title=河道巡查不到位",
                                          "deadline_day=2024-06-30", "--under", records.inspection,
                                          NULL),
                      "uuid");
  records.measure =
      zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "measure", "text=完善制度",
                                          "--under", records.issue, NULL),
                      "uuid");
  return records;
}

static void
assert_field (ZgCliFixture *fixture, const char *uuid, const char *field, const char *value)
{
  JsonNode *shown = zg_cli_expect_json (fixture, "show", "a.zgl", uuid, NULL);

  if (value != NULL)
    g_assert_cmpstr (zg_json_string (shown, field), ==, value);
  else
    g_assert_true (json_object_get_null_member (json_node_get_object (shown), field));
}

static void
test_undo_redo (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);
  JsonNode *undone;
  JsonNode *redone;

  zg_cli_expect (fixture, 0, "set", "a.zgl", records.measure, "result=已印发", NULL);
  undone = zg_cli_expect_json (fixture, "undo", "a.zgl", NULL);
  assert_field (fixture, records.measure, "result", NULL);
  redone = zg_cli_expect_json (fixture, "redo", "a.zgl", NULL);
  assert_field (fixture, records.measure, "result", "已印发");
  g_assert_cmpstr (zg_json_string (undone, "label"), ==, zg_json_string (redone, "label"));
  g_assert_cmpstr (zg_json_string (undone, "txn"), !=, zg_json_string (redone, "txn"));
  zg_cli_expect (fixture, 1, "redo", "a.zgl", NULL);
}

/* Undo is the author's own. */
static void
test_undo_author (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);

  zg_cli_expect (fixture, 1, "undo", "a.zgl", "--author", "张敏", NULL);
  assert_field (fixture, records.measure, "text", "完善制度");
}

static void
test_history (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);
  JsonArray *changes;
  JsonNode *older;
  JsonObject *newer;
  const char *text;

  zg_cli_expect (fixture, 0, "set", "a.zgl", records.measure, "percent=40", "--author", "张敏",
                 "--reason", "月报", "--day", "2024-05-20", NULL);
  zg_cli_expect (fixture, 0, "set", "a.zgl", records.measure, "percent=60", NULL);
  changes = json_node_get_array (zg_cli_expect_json (fixture, "history", "a.zgl", records.measure,
                                                     "--field", "percent", NULL));
  newer = json_array_get_object_element (changes, 0);
  older = json_array_get_element (changes, 1);
  g_assert_cmpint (json_object_get_int_member (newer, "old"), ==, 40);
  g_assert_cmpint (json_object_get_int_member (newer, "new"), ==, 60);
  g_assert_cmpstr (zg_json_string (older, "author"), ==, "张敏");
  g_assert_cmpstr (zg_json_string (older, "reason"), ==, "月报");
  g_assert_cmpstr (zg_json_string (older, "day"), ==, "2024-05-20");
  g_assert_cmpstr (zg_json_string (older, "kind"), ==, "edit");
  g_assert_cmpstr (zg_json_string (older, "entity"), ==, "measure");
  g_assert_cmpstr (zg_json_string (older, "uuid"), ==, records.measure);
  g_assert_cmpstr (zg_json_string (older, "field"), ==, "percent");
  g_assert_true (g_str_has_suffix (zg_json_string (older, "time"), "+08:00"));

  changes =
      json_node_get_array (zg_cli_expect_json (fixture, "history", "a.zgl", "--limit", "3", NULL));
  g_assert_cmpuint (json_array_get_length (changes), ==, 3);
  text = zg_cli_expect (fixture, 0, "history", "a.zgl", NULL);
  zg_assert_contains (text, "percent done: 40 → 60\n");
  zg_assert_contains (text, "月报");
  zg_cli_expect (fixture, 2, "history", "a.zgl", "--field", "percent", NULL);
}

/* A deadline is extended, never overwritten: the first one stays. */
static void
test_extend (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);
  JsonNode *extended;
  JsonNode *deadline;
  JsonNode *person;

  zg_cli_expect (fixture, 2, "extend", "a.zgl", records.issue, "2024-09-30", NULL);
  zg_cli_expect (fixture, 2, "extend", "a.zgl", records.issue, "2024-09-31", "--reason", "汛期延误",
                 NULL);
  extended =
      zg_cli_expect_json (fixture, "extend", "a.zgl", records.issue, "2024-09-30", "--reason",
                          "汛期延误", "--approver", "李国强", "--approved", "2024-06-20", NULL);
  deadline = zg_cli_expect_json (fixture, "show", "a.zgl", zg_json_string (extended, "uuid"), NULL);
  person =
      zg_cli_expect_json (fixture, "show", "a.zgl", zg_json_string (deadline, "approver"), NULL);

  assert_field (fixture, records.issue, "deadline_day", "2024-09-30");
  g_assert_cmpstr (zg_json_string (deadline, "kind"), ==, "extend");
  g_assert_cmpstr (zg_json_string (deadline, "old_day"), ==, "2024-06-30");
  g_assert_cmpstr (zg_json_string (deadline, "reason"), ==, "汛期延误");
  g_assert_cmpstr (zg_json_string (deadline, "approved_day"), ==, "2024-06-20");
  g_assert_cmpstr (zg_json_string (person, "name"), ==, "李国强");
}

static void
test_move (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);
  const char *second =
      zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "measure", "text=落实到人",
                                          "--under", records.issue, NULL),
                      "uuid");
  JsonArray *measures;

  zg_cli_expect (fixture, 0, "move", "a.zgl", second, "--before", records.measure, NULL);
  measures =
      zg_json_list (zg_cli_expect_json (fixture, "show", "a.zgl", records.issue, NULL), "measures");
  g_assert_cmpuint (json_array_get_length (measures), ==, 2);
  g_assert_cmpstr (zg_json_string (json_array_get_element (measures, 0), "uuid"), ==, second);
  zg_cli_expect (fixture, 2, "move", "a.zgl", second, NULL);
  zg_cli_expect (fixture, 2, "move", "a.zgl", second, "--before", records.measure, "--after",
                 records.measure, NULL);
}

static void
test_past (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 2);
  g_autofree char *day = g_date_time_format (later, "%F");
  JsonNode *shown =
      zg_cli_expect_json (fixture, "show", "a.zgl", records.measure, "--as-of", day, NULL);

  g_assert_cmpstr (zg_json_string (shown, "text"), ==, "完善制度");
  zg_cli_expect (fixture, 1, "show", "a.zgl", records.measure, "--as-of", "2000-01-01", NULL);
}

static void
test_verify (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  JsonNode *result;

  make_records (fixture);
  before = zg_cli_fixture_read (fixture, "a.zgl");
  result = zg_cli_expect_json (fixture, "verify", "a.zgl", NULL);
  after = zg_cli_fixture_read (fixture, "a.zgl");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (result), "ok"));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (result), "transactions"), ==,
                   4);
  g_assert_cmpuint (json_array_get_length (zg_json_list (result, "problems")), ==, 0);
  g_assert_cmpuint (strlen (zg_json_string (result, "head")), ==, 64);
  g_assert_true (g_bytes_equal (before, after));

  zg_cli_fixture_write (fixture, "x.zgl", "no ledger", -1);
  zg_cli_expect (fixture, 1, "verify", "x.zgl", NULL);
}

/* A word that was changed behind the journal's back is found, and told with status 3. */
static void
test_tampered (ZgCliFixture *fixture, gconstpointer data)
{
  static const char word[] = "完善制度";
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *changed = NULL;
  char *place;

  make_records (fixture);
  bytes = zg_cli_fixture_read (fixture, "a.zgl");
  changed = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  place = memmem (changed, g_bytes_get_size (bytes), word, strlen (word));
  g_assert_nonnull (place);
  memcpy (place, "改善", strlen ("改善"));
  zg_cli_fixture_write (fixture, "a.zgl", changed, (gssize) g_bytes_get_size (bytes));
  g_assert_cmpstr (zg_cli_expect (fixture, 3, "verify", "a.zgl", NULL), !=, "");
}

/* A backup is a whole ledger, takes no file's place, and comes back with what it held. */
static void
test_backup (ZgCliFixture *fixture, gconstpointer data)
{
  Records records = make_records (fixture);
  const char *kept;

  zg_cli_expect (fixture, 0, "backup", "a.zgl", "b.zgl", NULL);
  zg_cli_expect (fixture, 0, "verify", "b.zgl", NULL);
  zg_cli_expect (fixture, 1, "backup", "a.zgl", "b.zgl", NULL);
  zg_cli_expect (fixture, 1, "backup", "a.zgl", "a.zgl", NULL);
  zg_cli_expect (fixture, 0, "set", "a.zgl", records.measure, "text=改写", NULL);
  kept = zg_json_string (zg_cli_expect_json (fixture, "restore", "b.zgl", "a.zgl", NULL), "file");
  assert_field (fixture, records.measure, "text", "完善制度");
  zg_cli_expect (fixture, 0, "restore", kept, "a.zgl", NULL);
  assert_field (fixture, records.measure, "text", "改写");
  kept = zg_json_string (zg_cli_expect_json (fixture, "backup", "a.zgl", NULL), "file");
  zg_cli_expect (fixture, 0, "verify", kept, NULL);

  zg_cli_fixture_write (fixture, "x.zgl", "no ledger", -1);
  zg_cli_expect (fixture, 1, "restore", "x.zgl", "a.zgl", NULL);
  zg_cli_expect (fixture, 1, "restore", "missing.zgl", "a.zgl", NULL);
  assert_field (fixture, records.measure, "text", "改写");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/journal/undo-redo", test_undo_redo);
  zg_cli_test_add ("/cli/journal/undo-author", test_undo_author);
  zg_cli_test_add ("/cli/journal/history", test_history);
  zg_cli_test_add ("/cli/journal/extend", test_extend);
  zg_cli_test_add ("/cli/journal/move", test_move);
  zg_cli_test_add ("/cli/journal/past", test_past);
  zg_cli_test_add ("/cli/journal/verify", test_verify);
  zg_cli_test_add ("/cli/journal/tampered", test_tampered);
  zg_cli_test_add ("/cli/journal/backup", test_backup);
  return g_test_run ();
}
