/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Descriptions of entities and fields, and of the values they take.
 *
 * A value travels as its *journal text*, NULL for none: integers, days and booleans in decimal, a
 * reference as the uuid of the row it names, a blob in lower-case hexadecimal, all else as it is.
 * What people and scripts write ("2024-03-15", "true") is turned into it by zg_field_parse(). */
#pragma once

#include <glib.h>

#include "zg-field-list.h"
#include "zg-keys.h"

G_BEGIN_DECLS

typedef enum
{
  ZG_ENTITY_NONE = 0,
#define ENTITY(NAME, number, table, label) ZG_ENTITY_##NAME = number,
  ZG_ENTITY_LIST (ENTITY)
#undef ENTITY
      ZG_N_ENTITIES
} ZgEntity;

typedef enum
{
#define FIELD(ENTITY, NAME, id, name, type, what, need, label) ZG_FIELD_##ENTITY##_##NAME = id,
  ZG_FIELD_LIST (FIELD)
#undef FIELD
} ZgFieldId;

typedef enum
{
  ZG_FIELD_TEXT,
  ZG_FIELD_INTEGER,
  ZG_FIELD_BOOLEAN,
  ZG_FIELD_DAY,
  ZG_FIELD_KEY,
  ZG_FIELD_REFERENCE,
  ZG_FIELD_BLOB,
} ZgFieldType;

typedef enum
{
  ZG_NEED_OPTIONAL,
  ZG_NEED_DEFAULTED,
  ZG_NEED_REQUIRED,
} ZgFieldNeed;

typedef struct
{
  ZgFieldId id;
  ZgEntity entity;
  const char *name;   /* in JSON, filters, the journal and the command line */
  const char *column; /* in SQL */
  ZgFieldType type;
  int what; /* a ZgKeys for KEY, a ZgEntity for REFERENCE, else 0 */
  ZgFieldNeed need;
  const char *label; /* msgid; lower case in English */
} ZgField;

/* A field with its value in journal text; NULL is none. */
typedef struct
{
  ZgFieldId field;
  const char *value;
} ZgFieldValue;

/* The entity's table, which is also its name outside: "progress_note". */
const char *zg_entity_get_name (ZgEntity entity);

/* What a person calls it, in the present language. */
const char *zg_entity_get_label (ZgEntity entity);

/* The same in English, as a message for a paper's own language. */
const char *zg_entity_get_message (ZgEntity entity);

/* %ZG_ENTITY_NONE if there is no such entity. */
ZgEntity zg_entity_from_name (const char *name);

/* The field ids' base of @entity, which is also the id of its field "*". */
#define ZG_FIELD_EXISTS(entity) ((int) (entity) *100)

/* The entity a field id belongs to. */
#define ZG_FIELD_ENTITY(id) ((ZgEntity) ((int) (id) / 100))

/**
 * zg_entity_get_fields:
 * @entity: an entity
 * @n_fields: (out): how many
 *
 * Returns: (array length=n_fields): its fields in the order of their ids, which run without gaps
 *   from zg_entity_get_fields()[0].id
 */
const ZgField *zg_entity_get_fields (ZgEntity entity, guint *n_fields);

/* NULL if no field has this id (the field "*" is no field of the table). */
const ZgField *zg_field_get (ZgFieldId id);

/* NULL if @entity has no such field. */
const ZgField *zg_field_find (ZgEntity entity, const char *name);

/* What a row made without this field holds, in journal text; NULL for none. Static. */
const char *zg_field_get_default (const ZgField *field);

/* The field's name for people, in the present language. */
const char *zg_field_get_label (const ZgField *field);

/* The same in English, as a message. */
const char *zg_field_get_message (const ZgField *field);

/**
 * zg_field_parse:
 * @field: a field
 * @input: what a person or script wrote; "" is none
 * @value: (out) (transfer full) (nullable): the journal text
 * @error: return location
 *
 * Days are taken as 2024-03-15, booleans as true, false, 1, 0, references as uuids, keys as the
 * key or its label.
 *
 * Returns: FALSE with %ZG_ERROR_INVALID naming the field if it does not take @input
 */
gboolean zg_field_parse (const ZgField *field, const char *input, char **value, GError **error);

/* Checks journal text for @field, NULL included; FALSE with %ZG_ERROR_INVALID. */
gboolean zg_field_check (const ZgField *field, const char *value, GError **error);

/* Journal text as scripts read it (days in ISO form, booleans as true and false); NULL for none.
 * (transfer full) (nullable) */
char *zg_field_to_text (const ZgField *field, const char *value);

G_END_DECLS
