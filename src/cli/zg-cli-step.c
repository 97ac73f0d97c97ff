/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-step.h"

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"

gboolean
zg_cli_take_step (ZgCli *self, ZgCliStep step, const char *sentence, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (JsonBuilder) json = NULL;
  g_autofree char *label = NULL;
  ZgUuid txn;

  if (!zg_cli_parse (self, NULL, 1, 1, error))
    return FALSE;
  ledger = zg_cli_open (self, ZG_LEDGER_WRITE, error);
  if (ledger == NULL || !step (ledger, &label, &txn, error))
    return FALSE;
  self->edited = TRUE;
  if (!self->json)
    return zg_cli_print (error, "%s: %s\n", sentence, label);
  json = json_builder_new ();
  json_builder_begin_object (json);
  zg_json_text (json, "label", label);
  zg_json_uuid (json, "txn", &txn);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}
