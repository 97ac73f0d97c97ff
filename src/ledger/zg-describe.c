/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-describe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-ledger-private.h"
#include "zg-text.h"

/* First words of a measure without a number. */
#define NAME_CHARS 12

char *
zg_describe_text (const char *text, gsize n_chars)
{
  g_autofree char *start = g_strndup (text, zg_text_prefix (text, n_chars));

  g_strdelimit (start, "\n", ' ');
  return g_strconcat (start, text[strlen (start)] != '\0' ? "…" : NULL, NULL);
}

/* The first field of these names that has a value. */
static const char *
first_value (const ZgRecord *record, const char *const *names)
{
  for (; *names != NULL; names++)
    {
      const ZgField *field = zg_field_find (record->entity, *names);
      const char *value = field != NULL ? zg_record_get (record, field->id) : NULL;

      if (value != NULL)
        return value;
    }
  return NULL;
}

static const char *
find_number (const ZgRecord *record)
{
  static const char *const numbers[] = { "number", NULL };

  return first_value (record, numbers);
}

static const char *
find_words (const ZgRecord *record)
{
  static const char *const words[] = { "title", "name", "text", "phrase", "key", NULL };

  return first_value (record, words);
}

char *
zg_describe_record (const ZgRecord *record)
{
  const char *number = find_number (record);
  const char *words = find_words (record);
  g_autofree char *start = NULL;

  if (words == NULL)
    return zg_uuid_to_string (&record->uuid);
  start = zg_describe_text (words, ZG_DESCRIBE_CHARS);
  return g_strdup_printf ("%s%s%s", number != NULL ? number : "", number != NULL ? " " : "", start);
}

/* What a reference to a row of @entity names, as people call it. (transfer full) */
static char *
describe_named (ZgLedger *ledger, ZgEntity entity, const char *value, GError **error)
{
  g_autoptr (ZgRecord) record = NULL;
  gint64 row_id;
  ZgUuid uuid;
  ZgStep step;

  if (!zg_uuid_parse (value, &uuid))
    return g_strdup (value);
  step = _zg_ledger_find_in (ledger, &uuid, entity, &row_id, error);
  if (step == ZG_STEP_DONE)
    return g_strdup (value);
  if (step == ZG_STEP_ROW)
    record = zg_record_load (ledger, entity, row_id, error);
  return record != NULL ? zg_describe_record (record) : NULL;
}

char *
zg_describe_value (ZgLedger *ledger, const ZgField *field, const char *value, GError **error)
{
  if (value == NULL)
    return g_strdup ("–");
  if (field->type == ZG_FIELD_REFERENCE)
    return describe_named (ledger, (ZgEntity) field->what, value, error);
  if (field->type == ZG_FIELD_KEY)
    return g_strdup (zg_key_get_label ((ZgKeys) field->what, value));
  if (field->type == ZG_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "0") ? _ ("no") : _ ("yes"));
  return zg_field_to_text (field, value);
}

static char *
name_day (const ZgRecord *record, ZgFieldId field)
{
  g_autofree char *day = zg_field_to_text (zg_field_get (field), zg_record_get (record, field));

  if (day == NULL)
    return g_strdup (zg_entity_get_label (record->entity));
  /* Translators: a kind of record with its day, as in "progress note of 2024-12-06" */
  return g_strdup_printf (C_ ("record", "%s of %s"), zg_entity_get_label (record->entity), day);
}

/* "lead unit 区商务局" */
static char *
name_assignment (ZgLedger *ledger, const ZgRecord *record, GError **error)
{
  const char *printed = zg_record_get (record, ZG_FIELD_ASSIGNMENT_NAME_AS_ASSIGNED);
  const char *unit = zg_record_get (record, ZG_FIELD_ASSIGNMENT_UNIT);
  const char *person = zg_record_get (record, ZG_FIELD_ASSIGNMENT_PERSON);
  g_autofree char *named = NULL;

  if (printed == NULL && (unit != NULL || person != NULL))
    {
      named = describe_named (ledger, unit != NULL ? ZG_ENTITY_UNIT : ZG_ENTITY_PERSON,
                              unit != NULL ? unit : person, error);
      if (named == NULL)
        return NULL;
    }
  /* Translators: a role and who has it, as in "lead unit 区商务局" */
  return g_strdup_printf (C_ ("assignment", "%s %s"),
                          zg_key_get_label (ZG_KEYS_ROLES,
                                            zg_record_get (record, ZG_FIELD_ASSIGNMENT_ROLE)),
                          printed != NULL ? printed
                          : named != NULL ? named
                                          : "");
}

char *
zg_describe_name (ZgLedger *ledger, const ZgRecord *record, GError **error)
{
  const char *words;
  g_autofree char *start = NULL;

  if (record->entity == ZG_ENTITY_ASSIGNMENT)
    return name_assignment (ledger, record, error);
  if (record->entity == ZG_ENTITY_DEADLINE)
    return name_day (record, ZG_FIELD_DEADLINE_NEW_DAY);
  if (record->entity == ZG_ENTITY_PROGRESS_NOTE)
    return name_day (record, ZG_FIELD_PROGRESS_NOTE_DAY);
  if (find_number (record) != NULL)
    /* Translators: a kind of record with its number, as in "measure (2)" */
    return g_strdup_printf (C_ ("record", "%s %s"), zg_entity_get_label (record->entity),
                            find_number (record));
  words = find_words (record);
  if (words == NULL || *words == '\0')
    return g_strdup (zg_entity_get_label (record->entity));
  start = zg_describe_text (words, NAME_CHARS);
  /* Translators: a kind of record with its first words or its name */
  return g_strdup_printf (C_ ("record", "%s “%s”"), zg_entity_get_label (record->entity), start);
}
