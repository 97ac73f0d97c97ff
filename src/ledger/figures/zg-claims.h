/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers a document states about itself against what is listed. */
#pragma once

#include "zg-figures.h"
#include "zg-ledger.h"

G_BEGIN_DECLS

/* As many places as a document's numbers are read with; a claim with more can't be checked. */
#define ZG_CLAIM_MAX_SCALE 6

/* A claim beside what is counted. Values are amount / 10^scale. */
typedef struct
{
  char *key;
  gint64 claimed;
  int claimed_scale;
  gboolean is_listed; /* FALSE: nothing of the kind is listed, the claim can't be checked */
  gint64 listed;
  int listed_scale;      /* of a percentage the printed precision, else 0 */
  ZgRate rate;           /* what a percentage divides; of other claims all 0 */
  gboolean has_numbered; /* only for claims about measures */
  gint64 listed_numbered;
  const char *formula; /* untranslated, as scripts read it; NULL if not listed */
  gboolean matches;    /* TRUE if nothing is listed */
} ZgClaimCheck;

/**
 * zg_claims_compare:
 * @key: "issues_total", "measures_rate_percent"...
 * @amount: what is claimed, times 10^@scale
 * @scale: decimal places as printed
 * @listed: what is listed; of its counts, only all and done ones matter
 *
 * The one comparison of a claim, for documents just read and for ledgers. Percentages are compared
 * at the printed precision, rounded half up once.
 *
 * Returns: (transfer full): the comparison
 */
ZgClaimCheck *zg_claims_compare (const char *key, gint64 amount, int scale, const ZgGroup *listed);

/**
 * zg_claims_check:
 * @ledger: a ledger
 * @error: return location
 *
 * Compares every claim with the issues and measures of its inspection.
 *
 * Returns: (transfer full) (element-type ZgClaimCheck): in the order of the claims
 */
GPtrArray *zg_claims_check (ZgLedger *ledger, GError **error);

void zg_claim_check_free (ZgClaimCheck *check);

G_END_DECLS
