/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The leaders' summary: two pages of A4, always two. Page one is how far it is: figures with their
 * two numbers, rings, bars by section and by lead unit. Page two is what to do: overdue and next
 * deadlines, numbers of the notice that the ledger contradicts, and the issues by urgency until the
 * page is full, then how many more there are. No type is smaller than 9 points.
 *
 * It is made in two files: zg-summary.c for page one, zg-summary-lists.c for page two. */
#pragma once

#include "zg-paper.h"

G_BEGIN_DECLS

/* Type of the summary. */
ZgTextStyle zg_summary_heading_style (void);
ZgTextStyle zg_summary_body_style (void);
ZgTextStyle zg_summary_table_style (void);

/* Adds the heading @number (1 to 6) with the summary's spaces; @text is a message. */
ZgBlock *
zg_summary_add_heading (ZgPages *pages, const ZgWords *words, guint number, const char *text);

/* Page two. */
void zg_summary_add_lists (ZgPages *pages, const ZgPaperFacts *facts, const ZgWords *words);

G_END_DECLS
