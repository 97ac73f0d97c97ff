/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What --as-of shows of a ledger kept over some days: a measure of 1 March 2024 is done on the
 * 6th, when another one is added, and on the 9th the first one is deleted. */
#include <glib.h>
#include <string.h>

#include "zg-cli-fixture.h"
#include "zg-ledger-fixture.h"

typedef struct
{
  Fixture ledger;
  char issue[ZG_UUID_TEXT_SIZE];
  char early[ZG_UUID_TEXT_SIZE];
  char late[ZG_UUID_TEXT_SIZE];
} Story;

static Story *
story_new (void)
{
  Story *story = g_new0 (Story, 1);
  Fixture *ledger = &story->ledger;
  ZgUuid inspection;
  ZgUuid issue;
  ZgUuid early;
  ZgUuid late;
  gint64 row;

  fixture_set_up (ledger, NULL);
  fixture_add_inspection (ledger, &inspection);
  fixture_add_issue (ledger, &inspection, NULL, "尾矿库隐患未消除", &issue);
  row = fixture_add_measure (ledger, &issue, "开展回采", &early);
  fixture_pass_days (ledger, 5);
  fixture_set (ledger, row, ZG_FIELD_MEASURE_STATE, "done");
  fixture_add_measure (ledger, &issue, "注浆治理", &late);
  fixture_assign (ledger, ZG_ENTITY_MEASURE, row, "lead", "区应急管理局");
  fixture_pass_days (ledger, 3);
  fixture_delete (ledger, ZG_ENTITY_MEASURE, row);
  g_clear_object (&ledger->ledger);
  zg_uuid_write (&issue, story->issue);
  zg_uuid_write (&early, story->early);
  zg_uuid_write (&late, story->late);
  return story;
}

static void
story_free (Story *story)
{
  fixture_tear_down (&story->ledger, NULL);
  g_free (story);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Story, story_free)

static gint64
figure (JsonNode *figures, const char *name)
{
  return json_object_get_int_member (json_node_get_object (figures), name);
}

/* A list, the figures and the issue itself agree about every day. */
static void
test_days (ZgCliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *day;
    guint issues;
    guint measures;
    guint done;
  } cases[] = {
    { "2024-02-29", 0, 0, 0 }, { "2024-03-01", 1, 1, 0 }, { "2024-03-05", 1, 1, 0 },
    { "2024-03-06", 1, 2, 1 }, { "2024-03-08", 1, 2, 1 }, { "2024-03-09", 1, 1, 0 },
  };
  g_autoptr (Story) story = story_new ();
  const char *path = story->ledger.path;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *day = cases[i].day;
      JsonNode *issues = zg_cli_expect_json (fixture, "list", path, "--as-of", day, NULL);
      JsonNode *measures =
          zg_cli_expect_json (fixture, "list", path, "--measures", "--as-of", day, NULL);
      JsonNode *done = zg_cli_expect_json (fixture, "list", path, "--measures", "--filter",
                                           "state=done", "--as-of", day, NULL);
      JsonNode *figures = zg_cli_expect_json (fixture, "stats", path, "--as-of", day, NULL);

      g_test_message ("%s", day);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (issues)), ==, cases[i].issues);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (measures)), ==,
                        cases[i].measures);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (done)), ==, cases[i].done);
      g_assert_cmpint (figure (figures, "issues_total"), ==, cases[i].issues);
      g_assert_cmpint (figure (figures, "measures_total"), ==, cases[i].measures);
      g_assert_cmpint (figure (figures, "measures_done"), ==, cases[i].done);
    }
}

static void
test_show (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (Story) story = story_new ();
  const char *path = story->ledger.path;
  JsonNode *before =
      zg_cli_expect_json (fixture, "show", path, story->early, "--as-of", "2024-03-05", NULL);
  JsonNode *after =
      zg_cli_expect_json (fixture, "show", path, story->early, "--as-of", "2024-03-06", NULL);
  JsonNode *issue =
      zg_cli_expect_json (fixture, "show", path, story->issue, "--as-of", "2024-03-05", NULL);

  g_assert_cmpstr (zg_json_string (before, "state"), ==, "not-started");
  g_assert_cmpuint (json_array_get_length (zg_json_list (before, "assignments")), ==, 0);
  g_assert_cmpstr (zg_json_string (after, "state"), ==, "done");
  g_assert_cmpuint (json_array_get_length (zg_json_list (after, "assignments")), ==, 1);
  g_assert_cmpuint (json_array_get_length (zg_json_list (issue, "measures")), ==, 1);
  zg_assert_contains (zg_cli_expect (fixture, 0, "show", path, story->issue, "--as-of",
                                     "2024-03-08", NULL),
                      "注浆治理");
}

/* What was not there yet and what was there no more is refused with its day; what never was is
 * told apart, and the other verbs are not disturbed. */
static void
test_not_there (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (Story) story = story_new ();
  const struct
  {
    const char *uuid;
    const char *day;
    const char *message;
  } cases[] = {
    { story->late, "2024-03-05", "there is no such record on 2024-03-05" },
    { story->issue, "2024-02-29", "there is no such record on 2024-02-29" },
    { story->early, "2024-03-09", "there is no such record on 2024-03-09" },
    { story->early, "2000-01-01", "there is no such record on 2000-01-01" },
    { "00000000-0000-4000-8000-000000000000", "2024-03-09", "00000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *args[] = { "show",    story->ledger.path, cases[i].uuid,
                             "--as-of", cases[i].day,       NULL };
      g_autoptr (ZgCliRun) run = zg_cli_fixture_runv (fixture, args);

      g_assert_cmpint (run->status, ==, 1);
      g_assert_cmpstr (run->out, ==, "");
      zg_assert_contains (run->err, cases[i].message);
    }
  zg_cli_expect (fixture, 2, "show", story->ledger.path, story->early, "--as-of", "2024-02-30",
                 NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/past/days", test_days);
  zg_cli_test_add ("/cli/past/show", test_show);
  zg_cli_test_add ("/cli/past/not-there", test_not_there);
  return g_test_run ();
}
