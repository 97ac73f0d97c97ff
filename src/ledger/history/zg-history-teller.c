/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-describe.h"
#include "zg-history-private.h"

struct _ZgHistoryTeller
{
  ZgLedger *ledger;
  ZgHistoryScope scope;
  GHashTable *records; /* RowKey -> ZgRecord as it is now */
};

typedef struct
{
  ZgEntity entity;
  gint64 row_id;
} RowKey;

static guint
key_hash (gconstpointer data)
{
  const RowKey *key = data;

  return (guint) key->row_id * 31u + key->entity;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const RowKey *x = a;
  const RowKey *y = b;

  return x->row_id == y->row_id && x->entity == y->entity;
}

ZgHistoryTeller *
_zg_history_teller_new (ZgLedger *ledger, const ZgHistoryScope *scope)
{
  ZgHistoryTeller *self = g_new0 (ZgHistoryTeller, 1);

  self->ledger = g_object_ref (ledger);
  self->scope = *scope;
  self->records =
      g_hash_table_new_full (key_hash, key_equal, g_free, (GDestroyNotify) zg_record_free);
  return self;
}

void
_zg_history_teller_free (ZgHistoryTeller *self)
{
  g_hash_table_unref (self->records);
  g_object_unref (self->ledger);
  g_free (self);
}

ZgLedger *
_zg_history_teller_get_ledger (ZgHistoryTeller *self)
{
  return self->ledger;
}

const ZgRecord *
_zg_history_teller_look_up (ZgHistoryTeller *self, ZgEntity entity, gint64 row_id, GError **error)
{
  const RowKey wanted = { entity, row_id };
  ZgRecord *record = g_hash_table_lookup (self->records, &wanted);

  if (record)
    return record;
  record = zg_record_load (self->ledger, entity, row_id, error);
  if (record)
    g_hash_table_insert (self->records, g_memdup2 (&wanted, sizeof wanted), record);
  return record;
}

gint64
_zg_history_teller_find_named (ZgHistoryTeller *self,
                               const ZgRecord *record,
                               ZgFieldId reference,
                               GError **error)
{
  const char *value = zg_record_get (record, reference);
  ZgEntity entity = (ZgEntity) zg_field_get (reference)->what;
  gint64 row_id = 0;
  ZgUuid uuid;

  if (value == NULL || !zg_uuid_parse (value, &uuid))
    return 0;
  switch (_zg_ledger_find_in (self->ledger, &uuid, entity, &row_id, error))
    {
    case ZG_STEP_ROW:
      return row_id;
    case ZG_STEP_DONE:
      return 0;
    case ZG_STEP_ERROR:
    default:
      return -1;
    }
}

/* As _zg_history_teller_find_named(), for the reference of this name if the record's entity has
 * one. */
static gint64
find_owner (ZgHistoryTeller *self, const ZgRecord *record, const char *reference, GError **error)
{
  const ZgField *field = zg_field_find (record->entity, reference);

  return field ? _zg_history_teller_find_named (self, record, field->id, error) : 0;
}

/* The measure and the issue a record belongs to, itself included; 0 for none. */
static gboolean
find_home (ZgHistoryTeller *self,
           const ZgRecord *record,
           gint64 *measure_id,
           gint64 *issue_id,
           GError **error)
{
  const ZgRecord *measure;

  *measure_id = record->entity == ZG_ENTITY_MEASURE ? record->id
                                                    : find_owner (self, record, "measure", error);
  *issue_id =
      record->entity == ZG_ENTITY_ISSUE ? record->id : find_owner (self, record, "issue", error);
  if (*measure_id < 0 || *issue_id < 0)
    return FALSE;
  if (*measure_id == 0 || *issue_id > 0)
    return TRUE;
  measure = _zg_history_teller_look_up (self, ZG_ENTITY_MEASURE, *measure_id, error);
  *issue_id =
      measure ? _zg_history_teller_find_named (self, measure, ZG_FIELD_MEASURE_ISSUE, error) : -1;
  return *issue_id >= 0;
}

/* "measure (2), progress note of 2024-12-06"; what the scope says already is left out. */
static gboolean
name_row (ZgHistoryTeller *self,
          const ZgRecord *record,
          gint64 measure_id,
          ZgHistoryLine *line,
          GError **error)
{
  gboolean is_scope = record->entity == self->scope.entity && record->id == self->scope.row_id;
  const ZgRecord *measure = NULL;
  g_autofree char *name = NULL;
  g_autofree char *of_measure = NULL;

  if (is_scope || record->entity == ZG_ENTITY_ISSUE)
    return TRUE;
  name = zg_describe_name (self->ledger, record, error);
  if (name == NULL)
    return FALSE;
  if (measure_id == 0 || record->entity == ZG_ENTITY_MEASURE
      || self->scope.entity == ZG_ENTITY_MEASURE)
    {
      line->row_name = g_steal_pointer (&name);
      return TRUE;
    }
  measure = _zg_history_teller_look_up (self, ZG_ENTITY_MEASURE, measure_id, error);
  of_measure = measure ? zg_describe_name (self->ledger, measure, error) : NULL;
  if (of_measure == NULL)
    return FALSE;
  /* Translators: a measure and what belongs to it, a note for instance */
  line->row_name = g_strdup_printf (C_ ("record", "%s, %s"), of_measure, name);
  return TRUE;
}

gboolean
_zg_history_teller_name (ZgHistoryTeller *self, ZgHistoryLine *line, GError **error)
{
  const ZgRecord *record =
      _zg_history_teller_look_up (self, line->place.entity, line->place.row_id, error);
  const ZgRecord *issue;
  gint64 measure_id;

  if (record == NULL || !find_home (self, record, &measure_id, &line->issue_id, error)
      || !name_row (self, record, measure_id, line, error))
    return FALSE;
  if (line->issue_id == 0 || self->scope.entity == ZG_ENTITY_ISSUE
      || self->scope.entity == ZG_ENTITY_MEASURE)
    return TRUE;
  issue = _zg_history_teller_look_up (self, ZG_ENTITY_ISSUE, line->issue_id, error);
  line->issue_name = issue ? zg_describe_record (issue) : NULL;
  return issue != NULL;
}

static gboolean
put_value (ZgLedger *ledger,
           const ZgField *field,
           const char *value,
           gboolean is_blanked,
           char **text,
           GError **error)
{
  if (is_blanked)
    *text = g_strdup (_ ("(blanked)"));
  else if (value)
    *text = zg_describe_value (ledger, field, value, error);
  return value == NULL || is_blanked || *text;
}

gboolean
_zg_history_teller_put_values (ZgHistoryTeller *self,
                               ZgHistoryLine *line,
                               const ZgJournalChange *change,
                               GError **error)
{
  const ZgField *field = line->place.field;

  line->is_prose = field->type == ZG_FIELD_TEXT && !change->old_blanked && !change->new_blanked;
  return put_value (self->ledger, field, change->old_value, change->old_blanked, &line->old_text,
                    error)
         && put_value (self->ledger, field, change->new_value, change->new_blanked, &line->new_text,
                       error);
}
