/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the day as of which a ledger is to be shown. */
#pragma once

#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAST_DIALOG (zg_past_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZgPastDialog, zg_past_dialog, ZG, PAST_DIALOG, AdwMessageDialog)

/* Asks, and shows the ledger of @window as of the day that was chosen. */
void zg_past_dialog_show (ZgWindow *window);

G_END_DECLS
