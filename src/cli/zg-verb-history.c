/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-output.h"
#include "zg-cli-record.h"
#include "zg-describe.h"
#include "zg-error.h"
#include "zg-history.h"
#include "zg-verb.h"

/* A change of a row's existence has this for its field. */
#define EXISTENCE "*"

typedef struct
{
  ZgEntity entity; /* ZG_ENTITY_NONE: of the whole ledger */
  gint64 row_id;
  const ZgField *field;
  guint limit;
} Question;

static void
add_json (JsonBuilder *json, const ZgHistoryEntry *entry, int utc_offset)
{
  g_autofree char *time = zg_time_to_iso (entry->ts, utc_offset);

  json_builder_begin_object (json);
  zg_json_uuid (json, "txn", &entry->txn);
  zg_json_text (json, "time", time);
  zg_json_day (json, "day", entry->day);
  zg_json_text (json, "author", entry->author);
  zg_json_text (json, "kind", entry->kind);
  zg_json_text (json, "label", entry->label);
  zg_json_text (json, "reason", entry->reason);
  zg_json_text (json, "entity", zg_entity_get_name (entry->entity));
  zg_json_uuid (json, "uuid", &entry->uuid);
  zg_json_text (json, "field", entry->field != NULL ? entry->field->name : EXISTENCE);
  zg_json_value (json, "old", entry->field, entry->old_value);
  zg_json_value (json, "new", entry->field, entry->new_value);
  json_builder_end_object (json);
}

static gboolean
print_json (ZgLedger *ledger, GPtrArray *entries, GError **error)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < entries->len; i++)
    add_json (json, entries->pdata[i], zg_ledger_get_utc_offset (ledger));
  json_builder_end_array (json);
  return zg_cli_print_json (json, error);
}

/* "measure, percent done: 20 → 40" */
static gboolean
append_change (ZgLedger *ledger, GString *text, const ZgHistoryEntry *entry, GError **error)
{
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;

  if (entry->field == NULL)
    {
      g_string_append_printf (text, "  %s: %s\n", zg_entity_get_label (entry->entity),
                              g_strcmp0 (entry->new_value, "0") == 0 ? _ ("deleted") : _ ("made"));
      return TRUE;
    }
  old_text = zg_describe_value (ledger, entry->field, entry->old_value, error);
  if (old_text == NULL)
    return FALSE;
  new_text = zg_describe_value (ledger, entry->field, entry->new_value, error);
  if (new_text == NULL)
    return FALSE;
  g_string_append_printf (text, "  %s, %s: %s → %s\n", zg_entity_get_label (entry->entity),
                          zg_field_get_label (entry->field), old_text, new_text);
  return TRUE;
}

/* A heading per transaction, and its changes below. */
static gboolean
print_text (ZgLedger *ledger, GPtrArray *entries, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const ZgUuid *txn = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const ZgHistoryEntry *entry = entries->pdata[i];
      g_autofree char *time = zg_time_to_iso (entry->ts, zg_ledger_get_utc_offset (ledger));

      if (txn == NULL || !zg_uuid_equal (txn, &entry->txn))
        g_string_append_printf (text, "%s  %s  %s%s%s\n", time, entry->author, entry->label,
                                entry->reason != NULL ? ": " : "",
                                entry->reason != NULL ? entry->reason : "");
      txn = &entry->txn;
      if (!append_change (ledger, text, entry, error))
        return FALSE;
    }
  return zg_cli_write (stdout, text->str, error);
}

/* What the command line asks for: all, a record, a field of it. */
static gboolean
understand (ZgCli *cli, ZgLedger *ledger, const char *field, Question *question, GError **error)
{
  if (cli->words[1] == NULL)
    {
      if (field == NULL)
        return TRUE;
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_USAGE,
                           _ ("--field needs the uuid of a record"));
      return FALSE;
    }
  if (!zg_ledger_find_text (ledger, cli->words[1], &question->entity, &question->row_id, error))
    return FALSE;
  if (field != NULL)
    question->field = zg_cli_find_field (question->entity, field, error);
  return field == NULL || question->field != NULL;
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *field = NULL;
  int limit = 0;
  Question question = { 0 };
  const GOptionEntry options[] = {
    { "field", 0, 0, G_OPTION_ARG_STRING, &field, N_ ("Only changes of this field"), N_ ("FIELD") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many changes; 0 for all"), "N" },
    { NULL },
  };

  if (!zg_cli_parse (cli, options, 1, 2, error))
    return FALSE;
  ledger = zg_cli_open (cli, ZG_LEDGER_READ, error);
  if (ledger == NULL || !understand (cli, ledger, field, &question, error))
    return FALSE;
  entries = zg_history_load (ledger, question.entity, question.row_id, question.field,
                             (guint) MAX (limit, 0), error);
  if (entries == NULL)
    return FALSE;
  return cli->json ? print_json (ledger, entries, error) : print_text (ledger, entries, error);
}

const ZgVerb zg_verb_history = {
  "history",
  N_ ("LEDGER [UUID]"),
  N_ ("changes, the newest first"),
  "zhenggai-cli history county.zgl --limit 20\n"
  "zhenggai-cli history county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e --field deadline_day",
  run,
};
