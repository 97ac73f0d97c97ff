/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-claims.h"

#include <string.h>

#include "zg-filter.h"
#include "zg-record.h"
#include "zg-stats.h"

/* A document's "in hand" is everything not done yet. */
static gint64
count_open (const ZgCounts *counts)
{
  return counts->total - counts->done;
}

static gboolean
count_listed (ZgClaimCheck *check, const ZgGroup *listed)
{
  const struct
  {
    const char *key;
    gint64 listed;
    gint64 numbered; /* -1: no measures */
    const char *formula;
  } counts[] = {
    { "issues_total", listed->issues.total, -1, "issues_total" },
    { "issues_done", listed->issues.done, -1, "issues_done" },
    { "issues_ongoing", count_open (&listed->issues), -1, "issues_total - issues_done" },
    { "measures_total", listed->measures.total, listed->measures_numbered, "measures_total" },
    { "measures_done", listed->measures.done, listed->measures_numbered_done, "measures_done" },
    { "measures_ongoing", count_open (&listed->measures),
      listed->measures_numbered - listed->measures_numbered_done,
      "measures_total - measures_done" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (strcmp (counts[i].key, check->key) == 0)
      {
        check->listed = counts[i].listed;
        check->has_numbered = counts[i].numbered >= 0;
        check->listed_numbered = MAX (counts[i].numbered, 0);
        check->formula = counts[i].formula;
        return TRUE;
      }
  return FALSE;
}

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  for (int i = 0; i < exponent; i++)
    power *= 10;
  return power;
}

static gboolean
count_rate (ZgClaimCheck *check, const ZgGroup *listed)
{
  gboolean measures = strcmp (check->key, "measures_rate_percent") == 0;
  ZgRate rate = measures ? zg_group_rate_measures (listed) : zg_group_rate_issues (listed);
  gint64 unit;

  if (!measures && strcmp (check->key, "rate_percent") != 0
      && strcmp (check->key, "issues_rate_percent") != 0)
    return FALSE;
  if (rate.denominator == 0)
    return FALSE;
  unit = 100 * power_of_ten (check->claimed_scale);
  check->rate = rate;
  check->listed_scale = check->claimed_scale;
  check->listed = (2 * unit * rate.numerator + rate.denominator) / (2 * rate.denominator);
  check->formula = measures ? "measures_done / measures_total" : "issues_done / issues_total";
  return TRUE;
}

ZgClaimCheck *
zg_claims_compare (const char *key, gint64 amount, int scale, const ZgGroup *listed)
{
  ZgClaimCheck *check = g_new0 (ZgClaimCheck, 1);

  check->key = g_strdup (key);
  check->claimed = amount;
  check->claimed_scale = scale;
  check->is_listed = scale >= 0 && scale <= ZG_CLAIM_MAX_SCALE
                     && (count_listed (check, listed) || count_rate (check, listed));
  check->matches =
      !check->is_listed || check->listed * power_of_ten (scale - check->listed_scale) == amount;
  return check;
}

void
zg_claim_check_free (ZgClaimCheck *check)
{
  if (check == NULL)
    return;
  g_free (check->key);
  g_free (check);
}

static ZgFigures *
count_inspection (ZgLedger *ledger, const char *inspection, GError **error)
{
  g_autofree char *filter = zg_filter_term_is ("inspection", inspection);

  return zg_stats_compute (ledger, ZG_GROUP_NONE, filter, ZG_DAY_NONE, error);
}

GPtrArray *
zg_claims_check (ZgLedger *ledger, GError **error)
{
  g_autoptr (GPtrArray) checks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) zg_claim_check_free);
  g_autoptr (GPtrArray) claims = zg_record_load_all (ledger, ZG_ENTITY_CLAIM, error);
  g_autoptr (GHashTable) counted =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) zg_figures_free);

  for (guint i = 0; claims && i < claims->len; i++)
    {
      const ZgRecord *claim = g_ptr_array_index (claims, i);
      const char *inspection = zg_record_get (claim, ZG_FIELD_CLAIM_INSPECTION);
      ZgFigures *figures = g_hash_table_lookup (counted, inspection);

      if (figures == NULL)
        {
          figures = count_inspection (ledger, inspection, error);
          if (figures == NULL)
            return NULL;
          g_hash_table_insert (counted, (gpointer) inspection, figures);
        }
      g_ptr_array_add (checks,
                       zg_claims_compare (zg_record_get (claim, ZG_FIELD_CLAIM_KEY),
                                          zg_record_get_int (claim, ZG_FIELD_CLAIM_AMOUNT, 0),
                                          (int) zg_record_get_int (claim, ZG_FIELD_CLAIM_SCALE, 0),
                                          &figures->all));
    }
  return claims ? g_steal_pointer (&checks) : NULL;
}
