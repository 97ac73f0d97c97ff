/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole notices of all house styles, each compared with an expectation written by hand: our own in
 * tests/data/notices and, where they are at hand, those of the folder $ZG_SHARED/notices (real
 * ones). A notice NAME.txt has its facts in NAME.expected.json. */
#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "zg-draft-json.h"
#include "zg-reader.h"
#include "zg-text.h"

/* Text as it is compared: folded, without quotation marks and full stops. */
static char *
fold (const char *text)
{
  g_autofree char *key = zg_text_fold (text ? text : "");
  GString *folded = g_string_new (NULL);

  for (const char *p = key; *p; p++)
    if (!strchr ("\"'.", *p))
      g_string_append_c (folded, *p);
  return g_string_free (folded, FALSE);
}

static void
assert_same_text (const char *what, const char *got, const char *wanted)
{
  g_autofree char *a = fold (got);
  g_autofree char *b = fold (wanted);

  g_test_message ("%s: %s", what, wanted);
  g_assert_cmpstr (a, ==, b);
}

static const char *
string_of (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) && !json_object_get_null_member (object, name)
             ? json_node_get_string (json_object_get_member (object, name))
             : NULL;
}

static JsonArray *
array_of (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_array_member (object, name) : NULL;
}

static guint
length_of (JsonObject *object, const char *name)
{
  JsonArray *array = array_of (object, name);

  return array ? json_array_get_length (array) : 0;
}

/* All issues of all sections, in order. (element-type JsonObject) */
static GPtrArray *
issues_of (JsonObject *notice)
{
  GPtrArray *issues = g_ptr_array_new ();

  for (guint i = 0; i < length_of (notice, "sections"); i++)
    {
      JsonObject *section = json_array_get_object_element (array_of (notice, "sections"), i);

      for (guint k = 0; k < length_of (section, "issues"); k++)
        g_ptr_array_add (issues, json_array_get_object_element (array_of (section, "issues"), k));
    }
  return issues;
}

static void
compare_head (JsonObject *got, JsonObject *wanted)
{
  static const char *const exact[] = { "inspection_from", "inspection_to", "feedback_date",
                                       "date" };
  static const char *const names[] = { "document_title", "inspected", "inspector", "signer" };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    if (string_of (wanted, exact[i]))
      g_assert_cmpstr (string_of (got, exact[i]), ==, string_of (wanted, exact[i]));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *a = fold (string_of (got, names[i]));
      g_autofree char *b = fold (string_of (wanted, names[i]));

      /* An expectation may name the office with or without what it belongs to. */
      g_test_message ("%s: %s, %s", names[i], a, b);
      g_assert_true (*b == '\0' || strstr (a, b) || (*a && strstr (b, a)));
    }
}

static void
compare_claims (JsonObject *got, JsonObject *wanted)
{
  static const char *const keys[] = {
    "issues_total", "issues_done",           "issues_ongoing", "measures_total",    "measures_done",
    "rate_percent", "measures_rate_percent", "rules_made",     "measures_effective"
  };
  JsonObject *claims = json_object_get_object_member (got, "claims");
  JsonObject *expected = json_object_has_member (wanted, "claims")
                             ? json_object_get_object_member (wanted, "claims")
                             : NULL;

  for (guint i = 0; expected && i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("claim %s", keys[i]);
      g_assert_cmpint (json_object_has_member (claims, keys[i]), ==,
                       json_object_has_member (expected, keys[i]));
      if (json_object_has_member (expected, keys[i]))
        g_assert_cmpfloat_with_epsilon (json_object_get_double_member (claims, keys[i]),
                                        json_object_get_double_member (expected, keys[i]), 1e-9);
    }
}

static gint
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
joined (JsonArray *names)
{
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names && i < json_array_get_length (names); i++)
    g_ptr_array_add (folded, fold (json_array_get_string_element (names, i)));
  g_ptr_array_sort (folded, compare_strings);
  g_ptr_array_add (folded, NULL);
  return g_strjoinv ("|", (char **) folded->pdata);
}

