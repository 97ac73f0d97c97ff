/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-paper-text-edits.h"

char *
zg_paper_text_key (const ZgPaper *paper, const ZgTemplate *template)
{
  return g_strdup_printf ("template.%s.%s", paper->name, template->name);
}

gpointer
zg_paper_text_read (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error)
{
  return zg_record_load_all (ledger, ZG_ENTITY_PREFERENCE, error);
}

const ZgRecord *
zg_paper_text_find (GPtrArray *preferences, const char *key)
{
  for (guint i = 0; i < preferences->len; i++)
    {
      const ZgRecord *record = g_ptr_array_index (preferences, i);

      if (zg_record_is (record, ZG_FIELD_PREFERENCE_KEY, key))
        return record;
    }
  return NULL;
}

typedef struct
{
  char *key;
  char *value; /* NULL: to be taken out */
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->key);
  g_free (edit->value);
  g_free (edit);
}

/* Another program may have done the same meanwhile: then its row stays as it is. */
static gboolean
apply (ZgTransaction *txn, gpointer data, GError **error)
{
  const Edit *edit = data;
  const ZgFieldValue values[] = {
    { ZG_FIELD_PREFERENCE_KEY, edit->key },
    { ZG_FIELD_PREFERENCE_VALUE, edit->value },
  };
  g_autoptr (GPtrArray) all =
      zg_record_load_all (zg_transaction_get_ledger (txn), ZG_ENTITY_PREFERENCE, error);
  const ZgRecord *present = all ? zg_paper_text_find (all, edit->key) : NULL;

  if (all == NULL)
    return FALSE;
  if (edit->value == NULL)
    return present == NULL || zg_transaction_delete (txn, ZG_ENTITY_PREFERENCE, present->id, error);
  return present
         || zg_transaction_insert (txn, ZG_ENTITY_PREFERENCE, values, G_N_ELEMENTS (values), NULL,
                                   error)
                != 0;
}

static void
edit_async (ZgSession *session,
            const char *key,
            const char *value,
            const char *label,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->key = g_strdup (key);
  edit->value = g_strdup (value);
  zg_session_edit_async (session, label, NULL, NULL, apply, edit, edit_free, callback, user_data);
}

void
zg_paper_text_begin_async (ZgSession *session,
                           const char *key,
                           const char *value,
                           const char *label,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  edit_async (session, key, value, label, callback, user_data);
}

void
zg_paper_text_remove_async (ZgSession *session,
                            const char *key,
                            const char *label,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  edit_async (session, key, NULL, label, callback, user_data);
}
