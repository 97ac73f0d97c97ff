/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-edit.h"
#include "zg-error.h"
#include "zg-verb.h"

typedef struct
{
  ZgDay day;
  ZgDay approved;
  char *reason;
  char *approver; /* a person's uuid or name; nullable */
} Extension;

/* The person that is meant by a uuid or a name; one whose name is new is made. FALSE on error. */
static gboolean
find_approver (ZgTransaction *txn, const char *approver, ZgUuid *uuid, GError **error)
{
  g_autoptr (GPtrArray) persons = NULL;
  const ZgFieldValue name = { ZG_FIELD_PERSON_NAME, approver };

  if (zg_uuid_parse (approver, uuid))
    return TRUE;
  persons = zg_record_load_all (zg_transaction_get_ledger (txn), ZG_ENTITY_PERSON, error);
  if (persons == NULL)
    return FALSE;
  for (guint i = 0; i < persons->len; i++)
    {
      const ZgRecord *person = persons->pdata[i];

      if (zg_record_is (person, ZG_FIELD_PERSON_NAME, approver))
        {
          *uuid = person->uuid;
          return TRUE;
        }
    }
  return zg_transaction_insert (txn, ZG_ENTITY_PERSON, &name, 1, uuid, error) != 0;
}

static gboolean
extend (ZgCli *cli, const Extension *extension, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = zg_cli_open_record (cli, ZG_LEDGER_WRITE, &ledger, error);
  g_autoptr (ZgTransaction) txn = NULL;
  char approver_text[ZG_UUID_TEXT_SIZE];
  ZgUuid approver;
  ZgUuid uuid;

  if (record == NULL)
    return FALSE;
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, _ ("Extend deadline"), error);
  if (txn == NULL
      || (extension->approver != NULL
          && !find_approver (txn, extension->approver, &approver, error)))
    return FALSE;
  zg_transaction_set_reason (txn, extension->reason);
  return zg_edit_extend (txn, record->entity, record->id, extension->day, extension->reason,
                         extension->approver != NULL ? zg_uuid_write (&approver, approver_text)
                                                     : NULL,
                         extension->approved, &uuid, error)
         && zg_cli_commit (cli, txn, &uuid, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *approver = NULL;
  g_autofree char *approved = NULL;
  Extension extension = { 0 };
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why; it must be given"), N_ ("REASON") },
    { "approver", 0, 0, G_OPTION_ARG_STRING, &approver, N_ ("Who approved, by name or uuid"),
      N_ ("PERSON") },
    { "approved", 0, 0, G_OPTION_ARG_STRING, &approved, N_ ("When it was approved"), N_ ("DAY") },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 3, 3, error)
      || !zg_cli_parse_day (_ ("the new deadline"), cli->words[2], &extension.day, error)
      || !zg_cli_parse_day ("--approved", approved, &extension.approved, error))
    return FALSE;
  if (reason == NULL)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("an extension needs --reason"));
      return FALSE;
    }
  extension.reason = reason;
  extension.approver = approver;
  return extend (cli, &extension, error);
}

const ZgVerb zg_verb_extend = {
  "extend",
  N_ ("LEDGER UUID DAY"),
  N_ ("extend a deadline"),
  "zhenggai-cli extend county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e 2024-09-30 "
  "--reason 汛期延误 --approver 李国强 --approved 2024-06-20",
  run,
};
