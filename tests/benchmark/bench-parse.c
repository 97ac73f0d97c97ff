/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal 8: text to draft, beside a mere validation of the same bytes; and text to durable ledger. */
#include <glib/gstdio.h>
#include <string.h>

#include "zg-bench-time.h"
#include "zg-import-apply.h"
#include "zg-reader.h"

#define N_RUNS 60

static double
megabytes_per_second (BenchSeries *times, gsize length)
{
  return (double) length / 1e6 / (bench_cpu (times, 0.5) / 1e3);
}

static void
read_once (const char *text, gsize length)
{
  g_autoptr (ZgDraft) draft = zg_reader_read_text (text, length, "notice.txt");

  if (draft->issues->len == 0)
    g_error ("the notice has no issues");
}

static void
import_once (const char *notice, const char *folder, BenchSeries *times)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "import.zgl", NULL);
  g_autoptr (ZgLedger) ledger = zg_ledger_create (path, "台账", NULL, &error);
  g_autoptr (ZgDraft) draft = NULL;

  if (ledger == NULL)
    g_error ("%s", error->message);
  bench_start (times);
  draft = zg_reader_read_file (notice, NULL, &error);
  if (draft == NULL || !zg_import_apply (ledger, draft, NULL, &error))
    g_error ("%s", error->message);
  bench_stop (times);
  g_unlink (path);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BenchSeries) validate = bench_series_new ();
  g_autoptr (BenchSeries) parse = bench_series_new ();
  g_autoptr (BenchSeries) import = bench_series_new ();
  g_autofree char *folder = g_dir_make_tmp ("zhenggai-XXXXXX", NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (g_getenv ("ZG_BENCH_NOTICE"), &text, &length, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < N_RUNS; i++)
    {
      bench_start (validate);
      if (!g_utf8_validate (text, (gssize) length, NULL))
        g_error ("the notice is no UTF-8");
      bench_stop (validate);
      bench_start (parse);
      read_once (text, length);
      bench_stop (parse);
      import_once (g_getenv ("ZG_BENCH_NOTICE"), folder, import);
    }
  g_rmdir (folder);
  bench_print (validate, "validation as UTF-8 alone");
  bench_print (parse, "text to draft");
  bench_print (import, "file to durable ledger");
  bench_print_ratio ("text to draft, MB/s of CPU", megabytes_per_second (parse, length), ">= 200");
  bench_print_ratio ("text to draft / validation",
                     bench_cpu (parse, 0.5) / bench_cpu (validate, 0.5), "none");
  bench_print_ratio ("file to durable ledger, CPU ms", bench_cpu (import, 0.5), "<= 15");
  return 0;
}
