/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal 4: searching two characters, with the count and the first fifty rows; the index's share of
 * the file; exactness against a scan. */
#include <string.h>

#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-text-index.h"
#include "zg-text.h"

#define N_RUNS 200
#define N_ROWS 50

static const char *const queries[] = { "两区", "尾矿", "排水", "鱼塘" };

static guint
search (ZgLedger *ledger, const char *query)
{
  ZgDb *db = _zg_ledger_get_db (ledger);
  gboolean reading = zg_db_begin_reading (db);
  g_autoptr (GArray) hits = zg_text_index_search (ledger, ZG_ENTITY_MEASURE, query, NULL);

  for (guint i = 0; i < MIN (hits->len, N_ROWS); i++)
    {
      G_GNUC_UNUSED g_autoptr (ZgRecord) row =
          zg_record_load (ledger, ZG_ENTITY_MEASURE, g_array_index (hits, gint64, i), NULL);
    }
  if (reading)
    zg_db_end_reading (db);
  return hits->len;
}

static guint
scan (ZgLedger *ledger, const char *query)
{
  g_autofree char *key = zg_text_fold (query);
  g_autoptr (ZgStatement) rows =
      zg_db_prepare (_zg_ledger_get_db (ledger), "SELECT text FROM measure WHERE deleted=0", NULL);
  guint n = 0;

  while (zg_statement_step (rows, NULL) == ZG_STEP_ROW)
    {
      g_autofree char *text = zg_text_fold (zg_statement_get_text (rows, 0));

      n += strstr (text, key) != NULL;
    }
  return n;
}

static void
print_share (ZgLedger *ledger)
{
  gint64 index = 0;
  gint64 pages = 0;
  gint64 size = 0;
  ZgDb *db = _zg_ledger_get_db (ledger);

  zg_db_query_int (db, "SELECT sum(length(block)) FROM d_text_data", &index, NULL);
  zg_db_query_int (db, "PRAGMA page_count", &pages, NULL);
  zg_db_query_int (db, "PRAGMA page_size", &size, NULL);
  g_print ("  index %.1f of %.1f MB\n", (double) index / 1e6, (double) (pages * size) / 1e6);
  bench_print_ratio ("  index / file", (double) index / (double) (pages * size), "<= 0.25");
}

static double
run (BenchSize size)
{
  g_autoptr (ZgLedger) ledger = bench_open (size);
  double first = 0;

  g_print ("%s\n", bench_size_name (size));
  for (guint q = 0; q < G_N_ELEMENTS (queries); q++)
    {
      g_autoptr (BenchSeries) times = bench_series_new ();
      g_autofree char *what = NULL;
      guint found = 0;

      for (guint i = 0; i < N_RUNS; i++)
        {
          bench_start (times);
          found = search (ledger, queries[q]);
          bench_stop (times);
        }
      what = g_strdup_printf ("  “%s”: %u hits, a scan finds %u", queries[q], found,
                              scan (ledger, queries[q]));
      bench_print (times, what);
      if (q == 0)
        first = bench_wall (times, 0.5);
    }
  bench_print_ratio ("  two characters, count and 50 rows, ms", first, "<= 0.5");
  print_share (ledger);
  return first;
}

int
main (void)
{
  double small = run (BENCH_S);
  double large = run (BENCH_L);

  bench_print_ratio ("one search, L / S, wall", large / small, "<= 1.5");
  return 0;
}
