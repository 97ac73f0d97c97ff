/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-cli-ledger.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-backup-loss.h"
#include "zg-cli-output.h"
#include "zg-error.h"
#include "zg-past.h"

/* Where to go on from, and what it would cost. */
static void
name_backup (const char *path, GError **error)
{
  ZgBackupLoss loss;
  g_autoptr (GError) bare = NULL;
  g_autofree char *lost = NULL;
  ZgBackup *backup;

  if (!g_error_matches (*error, ZG_ERROR, ZG_ERROR_DAMAGED)
      || (backup = zg_backup_choose (path, &loss)) == NULL)
    return;
  lost = zg_backup_loss_tell (&loss);
  bare = g_steal_pointer (error);
  /* Translators: a message, a path, "3 steps were recorded since" */
  g_set_error (error, bare->domain, bare->code, _ ("%s; its newest whole backup is “%s”: %s"),
               bare->message, backup->path, lost);
  zg_backup_free (backup);
}

ZgLedger *
zg_cli_open (ZgCli *self, ZgLedgerMode mode, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (GError) failure = NULL;

  self->place = self->words[0];
  ledger = zg_ledger_open (self->words[0], mode, NULL, &failure);
  if (ledger == NULL)
    {
      name_backup (self->words[0], &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (mode == ZG_LEDGER_WRITE && zg_ledger_get_read_only_reason (ledger) != NULL)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_READ_ONLY,
                           zg_ledger_get_read_only_reason (ledger));
      return NULL;
    }
  if (self->author != NULL)
    zg_ledger_set_author (ledger, self->author, NULL);
  if (mode == ZG_LEDGER_WRITE)
    zg_cli_keep (self, ledger);
  return g_steal_pointer (&ledger);
}

ZgLedger *
zg_cli_open_as_of (ZgCli *self, const char *as_of, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  ZgDay day;

  if (!zg_cli_parse_day ("--as-of", as_of, &day, error))
    return NULL;
  ledger = zg_cli_open (self, ZG_LEDGER_READ, error);
  if (ledger == NULL || day == ZG_DAY_NONE)
    return g_steal_pointer (&ledger);
  return zg_past_open (ledger, day, NULL, error);
}

gboolean
zg_cli_parse_grouping (const char *name, ZgGroupBy *by, GError **error)
{
  *by = ZG_GROUP_NONE;
  if (name == NULL || (zg_group_by_from_name (name, by) && *by != ZG_GROUP_NONE))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
               _ ("--by takes section, unit, leader, state, light or inspection, not “%s”"), name);
  return FALSE;
}

ZgRecord *
zg_cli_load_record (ZgCli *self, ZgLedger *ledger, GError **error)
{
  ZgEntity entity;
  gint64 row_id;

  if (!zg_ledger_find_text (ledger, self->words[1], &entity, &row_id, error))
    return NULL;
  return zg_record_load (ledger, entity, row_id, error);
}

ZgRecord *
zg_cli_open_record (ZgCli *self, ZgLedgerMode mode, ZgLedger **ledger, GError **error)
{
  *ledger = zg_cli_open (self, mode, error);
  return *ledger != NULL ? zg_cli_load_record (self, *ledger, error) : NULL;
}

static void
clear_value (gpointer data)
{
  ZgFieldValue *value = data;

  g_free ((char *) value->value);
}

char *
zg_cli_list_fields (ZgEntity entity)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", fields[i].name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

const ZgField *
zg_cli_find_field (ZgEntity entity, const char *name, GError **error)
{
  g_autofree char *names = NULL;
  const ZgField *field = zg_field_find (entity, name);

  if (field != NULL)
    return field;
  names = zg_cli_list_fields (entity);
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
               /* Translators: an entity has no field of a name; it has those of a list */
               _ ("%s has no field “%s”; it has %s"), zg_entity_get_name (entity), name, names);
  return NULL;
}

GArray *
zg_cli_parse_values (ZgEntity entity, char **words, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (ZgFieldValue));

  g_array_set_clear_func (values, clear_value);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *equals = strchr (words[i], '=');
      const ZgField *field;
      g_autofree char *name = NULL;
      char *text = NULL;
      ZgFieldValue value;

      if (equals == NULL)
        {
          g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE, _ ("“%s” is not of the form FIELD=VALUE"),
                       words[i]);
          return NULL;
        }
      name = g_strndup (words[i], (gsize) (equals - words[i]));
      field = zg_cli_find_field (entity, name, error);
      if (field == NULL || !zg_field_parse (field, equals + 1, &text, error))
        return NULL;
      value = (ZgFieldValue){ field->id, text };
      g_array_append_val (values, value);
    }
  return g_steal_pointer (&values);
}

void
zg_cli_add_value (GArray *values, ZgFieldId field, const char *value)
{
  ZgFieldValue copy = { field, g_strdup (value) };

  g_array_append_val (values, copy);
}

gboolean
zg_cli_has_value (const GArray *values, ZgFieldId field)
{
  for (guint i = 0; i < values->len; i++)
    {
      if (g_array_index (values, ZgFieldValue, i).field == field)
        return TRUE;
    }
  return FALSE;
}

static gboolean
print_outcome (ZgCli *self, const ZgUuid *row, const ZgUuid *txn, GError **error)
{
  g_autoptr (JsonBuilder) json = NULL;
  char text[ZG_UUID_TEXT_SIZE];

  if (!self->json)
    return row == NULL || zg_cli_print (error, "%s\n", zg_uuid_write (row, text));
  json = json_builder_new ();
  json_builder_begin_object (json);
  if (row != NULL)
    zg_json_uuid (json, "uuid", row);
  if (self->edited)
    zg_json_uuid (json, "txn", txn);
  else
    zg_json_text (json, "txn", NULL);
  json_builder_end_object (json);
  return zg_cli_print_json (json, error);
}

gboolean
zg_cli_commit (ZgCli *self, ZgTransaction *txn, const ZgUuid *row, GError **error)
{
  gboolean has_changes = zg_transaction_has_changes (txn);
  ZgUuid uuid;

  if (!zg_transaction_commit (txn, &uuid, error))
    return FALSE;
  self->edited = has_changes;
  return print_outcome (self, row, &uuid, error);
}
