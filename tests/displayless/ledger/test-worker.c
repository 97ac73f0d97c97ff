/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-error.h"
#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-worker.h"

/* What came back to the main thread. */
typedef struct
{
  Fixture *fixture;
  ZgWorker *worker;
  GError *error;
  GString *order; /* which jobs ran, in turn */
  gpointer result;
  guint n_done;
  guint n_changed;
  gint64 changed_issue;
  GMutex gate; /* held to keep the worker busy */
  int n_begun; /* turns, atomic */
} Story;

static ZgLedger *
open_ledger (gpointer data, GError **error)
{
  return zg_ledger_open (data, ZG_LEDGER_WRITE, NULL, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Story *story = data;

  story->worker = zg_worker_new_finish (result, &story->error);
  story->n_done++;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Story *story = data;

  g_clear_error (&story->error);
  story->result = zg_worker_run_finish (ZG_WORKER (source), result, &story->error);
  story->n_done++;
}

static void
changed_cb (ZgWorker *worker, const ZgChanges *changes, Story *story)
{
  story->n_changed++;
  if (changes->issues->len > 0)
    story->changed_issue = g_array_index (changes->issues, gint64, 0);
}

static void
wait_for (guint *counter, guint value)
{
  while (*counter < value)
    g_main_context_iteration (NULL, TRUE);
}

static void
story_start (Story *story, Fixture *fixture)
{
  story->fixture = fixture;
  story->order = g_string_new (NULL);
  g_mutex_init (&story->gate);
  zg_worker_new_async (open_ledger, g_strdup (fixture->path), g_free, opened_cb, story);
  wait_for (&story->n_done, 1);
  g_assert_no_error (story->error);
  g_signal_connect (story->worker, "changed", G_CALLBACK (changed_cb), story);
  story->n_done = 0;
}

static void
story_end (Story *story)
{
  g_clear_object (&story->worker);
  g_clear_error (&story->error);
  g_string_free (story->order, TRUE);
  g_mutex_clear (&story->gate);
}

static gpointer
read_title (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZgRecord) record = zg_record_load (ledger, ZG_ENTITY_LEDGER, 1, error);

  return record ? g_strdup (zg_record_get (record, ZG_FIELD_LEDGER_TITLE)) : NULL;
}

static gpointer
fail (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, ZG_ERROR, ZG_ERROR_BUSY, "busy");
  return NULL;
}

static void
test_results (Fixture *fixture, gconstpointer data)
{
  Story story = { 0 };

  story_start (&story, fixture);
  zg_worker_run_async (story.worker, ZG_WORKER_SHOWN, read_title, NULL, NULL, g_free, NULL, done_cb,
                       &story);
  wait_for (&story.n_done, 1);
  g_assert_no_error (story.error);
  g_assert_nonnull (story.result);
  g_free (story.result);
  zg_worker_run_async (story.worker, ZG_WORKER_SHOWN, fail, NULL, NULL, NULL, NULL, done_cb,
                       &story);
  wait_for (&story.n_done, 2);
  g_assert_error (story.error, ZG_ERROR, ZG_ERROR_BUSY);
  g_assert_null (story.result);
  story_end (&story);
}

static void
test_no_ledger (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.zgl", NULL);
  Story story = { 0 };

  zg_worker_new_async (open_ledger, path, NULL, opened_cb, &story);
  wait_for (&story.n_done, 1);
  g_assert_error (story.error, ZG_ERROR, ZG_ERROR_NOT_FOUND);
  g_assert_null (story.worker);
  g_clear_error (&story.error);
}

typedef struct
{
  Story *story;
  char letter;
} Turn;

static gpointer
take_turn (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Turn *turn = data;

  g_atomic_int_inc (&turn->story->n_begun);
  g_mutex_lock (&turn->story->gate);
  g_string_append_c (turn->story->order, turn->letter);
  g_mutex_unlock (&turn->story->gate);
  return turn;
}

static void
ask_for_turn (Story *story, ZgWorkerPriority priority, char letter, GCancellable *cancellable)
{
  Turn *turn = g_new0 (Turn, 1);

  turn->story = story;
  turn->letter = letter;
  zg_worker_run_async (story->worker, priority, take_turn, turn, g_free, NULL, cancellable, done_cb,
                       story);
}

/* What somebody waits for overtakes what fills a chart; what is not wanted any more is dropped; an
 * edit asked for is done even if its asker goes. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Story story = { 0 };

  story_start (&story, fixture);
  g_mutex_lock (&story.gate);
  ask_for_turn (&story, ZG_WORKER_BEHIND, 'a', NULL);
  while (g_atomic_int_get (&story.n_begun) == 0)
    g_usleep (1000);
  ask_for_turn (&story, ZG_WORKER_BEHIND, 'b', NULL);
  ask_for_turn (&story, ZG_WORKER_SHOWN, 'x', cancellable);
  ask_for_turn (&story, ZG_WORKER_BEHIND, 'c', NULL);
  ask_for_turn (&story, ZG_WORKER_SHOWN, 's', NULL);
  ask_for_turn (&story, ZG_WORKER_EDIT, 'e', NULL);
  g_cancellable_cancel (cancellable);
  g_mutex_unlock (&story.gate);
  wait_for (&story.n_done, 6);
  g_assert_cmpstr (story.order->str, ==, "aesbc");
  story_end (&story);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  Story story = { 0 };
  ZgUuid inspection, section, issue;
  gint64 issue_id;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_section (fixture, &inspection, "一", &section);
  issue_id = fixture_add_issue (fixture, &inspection, &section, "甲", &issue);
  story_start (&story, fixture);
  /* Saved by another connection, as by another program. */
  fixture_add_measure (fixture, &issue, "措施", NULL);
  wait_for (&story.n_changed, 1);
  g_assert_cmpint (story.changed_issue, ==, issue_id);
  story_end (&story);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/worker/results", Fixture, NULL, fixture_set_up, test_results, fixture_tear_down);
  g_test_add ("/worker/no-ledger", Fixture, NULL, fixture_set_up, test_no_ledger,
              fixture_tear_down);
  g_test_add ("/worker/order", Fixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  g_test_add ("/worker/changes", Fixture, NULL, fixture_set_up, test_changes, fixture_tear_down);
  return g_test_run ();
}
