/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of a large ledger: their figures the first time, again, and with a filter, which come from
 * the ledger's thread; and from figures to pixels on a full screen, which is the window's. Only of
 * the charts that are named, if any are. */
#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-chart.h"
#include "zg-figures-load.h"

#define WIDTH  1920
#define HEIGHT 1080
#define SIZE   16 /* of body type */
#define RUNS   7

#define FILTER "state=ongoing unit=清河县水利局,清河县教育局"

/* Goals in milliseconds. */
#define GOAL_FIGURES "<= 300"
#define GOAL_FRAME   "<= 16.7"

static ZgFigures *
load (ZgLedger *ledger, const ZgChart *chart, const char *filter)
{
  g_autoptr (GError) error = NULL;
  ZgGroupBy by = ZG_GROUP_NONE;
  ZgFigures *figures;

  if (chart->group_by)
    zg_group_by_from_name (chart->group_by, &by);
  figures = zg_figures_load (ledger,
                             &(ZgFiguresRequest){ .part = chart->part,
                                                  .by = by,
                                                  .filter = filter,
                                                  .today = ZG_DAY_NONE,
                                                  .since = ZG_DAY_NONE },
                             &error);
  if (figures == NULL)
    g_error ("%s: %s", chart->name, error->message);
  return figures;
}

static void
print (const ZgChart *chart, const char *what, BenchSeries *times, const char *goal)
{
  g_autofree char *text = g_strdup_printf ("%s: %s, ms", chart->name, what);

  bench_print_ratio (text, bench_cpu (times, 0.5), goal);
}

/* On a ledger that was just opened. */
static void
time_first (const ZgChart *chart)
{
  g_autoptr (BenchSeries) times = bench_series_new ();

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (ZgLedger) ledger = bench_open (BENCH_L);

      bench_start (times);
      zg_figures_free (load (ledger, chart, NULL));
      bench_stop (times);
    }
  print (chart, "figures, first", times, GOAL_FIGURES);
}

static void
time_again (ZgLedger *ledger, const ZgChart *chart, const char *filter, const char *what)
{
  g_autoptr (BenchSeries) times = bench_series_new ();

  zg_figures_free (load (ledger, chart, filter));
  for (int i = 0; i < RUNS; i++)
    {
      bench_start (times);
      zg_figures_free (load (ledger, chart, filter));
      bench_stop (times);
    }
  print (chart, what, times, GOAL_FIGURES);
}

static void
time_drawing (ZgLedger *ledger, const ZgChart *chart)
{
  g_autoptr (BenchSeries) times = bench_series_new ();
  g_autoptr (ZgFigures) figures = load (ledger, chart, NULL);
  const ZgChartOptions options = {
    .width = WIDTH, .height = HEIGHT, .size = SIZE, .language = "zh_CN", .bare = TRUE
  };

  for (int i = 0; i < RUNS + 1; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      if (i > 0) /* the first looks for fonts */
        bench_start (times);
      zg_drawing_free (zg_chart_draw (chart, cr, figures, &options));
      cairo_surface_flush (surface);
      if (i > 0)
        bench_stop (times);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  print (chart, "from figures to pixels", times, GOAL_FRAME);
}

static gboolean
is_named (const ZgChart *chart, int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], chart->name))
      return TRUE;
  return argc < 2;
}

int
main (int argc, char *argv[])
{
  g_autoptr (ZgLedger) ledger = bench_open (BENCH_L);
  guint n;
  const ZgChart *const *charts = zg_chart_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      if (!is_named (charts[i], argc, argv))
        continue;
      time_first (charts[i]);
      time_again (ledger, charts[i], NULL, "figures, again");
      time_again (ledger, charts[i], FILTER, "figures, with a filter");
      time_drawing (ledger, charts[i]);
    }
  return 0;
}
