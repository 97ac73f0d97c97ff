/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-record-private.h"

void
_zg_field_append_sql (GString *sql, const ZgField *field)
{
  if (field->type == ZG_FIELD_REFERENCE)
    g_string_append_printf (sql, "(SELECT r.uuid FROM %s r WHERE r.id=t.%s)",
                            zg_entity_get_name ((ZgEntity) field->what), field->column);
  else
    g_string_append_printf (sql, "t.%s", field->column);
}

static char *
blob_to_hex (const guint8 *data, gsize size)
{
  GString *hex = g_string_sized_new (2 * size);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);
  return g_string_free (hex, FALSE);
}

char *
_zg_field_get_column (const ZgField *field, ZgStatement *statement, int column)
{
  const guint8 *data;
  gsize size;
  ZgUuid uuid;

  if (zg_statement_is_null (statement, column))
    return NULL;
  if (field->type != ZG_FIELD_REFERENCE && field->type != ZG_FIELD_BLOB)
    return g_strdup (zg_statement_get_text (statement, column));
  if (field->type == ZG_FIELD_BLOB)
    {
      data = zg_statement_get_blob (statement, column, &size);
      return blob_to_hex (data, size);
    }
  if (!zg_statement_get_bytes (statement, column, uuid.bytes, ZG_UUID_SIZE))
    return NULL;
  return zg_uuid_to_string (&uuid);
}

static gboolean
bind_reference (const ZgField *field,
                ZgDb *db,
                ZgStatement *statement,
                int index,
                const char *value,
                GError **error)
{
  const char *table = zg_entity_get_name ((ZgEntity) field->what);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE uuid=?", table);
  g_autoptr (ZgStatement) query = zg_db_prepare (db, sql, error);
  ZgUuid uuid;
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_uuid_parse (value, &uuid);
  zg_statement_bind_blob (query, 1, uuid.bytes, ZG_UUID_SIZE);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    zg_statement_bind_int (statement, index, zg_statement_get_int (query, 0));
  else if (step == ZG_STEP_DONE)
    g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: there is no %s %s"), field->name,
                 zg_entity_get_label ((ZgEntity) field->what), value);
  return step == ZG_STEP_ROW;
}

static void
bind_hex (ZgStatement *statement, int index, const char *value)
{
  gsize size = strlen (value) / 2;
  g_autofree guint8 *data = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (g_ascii_xdigit_value (value[2 * i]) << 4
                        | g_ascii_xdigit_value (value[2 * i + 1]));
  zg_statement_bind_blob (statement, index, data, size);
}

gboolean
_zg_field_bind (const ZgField *field,
                ZgDb *db,
                ZgStatement *statement,
                int index,
                const char *value,
                GError **error)
{
  if (value == NULL)
    {
      zg_statement_bind_null (statement, index);
      return TRUE;
    }
  switch (field->type)
    {
    case ZG_FIELD_REFERENCE:
      return bind_reference (field, db, statement, index, value, error);
    case ZG_FIELD_INTEGER:
    case ZG_FIELD_BOOLEAN:
    case ZG_FIELD_DAY:
      zg_statement_bind_int (statement, index, g_ascii_strtoll (value, NULL, 10));
      return TRUE;
    case ZG_FIELD_BLOB:
      bind_hex (statement, index, value);
      return TRUE;
    case ZG_FIELD_TEXT:
    case ZG_FIELD_KEY:
    default:
      zg_statement_bind_text (statement, index, value);
      return TRUE;
    }
}

static char *
select_sql (ZgEntity entity, const char *where)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (entity, &n_fields);
  GString *sql = g_string_new ("SELECT t.id,t.uuid,t.deleted");

  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append_c (sql, ',');
      _zg_field_append_sql (sql, &fields[i]);
    }
  g_string_append_printf (sql, " FROM %s t WHERE %s", zg_entity_get_name (entity), where);
  return g_string_free (sql, FALSE);
}

