/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The leaders' summary: two pages of A4, always two. Page one is how far it is: figures with their
 * two numbers, rings, bars by section and by lead unit. Page two is what to do: overdue and next
 * deadlines, numbers of the notice that the ledger contradicts, and the issues by urgency until the
 * page is full, then how many more there are. No type is smaller than 9 points.
 *
 * It is made in four files: zg-summary.c for page one with the table of zg-summary-figures.c,
 * zg-summary-lists.c for page two, zg-summary-document.c for the document that can be had of it. */
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

/* The headline, in a sentence each for issues and measures. (transfer full) */
char *zg_summary_sentence (const ZgFigures *all, const ZgWords *words);

/* How it is counted, and from which ledger. (transfer full) */
char *zg_summary_basis (const ZgFigures *all, const ZgWords *words);

/* Issues, measures, numbered measures: how many, done, closed, overdue... */
void zg_summary_add_figures (ZgPages *pages, const ZgFigures *all, const ZgWords *words);

/* The same for a document. (transfer full) */
ZgForm *zg_summary_figures_form (const ZgFigures *all, const ZgWords *words);

/* Of items by urgency, those overdue. (transfer container) */
GPtrArray *zg_summary_select_late (GPtrArray *sorted);

/* Open items whose deadline is to come, the next first. What is kept up for a long time may have
 * passed a day of its measures without being overdue: that day is not to come. (transfer container)
 */
GPtrArray *zg_summary_select_next (GPtrArray *sorted);

/* The numbers of the notice that the ledger contradicts. (transfer full) (nullable) */
char *zg_summary_mismatches (const ZgPaperFacts *facts, const ZgWords *words);

/* What people call a state; the key itself if this version does not know it. */
const char *zg_summary_state (const ZgWords *words, const char *state);

/* An item's light, with the days it is overdue by. (transfer full) */
char *zg_summary_light (const ZgWords *words, const ZgItem *item);

/* Writes the document (ZgPaper.write). */
gboolean zg_summary_write (const ZgPaperFacts *facts,
                           const ZgPaperOptions *options,
                           ZgManuscript *manuscript,
                           const ZgProgress *progress,
                           GError **error);

/* Page two. */
void zg_summary_add_lists (ZgPages *pages, const ZgPaperFacts *facts, const ZgWords *words);

G_END_DECLS
