/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of an open ledger under one view switcher: issues, progress, deadlines,
 * papers. A page is a child of the stack in zg-ledger-pages.ui or is added in
 * zg_ledger_pages_new(), and is named there once.
 *
 * Its action "pages.show" (s) goes to a page by name; Alt+1, Alt+2, ... do so in order.
 * "pages.print" (Ctrl+P) goes to the papers, and prints there. */
#pragma once

#include <adwaita.h>

#include "zg-issues-page.h"

G_BEGIN_DECLS

#define ZG_TYPE_LEDGER_PAGES (zg_ledger_pages_get_type ())
G_DECLARE_FINAL_TYPE (ZgLedgerPages, zg_ledger_pages, ZG, LEDGER_PAGES, AdwBin)

/* @title shows the switcher, and where it has no room a bar at the bottom does. */
GtkWidget *zg_ledger_pages_new (ZgSession *session, AdwViewSwitcherTitle *title);

/* (transfer none) */
ZgIssuesPage *zg_ledger_pages_get_issues (ZgLedgerPages *self);

/* Saves what is being typed on any of them. */
void zg_ledger_pages_commit (ZgLedgerPages *self);

/* The name of the page that is seen. (transfer none) */
const char *zg_ledger_pages_get_page (ZgLedgerPages *self);

/* What the charts tell of, an expression; "" for all. (transfer none) */
const char *zg_ledger_pages_get_filter (ZgLedgerPages *self);

/* Goes to a page: "issues", "progress", "deadlines", "papers". */
void zg_ledger_pages_show (ZgLedgerPages *self, const char *page);

/* Goes to the texts of papers that the office words itself. */
void zg_ledger_pages_show_own_texts (ZgLedgerPages *self);

/* Lists the rows behind a figure: exactly the issues or measures that @filter chooses. The other
 * pages go on telling of what they told of before. */
void zg_ledger_pages_show_rows (ZgLedgerPages *self, const char *filter, gboolean measures);

G_END_DECLS
