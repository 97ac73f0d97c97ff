/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-rules-private.h"

static gboolean
add_implicit (ZgTransaction *txn, const ZgRecord *issue, GError **error)
{
  char uuid[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { ZG_FIELD_MEASURE_ISSUE, zg_uuid_write (&issue->uuid, uuid) },
    { ZG_FIELD_MEASURE_TEXT, "" },
    { ZG_FIELD_MEASURE_IMPLICIT, "1" },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_MEASURE, values, G_N_ELEMENTS (values), NULL, error)
         != 0;
}

/* An implicit measure that has got company is a measure like any other. */
static gboolean
make_explicit (ZgTransaction *txn, GPtrArray *measures, GError **error)
{
  for (guint i = 0; i < measures->len; i++)
    {
      const ZgRecord *measure = g_ptr_array_index (measures, i);

      if (zg_record_get_int (measure, ZG_FIELD_MEASURE_IMPLICIT, 0)
          && !_zg_transaction_write (txn, measure->id, ZG_FIELD_MEASURE_IMPLICIT, "0", error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_zg_rule_implicit (ZgTransaction *txn, gint64 issue_id, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (ZgRecord) issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, issue_id, error);
  g_autoptr (GPtrArray) measures = NULL;

  if (issue == NULL)
    return FALSE;
  /* A sub-issue is answered by its issue's measures; it may have some of its own. */
  if (issue->deleted)
    return TRUE;
  measures =
      zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, issue_id, error);
  if (measures == NULL)
    return FALSE;
  if (measures->len == 0)
    return zg_record_get (issue, ZG_FIELD_ISSUE_PARENT) || add_implicit (txn, issue, error);
  return measures->len == 1 || make_explicit (txn, measures, error);
}
