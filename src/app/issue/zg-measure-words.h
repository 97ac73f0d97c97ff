/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lists and editor of measures say of one, in words. */
#pragma once

#include "zg-sheet.h"

G_BEGIN_DECLS

/* How an item came to its deadline, a line for each step; NULL if there is nothing to tell beyond
 * the day itself. (transfer full) (nullable) */
char *zg_measure_words_deadlines (const ZgSheet *sheet, const ZgSheetItem *item);

/* The day and how late it is, or the state of what is done; NULL for neither. (transfer full)
 * (nullable) */
char *zg_measure_words_due (const ZgSheetItem *item);

/* Lead units, else those responsible; NULL for none. (transfer full) (nullable) */
char *zg_measure_words_units (const ZgSheetItem *item);

/* TRUE for done and closed. */
gboolean zg_measure_words_is_done (const ZgSheetItem *item);

G_END_DECLS
