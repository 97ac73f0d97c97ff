/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to look at before importing: the numbers a document states beside what is listed, and what
 * was not understood. Signal "jump" (guint64 start): show this byte of the text. */
#pragma once

#include <adwaita.h>

#include "zg-draft.h"

G_BEGIN_DECLS

#define ZG_TYPE_IMPORT_CHECKS (zg_import_checks_get_type ())
G_DECLARE_FINAL_TYPE (ZgImportChecks, zg_import_checks, ZG, IMPORT_CHECKS, AdwBin)

/* Shows a draft, or what has become of it. */
void zg_import_checks_show (ZgImportChecks *self, const ZgDraft *draft);

G_END_DECLS
