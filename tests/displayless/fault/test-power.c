/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The power goes at any moment: what was not synced is there or not, in any order. After the
 * machine is up again the ledger is whole, and holds what was reported as saved. Sometimes the
 * power goes a second time, while the ledger is being put right. */
#include "zg-fault-acts.h"
#include "zg-fault-disk.h"

#define MANY G_MAXUINT /* when it is done */

static FaultCase the_case;

static void
cut (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  zg_disk_cut (rand);
}

/* While it is opened for the first time after the cut. */
static void
cut_again (guint32 seed)
{
  g_autoptr (ZgLedger) ledger = NULL;

  zg_disk_start ();
  zg_fault_arm (ZG_FAULT_CHANGE, seed % 11, ZG_FAULT_POWER, TRUE);
  ledger = fault_case_open (&the_case, NULL);
  zg_fault_disarm ();
  g_clear_object (&ledger);
  cut (seed + 1);
}

/* Returns how many operations there were before the cut. */
static guint
run_case (const FaultAct *act, guint nth, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  gboolean ok;
  guint n;

  fault_case_reset (&the_case,
                    nth == MANY ? g_strdup_printf ("%s, cut after it, seed %u", act->name, seed)
                                : g_strdup_printf ("%s, cut at %u, seed %u", act->name, nth, seed));
  zg_disk_start ();
  if (act->prepare)
    act->prepare (&the_case);
  else
    the_case.fixture.ledger = fault_case_open (&the_case, NULL);
  /* All that was done so far is on the disk. */
  zg_disk_start ();
  zg_fault_arm (ZG_FAULT_CHANGE, nth, ZG_FAULT_POWER, TRUE);
  ok = act->run (&the_case, &error);
  n = zg_fault_count (ZG_FAULT_CHANGE);
  fault_case_expect_told (&the_case, ok, error);
  fault_case_expect (&the_case, ok || nth != MANY, "fails with power", error);
  /* Closing changes nothing any more: the machine is off. */
  if (nth == MANY)
    zg_fault_arm (ZG_FAULT_CHANGE, 0, ZG_FAULT_POWER, TRUE);
  g_clear_object (&the_case.fixture.ledger);
  zg_fault_disarm ();
  cut (seed);
  if (seed % 4 == 0 && g_file_test (the_case.path, G_FILE_TEST_EXISTS))
    cut_again (seed);
  act->check (&the_case, ok);
  return n;
}

static void
test_act (gconstpointer data)
{
  const FaultAct *act = data;
  guint32 seed = (guint32) g_test_rand_int ();
  guint n_seeds = g_test_thorough () ? 24 : 1;
  /* At the moment it was reported as done. */
  guint n = run_case (act, MANY, seed);

  guint step = g_test_thorough () ? 1 : 1 + n / 3;

  for (guint i = 0; i < n_seeds; i++)
    run_case (act, MANY, ++seed);
  for (guint nth = seed % step; nth < n; nth += step)
    for (guint i = 0; i < n_seeds; i++)
      run_case (act, nth, ++seed);
  fault_case_report (&the_case, act->name);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fault_case_start (&the_case);
  fault_acts_add (fault_acts, "/power", test_act);
  fault_acts_add (fault_share_acts, "/power", test_act);
  status = g_test_run ();
  fault_case_stop (&the_case);
  return status;
}
