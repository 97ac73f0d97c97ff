/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board behind the lists: reading it first, choosing, searching, sorting, following an edit,
 * and a page of fifty rows, on a small and on a large ledger. */
#include <malloc.h>

#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-board.h"
#include "zg-ledger-private.h"
#include "zg-stats.h"
#include "zg-transaction.h"

#define N_ROWS 50

static const struct
{
  const char *what;
  ZgBoardQuery query;
  const char *goal; /* of the large ledger, in milliseconds */
} cases[] = {
  { "all issues", { ZG_ENTITY_ISSUE, NULL, NULL, NULL, ZG_DAY_NONE }, "<= 30" },
  { "all measures", { ZG_ENTITY_MEASURE, NULL, NULL, NULL, ZG_DAY_NONE }, "<= 30" },
  { "measures by state and unit",
    { ZG_ENTITY_MEASURE, "state=ongoing unit=清河县水利局,清河县教育局", NULL, NULL, ZG_DAY_NONE },
    "<= 30" },
  { "measures by light and due",
    { ZG_ENTITY_MEASURE, "light=overdue,near due=overdue,30", NULL, NULL, ZG_DAY_NONE },
    "<= 30" },
  { "issues by light", { ZG_ENTITY_ISSUE, "light=overdue", NULL, NULL, ZG_DAY_NONE }, "<= 30" },
  { "issues by a field that is not held",
    { ZG_ENTITY_ISSUE, "title~鱼塘", NULL, NULL, ZG_DAY_NONE },
    "none" },
  { "issues with 两区", { ZG_ENTITY_ISSUE, NULL, "两区", NULL, ZG_DAY_NONE }, "<= 30" },
  { "measures with 两区", { ZG_ENTITY_MEASURE, NULL, "两区", NULL, ZG_DAY_NONE }, "<= 30" },
  { "issues with 尾矿 排水", { ZG_ENTITY_ISSUE, NULL, "尾矿 排水", NULL, ZG_DAY_NONE }, "<= 30" },
  { "measures with 矿", { ZG_ENTITY_MEASURE, NULL, "矿", NULL, ZG_DAY_NONE }, "<= 30" },
  { "measures with 水, in most", { ZG_ENTITY_MEASURE, NULL, "水", NULL, ZG_DAY_NONE }, "<= 30" },
  { "measures with 排水沟渠, in half",
    { ZG_ENTITY_MEASURE, NULL, "排水沟渠", NULL, ZG_DAY_NONE },
    "<= 30" },
  { "issues with 水利局, a unit", { ZG_ENTITY_ISSUE, NULL, "水利局", NULL, ZG_DAY_NONE }, "<= 30" },
  { "issues with qhx", { ZG_ENTITY_ISSUE, NULL, "qhx", NULL, ZG_DAY_NONE }, "<= 30" },
  { "measures with qhx", { ZG_ENTITY_MEASURE, NULL, "qhx", NULL, ZG_DAY_NONE }, "<= 30" },
  { "issues by number", { ZG_ENTITY_ISSUE, NULL, NULL, "-number", ZG_DAY_NONE }, "<= 30" },
  { "issues by title", { ZG_ENTITY_ISSUE, NULL, NULL, "title", ZG_DAY_NONE }, "<= 30" },
  { "measures by deadline", { ZG_ENTITY_MEASURE, NULL, NULL, "deadline", ZG_DAY_NONE }, "none" },
  { "measures by unit", { ZG_ENTITY_MEASURE, NULL, NULL, "unit", ZG_DAY_NONE }, "none" },
  { "measures by text", { ZG_ENTITY_MEASURE, NULL, NULL, "title", ZG_DAY_NONE }, "none" },
};

#define N_CASES G_N_ELEMENTS (cases)

typedef struct
{
  double first;
  double answers[N_CASES];
  double edit;
  double rows;
  double stats;
} Times;

static guint
answer (ZgLedger *ledger, const ZgBoardQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgBoardView) view = zg_board_query (ledger, query, NULL, &error);

  if (view == NULL)
    g_error ("%s", error->message);
  return view->ids->len;
}

static void
time_first (BenchSize size, Times *medians)
{
  g_autofree char *path = bench_path (size);
  g_autoptr (BenchSeries) times = bench_series_new ();
  gsize room = 0;

  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (ZgLedger) ledger = zg_ledger_open (path, ZG_LEDGER_READ, NULL, NULL);
      gsize before = mallinfo2 ().uordblks;

      bench_start (times);
      answer (ledger, &cases[0].query);
      bench_stop (times);
      room = mallinfo2 ().uordblks - before;
    }
  bench_print (times, "  the first answer, which reads the board");
  g_print ("  the board takes %.1f MB\n", (double) room / 1e6);
  medians->first = bench_wall (times, 0.5);
}

