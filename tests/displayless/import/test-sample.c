/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample ledger, made for a fixed day, holds, and shows what the sample is there to show. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "zg-claims.h"
#include "zg-history.h"
#include "zg-past.h"
#include "zg-query.h"
#include "zg-stats.h"
#include "zg-verify.h"

#define LAST_DAY "2026-11-23"

/* The import's day of the story, counted from the last one. */
#define IMPORT_DAY (-119)

/* Made once for all tests. */
static char *sample_path;

typedef struct
{
  ZgLedger *ledger;
} Fixture;

static int
make_sample (const char *story, const char *path, char **messages)
{
  const char *argv[] = { g_getenv ("ZG_MAKE_SAMPLE"), "--day", LAST_DAY, story, path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, messages, &status,
                &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL) ? 0 : 1;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->ledger = zg_ledger_open (sample_path, ZG_LEDGER_READ, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->ledger);
}

static ZgDay
last_day (void)
{
  return zg_day_parse_iso (LAST_DAY);
}

static void
test_verify (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgVerifyResult) result = zg_verify (self->ledger, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < result->problems->len; i++)
    g_test_message ("%s", (char *) result->problems->pdata[i]);
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpint (result->transactions, >, 400);
}

/* Measures by what README.md of the sample says of them. */
static void
test_lights (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *filter;
    guint n;
  } cases[] = {
    { "light=overdue", 7 },     { "light=near", 5 },       { "light=made-up-late", 5 },
    { "light=none", 1 },        { "light=long-term", 12 }, { "light=on-time", 34 },
    { "redated_late=true", 2 }, { "extended=true", 9 },    { "state=returned", 2 },
    { "state=not-started", 2 }, { "withheld=true", 1 },    { "state=closed", 66 },
    { "state=done", 10 },       { "light=closed", 63 },    { "implicit=true", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ZgQuery query = { .filter = cases[i].filter, .today = last_day () };
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = zg_query_ids (self->ledger, ZG_ENTITY_MEASURE, &query, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].filter);
      g_assert_cmpuint (ids->len, ==, cases[i].n);
    }
}

static void
test_figures (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgFigures) figures =
      zg_stats_compute (self->ledger, ZG_GROUP_SECTION, NULL, last_day (), &error);

  g_assert_no_error (error);
  g_assert_cmpint (figures->all.issues.total, ==, 46);
  g_assert_cmpint (figures->all.measures.total, ==, 127);
  g_assert_cmpint (figures->all.measures.done, ==, 76);
  g_assert_cmpuint (figures->groups->len, ==, 3);
}

/* On the evening of the import the claims stand beside what the notice lists. */
static void
test_claims (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) past = zg_past_open (self->ledger, last_day () + IMPORT_DAY, NULL, &error);
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GString) differing = g_string_new (NULL);

  g_assert_no_error (error);
  checks = zg_claims_check (past, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < checks->len; i++)
    {
      const ZgClaimCheck *check = checks->pdata[i];

      if (!check->matches)
        g_string_append_printf (differing, "%s ", check->key);
    }
  g_assert_cmpstr (differing->str, ==, "measures_done measures_rate_percent ");
}

/* Months of work: many steps, spread over many days, none of them after the last. */
static void
test_journal (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      zg_history_load (self->ledger, ZG_ENTITY_NONE, 0, NULL, 0, &error);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const ZgHistoryEntry *entry = entries->pdata[i];
      ZgDay day = zg_day_from_time (entry->ts, ZG_UTC_OFFSET_MINUTES);

      g_assert_cmpint (day, <=, last_day ());
      g_hash_table_add (days, GINT_TO_POINTER (day));
    }
  g_assert_cmpuint (g_hash_table_size (days), >=, 60);
}

/* A slip in the story stops the build with its place and leaves no ledger. */
static void
test_wrong_story (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "", "empty" },
    { "# nothing happens\n", "empty" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n\n-2\t09:00\t甲\tunit\t乙\n", ":3:" },
    { "-1\t09:61\t甲\tnew\t-\ttitle=甲\n", ":1:" },
    { "-1\t09:00\t甲\tnew\n", ":1:" },
    { "-1\t09:00\t甲\tnew\t-\ttitle\n", ":1:" },
    { "-1\t09:00\t甲\tunit\t乙\n", "line 1" },
    { "-1\t09:00\t甲\tnew\t-\n", "line 1" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n-1\t09:00\t甲\tnew\t-\ttitle=甲\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n-1\t09:00\t甲\textend\tledger\tnew_day=+1\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n-1\t09:00\t甲\tset\t1.2.3.4\tnumber=1\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n-1\t09:00\t甲\tperson\t甲\tunit=乙\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n0\t09:00\t甲\tnote\t1.1\ttext=乙\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n0\t09:00\t甲\tunit\t乙\tcolour=red\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n0\t09:00\t甲\tsing\t乙\n", "line 2" },
    { "-1\t09:00\t甲\tnew\t-\ttitle=甲\n0\t09:00\t甲\timport\tmissing.txt\n", "line 2" },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("zg-sample-XXXXXX", &error);
  g_autofree char *story = g_build_filename (folder, "story.tsv", NULL);
  g_autofree char *path = g_build_filename (folder, "sample.zgl", NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *messages = NULL;

      g_file_set_contents (story, cases[i].text, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpint (make_sample (story, path, &messages), ==, 1);
      g_test_message ("%s", messages);
      g_assert_nonnull (strstr (messages, cases[i].place));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_unlink (story);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *story = g_build_filename (g_getenv ("ZG_SAMPLE_DIR"), "story.tsv", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *messages = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("zg-sample-XXXXXX", NULL);
  sample_path = g_build_filename (folder, "sample.zgl", NULL);
  g_assert_cmpint (make_sample (story, sample_path, &messages), ==, 0);
  g_assert_cmpstr (messages, ==, "");
  g_test_add ("/import/sample/verify", Fixture, NULL, set_up, test_verify, tear_down);
  g_test_add ("/import/sample/lights", Fixture, NULL, set_up, test_lights, tear_down);
  g_test_add ("/import/sample/figures", Fixture, NULL, set_up, test_figures, tear_down);
  g_test_add ("/import/sample/claims", Fixture, NULL, set_up, test_claims, tear_down);
  g_test_add ("/import/sample/journal", Fixture, NULL, set_up, test_journal, tear_down);
  g_test_add_func ("/import/sample/wrong-story", test_wrong_story);
  status = g_test_run ();
  g_unlink (sample_path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (sample_path);
  return status;
}
