/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-cli-record.h"
#include "zg-error.h"
#include "zg-verb.h"

/* An issue is shown with its measures and what belongs to these; of what a larger record holds
 * only the next level is shown, or a ledger would be printed whole. */
static gboolean
has_inner_levels (const ZgRecord *record)
{
  return record->entity == ZG_ENTITY_ISSUE || record->entity == ZG_ENTITY_MEASURE;
}

/* The slices of the source belong to the document; every other record would repeat them. */
static gboolean
is_shown_under (ZgEntity entity, const ZgRecord *record)
{
  return zg_entity_find_reference (entity, record->entity) != NULL
         && (entity != ZG_ENTITY_BLOCK || record->entity == ZG_ENTITY_DOCUMENT);
}

/* (transfer full) (element-type ZgRecord) */
static GPtrArray *
load_belongings (ZgLedger *ledger, const ZgRecord *record, ZgEntity entity, GError **error)
{
  const ZgField *reference = zg_entity_find_reference (entity, record->entity);

  return zg_record_load_children (ledger, entity, reference->id, record->id, error);
}

static gboolean
build_json (
    ZgLedger *ledger, const ZgRecord *record, gboolean inner, JsonBuilder *json, GError **error)
{
  json_builder_begin_object (json);
  zg_json_record (json, record);
  for (int entity = ZG_ENTITY_NONE + 1; inner && entity < ZG_N_ENTITIES; entity++)
    {
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *name = NULL;

      if (!is_shown_under (entity, record))
        continue;
      rows = load_belongings (ledger, record, entity, error);
      if (rows == NULL)
        return FALSE;
      name = zg_entity_get_list_name (entity, record->entity);
      json_builder_set_member_name (json, name);
      json_builder_begin_array (json);
      for (guint i = 0; i < rows->len; i++)
        {
          if (!build_json (ledger, rows->pdata[i], has_inner_levels (record), json, error))
            return FALSE;
        }
      json_builder_end_array (json);
    }
  json_builder_end_object (json);
  return TRUE;
}

static gboolean
build_text (ZgLedger *ledger,
            const ZgRecord *record,
            gboolean inner,
            int indent,
            GString *text,
            GError **error)
{
  char uuid[ZG_UUID_TEXT_SIZE];

  g_string_append_printf (text, "%*s%s  %s%s\n", indent, "", zg_entity_get_label (record->entity),
                          zg_uuid_write (&record->uuid, uuid),
                          record->deleted ? _ (" (deleted)") : "");
  if (!zg_record_to_text (ledger, record, indent + 2, text, error))
    return FALSE;
  for (int entity = ZG_ENTITY_NONE + 1; inner && entity < ZG_N_ENTITIES; entity++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      if (!is_shown_under (entity, record))
        continue;
      rows = load_belongings (ledger, record, entity, error);
      for (guint i = 0; rows != NULL && i < rows->len; i++)
        {
          if (!build_text (ledger, rows->pdata[i], has_inner_levels (record), indent + 2, text,
                           error))
            return FALSE;
        }
      if (rows == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
show (ZgCli *cli, ZgLedger *ledger, const ZgRecord *record, GError **error)
{
  g_autoptr (JsonBuilder) json = NULL;
  g_autoptr (GString) text = NULL;

  if (cli->json)
    {
      json = json_builder_new ();
      return build_json (ledger, record, TRUE, json, error) && zg_cli_print_json (json, error);
    }
  text = g_string_new (NULL);
  return build_text (ledger, record, TRUE, 0, text, error)
         && zg_cli_write (stdout, text->str, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = NULL;
  g_autofree char *as_of = NULL;
  const GOptionEntry entries[] = {
    ZG_CLI_OPTION_AS_OF (&as_of),
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 2, 2, error))
    return FALSE;
  ledger = zg_cli_open_as_of (cli, as_of, error);
  record = ledger != NULL ? zg_cli_load_record (cli, ledger, error) : NULL;
  if (record == NULL)
    return FALSE;
  /* On a past day, what was deleted by then and what was not made yet are the same. */
  if (as_of != NULL && record->deleted)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("there is no such record on %s"), as_of);
      return FALSE;
    }
  return show (cli, ledger, record, error);
}

const ZgVerb zg_verb_show = {
  "show",
  N_ ("LEDGER UUID"),
  N_ ("show a record with what belongs to it"),
  "zhenggai-cli show county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e\n"
  "zhenggai-cli show county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e --as-of 2024-06-30 --json",
  run,
};
