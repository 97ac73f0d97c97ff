/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-redact.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-backup-list.h"
#include "zg-db.h"
#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-redact-private.h"
#include "zg-transaction-private.h"

gboolean
zg_redact_can (const ZgField *field)
{
  return field->type == ZG_FIELD_TEXT && field->need != ZG_NEED_DEFAULTED
         && field->id != ZG_FIELD_DOCUMENT_TEXT && field->id != ZG_FIELD_PREFERENCE_KEY;
}

/* Every text the field ever held, with how many values of the journal hold one. */
static GPtrArray *
load_texts (ZgDb *db, gint64 row_id, const ZgField *field, guint *n_values, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ZgStatement) query = zg_db_prepare (
      db,
      "SELECT value,count(*) FROM (SELECT old AS value FROM change WHERE row_id=?1 AND field_id=?2"
      " UNION ALL SELECT new FROM change WHERE row_id=?1 AND field_id=?2)"
      " WHERE value IS NOT NULL AND value<>'' GROUP BY value",
      error);
  ZgStep step;

  *n_values = 0;
  if (query == NULL)
    return NULL;
  zg_statement_bind_int (query, 1, row_id);
  zg_statement_bind_int (query, 2, (gint64) field->id);
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const char *text = zg_statement_get_text (query, 0);

      if (g_str_has_prefix (text, ZG_REDACTED_TEXT))
        continue;
      g_ptr_array_add (texts, g_strdup (text));
      *n_values += (guint) zg_statement_get_int (query, 1);
    }
  return step == ZG_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}

static gboolean
check_reason (const char *reason, GPtrArray *texts, GError **error)
{
  gboolean repeats = FALSE;

  if (reason == NULL || *reason == '\0')
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("blanking a text needs a reason"));
      return FALSE;
    }
  for (guint i = 0; i < texts->len; i++)
    repeats = repeats || strstr (reason, g_ptr_array_index (texts, i));
  if (repeats)
    g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                         _ ("the reason stays in the history; it must not repeat the text"));
  return !repeats;
}

static gboolean
check_field (const ZgField *field, GError **error)
{
  if (zg_redact_can (field))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID, _ ("%s: only texts can be blanked"),
               zg_field_get_label (field));
  return FALSE;
}

/* Names of units are there once only: several that were blanked differ by their row. */
static char *
choose_value (const ZgField *field, gint64 row_id)
{
  if (field->need == ZG_NEED_OPTIONAL)
    return NULL;
  if (field->entity == ZG_ENTITY_UNIT || field->entity == ZG_ENTITY_UNIT_ALIAS)
    return g_strdup_printf (ZG_REDACTED_TEXT "%" G_GINT64_FORMAT, row_id);
  return g_strdup (ZG_REDACTED_TEXT);
}

static gboolean
redact (ZgTransaction *txn,
        gint64 row_id,
        const ZgField *field,
        const char *reason,
        gboolean with_documents,
        ZgRedaction *result,
        GError **error)
{
  g_autoptr (GPtrArray) texts =
      load_texts (_zg_transaction_get_db (txn), row_id, field, &result->n_values, error);
  g_autofree char *value = choose_value (field, row_id);

  if (texts == NULL || !check_reason (reason, texts, error))
    return FALSE;
  if (texts->len == 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_FOUND, _ ("%s: there is no text to blank"),
                   zg_field_get_label (field));
      return FALSE;
    }
  zg_transaction_set_reason (txn, reason);
  return (!with_documents
          || _zg_redact_cover (txn, field->entity, row_id, texts, &result->n_documents, error))
         && _zg_transaction_blank (txn, row_id, (int) field->id, value, error)
         && zg_transaction_commit (txn, &result->txn, error);
}

gboolean
zg_redact (ZgLedger *ledger,
           ZgEntity entity,
           gint64 row_id,
           const ZgField *field,
           const char *reason,
           gboolean with_documents,
           ZgRedaction *result,
           GError **error)
{
  g_autoptr (ZgTransaction) txn = NULL;

  g_return_val_if_fail (field->entity == entity, FALSE);

  memset (result, 0, sizeof *result);
  if (!check_field (field, error))
    return FALSE;
  txn = zg_transaction_begin (ledger, ZG_TXN_REDACT, _ ("Blank a text"), error);
  return txn && redact (txn, row_id, field, reason, with_documents, result, error);
}

/* TRUE in @holds if the ledger knows the record and its field held a text that is not blanked. */
static gboolean
look (ZgLedger *backup,
      const ZgUuid *uuid,
      const ZgField *field,
      gint64 *row_id,
      gboolean *holds,
      GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GError) reason = NULL;
  ZgEntity entity;
  guint n_values;

  *holds = FALSE;
  if (!zg_ledger_find (backup, uuid, &entity, row_id, &reason))
    {
      if (g_error_matches (reason, ZG_ERROR, ZG_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  texts = load_texts (_zg_ledger_get_db (backup), *row_id, field, &n_values, error);
  *holds = texts && texts->len > 0;
  return texts != NULL;
}

static gboolean
redact_backup (ZgLedger *ledger,
               const char *path,
               const ZgUuid *uuid,
               const ZgField *field,
               const char *reason,
               gboolean with_documents,
               gboolean *holds,
               GError **error)
{
  g_autoptr (ZgLedger) backup = zg_ledger_open (path, reason ? ZG_LEDGER_WRITE : ZG_LEDGER_READ,
                                                zg_ledger_get_clock (ledger), error);
  ZgRedaction result;
  gint64 row_id;

  if (backup == NULL || !look (backup, uuid, field, &row_id, holds, error))
    return FALSE;
  if (!*holds || reason == NULL)
    return TRUE;
  zg_ledger_set_author (backup, zg_ledger_get_author (ledger), _zg_ledger_get_author_unit (ledger));
  return zg_redact (backup, field->entity, row_id, field, reason, with_documents, &result, error);
}

gboolean
zg_redact_backups (ZgLedger *ledger,
                   ZgEntity entity,
                   const ZgUuid *uuid,
                   const ZgField *field,
                   const char *reason,
                   gboolean with_documents,
                   guint *n_holding,
                   GError **error)
{
  g_autoptr (GPtrArray) backups = zg_backup_list (zg_ledger_get_path (ledger));

  g_return_val_if_fail (field->entity == entity, FALSE);

  *n_holding = 0;
  for (guint i = 0; i < backups->len; i++)
    {
      const ZgBackup *backup = g_ptr_array_index (backups, i);
      gboolean holds;

      if (!redact_backup (ledger, backup->path, uuid, field, reason, with_documents, &holds, error))
        {
          g_prefix_error (error, _ ("backup “%s”: "), backup->path);
          return FALSE;
        }
      *n_holding += holds;
    }
  return TRUE;
}
