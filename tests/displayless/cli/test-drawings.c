/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts and papers of a ledger of two sections, two units, three issues and a sub-issue, checked
 * against what `stats` says of the same ledger. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-cli-fixture.h"

static const char *
add (ZgCliFixture *fixture, const char *entity, const char *value, const char *under)
{
  return zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", entity, value, "--under",
                                             under, NULL),
                         "uuid");
}

static const char *
add_issue (ZgCliFixture *fixture, const char *section, const char *title, const char *unit)
{
  const char *issue = add (fixture, "issue", title, section);
  g_autofree char *value = g_strdup_printf ("unit=%s", unit);

  zg_cli_expect (fixture, 0, "add", "a.zgl", "assignment", "role=lead", value, "--under", issue,
                 NULL);
  return issue;
}

static const char *
add_unit (ZgCliFixture *fixture, const char *value)
{
  return zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "unit", value, NULL), "uuid");
}

/* Only the slow unwinder sees into cairo, whose losses while it writes a PDF are not ours. */
static void
expect_pdf (ZgCliFixture *fixture)
{
  zg_cli_fixture_setenv (fixture, "ASAN_OPTIONS", "fast_unwind_on_malloc=0:malloc_context_size=16");
}

static void
make_ledger (ZgCliFixture *fixture)
{
  const char *inspection, *water, *papers, *water_unit, *papers_unit, *issue, *measure;

  zg_cli_expect (fixture, 0, "new", "a.zgl", "--title", "试用台账", NULL);
  inspection =
      zg_json_string (zg_cli_expect_json (fixture, "add", "a.zgl", "inspection", "name=第三轮巡察",
                                          "kind=local-inspection", NULL),
                      "uuid");
  water = add (fixture, "section", "title=河道管理", inspection);
  papers = add (fixture, "section", "title=档案管理", inspection);
  water_unit = add_unit (fixture, "name=水利局");
  papers_unit = add_unit (fixture, "name=档案局");
  measure = add (fixture, "measure", "text=完善制度",
                 add_issue (fixture, water, "title=河道巡查不到位", water_unit));
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "state=done", NULL);
  issue = add_issue (fixture, water, "title=河道淤塞", water_unit);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "figure", "kind=money", "amount=12", "unit=万元",
                 "verdict=accepted", "--under", issue, NULL);
  measure = add (fixture, "measure", "text=清淤", issue);
  zg_cli_expect (fixture, 0, "set", "a.zgl", measure, "state=ongoing", "deadline_day=2024-03-31",
                 NULL);
  add (fixture, "measure", "text=补齐档案",
       add_issue (fixture, papers, "title=档案不全", papers_unit));
  add (fixture, "issue", "title=支流淤塞", issue);
  zg_cli_expect (fixture, 0, "add", "a.zgl", "claim", "key=issues_total", "amount=57", "--under",
                 inspection, NULL);
}

/* Adds up what the marks of @entity count in @group (NULL: in all of them), overdue ones apart:
 * they lie over the others. */
static gint64
sum_marks (JsonNode *document, const char *entity, const char *group)
{
  JsonArray *marks = zg_json_list (document, "marks");
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (marks); i++)
    {
      JsonObject *mark = json_array_get_object_element (marks, i);

      if (g_str_equal (json_object_get_string_member (mark, "entity"), entity)
          && !g_str_equal (json_object_get_string_member (mark, "key"), "overdue")
          && (group == NULL || g_str_equal (json_object_get_string_member (mark, "group"), group)))
        sum += json_object_get_int_member (mark, "value");
    }
  return sum;
}

static gint64
get_figure (JsonNode *stats, const char *name)
{
  return json_object_get_int_member (json_node_get_object (stats), name);
}

/* How many rows a filter chooses. */
static guint
count_rows (ZgCliFixture *fixture, gboolean measures, const char *filter)
{
  JsonNode *list = zg_cli_expect_json (fixture, "list", "a.zgl", "--filter", filter,
                                       measures ? "--measures" : NULL, NULL);

  return json_array_get_length (json_node_get_array (list));
}

