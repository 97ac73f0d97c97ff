/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a ledger says of itself, and its backups, for the preferences. */
#pragma once

#include "zg-field.h"
#include "zg-ledger.h"
#include "zg-transaction.h"
#include "zg-worker.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *office; /* nullable */
  char *region; /* nullable */
  int near_days;
  char *backup_folder;
  guint n_backups;
  gint64 last_backup; /* microseconds since 1970 UTC; 0: none */
} ZgLedgerFacts;

void zg_ledger_facts_free (ZgLedgerFacts *facts);

/* A #ZgJob that reads them. */
gpointer
zg_ledger_facts_read (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error);

/* A new value for a field of the ledger, or its near days. */
typedef struct
{
  ZgFieldId field; /* of the ledger; 0: near days */
  char *value;
} ZgLedgerFact;

void zg_ledger_fact_free (ZgLedgerFact *fact);

/* A #ZgEdit that writes a #ZgLedgerFact. */
gboolean zg_ledger_fact_write (ZgTransaction *txn, gpointer data, GError **error);

G_END_DECLS
