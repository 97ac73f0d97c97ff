/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever somebody changes in the file behind the program's back is found and named. */
#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-journal-private.h"
#include "zg-ledger-fixture.h"
#include "zg-past.h"
#include "zg-undo.h"
#include "zg-verify.h"

/* Opens the ledger for looking and wants a problem that holds @wanted. */
static void
assert_found (Fixture *fixture, const char *name, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger =
      zg_ledger_open (fixture->path, ZG_LEDGER_READ, fixture->clock, &error);
  g_autoptr (ZgVerifyResult) result = NULL;
  gboolean found = FALSE;

  g_assert_no_error (error);
  result = zg_verify (ledger, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < result->problems->len; i++)
    {
      g_test_message ("%s: %s", name, (const char *) g_ptr_array_index (result->problems, i));
      found = found || strstr (g_ptr_array_index (result->problems, i), wanted);
    }
  if (!found)
    g_test_message ("%s: nothing says “%s”", name, wanted);
  g_assert_true (found);
}

#define NEWEST "(SELECT max(id) FROM txn)"

static const struct
{
  const char *name;
  const char *rows;
  const char *schema;
  const char *wanted;
} cases[] = {
  { "row", "UPDATE measure SET text='改了' WHERE id=3", "", "measure 3, text: was changed" },
  { "deadline", "UPDATE measure SET deadline_day=29000 WHERE deadline_day NOT NULL", "",
    "deadline_day: was changed" },
  { "reference", "UPDATE measure SET issue_id=2 WHERE id=1", "", "measure 1, issue: was changed" },
  { "deleted", "UPDATE issue SET deleted=1 WHERE id=1", "", "issue 1, *: was changed" },
  { "default", "UPDATE issue SET withheld=1 WHERE id=1", "", "issue 1, withheld: was changed" },
  { "new row", "INSERT INTO unit(uuid,name) VALUES(randomblob(16),'无名')", "",
    "stands in no transaction" },
  { "row gone", "DELETE FROM progress_note WHERE id=1", "", "progress_note 1, text: is missing" },
  { "uuid", "UPDATE measure SET uuid=randomblob(16) WHERE id=3", "",
    "the journal was changed at transaction" },
  { "journal value", "UPDATE change SET new='改了' WHERE field_id=703", "",
    "the journal was changed at transaction" },
  { "journal and row",
    "UPDATE change SET new='改了' WHERE field_id=703 AND row_id=3;"
    "UPDATE measure SET text='改了' WHERE id=3",
    "", "the journal was changed at transaction" },
  { "author's name", "UPDATE actor SET name='别人'", "", "the journal was changed at transaction" },
  { "journal order", "UPDATE change SET seq=seq+100 WHERE field_id=601", "",
    "the journal was changed at transaction" },
  { "unknown field",
    "INSERT INTO field(id,entity,name,type) VALUES(9900,'x','y','text');"
    "UPDATE change SET field_id=9900 WHERE field_id=703",
    "", "the journal was changed at transaction" },
  { "unknown field of an entity",
    "INSERT INTO field(id,entity,name,type) VALUES(799,'measure','y','text');"
    "UPDATE change SET field_id=799 WHERE field_id=700",
    "", "measure 1, *: stands in no transaction" },
  { "hash", "UPDATE txn SET hash=randomblob(32) WHERE id=3", "", "transaction 3" },
  { "newest hash", "UPDATE txn SET hash=randomblob(32) WHERE id=" NEWEST, "",
    "the journal was changed at transaction" },
  { "label", "UPDATE txn SET label='别的' WHERE id=4", "", "transaction 4 (“别的”)" },
  { "reason", "UPDATE txn SET reason='别的' WHERE id=4", "", "transaction 4" },
  { "time", "UPDATE txn SET ts=ts+1 WHERE id=4", "", "transaction 4" },
  { "day", "UPDATE txn SET day=day-1 WHERE id=4", "", "transaction 4" },
  { "kind", "UPDATE txn SET kind='import' WHERE id=4", "", "transaction 4" },
  { "transaction gone", "DELETE FROM change WHERE txn_id=4;DELETE FROM txn WHERE id=4", "",
    "transaction 5" },
  { "newest transaction gone", "DELETE FROM txn WHERE id=" NEWEST, "", "“txn”" },
  { "newest transaction gone with its changes",
    "DELETE FROM change WHERE txn_id=" NEWEST ";DELETE FROM txn WHERE id=" NEWEST, "",
    "state: was changed outside the journal" },
  { "author gone",
    "INSERT INTO actor(id,uuid,name) SELECT 99,randomblob(16),'x';"
    "UPDATE txn SET actor_id=99 WHERE id=" NEWEST ";DELETE FROM actor WHERE id=99",
    "", "“actor”" },
  { "author exchanged",
    "INSERT INTO actor(id,uuid,name) SELECT 99,randomblob(16),'x';"
    "UPDATE txn SET actor_id=99 WHERE id=4",
    "", "transaction 4" },
  { "trigger", "", "CREATE TRIGGER spy AFTER UPDATE ON issue BEGIN SELECT 1;END",
    "“spy” (trigger)" },
  { "trigger in disguise", "", "CREATE TRIGGER d_text_spy AFTER UPDATE ON issue BEGIN SELECT 1;END",
    "“d_text_spy” (trigger)" },
  { "trigger gone", "", "DROP TRIGGER change_no_update", "“change_no_update”" },
  { "trigger changed", "",
    "DROP TRIGGER change_no_delete;"
    "CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT 1;END",
    "“change_no_delete” (trigger)" },
  { "view", "", "CREATE VIEW spy AS SELECT 1", "“spy” (view)" },
  { "table", "", "CREATE TABLE spy(x)", "“spy” (table)" },
  { "table in disguise", "", "CREATE TABLE d_text_spy(x)", "“d_text_spy” (table)" },
  { "index", "", "CREATE INDEX spy ON issue(title)", "“spy” (index)" },
  { "index gone", "", "DROP INDEX measure_issue", "“measure_issue”" },
  { "total", "UPDATE d_total SET n=n+1 WHERE scope='all' AND kind='measure' AND what='done'", "",
    "the totals" },
  { "total gone", "DELETE FROM d_total WHERE scope='unit'", "", "the totals" },
  { "state event", "UPDATE d_state_event SET day=day-1 WHERE entity=7", "",
    "the course of states" },
  { "state event gone", "DELETE FROM d_state_event WHERE entity=6", "", "the course of states" },
  { "due", "UPDATE d_due SET day=day+1", "", "the totals" },
  { "text index", "INSERT INTO d_text(rowid,words) VALUES(4,'无中生有')", "", "the text index" },
  { "text index gone", "INSERT INTO d_text(d_text) VALUES('delete-all')", "", "the text index" },
};