static void
assert_marks_followed (ZgCliFixture *fixture, JsonNode *document)
{
  JsonArray *marks = zg_json_list (document, "marks");

  g_assert_cmpuint (json_array_get_length (marks), >, 0);
  for (guint i = 0; i < json_array_get_length (marks); i++)
    {
      JsonObject *mark = json_array_get_object_element (marks, i);
      gboolean measures = g_str_equal (json_object_get_string_member (mark, "entity"), "measure");

      g_assert_cmpint (json_object_get_int_member (mark, "value"), ==,
                       count_rows (fixture, measures,
                                   json_object_get_string_member (mark, "filter")));
      g_assert_cmpstr (json_object_get_string_member (mark, "formula"), !=, "");
      g_assert_cmpint (json_object_get_int_member (mark, "value"), <=,
                       json_object_get_int_member (mark, "total"));
    }
}

static const struct
{
  const char *chart;
  const char *by;    /* of stats; NULL for a chart of all */
  gboolean is_whole; /* its marks add up to all issues */
} charts[] = {
  { "ring", NULL, TRUE },        { "bars-section", "section", TRUE },
  { "bars-unit", "unit", TRUE }, { "bars-leader", "leader", TRUE },
  { "course", NULL, FALSE },     { "ages", NULL, FALSE },
  { "heat", NULL, FALSE },       { "timeline", NULL, FALSE },
  { "since", NULL, FALSE },      { "achieved", NULL, FALSE },
};

static const struct
{
  const char *ending;
  const char *magic;
} formats[] = {
  { ".png", "\x89PNG\r\n\x1a\n" },
  { ".svg", "<?xml" },
  { ".pdf", "%PDF-" },
};

static void
assert_starts (ZgCliFixture *fixture, const char *name, const char *magic)
{
  g_autoptr (GBytes) bytes = zg_cli_fixture_read (fixture, name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 500);
  g_assert_cmpmem (data, strlen (magic), magic, strlen (magic));
}

static void
test_formats (ZgCliFixture *fixture, gconstpointer data)
{
  make_ledger (fixture);
  expect_pdf (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (formats); j++)
        {
          g_autofree char *name = g_strconcat ("图 ", charts[i].chart, formats[j].ending, NULL);
          g_autofree char *line = g_strconcat (name, "\n", NULL);

          g_assert_cmpstr (zg_cli_expect (fixture, 0, "chart", "a.zgl", "--chart", charts[i].chart,
                                          "-o", name, NULL),
                           ==, line);
          assert_starts (fixture, name, formats[j].magic);
        }
    }
}

static void
test_marks (ZgCliFixture *fixture, gconstpointer data)
{
  make_ledger (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      const char *by = charts[i].by != NULL ? charts[i].by : "state";
      JsonNode *stats = zg_cli_expect_json (fixture, "stats", "a.zgl", "--by", by, NULL);
      JsonNode *chart = zg_cli_expect_json (fixture, "chart", "a.zgl", "--chart", charts[i].chart,
                                            "-o", "a.svg", NULL);
      JsonArray *groups = zg_json_list (stats, "groups");

      assert_marks_followed (fixture, chart);
      if (!charts[i].is_whole)
        continue;
      g_assert_cmpint (sum_marks (chart, "issue", NULL), ==, get_figure (stats, "issues_total"));
      for (guint j = 0; charts[i].by != NULL && j < json_array_get_length (groups); j++)
        {
          JsonObject *group = json_array_get_object_element (groups, j);

          g_assert_cmpint (sum_marks (chart, "issue", json_object_get_string_member (group, "key")),
                           ==, json_object_get_int_member (group, "issues_total"));
        }
      if (charts[i].by == NULL)
        g_assert_cmpint (sum_marks (chart, "measure", ""), ==,
                         get_figure (stats, "measures_total"));
    }
}

/* A filter narrows what is drawn, another grouping regroups it, a past day has nothing yet. */
static void
test_choice (ZgCliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *args[4];
    gint64 issues;
  } choices[] = {
    { { NULL }, 3 },
    { { "--filter", "unit=水利局" }, 2 },
    { { "--by", "unit", "--filter", "unit=档案局" }, 1 },
    { { "--by", "inspection" }, 3 },
    { { "--by", "light" }, 3 },
    { { "--as-of", "2001-01-01" }, 0 },
  };

  make_ledger (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const char *const *args = choices[i].args;
      JsonNode *chart =
          zg_cli_expect_json (fixture, "chart", "a.zgl", "--chart", "bars-section", "-o", "a.png",
                              args[0], args[1], args[2], args[3], NULL);

      g_assert_cmpint (sum_marks (chart, "issue", NULL), ==, choices[i].issues);
    }
}

