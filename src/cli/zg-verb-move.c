/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-edit.h"
#include "zg-error.h"
#include "zg-verb.h"

/* Where to, from the options, of which exactly one has to be given; NULL on error. */
static const char *
find_target (char *const targets[], ZgMove *how, GError **error)
{
  const char *target = NULL;

  for (int i = ZG_MOVE_BEFORE; i <= ZG_MOVE_UNDER; i++)
    {
      if (targets[i] == NULL)
        continue;
      if (target != NULL)
        {
          target = NULL;
          break;
        }
      target = targets[i];
      *how = i;
    }
  if (target == NULL)
    g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE,
                         _ ("one of --before, --after and --under must be given"));
  return target;
}

static gboolean
move (ZgCli *cli, ZgMove how, const char *target, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = zg_cli_open_record (cli, ZG_LEDGER_WRITE, &ledger, error);
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *label = NULL;
  ZgEntity target_entity;
  gint64 target_id;

  if (record == NULL || !zg_ledger_find_text (ledger, target, &target_entity, &target_id, error))
    return FALSE;
  /* Translators: a step in the history; %s is a kind of record, "measure" */
  label = g_strdup_printf (_ ("Move %s"), zg_entity_get_label (record->entity));
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, label, error);
  return txn != NULL
         && zg_edit_move (txn, record->entity, record->id, how, target_entity, target_id, error)
         && zg_cli_commit (cli, txn, &record->uuid, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *under = NULL;
  const char *target;
  ZgMove how;
  const GOptionEntry entries[] = {
    { "before", 0, 0, G_OPTION_ARG_STRING, &before, N_ ("The record to stand before"), "UUID" },
    { "after", 0, 0, G_OPTION_ARG_STRING, &after, N_ ("The record to stand after"), "UUID" },
    { "under", 0, 0, G_OPTION_ARG_STRING, &under, N_ ("The record to belong to, as its last"),
      "UUID" },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 2, 2, error))
    return FALSE;
  target = find_target ((char *const[]){ before, after, under }, &how, error);
  return target != NULL && move (cli, how, target, error);
}

const ZgVerb zg_verb_move = {
  "move",
  N_ ("LEDGER UUID"),
  N_ ("move a record before, after or under another"),
  "zhenggai-cli move county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e "
  "--after 8a1d3c5e-20b4-4b7f-8f1a-6c9e7d5b3a21",
  run,
};
