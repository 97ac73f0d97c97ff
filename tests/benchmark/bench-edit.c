/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal 3: one durable edit with history and totals against the bare durable UPDATE of the same
 * column, with the same pragmas on a copy of the same file, in turn. And the text edit with its
 * index. */
#include <glib/gstdio.h>

#include "zg-backup.h"
#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-ledger-private.h"
#include "zg-transaction.h"

#define N_RUNS 600

static const char *const states[] = { "ongoing", "done", "closed", "returned" };

/* The same rows without journal, guards or derived tables: what SQLite alone needs. */
static ZgDb *
make_bare (ZgLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat (zg_ledger_get_path (ledger), ".bare", NULL);
  ZgDb *bare;

  if (!zg_backup_write (_zg_ledger_get_db (ledger), path, &error))
    g_error ("%s", error->message);
  bare = zg_db_open (path, ZG_DB_WRITE, &error);
  if (bare == NULL || !zg_db_exec (bare, "DROP TRIGGER measure_guard_update", &error))
    g_error ("%s", error->message);
  return bare;
}

static void
update_bare (ZgDb *bare, gint64 row, const char *state)
{
  g_autoptr (ZgStatement) update =
      zg_db_prepare (bare, "UPDATE measure SET state=? WHERE id=?", NULL);

  zg_statement_bind_text (update, 1, state);
  zg_statement_bind_int (update, 2, row);
  if (!zg_statement_run (update, NULL))
    g_error ("the bare update failed");
}

static void
edit (ZgLedger *ledger, gint64 row, ZgFieldId field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", &error);

  if (txn == NULL || !zg_transaction_set (txn, row, field, value, &error)
      || !zg_transaction_commit (txn, NULL, &error))
    g_error ("%s", error->message);
}

static gint64
count_measures (ZgLedger *ledger)
{
  gint64 n = 0;

  zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT max(id) FROM measure", &n, NULL);
  return n;
}

static void
run (BenchSize size, double *cpu)
{
  g_autoptr (ZgLedger) ledger = bench_open (size);
  g_autoptr (ZgDb) bare = make_bare (ledger);
  g_autoptr (BenchSeries) bare_times = bench_series_new ();
  g_autoptr (BenchSeries) state_times = bench_series_new ();
  g_autoptr (BenchSeries) text_times = bench_series_new ();
  gint64 n = count_measures (ledger);

  g_print ("%s\n", bench_size_name (size));
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 row = 1 + (i * 7919) % n;
      const char *state = states[(i + i / (guint) n) % G_N_ELEMENTS (states)];
      g_autofree char *text = g_strdup_printf (
          "第%u次：逐条核对排水沟渠并留存影像，对照清单补齐食堂账目，就地加固桥梁护栏，由专人盯办，"
          "按季抽检药品柜台，联合清退林地边界，月末前见效，不再反弹。",
          i);

      bench_start (bare_times);
      update_bare (bare, row, i % 2 ? "ongoing-a" : "ongoing-b");
      bench_stop (bare_times);
      bench_start (state_times);
      edit (ledger, row, ZG_FIELD_MEASURE_STATE, state);
      bench_stop (state_times);
      bench_start (text_times);
      edit (ledger, row, ZG_FIELD_MEASURE_TEXT, text);
      bench_stop (text_times);
    }
  bench_print (bare_times, "  bare durable UPDATE");
  bench_print (state_times, "  state edit with journal, rules, totals");
  bench_print (text_times, "  text edit with journal, text index");
  bench_print_ratio ("  edit / bare, wall",
                     bench_wall (state_times, 0.5) / bench_wall (bare_times, 0.5), "<= 3");
  bench_print_ratio ("  edit / bare, CPU",
                     bench_cpu (state_times, 0.5) / bench_cpu (bare_times, 0.5), "<= 3");
  bench_print_ratio ("  text edit, p99 CPU, ms", bench_cpu (text_times, 0.99), "<= 5");
  *cpu = bench_wall (state_times, 0.5);
  g_unlink (zg_db_get_path (bare));
}

int
main (void)
{
  double small;
  double large;

  run (BENCH_S, &small);
  run (BENCH_L, &large);
  bench_print_ratio ("one edit, L / S, wall", large / small, "<= 1.5");
  return 0;
}
