/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups there are of a ledger, also of one that is damaged or gone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  gint64 us; /* when it was made, microseconds since 1970 UTC */
  guint64 bytes;
} ZgBackup;

/* The backups that zg_ledger_backup() made of the ledger at @path, the newest first; empty if there
 * are none. Reads folders, opens no ledger. (transfer full) (element-type ZgBackup) */
GPtrArray *zg_backup_list (const char *path);

/* The folder that holds the folders of all ledgers' backups. (transfer full) */
char *zg_backup_get_root (void);

/* What all backups of the ledger at @path have in the names of their folders. (transfer full) */
char *zg_backup_path_key (const char *path);

void zg_backup_free (ZgBackup *backup);

G_END_DECLS
