/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts papers are made of, read from a ledger. */
#pragma once

#include "zg-ledger.h"
#include "zg-paper.h"

G_BEGIN_DECLS

/* ZgPaperFacts with their owner. */
typedef struct
{
  ZgPaperFacts facts;
  ZgFigures *all;
  ZgFigures *by_section;
  ZgFigures *by_unit;
  GPtrArray *items;
  GPtrArray *claims; /* (nullable): of ZgClaimCheck; NULL with a filter */
} ZgCliFacts;

/**
 * zg_cli_facts_load:
 * @ledger: a ledger, or the past of one
 * @filter: (nullable): an expression; what is not chosen is left out of every figure and list
 * @error: return location
 *
 * All of it is of one state of the ledger. A notice's numbers are about the whole notice: with a
 * filter they are not compared with a part.
 *
 * Returns: (transfer full): the facts
 */
ZgCliFacts *zg_cli_facts_load (ZgLedger *ledger, const char *filter, GError **error);

void zg_cli_facts_free (ZgCliFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgCliFacts, zg_cli_facts_free)

G_END_DECLS
