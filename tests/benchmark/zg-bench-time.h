/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of many runs of the same thing. Absolute times differ from machine to machine; what counts
 * is the ratio of two series of one program's run, taken in turn. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GArray *cpu;  /* of double, milliseconds */
  GArray *wall; /* of double, milliseconds */
  double cpu_start;
  double wall_start;
} BenchSeries;

BenchSeries *bench_series_new (void);
void bench_series_free (BenchSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSeries, bench_series_free)

/* Around each run. */
void bench_start (BenchSeries *self);
void bench_stop (BenchSeries *self);

/* The value below which @share (0 to 1) of the runs are, in milliseconds. */
double bench_cpu (BenchSeries *self, double share);
double bench_wall (BenchSeries *self, double share);

/* Prints median and 99th percentile. */
void bench_print (BenchSeries *self, const char *what);

/* Prints a ratio beside the goal, which is a text: nothing is asserted. */
void bench_print_ratio (const char *what, double ratio, const char *goal);

G_END_DECLS
