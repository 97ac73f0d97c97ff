/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-edit.h"
#include "zg-error.h"
#include "zg-verb.h"

static gboolean
add_note (ZgCli *cli, ZgDay day, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = zg_cli_open_record (cli, ZG_LEDGER_WRITE, &ledger, error);
  g_autoptr (ZgTransaction) txn = NULL;
  ZgUuid uuid;

  if (record == NULL)
    return FALSE;
  if (record->entity != ZG_ENTITY_ISSUE && record->entity != ZG_ENTITY_MEASURE)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                   /* Translators: %s is a kind of record, "unit" */
                   _ ("a progress note belongs to an issue or a measure, not to a “%s”"),
                   zg_entity_get_label (record->entity));
      return FALSE;
    }
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, _ ("Add progress note"), error);
  if (txn == NULL)
    return FALSE;
  if (day != ZG_DAY_NONE)
    zg_transaction_set_day (txn, day);
  return zg_edit_add_note (txn, record->entity, record->id, cli->words[2], day, &uuid, error)
         && zg_cli_commit (cli, txn, &uuid, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *day_text = NULL;
  ZgDay day;
  const GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &day_text, N_ ("The note's day; without it, today"),
      N_ ("DAY") },
    { NULL },
  };

  return zg_cli_parse (cli, entries, 3, 3, error)
         && zg_cli_parse_day ("--day", day_text, &day, error) && add_note (cli, day, error);
}

const ZgVerb zg_verb_note = {
  "note",
  N_ ("LEDGER UUID TEXT"),
  N_ ("add a progress note to an issue or a measure"),
  "zhenggai-cli note county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e "
  "已完成排查，正在逐户整改。 --day 2024-05-20",
  run,
};
