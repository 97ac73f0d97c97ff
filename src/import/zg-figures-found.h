/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counted results in prose: money, area, persons, items. */
#pragma once

#include "zg-draft.h"
#include "zg-slice.h"

G_BEGIN_DECLS

/* Adds the figures of @slice, a block of the draft's text, in the printed unit. Dates, percentages
 * and numbers that name something (12345工单, 第九, A级) are none. */
void zg_figures_read (ZgDraft *draft, ZgSlice slice, const ZgDraftPlace *place);

G_END_DECLS
