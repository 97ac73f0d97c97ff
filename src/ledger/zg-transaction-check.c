/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-transaction-private.h"

gboolean
_zg_transaction_check_live (ZgTransaction *self, ZgEntity entity, gint64 row_id, GError **error)
{
  g_autofree char *there = NULL;

  if (!_zg_transaction_read (self, row_id, ZG_FIELD_EXISTS (entity), &there, error))
    return FALSE;
  if (g_strcmp0 (there, "1") == 0)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND,
               _ ("that %s was deleted; undo the deletion first"), zg_entity_get_label (entity));
  return FALSE;
}

gboolean
_zg_transaction_check_reference (ZgTransaction *self,
                                 const ZgField *field,
                                 const char *value,
                                 GError **error)
{
  ZgEntity entity = (ZgEntity) field->what;
  g_autofree char *sql = NULL;
  g_autoptr (ZgStatement) query = NULL;
  ZgUuid uuid;
  ZgStep step;

  if (field->type != ZG_FIELD_REFERENCE || value == NULL)
    return TRUE;
  sql =
      g_strdup_printf ("SELECT 1 FROM %s WHERE uuid=? AND deleted=0", zg_entity_get_name (entity));
  query = zg_db_prepare (_zg_transaction_get_db (self), sql, error);
  if (query == NULL)
    return FALSE;
  zg_uuid_parse (value, &uuid);
  zg_statement_bind_blob (query, 1, uuid.bytes, ZG_UUID_SIZE);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_DONE)
    g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: there is no %s %s"), field->name,
                 zg_entity_get_label (entity), value);
  return step == ZG_STEP_ROW;
}

gboolean
_zg_transaction_check_no_circle (
    ZgTransaction *self, const ZgField *field, gint64 row_id, const char *value, GError **error)
{
  const char *table = zg_entity_get_name (field->entity);
  g_autofree char *sql = NULL;
  g_autoptr (ZgStatement) query = NULL;
  ZgUuid uuid;
  ZgStep step;

  if (field->type != ZG_FIELD_REFERENCE || field->what != (int) field->entity || value == NULL)
    return TRUE;
  sql = g_strdup_printf ("WITH RECURSIVE up(id) AS (SELECT id FROM %s WHERE uuid=?1 UNION"
                         " SELECT %s FROM %s r JOIN up ON r.id=up.id) SELECT 1 FROM up WHERE id=?2",
                         table, field->column, table);
  query = zg_db_prepare (_zg_transaction_get_db (self), sql, error);
  if (query == NULL)
    return FALSE;
  zg_uuid_parse (value, &uuid);
  zg_statement_bind_blob (query, 1, uuid.bytes, ZG_UUID_SIZE);
  zg_statement_bind_int (query, 2, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                 _ ("%s: the %s would stand under itself; choose another"), field->name,
                 zg_entity_get_label (field->entity));
  return step == ZG_STEP_DONE;
}
