/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that is killed at any moment, while it edits, imports, writes back or migrates: what it
 * had reported as saved is there, and everything is whole. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "zg-fault-acts.h"
#include "zg-working-copy.h"

#define MAX_DELAY 20000 /* microseconds */
#define A_LIFE    20    /* kills of one ledger */

/* What a child reports, and what its parent found before. */
typedef struct
{
  gint64 saved; /* transactions of the ledger */
  gint64 there; /* transactions of what the place holds */
} Report;

typedef struct
{
  const char *name;
  void (*prepare) (void);
  /* Works for ever; reports after each step. */
  void (*work) (Report report, int pipe);
  void (*check) (Report *report);
} Life;

static FaultCase the_case;

static void
tell (int pipe, const Report *report)
{
  if (write (pipe, report, sizeof *report) != sizeof *report)
    _exit (1);
}

static const FaultAct *
act_named (const char *name)
{
  const FaultAct *act = fault_acts;

  while (!g_str_equal (act->name, name))
    act++;
  return act;
}

static void
prepare_nothing (void)
{
}

static void
edit (Report *report, int pipe)
{
  g_autofree char *text = g_strdup_printf ("第%d次，%08x", (int) report->saved, g_random_int ());

  if (!fault_case_edit (the_case.fixture.ledger, the_case.measure_id, text, NULL))
    _exit (2);
  report->saved++;
  tell (pipe, report);
}

static void
work_edit (Report report, int pipe)
{
  the_case.fixture.ledger = fault_case_open (&the_case, NULL);
  for (;;)
    edit (&report, pipe);
}

static void
work_import (Report report, int pipe)
{
  const FaultAct *act = act_named ("import");

  the_case.fixture.ledger = fault_case_open (&the_case, NULL);
  for (;;)
    {
      if (!act->run (&the_case, NULL))
        _exit (2);
      report.saved++;
      tell (pipe, &report);
    }
}

/* The step after the last report may have been done too. */
static void
check_ledger (Report *report)
{
  gint64 n = fault_case_count (&the_case, the_case.path);

  fault_case_expect (&the_case, n == report->saved || n == report->saved + 1,
                     "has lost what was saved", NULL);
  report->saved = n;
}

static char *
share_path (void)
{
  return fault_case_file (&the_case, "share/县.zgl");
}

static void
prepare_share (void)
{
  g_autofree char *mark = fault_case_file (&the_case, "share/.stfolder");
  g_autofree char *path = share_path ();

  g_assert_no_errno (g_mkdir_with_parents (mark, 0700));
  g_assert_no_errno (g_rename (the_case.path, path));
}

static void
work_share (Report report, int pipe)
{
  g_autofree char *path = share_path ();

  the_case.fixture.ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, the_case.fixture.clock, NULL);
  for (;;)
    {
      char *conflict = NULL;

      if (the_case.fixture.ledger == NULL)
        _exit (2);
      edit (&report, pipe);
      edit (&report, pipe);
      if (!zg_working_copy_write_back (the_case.fixture.ledger, &conflict, NULL) || conflict)
        _exit (3);
      report.there = report.saved;
      tell (pipe, &report);
    }
}

static void
check_share (Report *report)
{
  g_autofree char *path = share_path ();
  g_autofree char *seen = fault_case_file (&the_case, "seen.zgl");
  g_autofree char *bytes = NULL;
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  gint64 n;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (seen, bytes, (gssize) size, NULL));
  n = fault_case_count (&the_case, seen);
  fault_case_expect (&the_case, n >= report->there && n <= report->saved + 1,
                     "the place has lost what was there", NULL);
  report->there = n;
  ledger = zg_ledger_open (path, ZG_LEDGER_WRITE, the_case.fixture.clock, &error);
  fault_case_expect (&the_case, ledger != NULL, "can't be opened", error);
  if (ledger == NULL)
    return;
  fault_case_expect (&the_case, zg_working_copy_take_conflict (ledger) == NULL,
                     "a conflict with itself", NULL);
  n = fault_case_count_open (&the_case, ledger);
  fault_case_expect (&the_case, n == report->saved || n == report->saved + 1,
                     "has lost what was saved", NULL);
  report->saved = n;
}

/* The number of a migration is its file's: @saved that of the next one, @there the first one of the
 * child's. */
static char *
numbered (gint64 number)
{
  return g_strdup_printf ("%s/work/%d.zgl", the_case.root, (int) number);
}

static void
work_migrate (Report report, int pipe)
{
  const FaultAct *act = act_named ("migrate");

  for (;;)
    {
      gsize size;
      const char *bytes = g_bytes_get_data (the_case.ledger, &size);

      g_free (the_case.path);
      the_case.path = numbered (report.saved);
      if (!g_file_set_contents (the_case.path, bytes, (gssize) size, NULL)
          || !act->run (&the_case, NULL))
        _exit (2);
      report.saved++;
      tell (pipe, &report);
    }
}

static void
check_migrate (Report *report)
{
  const FaultAct *act = act_named ("migrate");
  char *whole = g_steal_pointer (&the_case.path);

  for (gint64 i = report->there; i <= report->saved; i++)
    {
      the_case.path = numbered (i);
      if (g_file_test (the_case.path, G_FILE_TEST_EXISTS))
        act->check (&the_case, i < report->saved);
      g_free (the_case.path);
    }
  the_case.path = whole;
  report->there = ++report->saved;
}

static const Life lives[] = {
  { "edit", prepare_nothing, work_edit, check_ledger },
  { "import", prepare_nothing, work_import, check_ledger },
  { "write-back", prepare_share, work_share, check_share },
  { "migrate", prepare_nothing, work_migrate, check_migrate },
};

/* Kills it some time after its first report: however slow the machine is, it is at work then. */
static void
run_and_kill (const Life *life, Report *report)
{
  int ends[2];
  int status;
  pid_t child;

  g_assert_no_errno (pipe (ends));
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      life->work (*report, ends[1]);
    }
  close (ends[1]);
  if (read (ends[0], report, sizeof *report) == sizeof *report)
    g_usleep ((gulong) g_test_rand_int_range (0, MAX_DELAY));
  g_assert_no_errno (kill (child, SIGKILL));
  while (read (ends[0], report, sizeof *report) == sizeof *report)
    ;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  fault_case_expect (&the_case, WIFSIGNALED (status), "has ended by itself", NULL);
}

static void
test_life (gconstpointer data)
{
  const Life *life = data;
  guint n_kills = g_test_thorough () ? 400 : 5;
  Report report = { 0 };

  for (guint i = 0; i < n_kills; i++)
    {
      if (i % A_LIFE == 0)
        {
          fault_case_reset (&the_case, g_strdup (life->name));
          life->prepare ();
          report.saved = report.there = the_case.n_before;
        }
      else
        the_case.n_cases++;
      run_and_kill (life, &report);
      life->check (&report);
    }
  fault_case_report (&the_case, life->name);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fault_case_start (&the_case);
  for (gsize i = 0; i < G_N_ELEMENTS (lives); i++)
    {
      g_autofree char *path = g_strconcat ("/kill/", lives[i].name, NULL);

      g_test_add_data_func (path, &lives[i], test_life);
    }
  status = g_test_run ();
  fault_case_stop (&the_case);
  return status;
}