/* The text that selects one row, made once: rules load many. */
static const char *
select_one_sql (ZgEntity entity)
{
  static gsize texts[ZG_N_ENTITIES];

  if (g_once_init_enter (&texts[entity]))
    g_once_init_leave (&texts[entity], (gsize) select_sql (entity, "t.id=?"));
  return (const char *) texts[entity];
}

static ZgRecord *
read_row (ZgEntity entity, ZgStatement *row)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (entity, &n_fields);
  ZgRecord *record = g_malloc0 (sizeof *record + n_fields * sizeof (char *));

  record->entity = entity;
  record->id = zg_statement_get_int (row, 0);
  zg_statement_get_bytes (row, 1, record->uuid.bytes, ZG_UUID_SIZE);
  record->deleted = zg_statement_get_int (row, 2) != 0;
  record->n_values = n_fields;
  for (guint i = 0; i < n_fields; i++)
    record->values[i] = _zg_field_get_column (&fields[i], row, 3 + (int) i);
  return record;
}

ZgRecord *
zg_record_load (ZgLedger *ledger, ZgEntity entity, gint64 row_id, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_ledger_get_db (ledger), select_one_sql (entity), error);
  ZgStep step;

  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    return read_row (entity, query);
  if (step == ZG_STEP_DONE)
    g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("“%s” has no %s with number %d"),
                 zg_ledger_get_path (ledger), zg_entity_get_label (entity), (int) row_id);
  return NULL;
}

GPtrArray *
_zg_record_load_where (ZgLedger *ledger,
                       ZgEntity entity,
                       const char *where,
                       const char *order,
                       gint64 parameter,
                       GError **error)
{
  g_autofree char *condition = g_strdup_printf ("%s AND t.deleted=0 ORDER BY %s", where, order);
  g_autofree char *sql = select_sql (entity, condition);
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_record_free);
  ZgStep step;

  if (query == NULL)
    return NULL;
  if (strchr (where, '?'))
    zg_statement_bind_int (query, 1, parameter);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    g_ptr_array_add (records, read_row (entity, query));
  return step == ZG_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static const char *
order_of (ZgEntity entity)
{
  return zg_field_find (entity, "ord") ? "t.ord,t.id" : "t.id";
}

GPtrArray *
zg_record_load_children (
    ZgLedger *ledger, ZgEntity entity, ZgFieldId reference, gint64 row_id, GError **error)
{
  const ZgField *field = zg_field_get (reference);
  g_autofree char *where = NULL;

  g_return_val_if_fail (field && field->entity == entity && field->type == ZG_FIELD_REFERENCE,
                        NULL);

  where = g_strdup_printf ("t.%s=?", field->column);
  return _zg_record_load_where (ledger, entity, where, order_of (entity), row_id, error);
}

GPtrArray *
zg_record_load_all (ZgLedger *ledger, ZgEntity entity, GError **error)
{
  return _zg_record_load_where (ledger, entity, "1", order_of (entity), 0, error);
}

void
zg_record_free (ZgRecord *record)
{
  if (record == NULL)
    return;
  for (guint i = 0; i < record->n_values; i++)
    g_free (record->values[i]);
  g_free (record);
}

const char *
zg_record_get (const ZgRecord *record, ZgFieldId field)
{
  guint index = (guint) ((int) field - ZG_FIELD_EXISTS (record->entity) - 1);

  g_return_val_if_fail (ZG_FIELD_ENTITY (field) == record->entity, NULL);
  g_return_val_if_fail (index < record->n_values, NULL);

  return record->values[index];
}

gint64
zg_record_get_int (const ZgRecord *record, ZgFieldId field, gint64 fallback)
{
  const char *value = zg_record_get (record, field);

  return value ? g_ascii_strtoll (value, NULL, 10) : fallback;
}

ZgDay
zg_record_get_day (const ZgRecord *record, ZgFieldId field)
{
  return (ZgDay) zg_record_get_int (record, field, ZG_DAY_NONE);
}

gboolean
zg_record_is (const ZgRecord *record, ZgFieldId field, const char *value)
{
  return g_strcmp0 (zg_record_get (record, field), value) == 0;
}
