/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zg-claims.h"

static const ZgGroup listed = {
  .issues = { .total = 48, .done = 17 },
  .measures = { .total = 200, .done = 109 },
  .measures_numbered = 108,
  .measures_numbered_done = 32,
};

static void
test_compare (void)
{
  static const struct
  {
    const char *key;
    gint64 claimed;
    int scale;
    gint64 listed; /* -1: nothing is */
    gboolean matches;
  } cases[] = {
    { "issues_total", 57, 0, 48, FALSE },
    { "issues_total", 480, 1, 48, TRUE },
    { "issues_total", 4800001, 5, 48, FALSE },
    { "issues_done", 17, 0, 17, TRUE },
    { "issues_ongoing", 35, 0, 31, FALSE },
    { "measures_ongoing", 91, 0, 91, TRUE },
    /* 109/200 is 54.5% */
    { "measures_rate_percent", 545, 1, 545, TRUE },
    { "measures_rate_percent", 55, 0, 55, TRUE },
    { "measures_rate_percent", 54, 0, 55, FALSE },
    { "measures_rate_percent", 54500000, 6, 54500000, TRUE },
    /* 17/48 is 35.4166… % */
    { "rate_percent", 354, 1, 354, TRUE },
    { "rate_percent", 3541, 2, 3542, FALSE },
    { "measures_effective", 74, 0, -1, TRUE },
    { "issues_total", 57, 7, -1, TRUE },
    { "rate_percent", 57, -1, -1, TRUE },
    { "rate_percent", 57, G_MAXINT, -1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZgClaimCheck *check =
          zg_claims_compare (cases[i].key, cases[i].claimed, cases[i].scale, &listed);

      g_test_message ("%s %" G_GINT64_FORMAT, cases[i].key, cases[i].claimed);
      g_assert_cmpint (check->is_listed, ==, cases[i].listed >= 0);
      g_assert_cmpint (check->listed, ==, MAX (cases[i].listed, 0));
      g_assert_cmpint (check->matches, ==, cases[i].matches);
      zg_claim_check_free (check);
    }
}

/* 4445/10000 is 44.45%, by whole percents 44; rounded to 44.5 before, it would be 45. */
static void
test_rounded_once (void)
{
  static const ZgGroup half = { .measures = { .total = 10000, .done = 4445 } };
  ZgClaimCheck *check = zg_claims_compare ("measures_rate_percent", 44, 0, &half);

  g_assert_true (check->matches);
  g_assert_cmpint (check->listed, ==, 44);
  g_assert_cmpint (check->rate.numerator, ==, 4445);
  g_assert_cmpint (check->rate.denominator, ==, 10000);
  zg_claim_check_free (check);
}

static void
test_numbered (void)
{
  ZgClaimCheck *total = zg_claims_compare ("measures_total", 157, 0, &listed);
  ZgClaimCheck *ongoing = zg_claims_compare ("measures_ongoing", 80, 0, &listed);
  ZgClaimCheck *issues = zg_claims_compare ("issues_total", 57, 0, &listed);

  g_assert_true (total->has_numbered);
  g_assert_cmpint (total->listed_numbered, ==, 108);
  g_assert_cmpint (ongoing->listed_numbered, ==, 76);
  g_assert_false (issues->has_numbered);
  zg_claim_check_free (total);
  zg_claim_check_free (ongoing);
  zg_claim_check_free (issues);
}

/* A share of nothing is no share. */
static void
test_nothing (void)
{
  static const ZgGroup empty = { 0 };
  ZgClaimCheck *check = zg_claims_compare ("rate_percent", 529, 1, &empty);

  g_assert_false (check->is_listed);
  g_assert_true (check->matches);
  g_assert_null (check->formula);
  zg_claim_check_free (check);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claims/compare", test_compare);
  g_test_add_func ("/claims/rounded-once", test_rounded_once);
  g_test_add_func ("/claims/numbered", test_numbered);
  g_test_add_func ("/claims/nothing", test_nothing);
  return g_test_run ();
}
