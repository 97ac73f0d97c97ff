/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a ledger: what there is, its pages, and how they are wanted; printed, saved and
 * copied from here. Made of the issues that the list of issues shows, or of all.
 *
 * Its widget actions: "papers.choose" (s, a paper's name), "papers.print" (Ctrl+P), "papers.save"
 * (s, a format; Ctrl+S: PDF), "papers.copy" (Ctrl+Shift+C), "papers.stop", "papers.retry",
 * "papers.options", "papers.list". */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAPERS_PAGE (zg_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgPapersPage, zg_papers_page, ZG, PAPERS_PAGE, AdwBin)

GtkWidget *zg_papers_page_new (ZgSession *session);

/* What the list of issues shows, an expression (zg-filter.h); "" for all. */
void zg_papers_page_set_filter (ZgPapersPage *self, const char *filter);

G_END_DECLS
