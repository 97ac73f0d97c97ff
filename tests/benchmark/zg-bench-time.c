/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-bench-time.h"

#include <time.h>

static double
now (clockid_t clock)
{
  struct timespec t;

  clock_gettime (clock, &t);
  return (double) t.tv_sec * 1e3 + (double) t.tv_nsec / 1e6;
}

BenchSeries *
bench_series_new (void)
{
  BenchSeries *self = g_new0 (BenchSeries, 1);

  self->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  self->wall = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
bench_series_free (BenchSeries *self)
{
  g_array_unref (self->cpu);
  g_array_unref (self->wall);
  g_free (self);
}

void
bench_start (BenchSeries *self)
{
  self->wall_start = now (CLOCK_MONOTONIC);
  self->cpu_start = now (CLOCK_PROCESS_CPUTIME_ID);
}

void
bench_stop (BenchSeries *self)
{
  double cpu = now (CLOCK_PROCESS_CPUTIME_ID) - self->cpu_start;
  double wall = now (CLOCK_MONOTONIC) - self->wall_start;

  g_array_append_val (self->cpu, cpu);
  g_array_append_val (self->wall, wall);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
below (GArray *times, double share)
{
  guint index;

  g_return_val_if_fail (times->len > 0, 0);

  g_array_sort (times, compare);
  index = (guint) (share * (times->len - 1));
  return g_array_index (times, double, index);
}

double
bench_cpu (BenchSeries *self, double share)
{
  return below (self->cpu, share);
}

double
bench_wall (BenchSeries *self, double share)
{
  return below (self->wall, share);
}

void
bench_print (BenchSeries *self, const char *what)
{
  g_print ("%-44s CPU %9.4f (p99 %9.4f)  wall %9.4f (p99 %9.4f) ms, %u runs\n", what,
           bench_cpu (self, 0.5), bench_cpu (self, 0.99), bench_wall (self, 0.5),
           bench_wall (self, 0.99), self->cpu->len);
}

void
bench_print_ratio (const char *what, double ratio, const char *goal)
{
  g_print ("%-44s %9.3f  (goal: %s)\n", what, ratio, goal);
}
