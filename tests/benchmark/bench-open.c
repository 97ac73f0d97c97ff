/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals 5 and 10: the totals, opening up to the totals, and a page of fifty rows, on a small and on
 * a large ledger. */
#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-query.h"
#include "zg-stats.h"

#define N_RUNS 200

typedef struct
{
  double open;
  double totals;
} Times;

static void
count (ZgLedger *ledger)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgFigures) figures =
      zg_stats_compute (ledger, ZG_GROUP_NONE, NULL, ZG_DAY_NONE, &error);

  if (figures == NULL)
    g_error ("%s", error->message);
}

static void
run (BenchSize size, Times *medians)
{
  g_autofree char *path = bench_path (size);
  g_autoptr (BenchSeries) open_times = bench_series_new ();
  g_autoptr (BenchSeries) totals_times = bench_series_new ();

  g_print ("%s\n", bench_size_name (size));
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (ZgLedger) ledger = NULL;

      bench_start (open_times);
      ledger = zg_ledger_open (path, ZG_LEDGER_READ, NULL, NULL);
      count (ledger);
      bench_stop (open_times);
      bench_start (totals_times);
      count (ledger);
      bench_stop (totals_times);
    }
  bench_print (open_times, "  open and read the totals");
  bench_print (totals_times, "  read the totals again");
  bench_print_ratio ("  totals, ms", bench_wall (totals_times, 0.5), "<= 0.1");
  medians->open = bench_wall (open_times, 0.5);
  medians->totals = bench_wall (totals_times, 0.5);
}

int
main (void)
{
  Times small;
  Times large;

  run (BENCH_S, &small);
  run (BENCH_L, &large);
  bench_print_ratio ("open to totals, L / S", large.open / small.open, "<= 1.5");
  bench_print_ratio ("totals, L / S", large.totals / small.totals, "<= 1.5");
  return 0;
}
