/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of a timeline that are in view: never too few, never away from what there is. */
#include "zg-timeline-days.h"

typedef enum
{
  SET,
  ZOOM,
  PAN
} Act;

static const struct
{
  Act act;
  double a;
  double b;
  double from; /* expected */
  double to;
} steps[] = {
  { SET, 100, 200, 100, 200 },   { ZOOM, 0.5, 0.5, 125, 175 },   { ZOOM, 2, 0, 125, 225 },
  { ZOOM, 0.5, 1, 175, 225 },    { PAN, 25, 0, 200, 250 },       { PAN, -1000, 0, 0, 50 },
  { PAN, 100000, 0, 950, 1000 }, { ZOOM, 0.001, 0.5, 968, 982 }, { ZOOM, 10000, 0.5, 0, 1000 },
  { SET, -500, 2000, 0, 1000 },  { SET, 500, 500, 493, 507 },    { SET, 1200, 1300, 900, 1000 },
};

static void
test_steps (void)
{
  ZgTimelineDays days = { 0 };

  zg_timeline_days_set (&days, 10, 20);
  zg_timeline_days_pan (&days, 5);
  g_assert_false (zg_timeline_days_are_known (&days));
  g_assert_cmpfloat (days.to, ==, 0);

  zg_timeline_days_set_all (&days, 0, 1000);
  g_assert_true (zg_timeline_days_are_known (&days));
  g_assert_cmpfloat (days.from, ==, 0);
  g_assert_cmpfloat (days.to, ==, 1000);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i].act == SET)
        zg_timeline_days_set (&days, steps[i].a, steps[i].b);
      else if (steps[i].act == ZOOM)
        zg_timeline_days_zoom (&days, steps[i].a, steps[i].b);
      else
        zg_timeline_days_pan (&days, steps[i].a);
      g_assert_cmpfloat_with_epsilon (days.from, steps[i].from, 1e-6);
      g_assert_cmpfloat_with_epsilon (days.to, steps[i].to, 1e-6);
    }
}

/* Of less than a fortnight all is shown. */
static void
test_few (void)
{
  ZgTimelineDays days = { 0 };

  zg_timeline_days_set_all (&days, 100, 105);
  zg_timeline_days_zoom (&days, 0.5, 0.5);
  zg_timeline_days_pan (&days, 3);
  g_assert_cmpfloat (days.from, ==, 100);
  g_assert_cmpfloat (days.to, ==, 105);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-days/steps", test_steps);
  g_test_add_func ("/timeline-days/few", test_few);
  return g_test_run ();
}
