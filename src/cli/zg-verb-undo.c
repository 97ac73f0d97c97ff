/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-step.h"
#include "zg-undo.h"
#include "zg-verb.h"

static gboolean
run (ZgCli *cli, GError **error)
{
  return zg_cli_take_step (cli, zg_undo, _ ("Undone"), error);
}

const ZgVerb zg_verb_undo = {
  "undo",
  N_ ("LEDGER"),
  N_ ("take back the last step of this author"),
  "zhenggai-cli undo county.zgl",
  run,
};