static void
time_answers (ZgLedger *ledger, guint n_runs, Times *medians)
{
  for (gsize c = 0; c < N_CASES; c++)
    {
      g_autoptr (BenchSeries) times = bench_series_new ();
      g_autofree char *what = NULL;
      guint found = 0;

      for (guint i = 0; i < n_runs; i++)
        {
          bench_start (times);
          found = answer (ledger, &cases[c].query);
          bench_stop (times);
          if (i == 0)
            g_print ("  first %9.4f  ", bench_wall (times, 1));
        }
      what = g_strdup_printf ("%s: %u rows", cases[c].what, found);
      bench_print (times, what);
      medians->answers[c] = bench_wall (times, 0.5);
    }
}

static void
edit (ZgLedger *ledger, gint64 row, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgTransaction) txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, "Edit", &error);

  if (txn == NULL
      || !zg_transaction_set (txn, row, ZG_FIELD_MEASURE_STATE, i % 2 ? "ongoing" : "returned",
                              &error)
      || !zg_transaction_commit (txn, NULL, &error))
    g_error ("%s", error->message);
}

static void
time_edits (ZgLedger *ledger, Times *medians)
{
  g_autoptr (BenchSeries) times = bench_series_new ();
  gint64 n = 0;

  zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT max(id) FROM measure", &n, NULL);
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GPtrArray) none = NULL;

      edit (ledger, 1 + (i * 7919) % n, i);
      bench_start (times);
      none = zg_board_load_rows (ledger, ZG_ENTITY_ISSUE, NULL, 0, ZG_DAY_NONE, NULL);
      bench_stop (times);
    }
  bench_print (times, "  following an edit");
  medians->edit = bench_wall (times, 0.5);
}

static void
time_rows (ZgLedger *ledger, Times *medians)
{
  g_autoptr (BenchSeries) times = bench_series_new ();
  g_autoptr (ZgBoardView) view = zg_board_query (ledger, &cases[1].query, NULL, NULL);

  for (guint i = 0; i < 200; i++)
    {
      guint from = (i * 7919) % (view->ids->len - N_ROWS);
      g_autoptr (GPtrArray) rows = NULL;

      bench_start (times);
      rows =
          zg_board_load_rows (ledger, ZG_ENTITY_MEASURE, &g_array_index (view->ids, gint64, from),
                              N_ROWS, ZG_DAY_NONE, NULL);
      bench_stop (times);
    }
  bench_print (times, "  a page of fifty rows");
  medians->rows = bench_wall (times, 0.5);
}

static void
time_stats (ZgLedger *ledger, Times *medians)
{
  g_autoptr (BenchSeries) times = bench_series_new ();

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (ZgFigures) figures = NULL;

      bench_start (times);
      figures = zg_stats_compute (ledger, ZG_GROUP_UNIT, "state=ongoing", ZG_DAY_NONE, NULL);
      bench_stop (times);
    }
  bench_print (times, "  figures by unit, of what a filter chooses");
  medians->stats = bench_wall (times, 0.5);
}

static void
run (BenchSize size, Times *medians)
{
  g_autoptr (ZgLedger) ledger = NULL;

  g_print ("%s\n", bench_size_name (size));
  time_first (size, medians);
  ledger = bench_open (size);
  answer (ledger, &cases[0].query);
  time_answers (ledger, size == BENCH_L ? 15 : 100, medians);
  time_edits (ledger, medians);
  time_rows (ledger, medians);
  time_stats (ledger, medians);
}

int
main (void)
{
  Times small;
  Times large;

  run (BENCH_S, &small);
  run (BENCH_L, &large);
  bench_print_ratio ("the first answer, L, ms", large.first, "as fast as can be");
  for (gsize c = 0; c < N_CASES; c++)
    bench_print_ratio (cases[c].what, large.answers[c], cases[c].goal);
  bench_print_ratio ("following an edit, L, ms", large.edit, "<< 1");
  bench_print_ratio ("following an edit, L / S", large.edit / small.edit, "<= 1.5");
  bench_print_ratio ("a page of fifty rows, L, ms", large.rows, "<= 2");
  bench_print_ratio ("a page of fifty rows, L / S", large.rows / small.rows, "<= 1.5");
  bench_print_ratio ("figures of what a filter chooses, L, ms", large.stats, "none");
  return 0;
}
