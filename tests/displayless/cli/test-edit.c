/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clerk's first day with zhenggai-cli, and the ledgers it has to refuse. */
#include <string.h>
#include <sys/resource.h>

#include "zg-cli-fixture.h"

#define NOBODY "00000000-0000-4000-8000-000000000000"

/* Adds a record and returns its uuid. */
static const char *
add (ZgCliFixture *fixture, const char *entity, const char *value, const char *under)
{
  JsonNode *added = under != NULL ? zg_cli_expect_json (fixture, "add", "a.zgl", entity, value,
                                                        "--under", under, NULL)
                                  : zg_cli_expect_json (fixture, "add", "a.zgl", entity, value,
                                                        "kind=local-inspection", NULL);

  g_assert_cmpuint (strlen (zg_json_string (added, "uuid")), ==, 36);
  return zg_json_string (added, "uuid");
}

/* The record of a list that has this uuid. */
static JsonNode *
find_in (JsonNode *record, const char *list, const char *uuid)
{
  JsonArray *rows = zg_json_list (record, list);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      if (g_str_equal (zg_json_string (row, "uuid"), uuid))
        return row;
    }
  g_error ("%s does not hold %s", list, uuid);
}

static void
test_story (ZgCliFixture *fixture, gconstpointer data)
{
  JsonNode *made = zg_cli_expect_json (fixture, "new", "a.zgl", "--title", "台账", NULL);
  const char *inspection = add (fixture, "inspection", "name=第三轮巡察", NULL);
  const char *section = add (fixture, "section", "title=一、落实责任", inspection);
  const char *issue = add (fixture, "issue", "title=河道巡查不到位", section);
  const char *measure = add (fixture, "measure", "text=完善巡查制度", issue);
  JsonNode *set =
      zg_cli_expect_json (fixture, "set", "a.zgl", measure, "percent=40", "state=整改中", NULL);
  JsonNode *again = zg_cli_expect_json (fixture, "set", "a.zgl", measure, "percent=40", NULL);
  JsonNode *note = zg_cli_expect_json (fixture, "note", "a.zgl", measure, "已完成排查。", "--day",
                                       "2024-05-20", "--author", "张敏", NULL);
  JsonNode *shown = zg_cli_expect_json (fixture, "show", "a.zgl", issue, NULL);
  JsonNode *row;

  g_assert_cmpuint (strlen (zg_json_string (made, "uuid")), ==, 36);
  g_assert_cmpuint (strlen (zg_json_string (set, "txn")), ==, 36);
  g_assert_true (json_object_get_null_member (json_node_get_object (again), "txn"));
  g_assert_cmpstr (zg_json_string (shown, "entity"), ==, "issue");
  g_assert_cmpstr (zg_json_string (shown, "inspection"), ==, inspection);
  g_assert_cmpstr (zg_json_string (shown, "section"), ==, section);
  g_assert_cmpstr (zg_json_string (shown, "state"), ==, "ongoing");
  /* The measure took the place of the empty one that the issue began with. */
  g_assert_cmpuint (json_array_get_length (zg_json_list (shown, "measures")), ==, 1);
  row = find_in (shown, "measures", measure);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (row), "percent"), ==, 40);
  row = find_in (row, "progress_notes", zg_json_string (note, "uuid"));
  g_assert_cmpstr (zg_json_string (row, "text"), ==, "已完成排查。");
  g_assert_cmpstr (zg_json_string (row, "day"), ==, "2024-05-20");
  g_assert_cmpstr (zg_json_string (row, "author"), ==, "张敏");
}

static void
test_show_text (ZgCliFixture *fixture, gconstpointer data)
{
  const char *issue;
  const char *english;
  const char *chinese;

  zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  issue = add (fixture, "issue", "title=河道巡查不到位",
               add (fixture, "inspection", "name=第三轮巡察", NULL));
  add (fixture, "measure", "text=完善制度\n落实到人", issue);
  english = zg_cli_expect (fixture, 0, "show", "a.zgl", issue, NULL);
  chinese = zg_cli_expect (fixture, 0, "show", "a.zgl", issue, "--lang", "zh_CN", NULL);

  zg_assert_contains (english, "  inspection: 第三轮巡察\n");
  zg_assert_contains (english, "  state: not started\n");
  zg_assert_contains (english, "    text: 完善制度\n      落实到人\n");
  zg_assert_contains (chinese, "未启动\n");
  zg_assert_contains (chinese, "措施  ");
}

static void
test_delete (ZgCliFixture *fixture, gconstpointer data)
{
  const char *inspection;
  const char *issue;
  JsonNode *deleted;
  JsonNode *shown;
  JsonNode *parent;

  zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  inspection = add (fixture, "inspection", "name=第三轮巡察", NULL);
  issue = add (fixture, "issue", "title=河道巡查不到位", inspection);
  deleted = zg_cli_expect_json (fixture, "delete", "a.zgl", issue, NULL);
  shown = zg_cli_expect_json (fixture, "show", "a.zgl", issue, NULL);
  parent = zg_cli_expect_json (fixture, "show", "a.zgl", inspection, NULL);

  g_assert_cmpstr (zg_json_string (deleted, "uuid"), ==, issue);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (shown), "deleted"));
  g_assert_cmpuint (json_array_get_length (zg_json_list (parent, "issues")), ==, 0);
}

