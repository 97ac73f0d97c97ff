/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days promised in the prose of measures. */
#pragma once

#include "zg-draft.h"
#include "zg-slice.h"

G_BEGIN_DECLS

/**
 * zg_promises_read:
 * @draft: a draft with its dates; where promises are added
 * @slice: a block of the draft's text
 * @place: where it belongs
 *
 * A day is promised if its words say by when (底前, 月前) or its clause looks ahead (计划, 预计,
 * 将, 拟), and nothing in the clause says that it came to pass (已, 截至, 以来). A year that is
 * missing is that of the text before, unless the day would then lie before the findings were
 * handed over; else the document's. Days of years before the document's are history.
 */
void zg_promises_read (ZgDraft *draft, ZgSlice slice, const ZgDraftPlace *place);

G_END_DECLS
