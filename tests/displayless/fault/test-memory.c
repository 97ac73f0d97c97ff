/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite gets no memory, whichever time it asks for some: the program goes on, the ledger stays
 * whole, a step is there or not, and whoever asked for it is told. */
#include <sqlite3.h>

#include "zg-fault-acts.h"

static FaultCase the_case;

static struct
{
  sqlite3_mem_methods real;
  gboolean armed;
  gboolean lasting;
  guint nth;
  guint n;
} memory;

static gboolean
is_short (void)
{
  guint n;

  if (!memory.armed)
    return FALSE;
  n = memory.n++;
  return memory.lasting ? n >= memory.nth : n == memory.nth;
}

static void *
scarce_malloc (int size)
{
  return is_short () ? NULL : memory.real.xMalloc (size);
}

static void *
scarce_realloc (void *old, int size)
{
  return is_short () ? NULL : memory.real.xRealloc (old, size);
}

/* Before SQLite is used for the first time. Without its small reserve every wish counts. */
static void
make_scarce (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &memory.real), ==, SQLITE_OK);
  methods = memory.real;
  methods.xMalloc = scarce_malloc;
  methods.xRealloc = scarce_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

/* FALSE if the act is over before memory is short. */
static gboolean
run_case (const FaultAct *act, guint nth, gboolean lasting)
{
  g_autoptr (GError) error = NULL;
  gboolean struck;
  gboolean ok;

  fault_case_reset (&the_case, g_strdup_printf ("%s, memory %u%s", act->name, nth,
                                                lasting ? " from then on" : ""));
  if (act->prepare)
    act->prepare (&the_case);
  else
    the_case.fixture.ledger = fault_case_open (&the_case, NULL);
  memory.n = 0;
  memory.nth = nth;
  memory.lasting = lasting;
  memory.armed = TRUE;
  ok = act->run (&the_case, &error);
  memory.armed = FALSE;
  struck = memory.n > nth;
  fault_case_expect_told (&the_case, ok, error);
  fault_case_expect (&the_case, ok || struck, "fails with memory", error);
  if (the_case.fixture.ledger && act->after)
    act->after (&the_case, ok);
  g_clear_object (&the_case.fixture.ledger);
  act->check (&the_case, ok);
  return struck;
}

static void
test_act (gconstpointer data)
{
  const FaultAct *act = data;
  guint step;

  run_case (act, G_MAXUINT, FALSE);
  step = g_test_thorough () ? 1 : 1 + memory.n / 3;
  for (guint lasting = 0; lasting < 2; lasting++)
    for (guint nth = (guint) g_test_rand_int_range (0, (gint32) step);
         run_case (act, nth, lasting != 0); nth += step)
      ;
  fault_case_report (&the_case, act->name);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_scarce ();
  fault_case_start (&the_case);
  fault_acts_add (fault_acts, "/memory", test_act);
  status = g_test_run ();
  fault_case_stop (&the_case);
  return status;
}
