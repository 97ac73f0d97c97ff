/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-journal-private.h"
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

      /* Itself first: rows that stand under each other, as undoing may leave them, are met once. */
      if (!_zg_transaction_write (txn, row->id, ZG_FIELD_EXISTS (entity), "0", error)
          || !_zg_rule_delete_children (txn, entity, row->id, error))
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

/* The rows that name @row_id by @reference, deleted ones included. (element-type gint64) */
static GArray *
list_referring (ZgTransaction *txn, ZgFieldId reference, gint64 row_id, GError **error)
{
  const ZgField *field = zg_field_get (reference);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s=?",
                                          zg_entity_get_name (field->entity), field->column);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_transaction_get_db (txn), sql, error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, row_id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      gint64 id = zg_statement_get_int (query, 0);

      g_array_append_val (rows, id);
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
write_referring (ZgTransaction *txn,
                 ZgFieldId reference,
                 gint64 row_id,
                 const char *there,
                 GHashTable *only,
                 GError **error)
{
  ZgEntity entity = ZG_FIELD_ENTITY (reference);
  g_autoptr (GArray) rows = list_referring (txn, reference, row_id, error);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const ZgJournalChange place = { .field_id = ZG_FIELD_EXISTS (entity),
                                      .row_id = g_array_index (rows, gint64, i) };

      if (g_hash_table_contains (only, &place)
          && !_zg_rule_write_family (txn, entity, place.row_id, there, only, error))
        return FALSE;
    }
  return rows != NULL;
}

gboolean
_zg_rule_write_family (ZgTransaction *txn,
                       ZgEntity entity,
                       gint64 row_id,
                       const char *there,
                       GHashTable *only,
                       GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i].owner == entity
        && !write_referring (txn, children[i].reference, row_id, there, only, error))
      return FALSE;
  return _zg_transaction_write (txn, row_id, ZG_FIELD_EXISTS (entity), there, error);
}

/* A live row on a deleted one, of the pair that @reference links; @row_id is either of them. */
static gboolean
has_orphan (ZgTransaction *txn,
            ZgFieldId reference,
            gboolean as_owner,
            gint64 row_id,
            gboolean *has,
            GError **error)
{
  const ZgField *field = zg_field_get (reference);
  g_autofree char *sql =
      g_strdup_printf ("SELECT 1 FROM %s c JOIN %s o ON o.id=c.%s WHERE c.deleted=0 AND o.deleted=1"
                       " AND %s=? LIMIT 1",
                       zg_entity_get_name (field->entity),
                       zg_entity_get_name ((ZgEntity) field->what), field->column,
                       as_owner ? "o.id" : "c.id");
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_transaction_get_db (txn), sql, error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  *has = step == ZG_STEP_ROW;
  return step != ZG_STEP_ERROR;
}

gboolean
_zg_rule_check_family (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      ZgFieldId reference = children[i].reference;
      gboolean owner_has = FALSE;
      gboolean child_has = FALSE;

      if ((children[i].owner == entity
           && !has_orphan (txn, reference, TRUE, row_id, &owner_has, error))
          || (ZG_FIELD_ENTITY (reference) == entity
              && !has_orphan (txn, reference, FALSE, row_id, &child_has, error)))
        return FALSE;
      if (!owner_has && !child_has)
        continue;
      g_set_error (error, ZG_ERROR, ZG_ERROR_CONFLICT,
                   owner_has
                       ? _ ("not undone: something was added to that %s since; change it by hand")
                       : _ ("not undone: what that %s belongs to was deleted since; bring that "
                            "back first"),
                   zg_entity_get_label (entity));
      return FALSE;
    }
  return TRUE;
}
