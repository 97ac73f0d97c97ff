/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-replay-private.h"
#include "zg-story-names.h"

/* Parts names in a list. */
#define NAME_SEPARATOR "、"

/* Values of a new row, with their texts. */
typedef struct
{
  GArray *fields; /* of ZgFieldValue */
  GPtrArray *texts;
} RowValues;

static RowValues
row_values_new (void)
{
  return (RowValues){ g_array_new (FALSE, FALSE, sizeof (ZgFieldValue)),
                      g_ptr_array_new_with_free_func (g_free) };
}

static void
row_values_clear (RowValues *self)
{
  g_array_unref (self->fields);
  g_ptr_array_unref (self->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RowValues, row_values_clear)

static void
row_values_add (RowValues *self, ZgFieldId field, char *text)
{
  ZgFieldValue value = { field, text };

  g_ptr_array_add (self->texts, text);
  g_array_append_val (self->fields, value);
}

/* Days count from the story's last one. */
static gboolean
parse_day (ZgReplay *self, const char *text, ZgDay *day, GError **error)
{
  gint64 days;

  if (!g_ascii_string_to_signed (text[0] == '+' ? text + 1 : text, 10, -3650, 3650, &days, error))
    return FALSE;
  *day = self->last_day + (ZgDay) days;
  return TRUE;
}

/* Journal text of what the story writes; rows go by their names. */
static char *
parse_value (ZgReplay *self, const ZgField *field, const char *text, GError **error)
{
  char uuid[ZG_UUID_TEXT_SIZE];
  char *value = NULL;
  ZgDay day;

  if (field->type == ZG_FIELD_DAY)
    return parse_day (self, text, &day, error) ? g_strdup_printf ("%d", day) : NULL;
  if (field->type == ZG_FIELD_REFERENCE)
    return zg_story_find_name (self->ledger, (ZgEntity) field->what, text, uuid, error)
               ? g_strdup (uuid)
               : NULL;
  return zg_field_parse (field, text, &value, error) ? value : NULL;
}

static const ZgField *
find_field (ZgEntity entity, const char *name, GError **error)
{
  const ZgField *field = zg_field_find (entity, name);

  if (field == NULL)
    g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, "%s has no field “%s”",
                 zg_entity_get_name (entity), name);
  return field;
}

/* TRUE for names that are no field: "@day", and "alias", which makes a row of its own. */
static gboolean
is_special (const char *name)
{
  return name[0] == '@' || strcmp (name, "alias") == 0;
}

static gboolean
add_event_values (
    ZgReplay *self, RowValues *values, ZgEntity entity, const ZgStoryEvent *event, GError **error)
{
  for (guint i = 0; i < event->values->len; i++)
    {
      const ZgStoryValue *given = &g_array_index (event->values, ZgStoryValue, i);
      const ZgField *field;
      char *text;

      if (is_special (given->name))
        continue;
      field = find_field (entity, given->name, error);
      text = field ? parse_value (self, field, given->value, error) : NULL;
      if (text == NULL)
        return FALSE;
      row_values_add (values, field->id, text);
    }
  return TRUE;
}

static const ZgFieldValue *
row_values_get (const RowValues *self)
{
  return (const ZgFieldValue *) (void *) self->fields->data;
}

static gboolean
insert (ZgTransaction *txn, ZgEntity entity, const RowValues *values, ZgUuid *uuid, GError **error)
{
  return zg_transaction_insert (txn, entity, row_values_get (values), values->fields->len, uuid,
                                error)
         != 0;
}

gboolean
_zg_replay_write_unit (ZgReplay *self,
                       ZgTransaction *txn,
                       const ZgStoryEvent *event,
                       GError **error)
{
  const char *alias = zg_story_event_get (event, "alias");
  g_auto (RowValues) values = row_values_new ();
  g_auto (RowValues) other = row_values_new ();
  ZgUuid uuid;

  row_values_add (&values, ZG_FIELD_UNIT_NAME, g_strdup (event->target));
  if (!add_event_values (self, &values, ZG_ENTITY_UNIT, event, error)
      || !insert (txn, ZG_ENTITY_UNIT, &values, &uuid, error))
    return FALSE;
  if (alias == NULL)
    return TRUE;
  row_values_add (&other, ZG_FIELD_UNIT_ALIAS_UNIT, zg_uuid_to_string (&uuid));
  row_values_add (&other, ZG_FIELD_UNIT_ALIAS_NAME, g_strdup (alias));
  return insert (txn, ZG_ENTITY_UNIT_ALIAS, &other, NULL, error);
}

gboolean
_zg_replay_write_person (ZgReplay *self,
                         ZgTransaction *txn,
                         const ZgStoryEvent *event,
                         GError **error)
{
  g_auto (RowValues) values = row_values_new ();

  row_values_add (&values, ZG_FIELD_PERSON_NAME, g_strdup (event->target));
  return add_event_values (self, &values, ZG_ENTITY_PERSON, event, error)
         && insert (txn, ZG_ENTITY_PERSON, &values, NULL, error);
}

/* The row an event is about: one issue or measure. */
static gboolean
find_one (ZgReplay *self, const ZgStoryEvent *event, ZgStoryRow *row, GError **error)
{
  g_autoptr (GArray) rows = zg_story_find_rows (self->ledger, event->target, error);

  if (rows == NULL)
    return FALSE;
  *row = g_array_index (rows, ZgStoryRow, 0);
  if (rows->len == 1)
    return TRUE;
  g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID, "this verb takes one target");
  return FALSE;
}

