/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a transaction is made of; only zg-transaction.c and zg-transaction-write.c look inside. */
#pragma once

#include "zg-blank-private.h"
#include "zg-derived-private.h"
#include "zg-journal-private.h"
#include "zg-transaction-private.h"

G_BEGIN_DECLS

struct _ZgTransaction
{
  ZgLedger *ledger;
  ZgDb *db;
  ZgTransactionKind kind;
  char *label;
  char *reason;
  ZgDay day;
  ZgUuid group;
  ZgUuid ref;
  guint has_group : 1;
  guint has_ref : 1;
  guint is_open : 1;
  GPtrArray *changes;   /* of ZgJournalChange, in the order of their first writing */
  GHashTable *by_place; /* row and field -> ZgJournalChange */
  GArray *blanks;       /* of ZgPlace: what is blanked at commit */
  ZgDerived *derived;
};

G_END_DECLS
