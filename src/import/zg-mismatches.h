/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft's claims beside what the draft lists. */
#pragma once

#include "zg-draft.h"

G_BEGIN_DECLS

/* Values are value = amount / 10^scale. */
typedef struct
{
  const ZgDraftClaim *claim;
  gint64 listed;
  int listed_scale;
  gint64 listed_numbered; /* printed measures alone; -1 where implicit ones do not matter */
  char *formula;          /* how the listed value follows from the list, for people */
} ZgMismatch;

/**
 * zg_mismatches_find:
 * @draft: a draft
 *
 * Claims that have nothing listed beside them, and all claims of a document that lists no issues,
 * are no mismatches; nor are claims about states if no state is printed anywhere. Rates are
 * compared at their printed precision, rounded half up.
 *
 * Returns: (transfer full) (element-type ZgMismatch): the claims that differ, in their order
 */
GPtrArray *zg_mismatches_find (const ZgDraft *draft);

G_END_DECLS
