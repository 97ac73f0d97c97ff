/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever operation of the disk fails, whichever time it is done: the ledger stays whole, a step
 * is there or not, and whoever asked for it is told. With -m thorough every one, else a few by
 * chance. */
#include "zg-fault-acts.h"
#include "zg-fault-ways.h"

#define SOME 3 /* one in so many ways */

static FaultCase the_case;

static void
prepare (const FaultAct *act)
{
  if (act->prepare)
    act->prepare (&the_case);
  else
    the_case.fixture.ledger = fault_case_open (&the_case, NULL);
}

/* After everything was looked at, the ledger takes the next edit. */
static void
edit_again (const FaultAct *act)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZgLedger) ledger = NULL;

  if (!g_file_test (the_case.path, G_FILE_TEST_EXISTS) || g_str_equal (act->name, "migrate")
      || g_str_equal (act->name, "delete"))
    return;
  ledger = fault_case_open (&the_case, &error);
  fault_case_expect (&the_case,
                     ledger && fault_case_edit (ledger, the_case.measure_id, "下一步", &error),
                     "takes no edit any more", error);
}

/* FALSE if the act is over before the fault strikes. */
static gboolean
run_case (const FaultAct *act, guint way, guint nth)
{
  g_autoptr (GError) error = NULL;
  gboolean struck;
  gboolean ok;

  fault_case_reset (&the_case, g_strdup_printf ("%s, %s %u: %s%s", act->name,
                                                zg_fault_call_name (fault_ways[way].call), nth,
                                                zg_fault_kind_name (fault_ways[way].kind),
                                                fault_ways[way].lasting ? " from then on" : ""));
  prepare (act);
  zg_fault_arm (fault_ways[way].call, nth, fault_ways[way].kind, fault_ways[way].lasting);
  ok = act->run (&the_case, &error);
  struck = zg_fault_disarm ();
  fault_case_expect_told (&the_case, ok, error);
  fault_case_expect (&the_case, ok || struck, "fails without a fault", error);
  if (the_case.fixture.ledger && act->after)
    act->after (&the_case, ok);
  g_clear_object (&the_case.fixture.ledger);
  act->check (&the_case, ok);
  edit_again (act);
  return struck;
}

/* How often each operation is done where nothing fails. */
static void
count_calls (const FaultAct *act, guint counts[ZG_N_FAULT_CALLS])
{
  g_autoptr (GError) error = NULL;

  fault_case_reset (&the_case, g_strdup (act->name));
  prepare (act);
  zg_fault_arm (ZG_FAULT_CHANGE, G_MAXUINT, ZG_FAULT_IO, FALSE);
  fault_case_expect (&the_case, act->run (&the_case, &error), "fails without a fault", error);
  zg_fault_disarm ();
  for (guint call = 0; call < ZG_N_FAULT_CALLS; call++)
    counts[call] = zg_fault_count (call);
}

static void
test_act (gconstpointer data)
{
  const FaultAct *act = data;
  guint counts[ZG_N_FAULT_CALLS];
  guint turn = (guint) g_test_rand_int_range (0, SOME);

  count_calls (act, counts);
  for (guint way = 0; way < G_N_ELEMENTS (fault_ways); way++)
    {
      guint n = counts[fault_ways[way].call];

      if (g_test_thorough ())
        for (guint nth = 0; run_case (act, way, nth); nth++)
          ;
      else if (n > 0 && way % SOME == turn)
        run_case (act, way, (guint) g_test_rand_int_range (0, (gint32) n));
    }
  fault_case_report (&the_case, act->name);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fault_case_start (&the_case);
  fault_acts_add (fault_acts, "/fault", test_act);
  fault_acts_add (fault_share_acts, "/fault", test_act);
  status = g_test_run ();
  fault_case_stop (&the_case);
  return status;
}
