/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-verb.h"

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *label = NULL;

  if (!zg_cli_parse (cli, NULL, 2, 2, error))
    return FALSE;
  record = zg_cli_open_record (cli, ZG_LEDGER_WRITE, &ledger, error);
  if (record == NULL)
    return FALSE;
  /* Translators: a step in the history; %s is a kind of record, "measure" */
  label = g_strdup_printf (_ ("Delete %s"), zg_entity_get_label (record->entity));
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, label, error);
  return txn != NULL && zg_transaction_delete (txn, record->entity, record->id, error)
         && zg_cli_commit (cli, txn, &record->uuid, error);
}

const ZgVerb zg_verb_delete = {
  "delete",
  N_ ("LEDGER UUID"),
  N_ ("delete a record with all that belongs to it"),
  "zhenggai-cli delete county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e",
  run,
};
