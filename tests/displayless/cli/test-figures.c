/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists and figures of a small ledger that is counted by hand:
 *   inspection: 河道巡查不到位   measures 完善制度 (done), 落实到人 (ongoing)
 *               档案不全         measure 补齐档案 (not started)
 * units 水利局 and 档案局, a person 李国强. */
#include <string.h>

#include "zg-cli-fixture.h"

static const char *
add (ZgCliFixture *fixture, const char *entity, const char *value, const char *under)
{
  return zg_json_string (under != NULL
                             ? zg_cli_expect_json (fixture, "add", "a.zgl", entity, value,
                                                   "--under", under, NULL)
                             : zg_cli_expect_json (fixture, "add", "a.zgl", entity, value, NULL),
                         "uuid");
}

static void
make_ledger (ZgCliFixture *fixture)
{
  const char *inspection;
  const char *river;
  const char *archive;
  const char *rule;
  const char *people;

  zg_cli_expect (fixture, 0, "new", "a.zgl", "--title", "试用台账", NULL);
  inspection =
      zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "inspection", "name=第三轮巡察",
                                          "kind=local-inspection", NULL),
                      "uuid");
  river = add (fixture, "issue", "title=河道巡查不到位", inspection);
  archive = add (fixture, "issue", "title=档案不全", inspection);
  rule = add (fixture, "measure", "text=完善制度", river);
  people = add (fixture, "measure", "text=落实到人", river);
  add (fixture, "measure", "text=补齐档案", archive);
  add (fixture, "unit", "name=水利局", NULL);
  add (fixture, "unit", "name=档案局", NULL);
  add (fixture, "person", "name=李国强", NULL);
  zg_cli_expect (fixture, 0, "set", "a.zgl", rule, "state=done", NULL);
  zg_cli_expect (fixture, 0, "set", "a.zgl", people, "state=ongoing", NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "claim", "key=issues_total", "amount=3", "--under",
                 inspection, NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "claim", "key=measures_rate_percent", "amount=333",
                 "scale=1", "--under", inspection, NULL);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "claim", "key=measures_effective", "amount=2",
                 "--under", inspection, NULL);
}

/* Lists with their options, and what a field of every row says, joined. */
static const struct
{
  const char *args[5];
  const char *field;
  const char *values;
} lists[] = {
  { { NULL }, "title", "河道巡查不到位,档案不全" },
  { { "--sort", "-title" }, "title", "河道巡查不到位,档案不全" },
  { { "--sort", "title" }, "title", "档案不全,河道巡查不到位" },
  { { "--filter", "state=ongoing" }, "title", "河道巡查不到位" },
  { { "--filter", "-state=ongoing,done" }, "title", "档案不全" },
  { { "--filter", "text~巡查" }, "title", "河道巡查不到位" },
  { { "--filter", "title=无" }, "title", "" },
  { { "--measures" }, "text", "完善制度,落实到人,补齐档案" },
  { { "--measures", "--filter", "state=done" }, "text", "完善制度" },
  { { "--units" }, "name", "水利局,档案局" },
  { { "--persons" }, "name", "李国强" },
};

static char *
join_field (JsonNode *list, const char *field)
{
  JsonArray *rows = json_node_get_array (list);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "",
                            zg_json_string (json_array_get_element (rows, i), field));
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_list (ZgCliFixture *fixture, gconstpointer data)
{
  make_ledger (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const char *const *args = lists[i].args;
      JsonNode *list =
          zg_cli_expect_json (fixture, "list", "a.zgl", args[0], args[1], args[2], args[3], NULL);
      g_autofree char *values = join_field (list, lists[i].field);

      g_assert_cmpstr (values, ==, lists[i].values);
    }
  zg_assert_contains (zg_cli_expect (fixture, 0, "list", "a.zgl", NULL), "河道巡查不到位\n");
  zg_cli_expect (fixture, 2, "list", "a.zgl", "--units", "--persons", NULL);
  zg_cli_expect (fixture, 2, "list", "a.zgl", "--units", "--filter", "name=水利局", NULL);
  zg_cli_expect (fixture, 1, "list", "a.zgl", "--filter", "nonsense=1", NULL);
  zg_cli_expect (fixture, 1, "list", "a.zgl", "--filter", "title~\"", NULL);
}

