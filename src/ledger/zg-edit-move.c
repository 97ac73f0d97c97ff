/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-record.h"

#define ORDER_GAP (1 << 20)

/* What can be moved, and what it hangs on. */
static const struct
{
  ZgEntity entity;
  ZgEntity owner_entity;
  ZgFieldId owner;
  ZgFieldId ord;
} movable[] = {
  { ZG_ENTITY_MEASURE, ZG_ENTITY_ISSUE, ZG_FIELD_MEASURE_ISSUE, ZG_FIELD_MEASURE_ORD },
  { ZG_ENTITY_ISSUE, ZG_ENTITY_SECTION, ZG_FIELD_ISSUE_SECTION, ZG_FIELD_ISSUE_ORD },
  { ZG_ENTITY_SECTION, ZG_ENTITY_INSPECTION, ZG_FIELD_SECTION_INSPECTION, ZG_FIELD_SECTION_ORD },
};

static gboolean
write_order (ZgTransaction *txn, gint64 row_id, ZgFieldId field, gint64 ord, GError **error)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, ord);

  return zg_transaction_set (txn, row_id, field, value, error);
}

/* The rows of the same owner in their present order, without the one that moves. */
static GPtrArray *
load_siblings (ZgTransaction *txn, guint kind, const char *owner, gint64 without, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (GPtrArray) rows = NULL;
  ZgEntity entity;
  gint64 owner_id;

  if (owner == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                   _ ("that record belongs to no section; move it under one first"));
      return NULL;
    }
  if (!zg_ledger_find_text (ledger, owner, &entity, &owner_id, error))
    return NULL;
  rows =
      zg_record_load_children (ledger, movable[kind].entity, movable[kind].owner, owner_id, error);
  for (guint i = rows ? rows->len : 0; i-- > 0;)
    if (((ZgRecord *) g_ptr_array_index (rows, i))->id == without)
      g_ptr_array_remove_index (rows, i);
  return g_steal_pointer (&rows);
}

/* Between two neighbours there is nearly always room; if not, all are spaced out anew. */
static gboolean
place_at (
    ZgTransaction *txn, guint kind, gint64 row_id, GPtrArray *rows, guint index, GError **error)
{
  ZgFieldId field = movable[kind].ord;
  gint64 before = index > 0 ? zg_record_get_int (g_ptr_array_index (rows, index - 1), field, 0) : 0;
  gint64 after = index < rows->len ? zg_record_get_int (g_ptr_array_index (rows, index), field, 0)
                                   : before + 2 * ORDER_GAP;

  if (after - before > 1)
    return write_order (txn, row_id, field, before + (after - before) / 2, error);
  for (guint i = 0; i < rows->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (rows, i);
      gint64 place = (i < index ? i + 1 : i + 2);

      if (!write_order (txn, row->id, field, place * ORDER_GAP, error))
        return FALSE;
    }
  return write_order (txn, row_id, field, (gint64) (index + 1) * ORDER_GAP, error);
}

static guint
index_of (GPtrArray *rows, gint64 id)
{
  guint i = 0;

  while (i < rows->len && ((ZgRecord *) g_ptr_array_index (rows, i))->id != id)
    i++;
  return i;
}

static gboolean
find_kind (ZgEntity entity, ZgMove how, ZgEntity target_entity, guint *kind, GError **error)
{
  for (*kind = 0; *kind < G_N_ELEMENTS (movable); (*kind)++)
    if (movable[*kind].entity == entity
        && target_entity == (how == ZG_MOVE_UNDER ? movable[*kind].owner_entity : entity))
      return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("a %s can't be moved to a %s"),
               zg_entity_get_label (entity), zg_entity_get_label (target_entity));
  return FALSE;
}

/* The inspection an issue or section was found by; NULL for a measure, which goes with its issue.
 */
static char *
inspection_of (const ZgRecord *record)
{
  switch ((int) record->entity)
    {
    case ZG_ENTITY_INSPECTION:
      return zg_uuid_to_string (&record->uuid);
    case ZG_ENTITY_SECTION:
      return g_strdup (zg_record_get (record, ZG_FIELD_SECTION_INSPECTION));
    case ZG_ENTITY_ISSUE:
      return g_strdup (zg_record_get (record, ZG_FIELD_ISSUE_INSPECTION));
    default:
      return NULL;
    }
}

static gboolean
check_target (const ZgRecord *item, const ZgRecord *target, GError **error)
{
  g_autofree char *from = inspection_of (item);
  g_autofree char *to = inspection_of (target);

  if (target->deleted)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
                   _ ("that %s was deleted; undo the deletion first"),
                   zg_entity_get_label (target->entity));
      return FALSE;
    }
  if (from == NULL || g_strcmp0 (from, to) == 0)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("a %s stays with the inspection it is part of"),
               zg_entity_get_label (item->entity));
  return FALSE;
}

gboolean
zg_edit_move (ZgTransaction *txn,
              ZgEntity entity,
              gint64 row_id,
              ZgMove how,
              ZgEntity target_entity,
              gint64 target_id,
              GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (ZgRecord) item = NULL;
  g_autoptr (ZgRecord) target = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *owner = NULL;
  guint kind;
  guint index;

  if (!find_kind (entity, how, target_entity, &kind, error))
    return FALSE;
  if (how != ZG_MOVE_UNDER && row_id == target_id)
    return TRUE;
  item = zg_record_load (ledger, entity, row_id, error);
  target = item ? zg_record_load (ledger, target_entity, target_id, error) : NULL;
  if (target == NULL || !check_target (item, target, error))
    return FALSE;
  owner = how == ZG_MOVE_UNDER ? zg_uuid_to_string (&target->uuid)
                               : g_strdup (zg_record_get (target, movable[kind].owner));
  rows = load_siblings (txn, kind, owner, row_id, error);
  if (rows == NULL || !zg_transaction_set (txn, row_id, movable[kind].owner, owner, error))
    return FALSE;
  index = how == ZG_MOVE_UNDER ? rows->len : index_of (rows, target_id);
  if (how == ZG_MOVE_AFTER)
    index = MIN (index + 1, rows->len);
  return place_at (txn, kind, row_id, rows, index, error);
}
