/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger of many years: verify, backup, undo and history with 1,000,000 changes in the journal,
 * beside the same ledger with none of them. */
#include <glib/gstdio.h>

#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-history.h"
#include "zg-ledger-backup.h"
#include "zg-transaction.h"
#include "zg-undo.h"
#include "zg-verify.h"

#define N_STEPS   10000
#define A_STEP    100 /* changes, as a bulk edit makes them */
#define N_ROWS    10000
#define N_RUNS    3
#define N_LOOKUPS 50

static void
edit (ZgLedger *ledger, guint step)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", &error);
  gboolean ok = txn != NULL;

  for (guint i = 0; ok && i < A_STEP; i++)
    {
      g_autofree char *percent = g_strdup_printf ("%u", (step / 100 + i) % 100);

      ok = zg_transaction_set (txn, 1 + (step * A_STEP + i) % N_ROWS, ZG_FIELD_MEASURE_PERCENT,
                               percent, &error);
    }
  if (!ok || !zg_transaction_commit (txn, NULL, &error))
    g_error ("%s", error->message);
}

static double
time_verify (ZgLedger *ledger)
{
  g_autoptr (BenchSeries) times = bench_series_new ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (ZgVerifyResult) result = NULL;

      bench_start (times);
      result = zg_verify (ledger, NULL);
      bench_stop (times);
      if (result == NULL || result->problems->len > 0)
        g_error ("the ledger does not verify");
    }
  bench_print (times, "  verify");
  return bench_wall (times, 0.5);
}

static void
time_backup (ZgLedger *ledger)
{
  g_autoptr (BenchSeries) times = bench_series_new ();
  g_autofree char *path = g_strconcat (zg_ledger_get_path (ledger), ".copy", NULL);

  for (guint i = 0; i < N_RUNS; i++)
    {
      bench_start (times);
      g_free (zg_ledger_backup (ledger, path, NULL));
      bench_stop (times);
    }
  bench_print (times, "  backup");
  g_unlink (path);
}

static void
time_undo (ZgLedger *ledger)
{
  g_autoptr (BenchSeries) times = bench_series_new ();

  for (guint i = 0; i < N_LOOKUPS; i++)
    {
      edit (ledger, i);
      bench_start (times);
      if (!zg_undo (ledger, NULL, NULL, NULL))
        g_error ("can't be undone");
      bench_stop (times);
    }
  bench_print (times, "  undo of a step of 100 changes");
}

static void
time_history (ZgLedger *ledger)
{
  g_autoptr (BenchSeries) times = bench_series_new ();

  for (guint i = 0; i < N_LOOKUPS; i++)
    {
      G_GNUC_UNUSED g_autoptr (GPtrArray) history = NULL;

      bench_start (times);
      history = zg_history_load (ledger, ZG_ENTITY_MEASURE, 1 + i * 97, NULL, 0, NULL);
      bench_stop (times);
    }
  bench_print (times, "  history of one record");
}

static double
run (ZgLedger *ledger, const char *what)
{
  double verify;

  g_print ("%s\n", what);
  verify = time_verify (ledger);
  time_backup (ledger);
  time_undo (ledger);
  time_history (ledger);
  return verify;
}

int
main (void)
{
  g_autoptr (ZgLedger) ledger = bench_open (BENCH_M);
  double few;
  double many;

  few = run (ledger, "as it was read");
  for (guint step = 0; step < N_STEPS; step++)
    edit (ledger, step);
  many = run (ledger, "with 1,000,000 changes more");
  g_print ("  verify, for each thousand changes: %.2f ms\n", (many - few) / 1000);
  return 0;
}