/* Values of a row that belongs to an issue or a measure. */
static gboolean
add_owned_values (
    ZgReplay *self, RowValues *values, ZgEntity entity, const ZgStoryEvent *event, GError **error)
{
  const ZgField *owner;
  ZgStoryRow row;

  if (!find_one (self, event, &row, error))
    return FALSE;
  owner = find_field (entity, zg_entity_get_name (row.entity), error);
  if (owner == NULL)
    return FALSE;
  row_values_add (values, owner->id, g_strdup (row.uuid));
  return add_event_values (self, values, entity, event, error);
}

gboolean
_zg_replay_write_deadline (ZgReplay *self,
                           ZgTransaction *txn,
                           const ZgStoryEvent *event,
                           GError **error)
{
  g_auto (RowValues) values = row_values_new ();

  row_values_add (&values, ZG_FIELD_DEADLINE_KIND, g_strdup ("set"));
  return add_owned_values (self, &values, ZG_ENTITY_DEADLINE, event, error)
         && insert (txn, ZG_ENTITY_DEADLINE, &values, NULL, error);
}

gboolean
_zg_replay_write_note (ZgReplay *self,
                       ZgTransaction *txn,
                       const ZgStoryEvent *event,
                       GError **error)
{
  g_auto (RowValues) values = row_values_new ();

  row_values_add (&values, ZG_FIELD_PROGRESS_NOTE_DAY,
                  g_strdup_printf ("%d", self->last_day + event->day));
  return add_owned_values (self, &values, ZG_ENTITY_PROGRESS_NOTE, event, error)
         && insert (txn, ZG_ENTITY_PROGRESS_NOTE, &values, NULL, error);
}

gboolean
_zg_replay_write_measure (ZgReplay *self,
                          ZgTransaction *txn,
                          const ZgStoryEvent *event,
                          GError **error)
{
  g_auto (RowValues) values = row_values_new ();

  return add_owned_values (self, &values, ZG_ENTITY_MEASURE, event, error)
         && zg_edit_add_measure (txn, row_values_get (&values), values.fields->len, NULL, error)
                != 0;
}

gboolean
_zg_replay_write_extend (ZgReplay *self,
                         ZgTransaction *txn,
                         const ZgStoryEvent *event,
                         GError **error)
{
  const char *new_day = zg_story_event_get (event, "new_day");
  const char *reason = zg_story_event_get (event, "reason");
  const char *approver = zg_story_event_get (event, "approver");
  const char *approved_day = zg_story_event_get (event, "approved_day");
  char uuid[ZG_UUID_TEXT_SIZE];
  ZgDay day;
  ZgDay approved;
  ZgStoryRow row;

  if (new_day == NULL || reason == NULL || approver == NULL || approved_day == NULL)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                           "new_day, reason, approver and approved_day are needed");
      return FALSE;
    }
  return find_one (self, event, &row, error) && parse_day (self, new_day, &day, error)
         && parse_day (self, approved_day, &approved, error)
         && zg_story_find_name (self->ledger, ZG_ENTITY_PERSON, approver, uuid, error)
         && zg_edit_extend (txn, row.entity, row.row_id, day, reason, uuid, approved, NULL, error);
}

static gboolean
set_field (ZgReplay *self,
           ZgTransaction *txn,
           const ZgStoryRow *row,
           const ZgStoryValue *given,
           GError **error)
{
  const ZgField *field = find_field (row->entity, given->name, error);
  g_autofree char *text = field ? parse_value (self, field, given->value, error) : NULL;

  return text && zg_transaction_set (txn, row->row_id, field->id, text, error);
}

gboolean
_zg_replay_write_set (ZgReplay *self, ZgTransaction *txn, const ZgStoryEvent *event, GError **error)
{
  g_autoptr (GArray) rows = zg_story_find_rows (self->ledger, event->target, error);

  for (guint r = 0; rows && r < rows->len; r++)
    for (guint i = 0; i < event->values->len; i++)
      {
        const ZgStoryValue *given = &g_array_index (event->values, ZgStoryValue, i);

        if (!is_special (given->name)
            && !set_field (self, txn, &g_array_index (rows, ZgStoryRow, r), given, error))
          return FALSE;
      }
  return rows != NULL;
}

gboolean
_zg_replay_write_delete (ZgReplay *self,
                         ZgTransaction *txn,
                         const ZgStoryEvent *event,
                         GError **error)
{
  g_autoptr (GArray) rows = zg_story_find_rows (self->ledger, event->target, error);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const ZgStoryRow *row = &g_array_index (rows, ZgStoryRow, i);

      if (!zg_transaction_delete (txn, row->entity, row->row_id, error))
        return FALSE;
    }
  return rows != NULL;
}

static gboolean
assign_role (ZgReplay *self,
             ZgTransaction *txn,
             const ZgStoryRow *row,
             const ZgStoryValue *given,
             GError **error)
{
  g_auto (GStrv) names = g_strsplit (given->value, NAME_SEPARATOR, -1);

  for (guint i = 0; names[i]; i++)
    if (!zg_edit_assign (txn, row->entity, row->row_id, given->name, names[i], error))
      return FALSE;
  return TRUE;
}

gboolean
_zg_replay_write_assign (ZgReplay *self,
                         ZgTransaction *txn,
                         const ZgStoryEvent *event,
                         GError **error)
{
  ZgStoryRow row;

  if (!find_one (self, event, &row, error))
    return FALSE;
  for (guint i = 0; i < event->values->len; i++)
    {
      const ZgStoryValue *given = &g_array_index (event->values, ZgStoryValue, i);
      gboolean is_role = g_strv_contains (zg_keys_get (ZG_KEYS_ROLES), given->name);

      if (!(is_role ? assign_role (self, txn, &row, given, error)
                    : set_field (self, txn, &row, given, error)))
        return FALSE;
    }
  return TRUE;
}
