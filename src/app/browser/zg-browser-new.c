/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-browser-new.h"

#include <glib/gi18n.h>

#include "zg-record.h"

/* The inspection's uuid, which is made if there is none. */
static gboolean
find_inspection (ZgTransaction *txn, char *uuid, GError **error)
{
  g_autoptr (GPtrArray) inspections =
      zg_record_load_all (zg_transaction_get_ledger (txn), ZG_ENTITY_INSPECTION, error);
  const ZgFieldValue values[] = {
    { ZG_FIELD_INSPECTION_KIND, "inspection" },
    { ZG_FIELD_INSPECTION_NAME, _ ("Inspection") },
  };
  ZgUuid made;

  if (inspections == NULL)
    return FALSE;
  if (inspections->len > 0)
    {
      const ZgRecord *last = g_ptr_array_index (inspections, inspections->len - 1);

      zg_uuid_write (&last->uuid, uuid);
      return TRUE;
    }
  if (!zg_transaction_insert (txn, ZG_ENTITY_INSPECTION, values, G_N_ELEMENTS (values), &made,
                              error))
    return FALSE;
  zg_uuid_write (&made, uuid);
  return TRUE;
}

/* One more than the highest number of the inspection. */
static gboolean
find_number (ZgTransaction *txn, const char *inspection, char **number, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (GPtrArray) issues = NULL;
  ZgEntity entity;
  gint64 row_id;
  gint64 highest = 0;

  if (!zg_ledger_find_text (ledger, inspection, &entity, &row_id, error))
    return FALSE;
  issues =
      zg_record_load_children (ledger, ZG_ENTITY_ISSUE, ZG_FIELD_ISSUE_INSPECTION, row_id, error);
  for (guint i = 0; issues && i < issues->len; i++)
    {
      const char *text = zg_record_get (g_ptr_array_index (issues, i), ZG_FIELD_ISSUE_NUMBER);
      gint64 present = text ? g_ascii_strtoll (text, NULL, 10) : 0;

      highest = MAX (highest, present);
    }
  *number = g_strdup_printf ("%" G_GINT64_FORMAT, highest + 1);
  return issues != NULL;
}

gboolean
zg_browser_new_edit (ZgTransaction *txn, gpointer data, GError **error)
{
  ZgBrowserNew *self = data;
  g_autoptr (ZgRecord) beside = self->beside ? zg_record_load (zg_transaction_get_ledger (txn),
                                                               ZG_ENTITY_ISSUE, self->beside, NULL)
                                             : NULL;
  char inspection[ZG_UUID_TEXT_SIZE];
  g_autofree char *number = NULL;

  if (beside && !beside->deleted)
    g_strlcpy (inspection, zg_record_get (beside, ZG_FIELD_ISSUE_INSPECTION), sizeof inspection);
  else if (!find_inspection (txn, inspection, error))
    return FALSE;
  if (!find_number (txn, inspection, &number, error))
    return FALSE;
  const ZgFieldValue values[] = {
    { ZG_FIELD_ISSUE_INSPECTION, inspection },
    { ZG_FIELD_ISSUE_SECTION, beside ? zg_record_get (beside, ZG_FIELD_ISSUE_SECTION) : NULL },
    { ZG_FIELD_ISSUE_NUMBER, number },
    { ZG_FIELD_ISSUE_TITLE, "" },
  };
  self->made =
      zg_transaction_insert (txn, ZG_ENTITY_ISSUE, values, G_N_ELEMENTS (values), NULL, error);
  return self->made != 0;
}
