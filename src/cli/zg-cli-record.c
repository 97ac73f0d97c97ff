/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-cli-output.h"
#include "zg-text.h"

/* As many characters of a long text tell which record it is. */
#define DESCRIPTION_CHARS 40

const ZgField *
zg_entity_find_reference (ZgEntity entity, ZgEntity parent)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == ZG_FIELD_REFERENCE && fields[i].what == (int) parent)
        return &fields[i];
    }
  return NULL;
}

char *
zg_entity_get_list_name (ZgEntity entity, ZgEntity parent)
{
  const char *own = entity == parent ? "sub_" : "";

  if (entity == ZG_ENTITY_UNIT_ALIAS)
    return g_strdup ("unit_aliases");
  if (entity == ZG_ENTITY_RULE_MADE)
    return g_strdup ("rules_made");
  return g_strdup_printf ("%s%ss", own, zg_entity_get_name (entity));
}

void
zg_json_record (JsonBuilder *json, const ZgRecord *record)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (record->entity, &n_fields);

  zg_json_text (json, "entity", zg_entity_get_name (record->entity));
  zg_json_uuid (json, "uuid", &record->uuid);
  zg_json_boolean (json, "deleted", record->deleted);
  for (guint i = 0; i < n_fields; i++)
    zg_json_value (json, fields[i].name, &fields[i], zg_record_get (record, fields[i].id));
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

char *
zg_record_describe (const ZgRecord *record)
{
  static const char *const numbers[] = { "number", NULL };
  static const char *const names[] = { "title", "name", "text", "phrase", "key", NULL };
  const char *number = first_value (record, numbers);
  const char *name = first_value (record, names);
  g_autofree char *start = NULL;

  if (name == NULL)
    return zg_uuid_to_string (&record->uuid);
  start = g_strndup (name, zg_text_prefix (name, DESCRIPTION_CHARS));
  g_strdelimit (start, "\n", ' ');
  return g_strdup_printf ("%s%s%s%s", number != NULL ? number : "", number != NULL ? " " : "",
                          start, name[strlen (start)] != '\0' ? "…" : "");
}

/* What a reference names, as people call it. (transfer full) */
static char *
describe_named (ZgLedger *ledger, const char *uuid, GError **error)
{
  g_autoptr (ZgRecord) record = NULL;
  ZgEntity entity;
  gint64 row_id;

  if (!zg_ledger_find_text (ledger, uuid, &entity, &row_id, error))
    return NULL;
  record = zg_record_load (ledger, entity, row_id, error);
  return record != NULL ? zg_record_describe (record) : NULL;
}

char *
zg_field_value_to_text (ZgLedger *ledger, const ZgField *field, const char *value, GError **error)
{
  if (value == NULL)
    return g_strdup ("–");
  if (field->type == ZG_FIELD_REFERENCE)
    return describe_named (ledger, value, error);
  if (field->type == ZG_FIELD_KEY)
    return g_strdup (zg_key_get_label (field->what, value));
  if (field->type == ZG_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "0") ? _ ("no") : _ ("yes"));
  return zg_field_to_text (field, value);
}

gboolean
zg_record_to_text (
    ZgLedger *ledger, const ZgRecord *record, int indent, GString *text, GError **error)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (record->entity, &n_fields);
  g_autofree char *line_end = g_strdup_printf ("\n%*s", indent + 2, "");

  for (guint i = 0; i < n_fields; i++)
    {
      const char *value = zg_record_get (record, fields[i].id);
      g_autofree char *shown = NULL;
      g_autofree char *indented = NULL;
      g_auto (GStrv) lines = NULL;

      /* The place among the others is seen in a list, not here. */
      if (value == NULL || g_str_equal (fields[i].name, "ord"))
        continue;
      shown = zg_field_value_to_text (ledger, &fields[i], value, error);
      if (shown == NULL)
        return FALSE;
      lines = g_strsplit (shown, "\n", -1);
      indented = g_strjoinv (line_end, lines);
      g_string_append_printf (text, "%*s%s: %s\n", indent, "", zg_field_get_label (&fields[i]),
                              indented);
    }
  return TRUE;
}
