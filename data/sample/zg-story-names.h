/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the story calls the rows of the ledger: "2.6.3", "1.7.*", "ledger", the name of a unit. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  ZgEntity entity;
  gint64 row_id;
  char uuid[ZG_UUID_TEXT_SIZE];
} ZgStoryRow;

/**
 * zg_story_find_rows:
 * @ledger: a ledger
 * @target: places parted by spaces; README.md says how they are written
 * @error: return location
 *
 * Sections, issues and measures are counted from 1 in their order, so an implicit measure has a
 * place, too.
 *
 * Returns: (transfer full) (element-type ZgStoryRow): the rows; NULL with %ZG_ERROR_NOT_FOUND
 */
GArray *zg_story_find_rows (ZgLedger *ledger, const char *target, GError **error);

/**
 * zg_story_find_name:
 * @ledger: a ledger
 * @entity: %ZG_ENTITY_UNIT or %ZG_ENTITY_PERSON
 * @name: a name; for units, another name of a unit, too
 * @uuid: (out): the row's uuid
 * @error: return location
 *
 * Returns: FALSE with %ZG_ERROR_NOT_FOUND if nobody has that name
 */
gboolean zg_story_find_name (ZgLedger *ledger,
                             ZgEntity entity,
                             const char *name,
                             char uuid[ZG_UUID_TEXT_SIZE],
                             GError **error);

G_END_DECLS