static void
test_stats (ZgCliFixture *fixture, gconstpointer data)
{
  JsonObject *figures;
  JsonObject *rate;
  JsonArray *groups;

  make_ledger (fixture);
  figures =
      json_node_get_object (zg_cli_expect_json (fixture, "stats", "a.zgl", "--by", "state", NULL));
  g_assert_cmpstr (json_object_get_string_member (figures, "title"), ==, "试用台账");
  g_assert_cmpint (json_object_get_int_member (figures, "issues_total"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (figures, "issues_ongoing"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (figures, "measures_total"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (figures, "measures_done"), ==, 1);
  rate = json_object_get_object_member (json_object_get_object_member (figures, "rates"),
                                        "measures_done");
  g_assert_cmpint (json_object_get_int_member (rate, "numerator"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (rate, "denominator"), ==, 3);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rate, "percent"), 33.3, 1e-9);
  g_assert_cmpstr (json_object_get_string_member (rate, "formula"), ==,
                   "measures_done / measures_total");
  groups = json_object_get_array_member (figures, "groups");
  g_assert_cmpuint (json_array_get_length (groups), >=, 2);
  zg_assert_contains (zg_cli_expect (fixture, 0, "stats", "a.zgl", NULL), "1/3 = 33.3%");
  zg_cli_expect (fixture, 2, "stats", "a.zgl", "--by", "nonsense", NULL);
  zg_cli_expect (fixture, 2, "stats", "a.zgl", "--today", "nonsense", NULL);
}

/* A notice that claims what it does not list is told with status 3; a claim that nothing is listed
 * beside is no mismatch. */
static void
test_check (ZgCliFixture *fixture, gconstpointer data)
{
  const char *args[] = { "--json", "check", "a.zgl", NULL };
  g_autoptr (ZgCliRun) run = NULL;
  g_autoptr (JsonNode) checks = NULL;
  JsonObject *total;
  JsonObject *rate;
  JsonObject *effective;

  make_ledger (fixture);
  run = zg_cli_fixture_runv (fixture, args);
  g_assert_cmpint (run->status, ==, 3);
  g_assert_cmpstr (run->err, ==, "");
  checks = json_from_string (run->out, NULL);
  total = json_array_get_object_element (json_node_get_array (checks), 0);
  rate = json_array_get_object_element (json_node_get_array (checks), 1);
  effective = json_array_get_object_element (json_node_get_array (checks), 2);
  g_assert_cmpstr (json_object_get_string_member (total, "claim"), ==, "issues_total");
  g_assert_cmpint (json_object_get_int_member (total, "claimed"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (total, "listed"), ==, 2);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rate, "claimed"), 33.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (rate, "listed"), 33.3, 1e-9);
  g_assert_true (json_object_get_null_member (effective, "listed"));
  zg_assert_contains (zg_cli_expect (fixture, 3, "check", "a.zgl", NULL),
                      "issues_total: claimed 3, but listed 2\n");
}

static void
test_empty (ZgCliFixture *fixture, gconstpointer data)
{
  JsonNode *figures;

  zg_cli_expect (fixture, 0, "new", "a.zgl", NULL);
  g_assert_cmpstr (zg_cli_expect (fixture, 0, "list", "a.zgl", NULL), ==, "");
  g_assert_cmpuint (json_array_get_length (
                        json_node_get_array (zg_cli_expect_json (fixture, "list", "a.zgl", NULL))),
                    ==, 0);
  figures = zg_cli_expect_json (fixture, "stats", "a.zgl", NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (figures), "issues_total"), ==,
                   0);
  zg_assert_contains (zg_cli_expect (fixture, 0, "stats", "a.zgl", NULL), "measures_done: –\n");
  zg_cli_expect (fixture, 0, "check", "a.zgl", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/figures/list", test_list);
  zg_cli_test_add ("/cli/figures/stats", test_stats);
  zg_cli_test_add ("/cli/figures/check", test_check);
  zg_cli_test_add ("/cli/figures/empty", test_empty);
  return g_test_run ();
}
