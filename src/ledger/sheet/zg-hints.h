/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a careful colleague would point out about an issue or measure. A hint never stands in the
 * way of saving. */
#pragma once

#include "zg-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_HINT_NO_LEAD_UNIT,             /* issue: nobody leads, and no measure has a lead unit */
  ZG_HINT_WITHHELD_WITHOUT_REASON,  /* issue, measure */
  ZG_HINT_PINNED_WITHOUT_REASON,    /* issue */
  ZG_HINT_DATED_WITHOUT_DEADLINE,   /* issue, measure: class "by a date" */
  ZG_HINT_LONG_TERM_WITHOUT_REPORT, /* issue: no next report */
  ZG_HINT_REPORT_DAY_PAST,          /* issue, measure */
  ZG_HINT_DEADLINE_BEFORE_START,    /* measure */
  ZG_HINT_DONE_WITHOUT_NOTE,        /* measure: neither a note nor a result */
  ZG_HINT_RETURNED_WITHOUT_REASON,  /* measure */
  ZG_HINT_PERCENT_FULL_NOT_DONE,    /* measure: 100%, but open */
  ZG_HINT_DEADLINE_AFTER_ISSUE,     /* measure: later than its issue's */
  ZG_HINT_EMPTY_TEXT,               /* measure: printed, but without text */
} ZgHint;

/* The hints for an issue or a measure of a sheet, in the order above.
 * (transfer full) (element-type ZgHint) */
GArray *zg_hints_find (const ZgSheet *sheet, const ZgSheetItem *item);

/* A short sentence in the present language. */
const char *zg_hint_get_text (ZgHint hint);

G_END_DECLS