static guint
printed_measures (JsonObject *issue)
{
  guint n = 0;

  for (guint i = 0; i < length_of (issue, "measures"); i++)
    n += !json_object_get_boolean_member (
        json_array_get_object_element (array_of (issue, "measures"), i), "implicit");
  return n;
}

/* An expectation's measures are objects with "first20", or plain strings of their first words. */
static void
compare_measures (JsonObject *got, JsonObject *wanted)
{
  JsonArray *expected = array_of (wanted, "measures");

  if (json_object_has_member (wanted, "n_measures"))
    g_assert_cmpuint (printed_measures (got), ==,
                      (guint) json_object_get_int_member (wanted, "n_measures"));
  for (guint i = 0; expected && i < json_array_get_length (expected); i++)
    {
      JsonNode *node = json_array_get_element (expected, i);
      JsonObject *measure = json_array_get_object_element (array_of (got, "measures"), i);
      const char *first = JSON_NODE_HOLDS_OBJECT (node)
                              ? string_of (json_node_get_object (node), "first20")
                              : json_node_get_string (node);
      g_autofree char *a = fold (string_of (measure, "text"));
      g_autofree char *b = fold (first);

      g_test_message ("measure %u: %s, %s", i + 1, a, b);
      g_assert_true (g_str_has_prefix (a, b));
    }
}

static void
compare_issue (JsonObject *got, JsonObject *wanted)
{
  static const char *const units[] = { "lead_units", "responsible_units", "participating_units" };
  static const char *const exact[] = { "state", "deadline", "leader", "owner", "extension_reason" };

  assert_same_text ("title", string_of (got, "title"), string_of (wanted, "title"));
  compare_measures (got, wanted);
  g_assert_cmpuint (length_of (got, "sub_issues"), ==, length_of (wanted, "sub_issues"));
  if (string_of (wanted, "status"))
    assert_same_text ("status", string_of (got, "status"), string_of (wanted, "status"));
  if (string_of (wanted, "group"))
    assert_same_text ("group", string_of (got, "group"), string_of (wanted, "group"));
  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    if (string_of (wanted, exact[i]))
      g_assert_cmpstr (string_of (got, exact[i]), ==, string_of (wanted, exact[i]));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (json_object_has_member (wanted, units[i]))
      {
        g_autofree char *a = joined (array_of (got, units[i]));
        g_autofree char *b = joined (array_of (wanted, units[i]));

        g_assert_cmpstr (a, ==, b);
      }
}

/* Every wanted string stands in the list, in any order. */
static void
compare_list (JsonObject *got, JsonObject *wanted, const char *name)
{
  JsonArray *expected = array_of (wanted, name);
  g_autofree char *a = joined (array_of (got, name));
  g_autofree char *b = joined (expected);

  if (expected)
    g_assert_cmpstr (a, ==, b);
}

static void
compare_promises (JsonObject *got, JsonObject *wanted)
{
  JsonArray *expected = array_of (wanted, "future_deadlines");
  JsonArray *promises = array_of (got, "deadlines");

  if (!expected)
    return;
  g_assert_cmpuint (json_array_get_length (promises), ==, json_array_get_length (expected));
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      JsonObject *a = json_array_get_object_element (promises, i);
      JsonObject *b = json_array_get_object_element (expected, i);

      g_test_message ("promise %s", string_of (b, "phrase"));
      g_assert_cmpstr (string_of (a, "iso"), ==, string_of (b, "iso"));
      if (string_of (b, "precision"))
        g_assert_cmpstr (string_of (a, "precision"), ==, string_of (b, "precision"));
    }
}