/* TRUE if a mark's label holds @part. */
static gboolean
has_label (JsonNode *chart, const char *part)
{
  JsonArray *marks = zg_json_list (chart, "marks");

  for (guint i = 0; i < json_array_get_length (marks); i++)
    if (strstr (json_object_get_string_member (json_array_get_object_element (marks, i), "label"),
                part)
        != NULL)
      return TRUE;
  return FALSE;
}

static void
test_language (ZgCliFixture *fixture, gconstpointer data)
{
  make_ledger (fixture);
  g_assert_true (has_label (zg_cli_expect_json (fixture, "chart", "a.zgl", "--chart", "ring", "-o",
                                                "a.svg", "--lang", "en", NULL),
                            "ongoing"));
  g_assert_true (has_label (zg_cli_expect_json (fixture, "chart", "a.zgl", "--chart", "ring", "-o",
                                                "a.svg", "--lang", "zh_CN", NULL),
                            "整改中"));
  zg_cli_fixture_setenv (fixture, "LANG", "zh_CN.UTF-8");
  g_assert_true (has_label (zg_cli_expect_json (fixture, "chart", "a.zgl", "--chart", "ring", "-o",
                                                "a.svg", NULL),
                            "整改中"));
}

static void
test_size (ZgCliFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *png;

  make_ledger (fixture);
  zg_cli_expect (fixture, 0, "chart", "a.zgl", "--chart", "ring", "--width", "640", "--height",
                 "480", "--style", "dark", "-o", "a.png", NULL);
  bytes = zg_cli_fixture_read (fixture, "a.png");
  png = g_bytes_get_data (bytes, NULL);
  /* The first chunk, IHDR, begins with width and height (PNG specification, 11.2.2). */
  g_assert_cmpuint (png[18] * 256U + png[19], ==, 640);
  g_assert_cmpuint (png[22] * 256U + png[23], ==, 480);
}

static void
test_lists (ZgCliFixture *fixture, gconstpointer data)
{
  JsonArray *list =
      json_node_get_array (zg_cli_expect_json (fixture, "chart", "--chart", "list", NULL));

  g_assert_cmpuint (json_array_get_length (list), ==, G_N_ELEMENTS (charts));
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    g_assert_cmpstr (zg_json_string (json_array_get_element (list, i), "name"), ==,
                     charts[i].chart);
  zg_assert_contains (zg_cli_expect (fixture, 0, "chart", "a.zgl", "--chart", "list", NULL),
                      "\nbars-unit     Progress by lead unit\n");
  zg_assert_contains (zg_cli_expect (fixture, 0, "chart", "--chart", "list", "--lang", "zh_CN",
                                     NULL),
                      "各牵头单位整改进度\n");
  list = json_node_get_array (zg_cli_expect_json (fixture, "report", "--paper", "list", NULL));
  g_assert_cmpstr (zg_json_string (json_array_get_element (list, 0), "name"), ==, "notice");
}

