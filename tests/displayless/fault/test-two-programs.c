/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two programs edit one ledger at once, as fast as they can: none loses an edit, none overwrites
 * what the other has saved, none waits for ever, and each hears of the other's edits. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "zg-ledger-fixture.h"
#include "zg-record.h"
#include "zg-verify.h"
#include "zg-worker.h"

#define N_PROGRAMS 2

/* A transaction, and when it was saved or heard of; the clock is that of the machine. */
typedef struct
{
  gint64 txn;
  gint64 us;
} Moment;

typedef struct
{
  const char *path;
  gint64 shared; /* a measure that both count up */
  gint64 own;    /* one that only this program edits */
  guint n;
  guint n_done;
  gint64 last; /* transaction of all */
  gint64 longest;
  GArray *saved;
  GArray *heard;
  ZgWorker *worker;
} Program;

typedef struct
{
  gint64 longest;
  guint n_saved;
  guint n_heard;
} Header;

static int
read_number (ZgLedger *ledger, gint64 row_id)
{
  g_autoptr (ZgRecord) record = zg_record_load (ledger, ZG_ENTITY_MEASURE, row_id, NULL);

  return record ? atoi (zg_record_get (record, ZG_FIELD_MEASURE_TEXT)) : -1;
}

static gpointer
count_up (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Program *self = data;
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", error);
  g_autofree char *shared = NULL;
  g_autofree char *own = g_strdup_printf ("%u", self->n_done + 1);
  Moment moment;

  if (txn == NULL)
    return NULL;
  shared = g_strdup_printf ("%d", read_number (ledger, self->shared) + 1);
  if (!zg_transaction_set (txn, self->shared, ZG_FIELD_MEASURE_TEXT, shared, error)
      || !zg_transaction_set (txn, self->own, ZG_FIELD_MEASURE_TEXT, own, error)
      || !zg_transaction_commit (txn, NULL, error)
      || !zg_changes_get_last (ledger, &moment.txn, error))
    return NULL;
  moment.us = g_get_monotonic_time ();
  self->longest = MAX (self->longest, moment.us - begun);
  g_array_append_val (self->saved, moment);
  return self;
}

static void ask (Program *self);

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Program *self = data;
  g_autoptr (GError) error = NULL;

  if (zg_worker_run_finish (ZG_WORKER (source), result, &error) == NULL)
    {
      g_printerr ("# %s\n", error->message);
      _exit (2);
    }
  if (++self->n_done < self->n)
    ask (self);
}

static void
ask (Program *self)
{
  zg_worker_run_async (self->worker, ZG_WORKER_EDIT, count_up, self, NULL, NULL, NULL, done_cb,
                       self);
}

static void
changed_cb (ZgWorker *worker, const ZgChanges *changes, Program *self)
{
  Moment moment = { changes->last_txn, g_get_monotonic_time () };

  g_array_append_val (self->heard, moment);
  self->last = MAX (self->last, changes->last_txn);
}

