/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a public version leaves out, and why. */
#pragma once

#include "zg-manuscript.h"
#include "zg-sheet.h"

G_BEGIN_DECLS

/* Whether an issue, a measure, a progress note or a figure is withheld. */
gboolean zg_withheld_is (const ZgRecord *record);

/* Notes in @manuscript that @record, of @sheet, is left out: what it is, its beginning, the reason
 * given. */
void zg_withheld_note (ZgManuscript *manuscript, const ZgRecord *record, const ZgSheet *sheet);

G_END_DECLS
