/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-record-private.h"
#include "zg-rules-private.h"
#include "zg-transaction-struct-private.h"

static ZgJournalChange *
find_change (ZgTransaction *self, gint64 row_id, int field_id)
{
  const ZgJournalChange place = { .field_id = field_id, .row_id = row_id };

  return g_hash_table_lookup (self->by_place, &place);
}

gboolean
_zg_transaction_get_old (ZgTransaction *self, gint64 row_id, int field_id, const char **old_value)
{
  const ZgJournalChange *change = find_change (self, row_id, field_id);

  if (change == NULL)
    return FALSE;
  *old_value = change->old_value;
  return TRUE;
}

/* Several values of one field in one transaction are one change, from the first to the last. */
static void
note_change (ZgTransaction *self,
             int field_id,
             gint64 row_id,
             const ZgUuid *uuid,
             const char *old_value,
             const char *new_value)
{
  ZgJournalChange *change = find_change (self, row_id, field_id);

  if (change)
    {
      g_free (change->new_value);
      change->new_value = g_strdup (new_value);
      return;
    }
  change = g_new0 (ZgJournalChange, 1);
  change->field_id = field_id;
  change->row_id = row_id;
  change->uuid = *uuid;
  change->old_value = g_strdup (old_value);
  change->new_value = g_strdup (new_value);
  g_ptr_array_add (self->changes, change);
  g_hash_table_add (self->by_place, change);
}

/* What stands in a row now; for the field "*" whether it is there. */
static gboolean
read_value (
    ZgTransaction *self, gint64 row_id, int field_id, ZgUuid *uuid, char **value, GError **error)
{
  ZgEntity entity = ZG_FIELD_ENTITY (field_id);
  const ZgField *field = zg_field_get ((ZgFieldId) field_id);
  g_autoptr (GString) sql = g_string_new ("SELECT t.uuid,");
  g_autoptr (ZgStatement) query = NULL;
  ZgStep step;

  /* What is undone comes from the journal. */
  if (!_zg_journal_knows_field (field_id))
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_DAMAGED,
                           _ ("the journal of this ledger is damaged; restore a backup"));
      return FALSE;
    }
  if (field)
    _zg_field_append_sql (sql, field);
  else
    g_string_append (sql, "t.deleted=0");
  g_string_append_printf (sql, " FROM %s t WHERE t.id=?", zg_entity_get_name (entity));
  query = zg_db_prepare (self->db, sql->str, error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    {
      zg_statement_get_bytes (query, 0, uuid->bytes, ZG_UUID_SIZE);
      *value = field ? _zg_field_get_column (field, query, 1)
                     : g_strdup (zg_statement_get_text (query, 1));
      return TRUE;
    }
  if (step == ZG_STEP_DONE)
    g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s” has no %s with number %d"),
                 zg_ledger_get_path (self->ledger), zg_entity_get_label (entity), (int) row_id);
  return FALSE;
}

gboolean
_zg_transaction_read (
    ZgTransaction *self, gint64 row_id, int field_id, char **value, GError **error)
{
  ZgUuid uuid;

  return read_value (self, row_id, field_id, &uuid, value, error);
}

