/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines or spreadsheet cells from the clipboard become measures of an issue: first as a draft that
 * can be looked at, then in one transaction. */
#pragma once

#include "zg-draft.h"
#include "zg-ledger.h"
#include "zg-transaction.h"

G_BEGIN_DECLS

typedef struct
{
  ZgDraft *draft;     /* an "issue" a pasted row: its measures, and the units, people, deadline,
                       * state, progress and detail (the target) that they share; doubts list what
                       * was not understood, with the row's number in "start" */
  guint n_measures;   /* of all rows */
  gboolean has_heads; /* the first row said what the columns are */
} ZgPaste;

/**
 * zg_paste_read:
 * @text: what was copied: plain lines, or rows of cells with tabs between them
 * @units: (nullable) (element-type utf8): a set of names of units that are known
 * @today: for dates that leave the year open
 *
 * A number at the start of a line or in a cell of its own ("1.", （2）, 一是, ①) becomes the
 * measure's number. Several numbered items in one cell become as many measures. Columns are told by
 * a row of heads (整改措施, 责任单位, 完成时限, 进展, ...), those without a known head by what
 * stands in them: dates are deadlines, known units lead, words for a state set it, the longest text
 * is the measure.
 *
 * Returns: (transfer full): what it would become; no measure at all if @text is blank
 */
ZgPaste *zg_paste_read (const char *text, GHashTable *units, ZgDay today);

/* As zg_paste_read(), with the ledger's units and their other names, and its day. */
ZgPaste *zg_paste_read_for (ZgLedger *ledger, const char *text, GError **error);

void zg_paste_free (ZgPaste *paste);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgPaste, zg_paste_free)

/**
 * zg_paste_apply:
 * @paste: what was read
 * @txn: a transaction
 * @issue_id: the issue the measures are for
 * @after: a measure of it to put them behind, in order; if it has no text and no
 *   deadline itself, it becomes the first one; 0 for the end
 * @first: (out): the first measure of what was pasted; 0 if there was none
 * @error: return location
 *
 * Adds all measures with what stands beside them. A deadline becomes the measure's first, with its
 * words; an account of the progress becomes a note of the row's first measure.
 */
gboolean zg_paste_apply (const ZgPaste *paste,
                         ZgTransaction *txn,
                         gint64 issue_id,
                         gint64 after,
                         gint64 *first,
                         GError **error);

G_END_DECLS