static void
compare_mismatches (JsonObject *got, JsonObject *wanted)
{
  JsonArray *expected = array_of (wanted, "mismatches");

  if (!expected)
    return;
  g_assert_cmpuint (length_of (got, "mismatches"), ==, json_array_get_length (expected));
  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      JsonObject *a = json_array_get_object_element (array_of (got, "mismatches"), i);
      JsonObject *b = json_array_get_object_element (expected, i);

      g_assert_cmpstr (string_of (a, "claim"), ==, string_of (b, "claim"));
      g_assert_cmpfloat_with_epsilon (json_object_get_double_member (a, "listed"),
                                      json_object_get_double_member (b, "listed"), 1e-9);
    }
}

static void
compare (JsonObject *got, JsonObject *wanted)
{
  g_autoptr (GPtrArray) issues = issues_of (got);
  g_autoptr (GPtrArray) expected = issues_of (wanted);

  compare_head (got, wanted);
  compare_claims (got, wanted);
  g_assert_cmpuint (issues->len, ==, expected->len);
  for (guint i = 0; i < issues->len; i++)
    compare_issue (g_ptr_array_index (issues, i), g_ptr_array_index (expected, i));
  for (guint i = 0; i < length_of (wanted, "sections"); i++)
    {
      JsonObject *a = json_array_get_object_element (array_of (got, "sections"), i);
      JsonObject *b = json_array_get_object_element (array_of (wanted, "sections"), i);

      if (string_of (b, "printed_heading"))
        assert_same_text ("section", string_of (a, "printed_heading"),
                          string_of (b, "printed_heading"));
      if (string_of (b, "implied_status"))
        g_assert_cmpstr (string_of (a, "implied_status"), ==, string_of (b, "implied_status"));
    }
  compare_list (got, wanted, "rules");
  compare_list (got, wanted, "money");
  compare_promises (got, wanted);
  compare_mismatches (got, wanted);
  if (json_object_has_member (wanted, "n_not_understood"))
    g_assert_cmpuint (length_of (got, "not_understood"), ==,
                      (guint) json_object_get_int_member (wanted, "n_not_understood"));
}

static void
test_notice (gconstpointer data)
{
  const char *path = data;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".txt"));
  g_autofree char *expected_path = g_strconcat (stem, ".expected.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (ZgDraft) draft = NULL;
  g_autoptr (JsonNode) json = NULL;
  g_autoptr (GError) error = NULL;
  const char *start;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  json_parser_load_from_file (parser, expected_path, &error);
  g_assert_no_error (error);
  /* Notices of the shared folder say in their first line where they come from. */
  start = text;
  if (g_str_has_prefix (text, "# source"))
    start = strchr (text, '\n') + 1;
  draft = zg_reader_read_text (start, length - (gsize) (start - text), "notice.txt");
  json = zg_draft_to_json (draft);
  compare (json_node_get_object (json), json_node_get_object (json_parser_get_root (parser)));
}

static guint
add_notices (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *stem = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *test = NULL;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      stem = g_strndup (name, strlen (name) - strlen (".txt"));
      expected = g_strdup_printf ("%s/%s.expected.json", folder, stem);
      test = g_strdup_printf ("/notices/%s/%s", prefix, stem);
      g_assert_true (g_file_test (expected, G_FILE_TEST_EXISTS));
      g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_notice, g_free);
      n++;
    }
  return n;
}

static void
test_no_shared (void)
{
  g_test_skip ("no folder of real notices: set ZG_SHARED to test them too");
}

int
main (int argc, char *argv[])
{
  g_autofree char *own = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *shared = NULL;
  const char *folder = g_getenv ("ZG_SHARED");

  g_test_init (&argc, &argv, NULL);
  own = g_test_build_filename (G_TEST_DIST, "..", "data", "notices", NULL);
  beside = g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", NULL);
  shared = g_build_filename (folder ? folder : beside, "notices", NULL);
  g_assert_cmpuint (add_notices (own, "own"), >, 0);
  g_assert_cmpuint (add_notices (g_getenv ("ZG_SAMPLE_DIR"), "sample"), ==, 1);
  if (add_notices (shared, "shared") == 0)
    g_test_add_func ("/notices/shared", test_no_shared);
  return g_test_run ();
}
