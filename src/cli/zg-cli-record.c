/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-record.h"

#include "zg-cli-output.h"
#include "zg-describe.h"

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
      shown = zg_describe_value (ledger, &fields[i], value, error);
      if (shown == NULL)
        return FALSE;
      lines = g_strsplit (shown, "\n", -1);
      indented = g_strjoinv (line_end, lines);
      g_string_append_printf (text, "%*s%s: %s\n", indent, "", zg_field_get_label (&fields[i]),
                              indented);
    }
  return TRUE;
}
