/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger-facts.h"

#include <stdlib.h>

#include "zg-backup-list.h"
#include "zg-ledger-backup.h"
#include "zg-record.h"

#define NEAR_DAYS         "light.near_days"
#define DEFAULT_NEAR_DAYS "7"

void
zg_ledger_facts_free (ZgLedgerFacts *facts)
{
  g_free (facts->title);
  g_free (facts->office);
  g_free (facts->region);
  g_free (facts->backup_folder);
  g_free (facts);
}

void
zg_ledger_fact_free (ZgLedgerFact *fact)
{
  g_free (fact->value);
  g_free (fact);
}

static void
read_backups (ZgLedger *ledger, ZgLedgerFacts *facts)
{
  g_autoptr (GPtrArray) backups = zg_backup_list (zg_ledger_get_path (ledger));

  facts->backup_folder = zg_ledger_backup_folder (ledger);
  facts->n_backups = backups->len;
  if (backups->len > 0)
    facts->last_backup = ((ZgBackup *) g_ptr_array_index (backups, 0))->us;
}

gpointer
zg_ledger_facts_read (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZgRecord) record = zg_record_load (ledger, ZG_ENTITY_LEDGER, 1, error);
  g_autofree char *near = NULL;
  ZgLedgerFacts *facts;

  if (record == NULL)
    return NULL;
  near = zg_ledger_get_preference (ledger, NEAR_DAYS, DEFAULT_NEAR_DAYS);
  facts = g_new0 (ZgLedgerFacts, 1);
  facts->title = g_strdup (zg_record_get (record, ZG_FIELD_LEDGER_TITLE));
  facts->office = g_strdup (zg_record_get (record, ZG_FIELD_LEDGER_OFFICE));
  facts->region = g_strdup (zg_record_get (record, ZG_FIELD_LEDGER_REGION));
  facts->near_days = atoi (near);
  read_backups (ledger, facts);
  return facts;
}

/* The row of a preference; 0 if it was never set. FALSE on error. */
static gboolean
find_preference (ZgLedger *ledger, const char *key, gint64 *row_id, GError **error)
{
  g_autoptr (GPtrArray) all = zg_record_load_all (ledger, ZG_ENTITY_PREFERENCE, error);

  *row_id = 0;
  for (guint i = 0; all && i < all->len; i++)
    {
      const ZgRecord *record = g_ptr_array_index (all, i);

      if (zg_record_is (record, ZG_FIELD_PREFERENCE_KEY, key))
        *row_id = record->id;
    }
  return all != NULL;
}

static gboolean
write_preference (ZgTransaction *txn, const char *key, const char *value, GError **error)
{
  const ZgFieldValue values[] = {
    { ZG_FIELD_PREFERENCE_KEY, key },
    { ZG_FIELD_PREFERENCE_VALUE, value },
  };
  gint64 row_id;

  if (!find_preference (zg_transaction_get_ledger (txn), key, &row_id, error))
    return FALSE;
  if (row_id != 0)
    return zg_transaction_set (txn, row_id, ZG_FIELD_PREFERENCE_VALUE, value, error);
  return zg_transaction_insert (txn, ZG_ENTITY_PREFERENCE, values, G_N_ELEMENTS (values), NULL,
                                error)
         != 0;
}

gboolean
zg_ledger_fact_write (ZgTransaction *txn, gpointer data, GError **error)
{
  const ZgLedgerFact *fact = data;

  if (fact->field == 0)
    return write_preference (txn, NEAR_DAYS, fact->value, error);
  return zg_transaction_set (txn, 1, fact->field, fact->value, error);
}
