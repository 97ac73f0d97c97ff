/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-claims.h"
#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-numeral.h"
#include "zg-verb.h"

static gboolean
print_json (GPtrArray *checks, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < checks->len; i++)
    {
      const ZgClaimCheck *check = checks->pdata[i];

      json_builder_begin_object (json);
      zg_json_text (json, "claim", check->key);
      zg_json_decimal (json, "claimed", check->claimed, check->claimed_scale);
      if (check->is_listed)
        zg_json_decimal (json, "listed", check->listed, check->listed_scale);
      else
        zg_json_text (json, "listed", NULL);
      if (check->has_numbered)
        zg_json_integer (json, "listed_numbered", check->listed_numbered);
      else
        zg_json_text (json, "listed_numbered", NULL);
      zg_json_text (json, "formula", check->formula);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  return zg_cli_print_json (json, error);
}

static gboolean
print_claim (const ZgClaimCheck *check, GError **error)
{
  g_autofree char *claimed = zg_numeral_write_decimal (check->claimed, check->claimed_scale);
  g_autofree char *listed = zg_numeral_write_decimal (check->listed, check->listed_scale);

  if (!check->is_listed)
    /* Translators: a figure's name and the number that a notice claims */
    return zg_cli_print (error, _ ("%s: claimed %s, nothing is listed beside it\n"), check->key,
                         claimed);
  if (check->matches)
    /* Translators: a figure's name and a number that is claimed and listed */
    return zg_cli_print (error, _ ("%s: claimed %s, as listed\n"), check->key, claimed);
  /* Translators: a figure's name and two numbers that should be the same */
  return zg_cli_print (error, _ ("%s: claimed %s, but listed %s\n"), check->key, claimed, listed);
}

static gboolean
print_text (GPtrArray *checks, GError **error)
{
  for (guint i = 0; i < checks->len; i++)
    {
      if (!print_claim (checks->pdata[i], error))
        return FALSE;
    }
  return checks->len > 0 || zg_cli_print (error, "%s\n", _ ("No document claims a number."));
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  if (!zg_cli_parse (cli, NULL, 1, 1, error))
    return FALSE;
  ledger = zg_cli_open (cli, ZG_LEDGER_READ, error);
  checks = ledger != NULL ? zg_claims_check (ledger, error) : NULL;
  if (checks == NULL)
    return FALSE;
  for (guint i = 0; i < checks->len; i++)
    cli->found |= !((const ZgClaimCheck *) checks->pdata[i])->matches;
  return cli->json ? print_json (checks, error) : print_text (checks, error);
}

const ZgVerb zg_verb_check = {
  "check",
  N_ ("LEDGER"),
  N_ ("compare the numbers a notice claims with what is listed"),
  "zhenggai-cli check county.zgl",
  run,
};
