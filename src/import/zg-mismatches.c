/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-mismatches.h"

#include <glib/gi18n-lib.h>

#include "zg-keys.h"

static gboolean
is_done (const char *state)
{
  return g_strcmp0 (state, ZG_STATE_DONE) == 0 || g_strcmp0 (state, ZG_STATE_CLOSED) == 0;
}

/* @state is the issue's. */
static void
count_measures (const ZgDraftIssue *issue, const char *state, ZgGroup *listed)
{
  for (guint i = 0; i < issue->measures->len; i++)
    {
      const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, i);
      gboolean done = is_done (measure->state ? measure->state : state);

      listed->measures.total++;
      listed->measures.done += done;
      listed->measures_numbered += !measure->implicit;
      listed->measures_numbered_done += done && !measure->implicit;
    }
}

/* Returns whether some issue's state is known. */
static gboolean
count (const ZgDraft *draft, ZgGroup *listed)
{
  gboolean has_states = FALSE;

  for (guint i = 0; i < draft->issues->len; i++)
    {
      const ZgDraftIssue *issue = g_ptr_array_index (draft->issues, i);
      const char *state = zg_draft_issue_state (draft, issue);

      listed->issues.total++;
      listed->issues.done += is_done (state);
      has_states |= state != NULL;
      count_measures (issue, state, listed);
    }
  return has_states;
}

static gboolean
is_about_states (const char *key)
{
  return !g_str_equal (key, "issues_total") && !g_str_equal (key, "measures_total");
}

GPtrArray *
zg_mismatches_compare (const ZgDraft *draft)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_claim_check_free);
  ZgGroup listed = { 0 };
  gboolean has_states = count (draft, &listed);

  for (guint i = 0; i < draft->claims->len && listed.issues.total > 0; i++)
    {
      const ZgDraftClaim *claim = g_ptr_array_index (draft->claims, i);

      if (has_states || !is_about_states (claim->key))
        g_ptr_array_add (checks,
                         zg_claims_compare (claim->key, claim->amount, claim->scale, &listed));
    }
  return checks;
}

GPtrArray *
zg_mismatches_find (const ZgDraft *draft)
{
  GPtrArray *mismatches = zg_mismatches_compare (draft);

  for (guint i = mismatches->len; i-- > 0;)
    if (((ZgClaimCheck *) g_ptr_array_index (mismatches, i))->matches)
      g_ptr_array_remove_index (mismatches, i);
  return mismatches;
}

char *
zg_mismatch_explain (const ZgClaimCheck *mismatch)
{
  static const struct
  {
    const char *key;
    const char *words;
  } counts[] = {
    { "issues_total", N_ ("issues listed") },
    { "issues_done", N_ ("issues listed as done or closed") },
    { "issues_ongoing", N_ ("issues listed as neither done nor closed") },
    { "measures_total", N_ ("measures listed, one for an issue without numbered ones") },
    { "measures_done", N_ ("measures of issues listed as done or closed") },
    { "measures_ongoing", N_ ("measures of issues listed as neither done nor closed") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_str_equal (counts[i].key, mismatch->key))
      return g_strdup (_ (counts[i].words));
  return g_strdup_printf (_ ("%d of %d listed"), (int) mismatch->rate.numerator,
                          (int) mismatch->rate.denominator);
}
