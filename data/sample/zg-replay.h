/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replays the sample's story through the ledger's own write path, with a clock that stands at each
 * event's time. */
#pragma once

#include <glib.h>

#include "zg-day.h"

G_BEGIN_DECLS

/**
 * zg_replay:
 * @events: (element-type ZgStoryEvent): a story
 * @folder: where the documents lie that it imports
 * @path: the ledger to make; must not exist
 * @last_day: the day the story ends on
 * @error: return location
 *
 * Returns: TRUE if the ledger was made; FALSE with the reason and the line of the story, and
 *   without a ledger at @path
 */
gboolean
zg_replay (GPtrArray *events, const char *folder, const char *path, ZgDay last_day, GError **error);

G_END_DECLS