static void
test_tamper (Fixture *fixture, gconstpointer data)
{
  g_autofree char *clean = NULL;
  gsize size;

  fixture_fill (fixture);
  g_clear_object (&fixture->ledger);
  g_assert_true (g_file_get_contents (fixture->path, &clean, &size, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, clean, (gssize) size, NULL));
      fixture_tamper (fixture, cases[i].rows, cases[i].schema);
      assert_found (fixture, cases[i].name, cases[i].wanted);
    }
}

/* A digest beside a value that was exchanged, as if the true one had been redacted. */
static void
test_false_digest (Fixture *fixture, gconstpointer data)
{
  static const char *const forms[] = { "new='改了',", "new=NULL," };
  g_autofree char *clean = NULL;
  guint8 digest[ZG_HASH_SIZE];
  g_autoptr (GString) hex = g_string_new (NULL);
  gsize size;

  fixture_fill (fixture);
  g_clear_object (&fixture->ledger);
  g_assert_true (g_file_get_contents (fixture->path, &clean, &size, NULL));
  _zg_journal_digest ("开展回采", digest);
  for (guint i = 0; i < ZG_HASH_SIZE; i++)
    g_string_append_printf (hex, "%02x", digest[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *rows =
          g_strdup_printf ("UPDATE change SET %snew_digest=x'%s' WHERE field_id=703 AND row_id=1;"
                           "UPDATE measure SET text='改了' WHERE id=1",
                           forms[i], hex->str);

      g_assert_true (g_file_set_contents (fixture->path, clean, (gssize) size, NULL));
      fixture_tamper (fixture, rows, "");
      assert_found (fixture, forms[i], "the journal was changed at transaction");
    }
}

/* What somebody made foreign is shown, not edited. */
static void
test_foreign_is_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *reason;

  fixture_fill (fixture);
  fixture_tamper (fixture, "",
                  "CREATE TRIGGER d_text_spy AFTER UPDATE ON issue BEGIN SELECT 1;END");
  before = fixture_sum (fixture);
  fixture->ledger = zg_ledger_open (fixture->path, ZG_LEDGER_WRITE, fixture->clock, &error);
  g_assert_no_error (error);
  reason = zg_ledger_get_read_only_reason (fixture->ledger);
  g_assert_nonnull (strstr (reason, "d_text_spy"));
  g_assert_nonnull (strstr (reason, fixture->path));
  g_assert_null (zg_transaction_begin (fixture->ledger, ZG_TXN_EDIT, "x", &error));
  g_assert_cmpstr (error->message, ==, reason);
  g_clear_object (&fixture->ledger);
  after = fixture_sum (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ZgVerifyResult) before = zg_verify (fixture->ledger, NULL);
  g_autoptr (ZgVerifyResult) after = NULL;

  g_assert_cmpint (before->transactions, ==, 1);
  fixture_fill (fixture);
  after = zg_verify (fixture->ledger, NULL);
  g_assert_cmpint (after->transactions, >, 20);
  g_assert_cmpint (strlen (after->head), ==, 64);
  g_assert_cmpstr (before->head, !=, after->head);
}

#define add(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* A journal that names a field nobody knows is damaged: neither the past nor undo goes by it. */
static void
test_unknown_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture);
  fixture_pass_days (fixture, 3);
  fixture_set (fixture, 1, ZG_FIELD_MEASURE_PERCENT, "50");
  fixture_tamper (fixture, "UPDATE change SET field_id=9999 WHERE txn_id=(SELECT max(id) FROM txn)",
                  "");
  fixture_reopen (fixture);
  g_assert_null (zg_past_open (fixture->ledger, zg_day_from_ymd (2024, 3, 1), NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (zg_undo (fixture->ledger, NULL, NULL, &error));
  g_assert_error (error, ZG_ERROR, ZG_ERROR_DAMAGED);
  g_clear_object (&fixture->ledger);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/verify/tamper", test_tamper);
  add ("/verify/false-digest", test_false_digest);
  add ("/verify/foreign-is-read-only", test_foreign_is_read_only);
  add ("/verify/counts", test_counts);
  add ("/verify/unknown-field", test_unknown_field);
  return g_test_run ();
}
