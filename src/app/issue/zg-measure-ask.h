/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks in place, under the field that was changed, for the reason that a change needs. Hidden until
 * it asks; nothing else waits for it.
 *
 * Signal "closed": it was answered or cancelled; the keyboard goes back to the field. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

#define ZG_TYPE_MEASURE_ASK (zg_measure_ask_get_type ())
G_DECLARE_FINAL_TYPE (ZgMeasureAsk, zg_measure_ask, ZG, MEASURE_ASK, AdwBin)

/* Asks whether a deadline is extended or corrected to @day (%ZG_DAY_NONE: taken away), and why. */
void zg_measure_ask_deadline (
    ZgMeasureAsk *self, ZgSession *session, ZgSheet *sheet, const ZgSheetItem *item, ZgDay day);

/* Asks why @field is set to the key @value, and keeps the answer in @reason_field. */
void zg_measure_ask_reason (ZgMeasureAsk *self,
                            ZgSession *session,
                            ZgSheet *sheet,
                            const ZgSheetItem *item,
                            ZgFieldId field,
                            const char *value,
                            ZgFieldId reason_field);

void zg_measure_ask_cancel (ZgMeasureAsk *self);

G_END_DECLS
