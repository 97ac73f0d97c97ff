/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-error.h"
#include "zg-redact.h"
#include "zg-verb.h"

typedef struct
{
  char *reason;
  gboolean documents;
  gboolean backups;
} Options;

static gboolean
print (ZgCli *cli, const ZgRedaction *done, const Options *options, guint n_backups, GError **error)
{
  g_autoptr (JsonBuilder) json = NULL;

  if (!cli->json)
    {
      if (!zg_cli_print (error,
                         ngettext ("%u value blanked\n", "%u values blanked\n", done->n_values),
                         done->n_values))
        return FALSE;
      if (n_backups == 0)
        return TRUE;
      return options->backups
                 ? zg_cli_print (error,
                                 ngettext ("blanked in %u backup, too\n",
                                           "blanked in %u backups, too\n", n_backups),
                                 n_backups)
                 : zg_cli_print (error,
                                 ngettext ("%u backup still holds the text; --backups blanks it "
                                           "there, too\n",
                                           "%u backups still hold the text; --backups blanks it "
                                           "there, too\n",
                                           n_backups),
                                 n_backups);
    }
  json = json_builder_new ();
  json_builder_begin_object (json);
  zg_json_uuid (json, "txn", &done->txn);
  zg_json_integer (json, "value_count", done->n_values);
  zg_json_integer (json, "document_count", done->n_documents);
  zg_json_integer (json, options->backups ? "backup_count" : "backups_holding", n_backups);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

/* The ledger first: if a backup can't be changed, what people work with is clean already, and the
 * message names the backup. */
static gboolean
redact (ZgCli *cli, const Options *options, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = zg_cli_open_record (cli, ZG_LEDGER_WRITE, &ledger, error);
  const ZgField *field = record ? zg_cli_find_field (record->entity, cli->words[2], error) : NULL;
  ZgRedaction done;
  guint n_backups;

  return field
         && zg_redact (ledger, record->entity, record->id, field, options->reason,
                       options->documents, &done, error)
         && zg_redact_backups (ledger, record->entity, &record->uuid, field,
                               options->backups ? options->reason : NULL, options->documents,
                               &n_backups, error)
         && print (cli, &done, options, n_backups, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  Options options = { 0 };
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why; it must be given"), N_ ("REASON") },
    { "documents", 0, 0, G_OPTION_ARG_NONE, &options.documents,
      N_ ("Cover the text in imported documents, too"), NULL },
    { "backups", 0, 0, G_OPTION_ARG_NONE, &options.backups,
      N_ ("Blank the text in the ledger’s backups, too"), NULL },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 3, 3, error))
    return FALSE;
  if (reason == NULL)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("a redaction needs --reason"));
      return FALSE;
    }
  options.reason = reason;
  return redact (cli, &options, error);
}

const ZgVerb zg_verb_redact = {
  "redact",
  N_ ("LEDGER UUID FIELD"),
  N_ ("blank every text that a field ever held; it can’t be undone"),
  "zhenggai-cli redact county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e result "
  "--reason 误录身份证号 --documents --backups",
  run,
};
