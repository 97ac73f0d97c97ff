/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What undo and redo have in common. */
#pragma once

#include "zg-cli.h"

G_BEGIN_DECLS

/* zg_undo() or zg_redo() */
typedef gboolean (*ZgCliStep) (ZgLedger *ledger, char **label, ZgUuid *txn, GError **error);

/* Reads the command line, takes the step, and prints what it was: as JSON {label, txn}, as text
 * after @sentence. */
gboolean zg_cli_take_step (ZgCli *self, ZgCliStep step, const char *sentence, GError **error);

G_END_DECLS
