/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks before a text is blanked for good (zg-redact.h): why, and where else it is to go. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_REDACT_DIALOG (zg_redact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZgRedactDialog, zg_redact_dialog, ZG, REDACT_DIALOG, AdwMessageDialog)

/**
 * zg_redact_dialog_show:
 * @teller: the window above which it asks, and which tells what was done (zg-teller.h)
 * @session: an editable ledger
 * @entity: of the record
 * @row_id: the record
 * @field: one that zg_redact_can() be blanked
 * @about: what is blanked, as the clerk knows it: "5 重项目招引轻跟进服务 · result"
 */
void zg_redact_dialog_show (GtkWindow *teller,
                            ZgSession *session,
                            ZgEntity entity,
                            gint64 row_id,
                            const ZgField *field,
                            const char *about);

G_END_DECLS
