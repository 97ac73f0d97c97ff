/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a history, the newest first, loaded page by page as they are scrolled, and again
 * when the ledger changes.
 *
 * Signal "loaded" (ZgHistoryBatch *): a page has come, with who has edited and whose history it is.
 */
#pragma once

#include <adwaita.h>

#include "zg-history-job.h"

G_BEGIN_DECLS

#define ZG_TYPE_HISTORY_LIST (zg_history_list_get_type ())
G_DECLARE_FINAL_TYPE (ZgHistoryList, zg_history_list, ZG, HISTORY_LIST, AdwBin)

/* Lists the history of @scope, which is copied, from its start. */
void zg_history_list_show (ZgHistoryList *self, ZgSession *session, const ZgHistoryScope *scope);

G_END_DECLS