static ZgLedger *
open_ledger (gpointer path, GError **error)
{
  return zg_ledger_open (path, ZG_LEDGER_WRITE, NULL, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Program *self = data;

  self->worker = zg_worker_new_finish (result, NULL);
  if (self->worker == NULL)
    _exit (3);
  g_signal_connect (self->worker, "changed", G_CALLBACK (changed_cb), self);
  ask (self);
}

static void
put (int pipe, const void *data, gsize size)
{
  for (const char *at = data; size > 0;)
    {
      gssize n = write (pipe, at, size);

      if (n <= 0)
        _exit (4);
      at += n;
      size -= (gsize) n;
    }
}

/* Until it has heard of everything, its own edits and the other's. */
static void
run_program (Program *self, gint64 last, int pipe)
{
  Header header;

  self->saved = g_array_new (FALSE, FALSE, sizeof (Moment));
  self->heard = g_array_new (FALSE, FALSE, sizeof (Moment));
  zg_worker_new_async (open_ledger, (char *) self->path, NULL, opened_cb, self);
  while (self->n_done < self->n || self->last < last)
    g_main_context_iteration (NULL, TRUE);
  header = (Header){ self->longest, self->saved->len, self->heard->len };
  put (pipe, &header, sizeof header);
  put (pipe, self->saved->data, self->saved->len * sizeof (Moment));
  put (pipe, self->heard->data, self->heard->len * sizeof (Moment));
  _exit (0);
}

static void
get (int pipe, void *data, gsize size)
{
  for (char *at = data; size > 0;)
    {
      gssize n = read (pipe, at, size);

      g_assert_cmpint (n, >, 0);
      at += n;
      size -= (gsize) n;
    }
}

static void
read_report (int pipe, Program *program)
{
  Header header;

  get (pipe, &header, sizeof header);
  program->longest = header.longest;
  program->saved = g_array_new (FALSE, FALSE, sizeof (Moment));
  program->heard = g_array_new (FALSE, FALSE, sizeof (Moment));
  g_array_set_size (program->saved, header.n_saved);
  g_array_set_size (program->heard, header.n_heard);
  get (pipe, program->saved->data, header.n_saved * sizeof (Moment));
  get (pipe, program->heard->data, header.n_heard * sizeof (Moment));
  close (pipe);
}

/* The longest time from a commit of the one to the moment the other heard of it. */
static gint64
longest_way (const Program *from, const Program *to)
{
  gint64 longest = 0;
  guint h = 0;

  for (guint i = 0; i < from->saved->len; i++)
    {
      const Moment *saved = &g_array_index (from->saved, Moment, i);

      while (h < to->heard->len && g_array_index (to->heard, Moment, h).txn < saved->txn)
        h++;
      g_assert_cmpuint (h, <, to->heard->len);
      longest = MAX (longest, g_array_index (to->heard, Moment, h).us - saved->us);
    }
  return longest;
}

static void
check_ledger (Fixture *fixture, const Program programs[N_PROGRAMS], gint64 last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgVerifyResult) result = NULL;

  fixture_reopen (fixture);
  for (guint i = 0; i < N_PROGRAMS; i++)
    g_assert_cmpint (read_number (fixture->ledger, programs[i].own), ==, (int) programs[i].n);
  g_assert_cmpint (read_number (fixture->ledger, programs[0].shared), ==,
                   (int) (N_PROGRAMS * programs[0].n));
  result = zg_verify (fixture->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpint (result->transactions, ==, last);
}

static void
start (Program *program, gint64 last, int *end, pid_t *child)
{
  int ends[2];

  g_assert_no_errno (pipe (ends));
  *child = fork ();
  if (*child == 0)
    run_program (program, last, ends[1]);
  close (ends[1]);
  *end = ends[0];
}

static void
finish (Program *program, int end, pid_t child)
{
  int status;

  read_report (end, program);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

/* What both have to do; returns the transaction that will be the last. */
static gint64
prepare (Fixture *fixture, Program programs[N_PROGRAMS])
{
  ZgUuid inspection;
  ZgUuid issue;
  gint64 last;

  fixture_add_inspection (fixture, &inspection);
  fixture_add_issue (fixture, &inspection, NULL, "问题", &issue);
  programs[0].shared = fixture_add_measure (fixture, &issue, "0", NULL);
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      programs[i].path = fixture->path;
      programs[i].n = g_test_thorough () ? 10000 : 300;
      programs[i].shared = programs[0].shared;
      programs[i].own = fixture_add_measure (fixture, &issue, "0", NULL);
    }
  g_assert_true (zg_changes_get_last (fixture->ledger, &last, NULL));
  g_clear_object (&fixture->ledger);
  return last + N_PROGRAMS * programs[0].n;
}

static void
tell (const Program programs[N_PROGRAMS])
{
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      gint64 way = longest_way (&programs[i], &programs[1 - i]);

      g_test_message ("%u edits, the longest took %d ms; the other heard after %d ms at most",
                      programs[i].n, (int) (programs[i].longest / 1000), (int) (way / 1000));
      if (g_test_thorough ())
        g_assert_cmpint (way, <, G_USEC_PER_SEC);
    }
}

static void
test_two (Fixture *fixture, gconstpointer data)
{
  Program programs[N_PROGRAMS] = { 0 };
  pid_t children[N_PROGRAMS];
  int ends[N_PROGRAMS];
  gint64 last = prepare (fixture, programs);

  for (guint i = 0; i < N_PROGRAMS; i++)
    start (&programs[i], last, &ends[i], &children[i]);
  for (guint i = 0; i < N_PROGRAMS; i++)
    finish (&programs[i], ends[i], children[i]);
  check_ledger (fixture, programs, last);
  tell (programs);
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      g_array_unref (programs[i].saved);
      g_array_unref (programs[i].heard);
    }
}

int
main (int argc, char **argv)
{
  /* In memory, where it is about locks and not about how busy a disk is. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/two-programs/both edit", Fixture, NULL, fixture_set_up, test_two,
              fixture_tear_down);
  return g_test_run ();
}
