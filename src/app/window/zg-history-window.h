/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of a ledger, an issue or a field, in a window beside the ledger's: the newest step
 * first, loaded as it is scrolled. Its actions: history.revert (xxuxu), a ZgHistoryPlace in the
 * order of its members (row 0: the whole step), history.show-issue (xx), history.undo,
 * history.redo. */
#pragma once

#include "zg-history-page.h"
#include "zg-window.h"

G_BEGIN_DECLS

#define ZG_TYPE_HISTORY_WINDOW (zg_history_window_get_type ())
G_DECLARE_FINAL_TYPE (ZgHistoryWindow, zg_history_window, ZG, HISTORY_WINDOW, AdwWindow)

/* Shows the history of @scope (without its filters) in the one history window that @window has. */
void zg_history_window_show (ZgWindow *window, const ZgHistoryScope *scope);

/* Closes the history window of @window, if it has one: its ledger goes. */
void zg_history_window_close (ZgWindow *window);

/* Installs win.history (Ctrl+H), of the ledger, and win.history-of (sxs), of a row: the name of its
 * entity, its id, and the name of a field or "": in the class' init of #ZgWindow. */
void zg_history_window_install (GtkWidgetClass *widget_class);

G_END_DECLS
