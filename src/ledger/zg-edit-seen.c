/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-edit-seen.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-transaction-private.h"

static gboolean
looks_same (const ZgField *field, const char *a, const char *b)
{
  if (field->type == ZG_FIELD_TEXT && (a == NULL || b == NULL))
    return (a == NULL || *a == '\0') && (b == NULL || *b == '\0');
  return g_strcmp0 (a, b) == 0;
}

static gboolean
refuse (const ZgField *field, const char *present, GError **error)
{
  g_autofree char *text = zg_field_to_text (field, present);

  if (text && *text)
    g_set_error (error, ZG_ERROR, ZG_ERROR_CONFLICT,
                 _ ("%s: changed to “%s” meanwhile; look at both, then save again"),
                 zg_field_get_label (field), text);
  else
    g_set_error (error, ZG_ERROR, ZG_ERROR_CONFLICT,
                 _ ("%s: emptied meanwhile; look at both, then save again"),
                 zg_field_get_label (field));
  return FALSE;
}

gboolean
zg_edit_set_seen (ZgTransaction *txn,
                  gint64 row_id,
                  ZgFieldId field_id,
                  const char *seen,
                  const char *value,
                  char **present,
                  GError **error)
{
  const ZgField *field = zg_field_get (field_id);
  g_autofree char *now = NULL;

  g_return_val_if_fail (field != NULL, FALSE);

  if (present)
    *present = NULL;
  if (!_zg_transaction_check_live (txn, field->entity, row_id, error)
      || !_zg_transaction_read (txn, row_id, field_id, &now, error))
    return FALSE;
  if (looks_same (field, now, value))
    return TRUE;
  if (looks_same (field, now, seen))
    return zg_transaction_set (txn, row_id, field_id, value, error);
  refuse (field, now, error);
  if (present)
    *present = g_steal_pointer (&now);
  return FALSE;
}
