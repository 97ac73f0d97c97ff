/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-mismatches.h"

#include <glib/gi18n-lib.h>

#include "zg-keys.h"

typedef struct
{
  gint64 issues;
  gint64 issues_done;
  gint64 measures;
  gint64 measures_done;
  gint64 numbered;
  gint64 numbered_done;
  gboolean states; /* some issue's state is known */
} Listed;

static gboolean
is_done (const char *state)
{
  return g_strcmp0 (state, ZG_STATE_DONE) == 0 || g_strcmp0 (state, ZG_STATE_CLOSED) == 0;
}

static void
count (const ZgDraft *draft, Listed *listed)
{
  *listed = (Listed){ 0 };
  for (guint i = 0; i < draft->issues->len; i++)
    {
      const ZgDraftIssue *issue = g_ptr_array_index (draft->issues, i);
      const char *state = zg_draft_issue_state (draft, issue);

      listed->issues++;
      listed->issues_done += is_done (state);
      listed->states |= state != NULL;
      for (guint k = 0; k < issue->measures->len; k++)
        {
          const ZgDraftMeasure *measure = g_ptr_array_index (issue->measures, k);
          gboolean done = is_done (measure->state ? measure->state : state);

          listed->measures++;
          listed->measures_done += done;
          listed->numbered += !measure->implicit;
          listed->numbered_done += done && !measure->implicit;
        }
    }
}

/* 100 × part / whole with @scale places, rounded half up. */
static gint64
percent (gint64 part, gint64 whole, int scale)
{
  gint64 unit = 100;

  for (int i = 0; i < scale; i++)
    unit *= 10;
  return (2 * unit * part + whole) / (2 * whole);
}

static void
free_mismatch (gpointer data)
{
  ZgMismatch *mismatch = data;

  g_free (mismatch->formula);
  g_free (mismatch);
}

static void
add (GPtrArray *mismatches,
     const ZgDraftClaim *claim,
     gint64 listed,
     int scale,
     gint64 numbered,
     char *formula)
{
  ZgMismatch *mismatch;

  if (listed == claim->amount && scale == claim->scale)
    {
      g_free (formula);
      return;
    }
  mismatch = g_new0 (ZgMismatch, 1);
  mismatch->claim = claim;
  mismatch->listed = listed;
  mismatch->listed_scale = scale;
  mismatch->listed_numbered = numbered;
  mismatch->formula = formula;
  g_ptr_array_add (mismatches, mismatch);
}

static void
add_rate (GPtrArray *mismatches, const ZgDraftClaim *claim, gint64 part, gint64 whole)
{
  int scale = claim->scale;

  if (whole == 0)
    return;
  add (mismatches, claim, percent (part, whole, scale), scale, -1,
       g_strdup_printf (_ ("%d of %d listed"), (int) part, (int) whole));
}

static void
check_states (GPtrArray *mismatches, const ZgDraftClaim *claim, const Listed *listed)
{
  if (g_str_equal (claim->key, "issues_done"))
    add (mismatches, claim, listed->issues_done, 0, -1,
         g_strdup (_ ("issues listed as done or closed")));
  else if (g_str_equal (claim->key, "issues_ongoing"))
    add (mismatches, claim, listed->issues - listed->issues_done, 0, -1,
         g_strdup (_ ("issues listed as neither done nor closed")));
  else if (g_str_equal (claim->key, "measures_done"))
    add (mismatches, claim, listed->measures_done, 0, listed->numbered_done,
         g_strdup (_ ("measures of issues listed as done or closed")));
  else if (g_str_equal (claim->key, "measures_ongoing"))
    add (mismatches, claim, listed->measures - listed->measures_done, 0,
         listed->numbered - listed->numbered_done,
         g_strdup (_ ("measures of issues listed as neither done nor closed")));
  else if (g_str_equal (claim->key, "rate_percent"))
    add_rate (mismatches, claim, listed->issues_done, listed->issues);
  else if (g_str_equal (claim->key, "measures_rate_percent"))
    add_rate (mismatches, claim, listed->measures_done, listed->measures);
}

GPtrArray *
zg_mismatches_find (const ZgDraft *draft)
{
  GPtrArray *mismatches = g_ptr_array_new_with_free_func (free_mismatch);
  Listed listed;

  count (draft, &listed);
  for (guint i = 0; i < draft->claims->len && listed.issues > 0; i++)
    {
      const ZgDraftClaim *claim = g_ptr_array_index (draft->claims, i);

      if (g_str_equal (claim->key, "issues_total"))
        add (mismatches, claim, listed.issues, 0, -1, g_strdup (_ ("issues listed")));
      else if (g_str_equal (claim->key, "measures_total"))
        add (mismatches, claim, listed.measures, 0, listed.numbered,
             g_strdup (_ ("measures listed, one for an issue without numbered ones")));
      else if (listed.states)
        check_states (mismatches, claim, &listed);
    }
  return mismatches;
}
