/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-day.h"
#include "zg-error.h"
#include "zg-keys.h"
#include "zg-text.h"
#include "zg-uuid.h"

#define NONE 0

/* The SQL column: a reference's ends in _id. */
#define COLUMN_TEXT(name)      name
#define COLUMN_INTEGER(name)   name
#define COLUMN_BOOLEAN(name)   name
#define COLUMN_DAY(name)       name
#define COLUMN_KEY(name)       name
#define COLUMN_BLOB(name)      name
#define COLUMN_REFERENCE(name) name "_id"

static const ZgField fields[] = {
#define FIELD(ENTITY, NAME, id_, name_, TYPE, what_, NEED, label_)                                 \
  { .id = id_,                                                                                     \
    .entity = ZG_ENTITY_##ENTITY,                                                                  \
    .name = name_,                                                                                 \
    .column = COLUMN_##TYPE (name_),                                                               \
    .type = ZG_FIELD_##TYPE,                                                                       \
    .what = what_,                                                                                 \
    .need = ZG_NEED_##NEED,                                                                        \
    .label = label_ },
  ZG_FIELD_LIST (FIELD)
#undef FIELD
};

static const struct
{
  const char *name;
  const char *label;
} entities[ZG_N_ENTITIES] = {
#define ENTITY(NAME, number, table, label_) [number] = { table, label_ },
  ZG_ENTITY_LIST (ENTITY)
#undef ENTITY
};

/* Where each entity's fields begin in the table above; counted once. */
static guint starts[ZG_N_ENTITIES + 1];

static void
count_starts (void)
{
  static gsize counted = 0;

  if (!g_once_init_enter (&counted))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    starts[fields[i].entity + 1] = i + 1;
  for (guint e = 1; e <= ZG_N_ENTITIES; e++)
    starts[e] = MAX (starts[e], starts[e - 1]);
  g_once_init_leave (&counted, 1);
}

const char *
zg_entity_get_name (ZgEntity entity)
{
  g_return_val_if_fail (entity > ZG_ENTITY_NONE && entity < ZG_N_ENTITIES, NULL);

  return entities[entity].name;
}

const char *
zg_entity_get_label (ZgEntity entity)
{
  g_return_val_if_fail (entity > ZG_ENTITY_NONE && entity < ZG_N_ENTITIES, NULL);

  return _ (entities[entity].label);
}

const char *
zg_entity_get_message (ZgEntity entity)
{
  g_return_val_if_fail (entity > ZG_ENTITY_NONE && entity < ZG_N_ENTITIES, NULL);

  return entities[entity].label;
}

ZgEntity
zg_entity_from_name (const char *name)
{
  for (int entity = 1; entity < ZG_N_ENTITIES; entity++)
    if (g_strcmp0 (entities[entity].name, name) == 0)
      return (ZgEntity) entity;
  return ZG_ENTITY_NONE;
}

const ZgField *
zg_entity_get_fields (ZgEntity entity, guint *n_fields)
{
  g_return_val_if_fail (entity > ZG_ENTITY_NONE && entity < ZG_N_ENTITIES, NULL);

  count_starts ();
  *n_fields = starts[entity + 1] - starts[entity];
  return &fields[starts[entity]];
}

const ZgField *
zg_field_get (ZgFieldId id)
{
  ZgEntity entity = ZG_FIELD_ENTITY (id);
  guint n_fields;
  const ZgField *first;
  int index;

  if (entity <= ZG_ENTITY_NONE || entity >= ZG_N_ENTITIES)
    return NULL;
  first = zg_entity_get_fields (entity, &n_fields);
  index = (int) id - (int) first->id;
  return index >= 0 && index < (int) n_fields ? &first[index] : NULL;
}

const ZgField *
zg_field_find (ZgEntity entity, const char *name)
{
  guint n_fields;
  const ZgField *first = zg_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (strcmp (first[i].name, name) == 0)
      return &first[i];
  return NULL;
}

const char *
zg_field_get_message (const ZgField *field)
{
  return field->label;
}

const char *
zg_field_get_label (const ZgField *field)
{
  return _ (field->label);
}

const char *
zg_field_get_default (const ZgField *field)
{
  if (field->need != ZG_NEED_DEFAULTED)
    return NULL;
  switch ((int) field->id)
    {
    case ZG_FIELD_LEDGER_LANGUAGE:
      return "zh-CN";
    case ZG_FIELD_LEDGER_UTC_OFFSET:
      return "480";
    default:
      break;
    }
  if (field->type == ZG_FIELD_KEY)
    return field->what == ZG_KEYS_STATES ? ZG_STATE_NOT_STARTED : "open";
  return "0";
}

static gboolean
refuse (const ZgField *field, const char *value, const char *wanted, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: “%s” is not %s"), field->name,
               value ? value : "", wanted);
  return FALSE;
}

static gboolean
refuse_key (const ZgField *field, const char *value, GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **) zg_keys_get ((ZgKeys) field->what));

  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: “%s” is not one of %s"), field->name,
               value, all);
  return FALSE;
}

