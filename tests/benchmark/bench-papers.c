/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals 6, 7 and 9: the ledger's table and a notice as pages, the table as a workbook, a whole
 * process each, beside LibreOffice with the same table or document, where it is installed. CPU
 * times, so that others on the machine disturb them little. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "zg-bench-data.h"
#include "zg-bench-time.h"

/* Characters of an issue of the notice, after the longest in a real one. */
#define N_CHARS 925

static char *folder;

/* What a process cost. */
typedef struct
{
  double s;  /* of CPU */
  double mb; /* at most, resident */
} Cost;

/* Runs a process; all 0 if it can't be run or fails. */
static Cost
run (const char *const *argv)
{
  GPid pid;
  int status;
  struct rusage usage;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL
                          | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, NULL)
      || wait4 (pid, &status, 0, &usage) != pid || status != 0)
    return (Cost){ 0 };
  return (Cost){ (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                     + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
                 (double) usage.ru_maxrss / 1024 };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Cost *x = a, *y = b;

  return (x->s > y->s) - (x->s < y->s);
}

/* The median of @n runs, at most 5; the spread tells how quiet the machine was. */
static Cost
measure (const char *what, const char *const *argv, guint n)
{
  Cost costs[5];

  for (guint i = 0; i < n; i++)
    costs[i] = run (argv);
  qsort (costs, n, sizeof costs[0], compare);
  g_print ("%-32s %8.2f s CPU", what, costs[n / 2].s);
  if (n > 1)
    g_print (" (%.2f to %.2f)", costs[0].s, costs[n - 1].s);
  g_print (", %.0f MB\n", costs[n / 2].mb);
  return costs[n / 2];
}

static char *
in_folder (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return g_build_filename (folder, file, NULL);
}

/* What we need for @paper of @ledger as a file. */
static Cost
measure_ours (const char *what, const char *ledger, const char *paper, const char *out, guint n)
{
  const char *const argv[] = {
    g_getenv ("ZG_CLI"), "report", ledger, "--paper", paper, "-o", out, NULL
  };

  return measure (what, argv, n);
}

/* What LibreOffice needs to make @to of a file. */
static Cost
measure_office (const char *what, const char *file, const char *to, guint n)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *out = g_build_filename (folder, "office", NULL);
  const char *const argv[] = { "soffice", profile, "--headless", "--convert-to", to, "--outdir",
                               out,       file,    NULL };

  return measure (what, argv, n);
}

static void
print_share (const char *what, Cost theirs, Cost ours, const char *goal)
{
  if (theirs.s > 0 && ours.s > 0)
    bench_print_ratio (what, theirs.s / ours.s, goal);
  else
    g_print ("%s: skipped, LibreOffice is not installed\n", what);
}

/* The same rows go into our workbook and, from that, into LibreOffice's pages. */
static void
bench_table (BenchSize size, const char *goal, guint n)
{
  const char *name = bench_size_name (size);
  g_autofree char *ledger = bench_path (size);
  g_autofree char *pdf = in_folder (name, ".pdf");
  g_autofree char *book = in_folder (name, ".xlsx");
  g_autofree char *ours_what = g_strdup_printf ("table of %s to PDF", name);
  g_autofree char *theirs_what = g_strdup_printf ("  LibreOffice, %s.xlsx to PDF", name);
  g_autofree char *ratio = g_strdup_printf ("  LibreOffice / ours, %s", name);
  Cost ours = measure_ours (ours_what, ledger, "table", pdf, n);
  Cost theirs;

  measure_ours ("  as a workbook", ledger, "table", book, 1);
  theirs = measure_office (theirs_what, book, "pdf", n);
  print_share (ratio, theirs, ours, goal);
}

/* Goal 6 for L, which no office program finishes, and 9. */
static void
bench_large (void)
{
  g_autofree char *ledger = bench_path (BENCH_L);
  g_autofree char *pdf = in_folder ("L", ".pdf");
  g_autofree char *book = in_folder ("L", ".xlsx");
  Cost ours, theirs;

  measure_ours ("table of L to PDF", ledger, "table", pdf, 1);
  g_print ("  goal: <= 40 s, <= 150 MB\n");
  ours = measure_ours ("table of L as a workbook", ledger, "table", book, 1);
  theirs = measure_office ("  LibreOffice, L.xlsx saved again", book, "xlsx", 1);
  print_share ("  LibreOffice / ours, L.xlsx", theirs, ours, ">= 3");
  g_print ("  goal: <= 32 MB\n");
}

/* A notice of @n issues, imported. (transfer full): the ledger */
static char *
make_notice (const char *name, guint n)
{
  g_autoptr (GString) text = g_string_new ("关于巡察整改进展情况的通报\n一、整改进展情况\n");
  g_autofree char *path = in_folder (name, ".txt");
  char *ledger = in_folder (name, ".zgl");
  const char *const argv[] = { g_getenv ("ZG_CLI"), "import", path, "--into", ledger, NULL };

  for (guint i = 1; i <= n; i++)
    {
      g_string_append_printf (text, "%u.关于“项目资金拨付不及时”问题的整改。\n(1)", i);
      for (guint k = 0; k < N_CHARS / 25; k++)
        g_string_append (text, "县财政局会同各乡镇逐项核对2023年资金台账，限期拨付到位。");
      g_string_append_c (text, '\n');
    }
  if (!g_file_set_contents (path, text->str, -1, NULL) || run (argv).s <= 0)
    g_error ("the notice of %u issues can't be imported", n);
  return ledger;
}

/* Characters a second, by what more of them cost: the start of a process does not count. */
static void
bench_notice (void)
{
  const guint sizes[] = { 100, 1000 };
  Cost ours[2], theirs[2];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("notice of %u issues", sizes[i]);
      g_autofree char *ledger = make_notice (name, sizes[i]);
      g_autofree char *pdf = in_folder (name, ".pdf");
      g_autofree char *document = in_folder (name, ".docx");
      g_autofree char *theirs_what = g_strdup_printf ("  LibreOffice, its .docx to PDF");

      ours[i] = measure_ours (name, ledger, "notice", pdf, 3);
      measure_ours ("  as a document", ledger, "notice", document, 1);
      theirs[i] = measure_office (theirs_what, document, "pdf", 1);
    }
  bench_print_ratio ("  ours, ten times the pages", ours[1].s / ours[0].s, "<= 10: linear");
  print_share ("  LibreOffice / ours, a character", (Cost){ theirs[1].s - theirs[0].s, 0 },
               (Cost){ ours[1].s - ours[0].s, 0 }, ">= 3, stretch 10");
  g_print ("  ours: %.0f characters a second\n",
           (double) (sizes[1] - sizes[0]) * N_CHARS / (ours[1].s - ours[0].s));
}

int
main (int argc, char **argv)
{
  folder = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  bench_table (BENCH_S, ">= 5", 5);
  bench_table (BENCH_M, ">= 8", 1);
  bench_notice ();
  bench_large ();
  g_free (folder);
  return 0;
}
