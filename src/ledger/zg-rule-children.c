/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-rules-private.h"

/* What goes with its owner. Blocks stay with their document: it is kept verbatim whatever becomes
 * of the records it was read into. */
static const struct
{
  ZgEntity owner;
  ZgFieldId reference;
} children[] = {
  { ZG_ENTITY_INSPECTION, ZG_FIELD_SECTION_INSPECTION },
  { ZG_ENTITY_INSPECTION, ZG_FIELD_ISSUE_INSPECTION },
  { ZG_ENTITY_INSPECTION, ZG_FIELD_DOCUMENT_INSPECTION },
  { ZG_ENTITY_INSPECTION, ZG_FIELD_CLAIM_INSPECTION },
  { ZG_ENTITY_INSPECTION, ZG_FIELD_FIGURE_INSPECTION },
  { ZG_ENTITY_INSPECTION, ZG_FIELD_RULE_MADE_INSPECTION },
  { ZG_ENTITY_DOCUMENT, ZG_FIELD_BLOCK_DOCUMENT },
  { ZG_ENTITY_SECTION, ZG_FIELD_SECTION_PARENT },
  { ZG_ENTITY_SECTION, ZG_FIELD_ISSUE_SECTION },
  { ZG_ENTITY_SECTION, ZG_FIELD_FIGURE_SECTION },
  { ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_PARENT },
  { ZG_ENTITY_ISSUE, ZG_FIELD_MEASURE_ISSUE },
  { ZG_ENTITY_ISSUE, ZG_FIELD_DEADLINE_ISSUE },
  { ZG_ENTITY_ISSUE, ZG_FIELD_PROGRESS_NOTE_ISSUE },
  { ZG_ENTITY_ISSUE, ZG_FIELD_ASSIGNMENT_ISSUE },
  { ZG_ENTITY_ISSUE, ZG_FIELD_PROMISE_ISSUE },
  { ZG_ENTITY_ISSUE, ZG_FIELD_FIGURE_ISSUE },
  { ZG_ENTITY_ISSUE, ZG_FIELD_RULE_MADE_ISSUE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_DEADLINE_MEASURE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_PROGRESS_NOTE_MEASURE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_ASSIGNMENT_MEASURE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_PROMISE_MEASURE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_FIGURE_MEASURE },
  { ZG_ENTITY_MEASURE, ZG_FIELD_RULE_MADE_MEASURE },
  { ZG_ENTITY_UNIT, ZG_FIELD_UNIT_PARENT },
  { ZG_ENTITY_UNIT, ZG_FIELD_UNIT_ALIAS_UNIT },
  { ZG_ENTITY_UNIT, ZG_FIELD_ASSIGNMENT_UNIT },
  { ZG_ENTITY_PERSON, ZG_FIELD_ASSIGNMENT_PERSON },
};

static gboolean
delete_referring (ZgTransaction *txn, ZgFieldId reference, gint64 row_id, GError **error)
{
  ZgEntity entity = ZG_FIELD_ENTITY (reference);
  g_autoptr (GPtrArray) rows =
      zg_record_load_children (zg_transaction_get_ledger (txn), entity, reference, row_id, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const ZgRecord *row = g_ptr_array_index (rows, i);

      if (!_zg_rule_delete_children (txn, entity, row->id, error)
          || !_zg_transaction_write (txn, row->id, ZG_FIELD_EXISTS (entity), "0", error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_rule_delete_children (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i].owner == entity
        && !delete_referring (txn, children[i].reference, row_id, error))
      return FALSE;
  return TRUE;
}