static const struct
{
  const char *args[10];
  int status;
  const char *message;
} failures[] = {
  { { "chart", "a.zgl" }, 2, "chart: the option --chart is needed" },
  { { "chart", "a.zgl", "--chart", "ring" }, 2, "chart: the option -o is needed" },
  { { "chart", "--chart", "ring", "-o", "a.png" }, 2, "at least 1 argument" },
  { { "chart", "a.zgl", "--chart", "pie", "-o", "a.png" }, 2, "ring, bars-section, bars-unit" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.jpg" }, 2, "a.jpg: a picture’s name" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.zgl" }, 2, "is the ledger itself" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.png", "--by", "unit" }, 2, "leave out --by" },
  { { "chart", "a.zgl", "--chart", "bars-unit", "-o", "a.png", "--by", "x" }, 2, "not “x”" },
  { { "chart", "a.zgl", "--chart", "bars-unit", "-o", "a.png", "--order", "x" }, 2, "not “x”" },
  { { "chart", "a.zgl", "--chart", "since", "-o", "a.png", "--since", "x" }, 2, "--since" },
  { { "chart", "a.zgl", "--chart", "bars-unit", "-o", "a.png", "--by", "none" }, 2, "“none”" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.png", "--style", "x" }, 2, "light, dark" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.png", "--width", "-1" }, 2, "not -1" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.png", "--height", "20001" }, 2, "0 to 20000" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.png", "--as-of", "x" }, 2, "--as-of" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "a.png", "--filter", "x=1" }, 1, "a.zgl: " },
  { { "chart", "b.zgl", "--chart", "ring", "-o", "a.png" }, 1, "b.zgl" },
  { { "chart", "a.zgl", "--chart", "ring", "-o", "none/a.png" }, 1, "cli: none/a.png: there is" },
  { { "report", "a.zgl" }, 2, "report: the option --paper is needed" },
  { { "report", "a.zgl", "--paper", "summary" }, 2, "the option -o is needed" },
  { { "report", "a.zgl", "--paper", "x", "-o", "a.pdf" }, 2, "the papers are: notice" },
  { { "report", "a.zgl", "--paper", "summary", "-o", "a.xlsx" }, 2, "a.xlsx: the paper’s" },
  { { "report", "a.zgl", "--paper", "summary", "-o", "a.pdf", "--format", "xlsx" },
    2,
    "--format takes for this paper: pdf, docx;" },
  { { "report", "a.zgl", "--paper", "summary", "-o", "a.pdf", "--paper-lang", "fr" }, 2, "“fr”" },
  { { "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", "--claims", "x" }, 2, "--claims" },
  { { "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", "--since", "x" }, 2, "--since" },
  { { "report", "a.zgl", "--paper", "notice", "-o", "a.pdf", "--inspection", "x" }, 1, "“x”" },
  { { "report", "a.zgl", "--paper", "summary", "-o", "a.zgl", "--format", "pdf" },
    2,
    "is the ledger itself" },
  { { "report", "a.zgl", "--paper", "summary", "-o", "none/a.pdf" }, 1, "cli: none/a.pdf: there" },
  { { "report", "b.zgl", "--paper", "summary", "-o", "a.pdf" }, 1, "b.zgl" },
};

/* Nothing is written, and the ledger is as it was. */
static void
test_failures (ZgCliFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a.png", "a.jpg", "a.pdf", "a.xlsx" };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  make_ledger (fixture);
  expect_pdf (fixture);
  before = zg_cli_fixture_read (fixture, "a.zgl");
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (ZgCliRun) run = zg_cli_fixture_runv (fixture, failures[i].args);

      g_test_message ("%u: %s", i, run->err);
      g_assert_cmpint (run->status, ==, failures[i].status);
      g_assert_cmpstr (run->out, ==, "");
      zg_assert_contains (run->err, failures[i].message);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = zg_cli_fixture_path (fixture, names[i]);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  after = zg_cli_fixture_read (fixture, "a.zgl");
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_summary (ZgCliFixture *fixture, gconstpointer data)
{
  static const char *const options[][2] = {
    { NULL },
    { "--filter", "unit=水利局" },
    { "--as-of", "2001-01-01" },
    { "--paper-lang", "en" },
    { "--format", "pdf" },
  };

  make_ledger (fixture);
  expect_pdf (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      JsonNode *report = zg_cli_expect_json (fixture, "report", "a.zgl", "--paper", "summary", "-o",
                                             "a.pdf", options[i][0], options[i][1], NULL);
      JsonArray *fonts = zg_json_list (report, "fonts");

      g_assert_cmpint (get_figure (report, "pages"), ==, 2);
      g_assert_cmpuint (json_array_get_length (fonts), >, 0);
      g_assert_nonnull (zg_json_string (json_array_get_element (fonts, 0), "wanted"));
      g_assert_cmpuint (json_array_get_length (zg_json_list (report, "left_out")), ==, 0);
      assert_starts (fixture, "a.pdf", "%PDF-");
    }
  zg_assert_contains (zg_cli_expect (fixture, 0, "report", "a.zgl", "--paper", "summary", "-o",
                                     "b.PDF", NULL),
                      "b.PDF: 2 pages\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zg_cli_test_add ("/cli/drawings/formats", test_formats);
  zg_cli_test_add ("/cli/drawings/marks", test_marks);
  zg_cli_test_add ("/cli/drawings/choice", test_choice);
  zg_cli_test_add ("/cli/drawings/language", test_language);
  zg_cli_test_add ("/cli/drawings/size", test_size);
  zg_cli_test_add ("/cli/drawings/lists", test_lists);
  zg_cli_test_add ("/cli/drawings/failures", test_failures);
  zg_cli_test_add ("/cli/drawings/summary", test_summary);
  return g_test_run ();
}
