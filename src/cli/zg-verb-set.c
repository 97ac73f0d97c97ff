/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-cli-ledger.h"
#include "zg-verb.h"

/* What the history calls the step. (transfer full) */
static char *
make_label (ZgEntity entity, const GArray *values)
{
  const ZgField *field = zg_field_get (g_array_index (values, ZgFieldValue, 0).field);

  if (values->len == 1)
    /* Translators: a step in the history: the kind of record and its field, "measure: deadline" */
    return g_strdup_printf (_ ("Edit %s: %s"), zg_entity_get_label (entity),
                            zg_field_get_label (field));
  /* Translators: a step in the history; %s is a kind of record, "measure" */
  return g_strdup_printf (_ ("Edit %s"), zg_entity_get_label (entity));
}

static gboolean
set_values (ZgTransaction *txn, gint64 row_id, const GArray *values, GError **error)
{
  for (guint i = 0; i < values->len; i++)
    {
      const ZgFieldValue *value = &g_array_index (values, ZgFieldValue, i);

      if (!zg_transaction_set (txn, row_id, value->field, value->value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
edit (ZgCli *cli, const char *reason, ZgDay day, GError **error)
{
  g_autoptr (ZgLedger) ledger = NULL;
  g_autoptr (ZgRecord) record = zg_cli_open_record (cli, ZG_LEDGER_WRITE, &ledger, error);
  g_autoptr (GArray) values = NULL;
  g_autoptr (ZgTransaction) txn = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return FALSE;
  values = zg_cli_parse_values (record->entity, cli->words + 2, error);
  if (values == NULL)
    return FALSE;
  label = make_label (record->entity, values);
  txn = zg_transaction_begin (ledger, ZG_TXN_EDIT, label, error);
  if (txn == NULL)
    return FALSE;
  zg_transaction_set_reason (txn, reason);
  if (day != ZG_DAY_NONE)
    zg_transaction_set_day (txn, day);
  return set_values (txn, record->id, values, error) && zg_cli_commit (cli, txn, NULL, error);
}

static gboolean
run (ZgCli *cli, GError **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *day_text = NULL;
  ZgDay day;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why, for the history"), N_ ("REASON") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &day_text, N_ ("Since when it holds; without it, today"),
      N_ ("DAY") },
    { NULL },
  };

  return zg_cli_parse (cli, entries, 3, G_MAXUINT, error)
         && zg_cli_parse_day ("--day", day_text, &day, error) && edit (cli, reason, day, error);
}

const ZgVerb zg_verb_set = {
  "set",
  N_ ("LEDGER UUID FIELD=VALUE…"),
  N_ ("change fields of a record"),
  "zhenggai-cli set county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e state=done percent=100\n"
  "zhenggai-cli set county.zgl 3f0c9a52-7a7e-4f0e-9d0f-5b8f3a1c2d4e deadline_day=2024-06-30 "
  "--reason 笔误",
  run,
};
