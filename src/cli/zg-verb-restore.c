/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-ledger-backup.h"
#include "zg-verb.h"

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *kept = NULL;

  if (!zg_cli_parse (cli, NULL, 2, 2, error)
      || !zg_ledger_restore (cli->words[0], cli->words[1], &kept, error))
    return FALSE;
  cli->edited = TRUE;
  return zg_cli_print_file (cli->json, kept, error);
}

const ZgVerb zg_verb_restore = {
  "restore",
  N_ ("BACKUP LEDGER"),
  N_ ("put a backup in a ledger's place, which is kept as a backup first"),
  "zhenggai-cli restore /media/usb/county-2024-06-30.zgl county.zgl",
  run,
};
