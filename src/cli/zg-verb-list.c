/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-cli-record.h"
#include "zg-describe.h"
#include "zg-error.h"
#include "zg-query.h"
#include "zg-verb.h"

/* What to list: rows of an entity, by their ids. */
typedef struct
{
  ZgLedger *ledger;
  ZgEntity entity;
  GArray *ids; /* of gint64 */
} List;

/* A column of a line for people; "–" for a field without a value or that the entity has not. */
static gboolean
append_column (
    ZgLedger *ledger, const ZgRecord *record, const char *name, GString *line, GError **error)
{
  const ZgField *field = zg_field_find (record->entity, name);
  g_autofree char *text = NULL;

  if (field == NULL)
    return TRUE;
  text = zg_describe_value (ledger, field, zg_record_get (record, field->id), error);
  if (text != NULL)
    g_string_append_printf (line, "  %s", text);
  return text != NULL;
}

/* The uuid first: other verbs ask for it. */
static gboolean
print_line (ZgLedger *ledger, const ZgRecord *record, GError **error)
{
  char uuid[ZG_UUID_TEXT_SIZE];
  g_autofree char *description = zg_describe_record (record);
  g_autoptr (GString) line = g_string_new (zg_uuid_write (&record->uuid, uuid));

  return append_column (ledger, record, "state", line, error)
         && append_column (ledger, record, "deadline_day", line, error)
         && zg_cli_print (error, "%s  %s\n", line->str, description);
}

/* One record after the other, so that a list of any length takes no more room than a record. */
static gboolean
print_list (const List *list, gboolean as_json, GError **error)
{
  if (as_json && !zg_cli_begin_json_list (error))
    return FALSE;
  for (guint i = 0; i < list->ids->len; i++)
    {
      gint64 row_id = g_array_index (list->ids, gint64, i);
      g_autoptr (ZgRecord) record = zg_record_load (list->ledger, list->entity, row_id, error);
      g_autoptr (JsonBuilder) json = NULL;

      if (record == NULL)
        return FALSE;
      if (!as_json)
        {
          if (!print_line (list->ledger, record, error))
            return FALSE;
          continue;
        }
      json = json_builder_new ();
      json_builder_begin_object (json);
      zg_json_record (json, record);
      json_builder_end_object (json);
      if (!zg_cli_print_json_element (json, i == 0, error))
        return FALSE;
    }
  return !as_json || zg_cli_end_json_list (error);
}

/* (transfer full) (element-type gint64) */
static GArray *
load_all_ids (ZgLedger *ledger, ZgEntity entity, GError **error)
{
  g_autoptr (GPtrArray) records = zg_record_load_all (ledger, entity, error);
  GArray *ids;

  if (records == NULL)
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < records->len; i++)
    g_array_append_val (ids, ((ZgRecord *) records->pdata[i])->id);
  return ids;
}

/* (transfer full) (element-type gint64) */
static GArray *
choose (ZgLedger *ledger, ZgEntity entity, const ZgQuery *query, GError **error)
{
  if (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE)
    return zg_query_ids (ledger, entity, query, error);
  if (query->filter == NULL && query->sort == NULL)
    return load_all_ids (ledger, entity, error);
  g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE,
                       _ ("--filter and --sort are for issues and measures"));
  return NULL;
}

/* ZG_ENTITY_NONE with an error if more than one kind is asked for. */
static ZgEntity
find_entity (gboolean measures, gboolean units, gboolean persons, GError **error)
{
  if ((measures != FALSE) + (units != FALSE) + (persons != FALSE) > 1)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE,
                           _ ("only one of --measures, --units and --persons can be given"));
      return ZG_ENTITY_NONE;
    }
  return measures  ? ZG_ENTITY_MEASURE
         : units   ? ZG_ENTITY_UNIT
         : persons ? ZG_ENTITY_PERSON
                   : ZG_ENTITY_ISSUE;
}

static gboolean
run (ZgCli *cli, GError **error)
{
  gboolean measures = FALSE;
  gboolean units = FALSE;
  gboolean persons = FALSE;
  g_autofree char *filter = NULL;
  g_autofree char *sort = NULL;
  g_autofree char *as_of = NULL;
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GArray) ids = NULL;
  ZgEntity entity;
  const GOptionEntry entries[] = {
    { "measures", 0, 0, G_OPTION_ARG_NONE, &measures, N_ ("List measures instead of issues"),
      NULL },
    { "units", 0, 0, G_OPTION_ARG_NONE, &units, N_ ("List units"), NULL },
    { "persons", 0, 0, G_OPTION_ARG_NONE, &persons, N_ ("List persons"), NULL },
    ZG_CLI_OPTION_FILTER (&filter),
    { "sort", 0, 0, G_OPTION_ARG_STRING, &sort, N_ ("Sort by this field; “-” before it: backwards"),
      N_ ("FIELD") },
    ZG_CLI_OPTION_AS_OF (&as_of),
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 1, 1, error))
    return FALSE;
  entity = find_entity (measures, units, persons, error);
  ledger = entity != ZG_ENTITY_NONE ? zg_cli_open_as_of (cli, as_of, error) : NULL;
  if (ledger == NULL)
    return FALSE;
  ids = choose (ledger, entity, &(ZgQuery){ filter, sort, ZG_DAY_NONE }, error);
  return ids != NULL && print_list (&(List){ ledger, entity, ids }, cli->json, error);
}

/* What --filter and --sort may name. */
static char *
make_notes (void)
{
  g_autofree char *issue = zg_cli_list_fields (ZG_ENTITY_ISSUE);
  g_autofree char *measure = zg_cli_list_fields (ZG_ENTITY_MEASURE);

  return g_strdup_printf ("%s\n  %s\n  %s\n%s\n  %s", _ ("Fields:"), issue, measure, _ ("Also:"),
                          "text, unit, responsible, participating, supervising, leader, owner, "
                          "contact, light, deadline, days, done, extended, redated_late, "
                          "made_up_late, numbered, due, figure");
}

const ZgVerb zg_verb_list = {
  "list",
  N_ ("LEDGER"),
  N_ ("list issues, measures, units or persons"),
  "zhenggai-cli list county.zgl --filter 'state=ongoing light=overdue'\n"
  "zhenggai-cli list county.zgl --measures --filter 'unit=水利局 deadline<=2024-06-30' --sort deadline",
  run,
  make_notes,
};
