/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was pasted, as the measures it would become, shown in place before anything is written;
 * hidden until there is something. Nothing else waits for it.
 *
 * Signals: "closed": it was added or cancelled; the keyboard goes elsewhere. "added" (gint64): the
 * first of the measures is on disk. */
#pragma once

#include <adwaita.h>

#include "zg-session.h"

G_BEGIN_DECLS

#define ZG_TYPE_MEASURE_PASTE (zg_measure_paste_get_type ())
G_DECLARE_FINAL_TYPE (ZgMeasurePaste, zg_measure_paste, ZG, MEASURE_PASTE, AdwBin)

/**
 * zg_measure_paste_read:
 * @self: the widget
 * @session: a ledger
 * @issue_id: the issue that gets the measures
 * @after: see zg_paste_apply()
 * @text: (nullable): what was copied; NULL: what is on the clipboard
 *
 * Shows what would be added, as soon as it is understood.
 */
void zg_measure_paste_read (
    ZgMeasurePaste *self, ZgSession *session, gint64 issue_id, gint64 after, const char *text);

/* Hides what is shown and forgets it. */
void zg_measure_paste_cancel (ZgMeasurePaste *self);

G_END_DECLS
