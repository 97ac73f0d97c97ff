/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the backups nobody has to think of: at the first edit of a day, and when a ledger that was
 * edited is closed. They are written on the ledger's thread. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

/* Looks after the session that @window has taken. */
void zg_backup_keeper_attach (ZgWindow *window);

/* Backs up what was edited since the last backup; the program stays until it is written. */
void zg_backup_keeper_finish (ZgSession *session);

/* Makes a backup now and tells where it is. */
void zg_backup_keeper_make (ZgWindow *window);

G_END_DECLS