/* A row that is hung on an issue or measure, or moved to another, changes what that one counts. */
static gboolean
touch_named (ZgTransaction *self, const ZgField *field, const char *value, GError **error)
{
  ZgUuid uuid;
  gint64 row_id;

  if (field == NULL || field->type != ZG_FIELD_REFERENCE || value == NULL
      || (field->what != ZG_ENTITY_ISSUE && field->what != ZG_ENTITY_MEASURE))
    return TRUE;
  zg_uuid_parse (value, &uuid);
  switch (_zg_ledger_find_in (self->ledger, &uuid, (ZgEntity) field->what, &row_id, error))
    {
    case ZG_STEP_ROW:
      return _zg_derived_touch (self->derived, (ZgEntity) field->what, row_id, error);
    case ZG_STEP_DONE:
      return TRUE; /* binding it says that there is no such row */
    case ZG_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
update_row (ZgTransaction *self, gint64 row_id, int field_id, const char *value, GError **error)
{
  const ZgField *field = zg_field_get ((ZgFieldId) field_id);
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s=? WHERE id=?",
                                          zg_entity_get_name (ZG_FIELD_ENTITY (field_id)),
                                          field ? field->column : "deleted");
  g_autoptr (ZgStatement) update = zg_db_prepare (self->db, sql, error);

  if (update == NULL)
    return FALSE;
  if (field == NULL)
    zg_statement_bind_int (update, 1, g_strcmp0 (value, "1") != 0);
  else if (!_zg_field_bind (field, self->db, update, 1, value, error))
    return FALSE;
  zg_statement_bind_int (update, 2, row_id);
  return zg_statement_run (update, error);
}

gboolean
_zg_transaction_write (
    ZgTransaction *self, gint64 row_id, int field_id, const char *value, GError **error)
{
  g_autofree char *old_value = NULL;
  ZgUuid uuid;

  if (!read_value (self, row_id, field_id, &uuid, &old_value, error))
    return FALSE;
  if (g_strcmp0 (old_value, value) == 0)
    return TRUE;
  if (!_zg_derived_touch (self->derived, ZG_FIELD_ENTITY (field_id), row_id, error)
      || !touch_named (self, zg_field_get ((ZgFieldId) field_id), value, error)
      || !update_row (self, row_id, field_id, value, error))
    return FALSE;
  note_change (self, field_id, row_id, &uuid, old_value, value);
  return TRUE;
}

gboolean
_zg_transaction_blank (
    ZgTransaction *self, gint64 row_id, int field_id, const char *value, GError **error)
{
  const ZgPlace place = { row_id, field_id };
  g_autofree char *old_value = NULL;
  ZgUuid uuid;

  if (!read_value (self, row_id, field_id, &uuid, &old_value, error)
      || !_zg_transaction_write (self, row_id, field_id, value, error))
    return FALSE;
  note_change (self, field_id, row_id, &uuid, old_value, value);
  g_array_append_val (self->blanks, place);
  return TRUE;
}

gboolean
zg_transaction_set (
    ZgTransaction *self, gint64 row_id, ZgFieldId field_id, const char *value, GError **error)
{
  const ZgField *field = zg_field_get (field_id);

  g_return_val_if_fail (self->is_open, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  return zg_field_check (field, value, error)
         && _zg_transaction_check_live (self, field->entity, row_id, error)
         && _zg_transaction_check_reference (self, field, value, error)
         && _zg_transaction_check_no_circle (self, field, row_id, value, error)
         && _zg_rules_before_set (self, row_id, field_id, value, error)
         && _zg_transaction_write (self, row_id, field_id, value, error);
}

static gboolean
check_values (ZgEntity entity, const ZgFieldValue *values, gsize n_values, GError **error)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (entity, &n_fields);

  for (gsize i = 0; i < n_values; i++)
    {
      const ZgField *field = zg_field_get (values[i].field);

      g_return_val_if_fail (field && field->entity == entity, FALSE);
      if (!zg_field_check (field, values[i].value, error))
        return FALSE;
    }
  for (guint f = 0; f < n_fields; f++)
    {
      gboolean given = fields[f].need != ZG_NEED_REQUIRED;

      for (gsize i = 0; i < n_values && !given; i++)
        given = values[i].field == fields[f].id;
      if (!given)
        return zg_field_check (&fields[f], NULL, error);
    }
  return TRUE;
}

static gboolean
insert_row (ZgTransaction *self,
            ZgEntity entity,
            const ZgUuid *uuid,
            const ZgFieldValue *values,
            gsize n_values,
            GError **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");
  g_autoptr (ZgStatement) insert = NULL;

  g_string_append_printf (sql, "%s(uuid", zg_entity_get_name (entity));
  for (gsize i = 0; i < n_values; i++)
    g_string_append_printf (sql, ",%s", zg_field_get (values[i].field)->column);
  g_string_append (sql, ") VALUES(?");
  for (gsize i = 0; i < n_values; i++)
    g_string_append (sql, ",?");
  g_string_append_c (sql, ')');
  insert = zg_db_prepare (self->db, sql->str, error);
  if (insert == NULL)
    return FALSE;
  zg_statement_bind_blob (insert, 1, uuid->bytes, ZG_UUID_SIZE);
  for (gsize i = 0; i < n_values; i++)
    if (!_zg_field_bind (zg_field_get (values[i].field), self->db, insert, (int) i + 2,
                         values[i].value, error))
      return FALSE;
  return zg_statement_run (insert, error);
}

gint64
_zg_transaction_insert_with_uuid (ZgTransaction *self,
                                  ZgEntity entity,
                                  const ZgUuid *uuid,
                                  const ZgFieldValue *values,
                                  gsize n_values,
                                  GError **error)
{
  gint64 row_id;

  g_return_val_if_fail (self->is_open, 0);

  if (!check_values (entity, values, n_values, error))
    return 0;
  for (gsize i = 0; i < n_values; i++)
    if (!_zg_transaction_check_reference (self, zg_field_get (values[i].field), values[i].value,
                                          error)
        || !touch_named (self, zg_field_get (values[i].field), values[i].value, error))
      return 0;
  if (!insert_row (self, entity, uuid, values, n_values, error))
    return 0;
  row_id = zg_db_last_insert_id (self->db);
  note_change (self, ZG_FIELD_EXISTS (entity), row_id, uuid, NULL, "1");
  for (gsize i = 0; i < n_values; i++)
    if (values[i].value)
      note_change (self, (int) values[i].field, row_id, uuid,
                   zg_field_get_default (zg_field_get (values[i].field)), values[i].value);
  if (!_zg_derived_touch_new (self->derived, entity, row_id, error)
      || !_zg_rules_after_insert (self, entity, row_id, error))
    return 0;
  return row_id;
}

gint64
zg_transaction_insert (ZgTransaction *self,
                       ZgEntity entity,
                       const ZgFieldValue *values,
                       gsize n_values,
                       ZgUuid *uuid,
                       GError **error)
{
  ZgUuid fresh = zg_uuid_new ();
  gint64 row_id = _zg_transaction_insert_with_uuid (self, entity, &fresh, values, n_values, error);

  if (row_id && uuid)
    *uuid = fresh;
  return row_id;
}

gboolean
zg_transaction_delete (ZgTransaction *self, ZgEntity entity, gint64 row_id, GError **error)
{
  g_return_val_if_fail (self->is_open, FALSE);

  return _zg_rules_before_delete (self, entity, row_id, error)
         && _zg_transaction_write (self, row_id, ZG_FIELD_EXISTS (entity), "0", error)
         && (entity != ZG_ENTITY_DEADLINE || _zg_rule_deadline_refresh (self, row_id, error));
}
