/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal 1: open a small ledger and print its counts, a whole process each, beside what opens the
 * same rows as a table in LibreOffice and Gnumeric, where these are installed. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

#include "zg-bench-data.h"
#include "zg-bench-time.h"
#include "zg-record.h"

#define N_RUNS 15

static double
children_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median CPU time of a process in milliseconds; 0 if it can't be run. */
static double
measure (const char *const *argv, guint n_runs)
{
  double times[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      double before = children_ms ();
      int status;

      if (!g_spawn_sync (NULL, (char **) argv, NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL
                             | G_SPAWN_STDERR_TO_DEV_NULL,
                         NULL, NULL, NULL, NULL, &status, NULL)
          || status != 0)
        return 0;
      times[i] = children_ms () - before;
    }
  qsort (times, n_runs, sizeof times[0], compare);
  return times[n_runs / 2];
}

/* The measures as a table that an office program opens. */
static void
write_table (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = bench_open (BENCH_S);
  g_autoptr (GPtrArray) rows = zg_record_load_all (ledger, ZG_ENTITY_MEASURE, &error);
  g_autoptr (GString) text = g_string_new ("number,text,state,deadline\n");

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (rows, i);
      const char *day = zg_record_get (row, ZG_FIELD_MEASURE_DEADLINE_DAY);

      g_string_append_printf (text, "%u,\"%s\",%s,%s\n", i + 1,
                              zg_record_get (row, ZG_FIELD_MEASURE_TEXT),
                              zg_record_get (row, ZG_FIELD_MEASURE_STATE), day ? day : "");
    }
  if (rows == NULL || !g_file_set_contents (path, text->str, -1, &error))
    g_error ("%s", error->message);
}

static void
beside (const char *name, const char *const *argv, double ours, const char *goal)
{
  double theirs = measure (argv, 3);
  g_autofree char *what = g_strdup_printf ("%s / ours, CPU", name);

  if (theirs > 0)
    bench_print_ratio (what, theirs / ours, goal);
  else
    g_print ("%s: skipped, it is not installed\n", name);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  g_autofree char *table = g_build_filename (folder, "S.csv", NULL);
  g_autofree char *out = g_build_filename (folder, "out.csv", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *ledger = bench_path (BENCH_S);
  const char *const stats[] = { g_getenv ("ZG_CLI"), "stats", ledger, "--json", NULL };
  const char *const nothing[] = { "true", NULL };
  const char *const office[] = { "soffice",      profile, "--headless",
                                 "--convert-to", "pdf",   "--outdir",
                                 folder,         table,   NULL };
  const char *const gnumeric[] = { "ssconvert", table, out, NULL };
  double ours;

  write_table (table);
  ours = measure (stats, N_RUNS);
  g_print ("open S and print its counts: %.1f ms CPU (an empty process: %.1f)\n", ours,
           measure (nothing, N_RUNS));
  beside ("LibreOffice", office, ours, ">= 300");
  beside ("Gnumeric", gnumeric, ours, ">= 40");
  return 0;
}
