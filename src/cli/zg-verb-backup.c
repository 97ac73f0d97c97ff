/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-error.h"
#include "zg-ledger-backup.h"
#include "zg-verb.h"

/* A backup never takes the place of a file: it might be the last good one. */
static gboolean
check_free (const char *file, GError **error)
{
  if (file == NULL || !g_file_test (file, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_EXISTS, _ ("“%s” is there already; choose another name"),
               file);
  return FALSE;
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autofree char *file = NULL;

  if (!zg_cli_parse (cli, NULL, 1, 2, error))
    return FALSE;
  ledger = zg_cli_open (cli, ZG_LEDGER_READ, error);
  if (ledger == NULL || !check_free (cli->words[1], error))
    return FALSE;
  file = zg_ledger_backup (ledger, cli->words[1], error);
  return file != NULL && zg_cli_print_file (cli->json, file, error);
}

const ZgVerb zg_verb_backup = {
  "backup",
  N_ ("LEDGER [FILE]"),
  N_ ("write a checked copy, into the backups' folder or to a file"),
  "zhenggai-cli backup county.zgl\n"
  "zhenggai-cli backup county.zgl /media/usb/county-2024-06-30.zgl",
  run,
};