/* What can't be done ends with 1, says why, and leaves the ledger byte for byte as it was. */
static void
test_refused_edits (ZgCliFixture *fixture, gconstpointer data)
{
  const char *made = zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  const char *inspection = add (fixture, "inspection", "name=第三轮巡察", NULL);
  g_autoptr (GBytes) before = zg_cli_fixture_read (fixture, "a.zgl");
  g_autoptr (GBytes) after = NULL;
  const struct
  {
    const char *args[7];
    int status;
  } refused[] = {
    { { "new", "a.zgl" }, 1 },
    { { "set", "a.zgl", NOBODY, "title=T" }, 1 },
    { { "set", "a.zgl", "no-uuid", "title=T" }, 1 },
    { { "set", "a.zgl", inspection, "name=" }, 1 },
    { { "set", "a.zgl", inspection, "from_day=2024-02-30" }, 1 },
    { { "set", "a.zgl", inspection, "kind=nonsense" }, 1 },
    { { "set", "a.zgl", inspection, "name=\xff\xfe" }, 1 },
    { { "set", "a.zgl", inspection, "name=T", "from_day=never" }, 1 },
    { { "add", "a.zgl", "inspection", "name=T" }, 1 },
    { { "add", "a.zgl", "section", "title=T", "--under", NOBODY }, 1 },
    { { "add", "a.zgl", "measure", "text=T", "--under", inspection }, 2 },
    { { "note", "a.zgl", inspection, "进展" }, 1 },
    { { "delete", "a.zgl", NOBODY }, 1 },
    { { "show", "a.zgl", NOBODY }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (ZgCliRun) run = zg_cli_fixture_runv (fixture, refused[i].args);

      g_test_message ("%s: %s", refused[i].args[0], run->err);
      g_assert_cmpint (run->status, ==, refused[i].status);
      g_assert_cmpstr (run->out, ==, "");
      zg_assert_contains (run->err, "zhenggai-cli: ");
    }
  zg_assert_contains (made, "a.zgl");
  after = zg_cli_fixture_read (fixture, "a.zgl");
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_ledger (ZgCliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *content;
    gssize length;
  } files[] = {
    { "", 0 },
    { "only a text\n", -1 },
    { "\0\1\2\3\xff", 5 },
    { "SQLite format 3\0 and then nothing that follows", 46 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;

      zg_cli_fixture_write (fixture, "x.zgl", files[i].content, files[i].length);
      before = zg_cli_fixture_read (fixture, "x.zgl");
      zg_cli_expect (fixture, 1, "show", "x.zgl", NOBODY, NULL);
      zg_cli_expect (fixture, 1, "delete", "x.zgl", NOBODY, NULL);
      after = zg_cli_fixture_read (fixture, "x.zgl");
      g_assert_true (g_bytes_equal (before, after));
    }
}

static void
test_directory (ZgCliFixture *fixture, gconstpointer data)
{
  zg_cli_expect (fixture, 1, "new", ".", NULL);
  zg_cli_expect (fixture, 1, "new", "no/such/folder/a.zgl", NULL);
  zg_cli_expect (fixture, 1, "show", ".", NOBODY, NULL);
  zg_cli_expect (fixture, 1, "set", ".", NOBODY, "title=T", NULL);
}

/* An edit that was saved is told as saved, even where its report can't be printed. */
static void
test_report_lost (ZgCliFixture *fixture, gconstpointer data)
{
  g_autofree char *err = NULL;
  const char *argv[] = { "/bin/sh", "-c", "\"$0\" new a.zgl >/dev/full", g_getenv ("ZG_CLI"),
                         NULL };
  int status;

  g_assert_true (g_spawn_sync (fixture->folder, (char **) argv, fixture->environment,
                               G_SPAWN_DEFAULT, NULL, NULL, NULL, &err, &status, NULL));
  g_assert_false (g_spawn_check_wait_status (status, NULL));
  zg_assert_contains (err, "the edit is saved");
}

/* A limit on the size of files is refused like a full disk; the program does not die of it. */
static void
test_file_limit (ZgCliFixture *fixture, gconstpointer data)
{
  struct rlimit before;
  struct rlimit none;

  getrlimit (RLIMIT_FSIZE, &before);
  none = before;
  none.rlim_cur = 0;
  setrlimit (RLIMIT_FSIZE, &none);
  zg_cli_expect (fixture, 1, "new", "a.zgl", NULL);
  setrlimit (RLIMIT_FSIZE, &before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/edit/story", test_story);
  zg_cli_test_add ("/cli/edit/show-text", test_show_text);
  zg_cli_test_add ("/cli/edit/delete", test_delete);
  zg_cli_test_add ("/cli/edit/refused", test_refused_edits);
  zg_cli_test_add ("/cli/edit/no-ledger", test_no_ledger);
  zg_cli_test_add ("/cli/edit/directory", test_directory);
  zg_cli_test_add ("/cli/edit/report-lost", test_report_lost);
  zg_cli_test_add ("/cli/edit/file-limit", test_file_limit);
  return g_test_run ();
}
