/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One act on many issues or measures, in one transaction: one step to undo, and all or nothing. */
#pragma once

#include "zg-transaction.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_BULK_STATE,    /* value: a key; an issue's state follows its measures, so these are set */
  ZG_BULK_CLASS,    /* value: a key; NULL for none */
  ZG_BULK_UNIT,     /* value: a name, which takes the place of the lead units */
  ZG_BULK_ADD_UNIT, /* value: a name, beside the lead units */
  ZG_BULK_LEADER,   /* value: a name, which takes the place of the leaders */
  ZG_BULK_DEADLINE, /* value: a day in decimal; items that have a deadline are extended, with a
                     * reason, the others get their first */
  ZG_BULK_WITHHOLD, /* with a reason */
  ZG_BULK_PUBLISH,
  ZG_BULK_DELETE,
} ZgBulkAct;

typedef struct _ZgBulk ZgBulk;

/**
 * zg_bulk_new:
 * @entity: %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE
 * @ids: of gint64: rows
 * @value: (nullable): see #ZgBulkAct
 * @reason: (nullable): why
 *
 * Returns: (transfer full): an act to be done with zg_bulk_edit()
 */
ZgBulk *zg_bulk_new (
    ZgBulkAct act, ZgEntity entity, const GArray *ids, const char *value, const char *reason);
ZgBulk *zg_bulk_ref (ZgBulk *self);
void zg_bulk_unref (gpointer self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgBulk, zg_bulk_unref)

/* Does it; a ZgEdit (zg-session.h) with the ZgBulk as its data. FALSE with a reason: nothing may be
 * committed. */
gboolean zg_bulk_edit (ZgTransaction *txn, gpointer bulk, GError **error);

/* What is done, for the history and beside Undo: "Set state of 10 issues". (transfer full) */
char *zg_bulk_get_label (ZgBulk *self);

/* What was done: "State of 10 issues set". (transfer full) */
char *zg_bulk_get_done_label (ZgBulk *self);

/* From another thread: how many rows it has come through, and that it is to stop. */
guint zg_bulk_get_progress (ZgBulk *self);
guint zg_bulk_get_size (ZgBulk *self);
void zg_bulk_cancel (ZgBulk *self);

G_END_DECLS
