/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-step.h"
#include "zg-undo.h"
#include "zg-verb.h"

static gboolean
run (ZgCli *cli, GError **error)
{
  return zg_cli_take_step (cli, zg_redo, _ ("Done again"), error);
}

const ZgVerb zg_verb_redo = {
  "redo", N_ ("LEDGER"), N_ ("do again what was undone last"), "zhenggai-cli redo county.zgl", run,
};
