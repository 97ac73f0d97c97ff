/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-field-copy.h"

#include <glib/gi18n.h>

#include "zg-field-drafts.h"
#include "zg-ledger-backup.h"

/* What to set in the copy. */
typedef struct
{
  gint64 row_id;
  ZgFieldId field;
  char *text;
} Value;

typedef struct
{
  char *path;
  GPtrArray *values; /* of Value */
} Copy;

static void
value_free (gpointer data)
{
  Value *value = data;

  g_free (value->text);
  g_free (value);
}

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_ptr_array_unref (copy->values);
  g_free (copy);
}

static gboolean
save_in (ZgLedger *ledger, GPtrArray *values, GError **error)
{
  g_autoptr (ZgTransaction) txn =
      zg_transaction_begin (ledger, ZG_TXN_EDIT, _ ("Save what was typed"), error);

  if (txn == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    {
      const Value *value = g_ptr_array_index (values, i);

      if (!zg_transaction_set (txn, value->row_id, value->field, value->text, error))
        return FALSE;
    }
  return zg_transaction_commit (txn, NULL, error);
}

static gpointer
run (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  Copy *copy = data;
  g_autofree char *path = zg_ledger_backup (ledger, copy->path, error);
  g_autoptr (ZgLedger) target =
      path ? zg_ledger_open (path, ZG_LEDGER_WRITE, zg_ledger_get_clock (ledger), error) : NULL;

  if (target == NULL)
    return NULL;
  zg_ledger_set_author (target, zg_ledger_get_author (ledger), NULL);
  return save_in (target, copy->values, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
collect (gpointer data, gpointer user_data)
{
  const ZgFieldDraft *draft = data;
  Value *value;

  if (draft->state == ZG_FIELD_DRAFT_RAW)
    return;
  value = g_new0 (Value, 1);
  value->row_id = draft->row_id;
  value->field = draft->field;
  value->text = g_strdup (draft->value);
  g_ptr_array_add (user_data, value);
}

void
zg_field_copy_async (ZgSession *session,
                     const char *path,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->path = g_strdup (path);
  copy->values = g_ptr_array_new_with_free_func (value_free);
  zg_field_drafts_foreach (zg_field_drafts_get (session), collect, copy->values);
  zg_session_read_async (session, ZG_WORKER_SHOWN, run, copy, copy_free, NULL, NULL, callback,
                         user_data);
}

gboolean
zg_field_copy_finish (ZgSession *session, GAsyncResult *result, GError **error)
{
  return zg_session_read_finish (session, result, error) != NULL;
}
