/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft's claims beside what the draft lists. */
#pragma once

#include "zg-claims.h"
#include "zg-draft.h"

G_BEGIN_DECLS

/**
 * zg_mismatches_compare:
 * @draft: a draft
 *
 * Counts what @draft lists and has zg_claims_compare() compare its claims, but for those that a
 * document can't contradict: all claims of one that lists no issues, and claims about states if no
 * state is printed anywhere.
 *
 * Returns: (transfer full) (element-type ZgClaimCheck): the comparisons, in their order
 */
GPtrArray *zg_mismatches_compare (const ZgDraft *draft);

/* Those of zg_mismatches_compare() that differ. (transfer full) (element-type ZgClaimCheck) */
GPtrArray *zg_mismatches_find (const ZgDraft *draft);

/* How the listed value of a mismatch follows from the list, for people. (transfer full) */
char *zg_mismatch_explain (const ZgClaimCheck *mismatch);

G_END_DECLS
