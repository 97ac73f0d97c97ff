/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups by date, put back in a ledger's place in one step. What stood there is kept. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Shows the backups of the ledger at @path, or of all recent ledgers if it is NULL. */
void zg_start_restore_show (ZgWindow *window, const char *path);

/* Puts @backup in the place of the ledger at @path and opens it; a toast takes it back. */
void zg_start_restore_run (ZgWindow *window, const char *backup, const char *path);

/* Tells why a ledger was not opened and, if it has a backup, offers the newest. */
void zg_start_restore_offer (ZgWindow *window, const char *path, const GError *error);

G_END_DECLS