/* A number as the journal writes it: the row gives it back like that, and verify compares. */
static gboolean
is_number (const char *text, gint64 min, gint64 max)
{
  g_autofree char *again = NULL;
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, min, max, &number, NULL))
    return FALSE;
  again = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return g_str_equal (again, text);
}

static gboolean
parse_boolean (const ZgField *field, const char *input, char **value, GError **error)
{
  if (g_str_equal (input, "true") || g_str_equal (input, "1"))
    *value = g_strdup ("1");
  else if (g_str_equal (input, "false") || g_str_equal (input, "0"))
    *value = g_strdup ("0");
  else
    return refuse (field, input, _ ("true or false"), error);
  return TRUE;
}

static gboolean
parse_day (const ZgField *field, const char *input, char **value, GError **error)
{
  ZgDay day = zg_day_parse_iso (input);

  if (day == ZG_DAY_NONE)
    return refuse (field, input, _ ("a day such as 2024-03-15"), error);
  *value = g_strdup_printf ("%d", day);
  return TRUE;
}

static gboolean
parse_reference (const ZgField *field, const char *input, char **value, GError **error)
{
  ZgUuid uuid;

  if (!zg_uuid_parse (input, &uuid))
    return refuse (field, input, _ ("the uuid of a record"), error);
  *value = zg_uuid_to_string (&uuid);
  return TRUE;
}

gboolean
zg_field_parse (const ZgField *field, const char *input, char **value, GError **error)
{
  *value = NULL;
  if (*input == '\0')
    return zg_field_check (field, NULL, error);
  switch (field->type)
    {
    case ZG_FIELD_BOOLEAN:
      return parse_boolean (field, input, value, error);
    case ZG_FIELD_DAY:
      return parse_day (field, input, value, error);
    case ZG_FIELD_REFERENCE:
      return parse_reference (field, input, value, error);
    case ZG_FIELD_KEY:
      {
        const char *key = zg_keys_find ((ZgKeys) field->what, input);

        if (key == NULL)
          return refuse_key (field, input, error);
        *value = g_strdup (key);
        return TRUE;
      }
    case ZG_FIELD_TEXT:
    case ZG_FIELD_INTEGER:
    case ZG_FIELD_BLOB:
    default:
      if (!zg_field_check (field, input, error))
        return FALSE;
      *value = g_strdup (input);
      return TRUE;
    }
}

/* A percentage and a place among others have ranges of their own. */
static gboolean
check_integer (const ZgField *field, const char *value, GError **error)
{
  if (!is_number (value, G_MININT64, G_MAXINT64))
    return refuse (field, value, _ ("a whole number"), error);
  if (g_str_equal (field->name, "percent") && !is_number (value, 0, 100))
    return refuse (field, value, _ ("a percentage from 0 to 100"), error);
  return TRUE;
}

static gboolean
check_blob (const ZgField *field, const char *value, GError **error)
{
  gsize length = strspn (value, "0123456789abcdef");

  if (value[length] || length % 2)
    return refuse (field, value, _ ("bytes in hexadecimal"), error);
  return TRUE;
}

gboolean
zg_field_check (const ZgField *field, const char *value, GError **error)
{
  char text[ZG_UUID_TEXT_SIZE];
  ZgUuid uuid;

  if (value == NULL)
    {
      if (field->need == ZG_NEED_OPTIONAL)
        return TRUE;
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s must not be empty"), field->name);
      return FALSE;
    }
  switch (field->type)
    {
    case ZG_FIELD_TEXT:
      return zg_text_check (value, -1, error);
    case ZG_FIELD_INTEGER:
      return check_integer (field, value, error);
    case ZG_FIELD_DAY:
      /* Years 1 to 9999; a day outside can't be written back as a date. */
      if (!is_number (value, -719162, 2932896))
        return refuse (field, value, _ ("a day"), error);
      return TRUE;
    case ZG_FIELD_BOOLEAN:
      if (!g_str_equal (value, "0") && !g_str_equal (value, "1"))
        return refuse (field, value, _ ("true or false"), error);
      return TRUE;
    case ZG_FIELD_KEY:
      if (g_strcmp0 (zg_keys_find ((ZgKeys) field->what, value), value) == 0)
        return TRUE;
      return refuse_key (field, value, error);
    case ZG_FIELD_REFERENCE:
      return (zg_uuid_parse (value, &uuid) && g_str_equal (zg_uuid_write (&uuid, text), value))
             || refuse (field, value, _ ("the uuid of a record"), error);
    case ZG_FIELD_BLOB:
    default:
      return check_blob (field, value, error);
    }
}

char *
zg_field_to_text (const ZgField *field, const char *value)
{
  if (value == NULL)
    return NULL;
  if (field->type == ZG_FIELD_DAY)
    return zg_day_to_iso ((ZgDay) g_ascii_strtoll (value, NULL, 10));
  if (field->type == ZG_FIELD_BOOLEAN)
    return g_strdup (value[0] == '1' ? "true" : "false");
  return g_strdup (value);
}
