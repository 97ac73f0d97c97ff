/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What going back to a backup would cost: asked before a damaged ledger is put aside. */
#pragma once

#include "zg-backup-list.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_known; /* FALSE where the damage reaches into the journal, or the two do not belong
                        together */
  guint n_steps;     /* transactions that the file has and the backup has not */
  gint64 last_us;    /* when the last of them was recorded, microseconds since 1970 UTC; 0: none */
} ZgBackupLoss;

/**
 * zg_backup_choose:
 * @path: a ledger, damaged or gone
 * @loss: (out): what the backup lacks
 *
 * The newest backup that opens and in which SQLite finds nothing wrong. Reads every page of it, and
 * of older ones as long as none is whole; not for the main thread.
 *
 * Returns: (transfer full) (nullable): %NULL if there is no whole backup
 */
ZgBackup *zg_backup_choose (const char *path, ZgBackupLoss *loss);

/**
 * zg_backup_loss_tell:
 * @loss: what a backup lacks
 *
 * Returns: (transfer full): a sentence: "3 steps were recorded since, the last on 2024-06-30"
 */
char *zg_backup_loss_tell (const ZgBackupLoss *loss);

G_END_DECLS
