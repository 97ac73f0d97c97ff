/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The daily page of a ledger: filter pane, list and issue side by side; two or one of them where
 * the window is narrow. */
#pragma once

#include <adwaita.h>

#include "zg-browser.h"

G_BEGIN_DECLS

#define ZG_TYPE_ISSUES_PAGE (zg_issues_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgIssuesPage, zg_issues_page, ZG, ISSUES_PAGE, AdwBin)

/* Its widget actions: "issues.filter-pane" (F9), "issues.search" (Ctrl+F). */
GtkWidget *zg_issues_page_new (ZgSession *session);

/* Shows an issue, in the list and beside it; @measure_id may be 0. */
void zg_issues_page_show (ZgIssuesPage *self, gint64 issue_id, gint64 measure_id);

/* Lists the rows of an expression (zg-filter.h), or all with NULL. */
void zg_issues_page_set_filter (ZgIssuesPage *self, const char *filter);

/* Lists the rows behind a figure: the issues, or the measures, of an expression. */
void zg_issues_page_show_rows (ZgIssuesPage *self, const char *filter, gboolean measures);

/* The list. (transfer none) */
ZgBrowser *zg_issues_page_get_browser (ZgIssuesPage *self);

/* What the list's filter says. (transfer none) */
ZgFilterTerms *zg_issues_page_get_terms (ZgIssuesPage *self);

/* Saves what is still being typed. */
void zg_issues_page_commit (ZgIssuesPage *self);

G_END_DECLS
