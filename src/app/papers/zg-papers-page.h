/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a ledger: what there is, its pages, and how they are wanted; printed, saved and
 * copied from here. Made of the issues that the list of issues shows, or of all.
 *
 * Its widget actions: "papers.choose" (s, a paper's name), "papers.print" (Ctrl+P), "papers.save"
 * (s, a format; Ctrl+S: PDF), "papers.copy" (Ctrl+Shift+C), "papers.stop", "papers.retry",
 * "papers.options", "papers.list", "papers.texts" (b: the office's own texts
 * beside the pages, or the options again). */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_PAPERS_PAGE (zg_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (ZgPapersPage, zg_papers_page, ZG, PAPERS_PAGE, AdwBin)

GtkWidget *zg_papers_page_new (ZgSession *session);

/**
 * zg_papers_page_set_chosen:
 * @self: a page
 * @filter: what the list of issues shows, an expression (zg-filter.h); "" for all
 * @search: what is searched for in it (zg-search.h); "" for nothing
 * @words: both as people read them
 *
 * Papers are made of exactly what the list shows, unless all issues are wanted.
 */
void zg_papers_page_set_chosen (ZgPapersPage *self,
                                const char *filter,
                                const char *search,
                                const char *words);

G_END_DECLS
