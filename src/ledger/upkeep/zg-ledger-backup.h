/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups of ledgers: in the user's data folder, one folder a ledger (its uuid and a hash of its
 * path), the last ten and the newest of each of twelve months, at most a tenth of the free disk. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/**
 * zg_ledger_backup:
 * @ledger: a ledger
 * @path: (nullable): where to; NULL for the backups' folder
 * @error: return location
 *
 * Makes a checked copy. In the backups' folder older ones are thinned out afterwards.
 *
 * Returns: (transfer full): the path of the copy
 */
char *zg_ledger_backup (ZgLedger *ledger, const char *path, GError **error);

/* The folder of this ledger's backups; it need not exist. (transfer full) */
char *zg_ledger_backup_folder (ZgLedger *ledger);

/**
 * zg_ledger_restore:
 * @backup: a ledger file
 * @path: the ledger to be put back; what stands there is kept as a backup first
 * @kept: (out) (optional) (transfer full) (nullable): where the present file was kept; NULL if
 *   there was none
 * @error: return location
 *
 * Nothing is changed if @backup is not whole or another program uses @path.
 */
gboolean zg_ledger_restore (const char *backup, const char *path, char **kept, GError **error);

G_END_DECLS
