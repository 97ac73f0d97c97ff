/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-verb.h"
#include "zg-verify.h"

static gboolean
print_json (const ZgVerifyResult *result, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  zg_json_boolean (json, "ok", result->problems->len == 0);
  zg_json_integer (json, "transactions", result->transactions);
  zg_json_text (json, "head", result->head);
  json_builder_set_member_name (json, "problems");
  json_builder_begin_array (json);
  for (guint i = 0; i < result->problems->len; i++)
    json_builder_add_string_value (json, result->problems->pdata[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

static gboolean
print_text (const ZgVerifyResult *result, GError **error)
{
  for (guint i = 0; i < result->problems->len; i++)
    {
      if (!zg_cli_print (error, "%s\n", (const char *) result->problems->pdata[i]))
        return FALSE;
    }
  if (result->problems->len > 0)
    return TRUE;
  return zg_cli_print (error, _ ("The ledger holds: %" PRId64 " transactions, newest hash %s.\n"),
                       result->transactions, result->head);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgVerifyResult) result = NULL;

  if (!zg_cli_parse (cli, NULL, 1, 1, error))
    return FALSE;
  ledger = zg_cli_open (cli, ZG_LEDGER_READ, error);
  result = ledger != NULL ? zg_verify (ledger, error) : NULL;
  if (result == NULL)
    return FALSE;
  cli->found = result->problems->len > 0;
  return cli->json ? print_json (result, error) : print_text (result, error);
}

const ZgVerb zg_verb_verify = {
  "verify",
  N_ ("LEDGER"),
  N_ ("check that file, journal, rows and totals agree"),
  "zhenggai-cli verify county.zgl || echo 台账有问题",
  run,
};
