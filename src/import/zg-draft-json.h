/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft for scripts. */
#pragma once

#include <json-glib/json-glib.h>

#include "zg-draft.h"

G_BEGIN_DECLS

/**
 * zg_draft_to_json:
 * @draft: a draft
 *
 * Days are written as 2024-03-15, numbers as numbers; what is absent is left out. Lines count from
 * 1. A section's implied_status is "completed" or "ongoing"; state is the ledger's key.
 *
 * Returns: (transfer full): an object
 */
JsonNode *zg_draft_to_json (const ZgDraft *draft);

G_END_DECLS
