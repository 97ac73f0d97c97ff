/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-cli-record.h"
#include "zg-edit.h"
#include "zg-error.h"
#include "zg-verb.h"

/* (transfer full) */
static char *
list_entities (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int entity = ZG_ENTITY_NONE + 1; entity < ZG_N_ENTITIES; entity++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", zg_entity_get_name (entity));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static ZgEntity
parse_entity (const char *name, GError **error)
{
  ZgEntity entity = zg_entity_from_name (name);
  g_autofree char *names = NULL;

  if (entity != ZG_ENTITY_NONE)
    return entity;
  names = list_entities ();
  g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
               /* Translators: what can be added, with a list */
               _ ("nothing is called “%s” here; there are %s"), name, names);
  return ZG_ENTITY_NONE;
}

/* What a row shares with the one it is put under, unless it was given: every reference it can't
 * do without (an issue under a section is of the section's inspection), and, under a row of its
 * own kind, all (a sub-issue is of the section, too). */
static void
inherit (GArray *values, ZgEntity entity, const ZgRecord *parent)
{
  guint n_fields;
  const ZgField *fields = zg_entity_get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const ZgField *theirs = zg_field_find (parent->entity, fields[i].name);

      if (fields[i].type == ZG_FIELD_REFERENCE && theirs != NULL && theirs->what == fields[i].what
          && (fields[i].need == ZG_NEED_REQUIRED || entity == parent->entity)
          && !zg_cli_has_value (values, fields[i].id))
        zg_cli_add_value (values, fields[i].id, zg_record_get (parent, theirs->id));
    }
}

static gboolean
put_under (ZgLedger *ledger, GArray *values, ZgEntity entity, const char *under, GError **error)
{
  g_autoptr (ZgRecord) parent = NULL;
  ZgEntity parent_entity;
  gint64 row_id;
  const ZgField *reference;
  char uuid[ZG_UUID_TEXT_SIZE];

  if (!zg_ledger_find_text (ledger, under, &parent_entity, &row_id, error))
    return FALSE;
  reference = zg_entity_find_reference (entity, parent_entity);
  if (reference == NULL)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_USAGE,
                   /* Translators: kinds of records, "measure" and "section" */
                   _ ("no “%s” can stand under a “%s”"), zg_entity_get_label (entity),
                   zg_entity_get_label (parent_entity));
      return FALSE;
    }
  parent = zg_record_load (ledger, parent_entity, row_id, error);
  if (parent == NULL)
    return FALSE;
  zg_cli_add_value (values, reference->id, zg_uuid_write (&parent->uuid, uuid));
  inherit (values, entity, parent);
  return TRUE;
}

/* A measure may take the place of the empty implicit one that its issue has had so far. */
static gboolean
insert (ZgTransaction *txn, ZgEntity entity, const GArray *values, ZgUuid *uuid, GError **error)
{
  const ZgFieldValue *first = &g_array_index (values, ZgFieldValue, 0);
  gint64 row_id = entity == ZG_ENTITY_MEASURE
                      ? zg_edit_add_measure (txn, first, values->len, uuid, error)
                      : zg_transaction_insert (txn, entity, first, values->len, uuid, error);

  return row_id != 0;
}

static gboolean
add (ZgCli *cli, ZgEntity entity, GArray *values, const char *under, GError **error)
{
  g_autoptr (ZgLedger) ledger = zg_cli_open (cli, ZG_LEDGER_WRITE, error);
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *label = NULL;
  ZgUuid uuid;

  if (ledger == NULL || (under != NULL && !put_under (ledger, values, entity, under, error)))
    return FALSE;
  /* Translators: a step in the history; %s is a kind of record, "measure" */
  label = g_strdup_printf (_ ("Add %s"), zg_entity_get_label (entity));
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, label, error);
  return txn != NULL && insert (txn, entity, values, &uuid, error)
         && zg_cli_commit (cli, txn, &uuid, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *under = NULL;
  g_autoptr (GArray) values = NULL;
  ZgEntity entity;
  const GOptionEntry entries[] = {
    { "under", 0, 0, G_OPTION_ARG_STRING, &under, N_ ("The record that it belongs to"), "UUID" },
    { NULL },
  };

  if (!zg_cli_parse (cli, entries, 3, G_MAXUINT, error))
    return FALSE;
  entity = parse_entity (cli->words[1], error);
  if (entity == ZG_ENTITY_NONE)
    return FALSE;
  values = zg_cli_parse_values (entity, cli->words + 2, error);
  return values != NULL && add (cli, entity, values, under, error);
}

/* The fields of every kind of record. */
static char *
make_notes (void)
{
  g_autoptr (GString) notes = g_string_new (_ ("Fields:"));

  for (int entity = ZG_ENTITY_NONE + 1; entity < ZG_N_ENTITIES; entity++)
    {
      g_autofree char *fields = zg_cli_list_fields (entity);

      g_string_append_printf (notes, "\n  %s: %s", zg_entity_get_name (entity), fields);
    }
  return g_string_free (g_steal_pointer (&notes), FALSE);
}

const ZgVerb zg_verb_add = {
  "add",
  N_ ("LEDGER ENTITY FIELD=VALUE…"),
  N_ ("add a record"),
  "zhenggai-cli add county.zgl inspection kind=local-inspection name=第三轮巡察\n"
  "zhenggai-cli add county.zgl unit name=水利局\n"
  "zhenggai-cli add county.zgl measure text=完善河道巡查制度 "
  "--under 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e",
  run,
  make_notes,
};
