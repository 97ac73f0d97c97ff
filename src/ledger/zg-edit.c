/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-edit.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-record.h"
#include "zg-transaction-private.h"

static const char *
value_of (const ZgFieldValue *values, gsize n_values, ZgFieldId field)
{
  for (gsize i = 0; i < n_values; i++)
    if (values[i].field == field)
      return values[i].value;
  return NULL;
}

/* The issue's only measure if it is implicit and empty; NULL if there is none such. */
static gboolean
find_empty_implicit (ZgLedger *ledger, const char *issue, ZgRecord **found, GError **error)
{
  g_autoptr (GPtrArray) measures = NULL;
  const ZgRecord *only;
  ZgEntity entity;
  gint64 issue_id;

  *found = NULL;
  if (issue == NULL || !zg_ledger_find_text (ledger, issue, &entity, &issue_id, error))
    return issue == NULL; /* the insert says that the issue is missing */
  measures =
      zg_record_load_children (ledger, ZG_ENTITY_MEASURE, ZG_FIELD_MEASURE_ISSUE, issue_id, error);
  if (measures == NULL)
    return FALSE;
  only = measures->len == 1 ? g_ptr_array_index (measures, 0) : NULL;
  if (only && zg_record_get_int (only, ZG_FIELD_MEASURE_IMPLICIT, 0)
      && zg_record_is (only, ZG_FIELD_MEASURE_TEXT, ""))
    *found = zg_record_load (ledger, ZG_ENTITY_MEASURE, only->id, error);
  return TRUE;
}

gint64
zg_edit_add_measure (
    ZgTransaction *txn, const ZgFieldValue *values, gsize n_values, ZgUuid *uuid, GError **error)
{
  g_autoptr (ZgRecord) implicit = NULL;

  if (!find_empty_implicit (zg_transaction_get_ledger (txn),
                            value_of (values, n_values, ZG_FIELD_MEASURE_ISSUE), &implicit, error))
    return 0;
  if (implicit == NULL)
    return zg_transaction_insert (txn, ZG_ENTITY_MEASURE, values, n_values, uuid, error);
  for (gsize i = 0; i < n_values; i++)
    if (!zg_transaction_set (txn, implicit->id, values[i].field, values[i].value, error))
      return 0;
  if (!zg_transaction_set (txn, implicit->id, ZG_FIELD_MEASURE_IMPLICIT, "0", error))
    return 0;
  if (uuid)
    *uuid = implicit->uuid;
  return implicit->id;
}

gboolean
zg_edit_add_note (ZgTransaction *txn,
                  ZgEntity entity,
                  gint64 row_id,
                  const char *text,
                  ZgDay day,
                  ZgUuid *uuid,
                  GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autofree char *day_text =
      g_strdup_printf ("%d", day == ZG_DAY_NONE ? _zg_transaction_get_day (txn) : day);
  char owner[ZG_UUID_TEXT_SIZE];
  ZgUuid owner_uuid;

  if (!zg_ledger_get_uuid (ledger, entity, row_id, &owner_uuid, error))
    return FALSE;
  const ZgFieldValue values[] = {
    { entity == ZG_ENTITY_ISSUE ? ZG_FIELD_PROGRESS_NOTE_ISSUE : ZG_FIELD_PROGRESS_NOTE_MEASURE,
      zg_uuid_write (&owner_uuid, owner) },
    { ZG_FIELD_PROGRESS_NOTE_DAY, day_text },
    { ZG_FIELD_PROGRESS_NOTE_AUTHOR, zg_ledger_get_author (ledger) },
    { ZG_FIELD_PROGRESS_NOTE_TEXT, text },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_PROGRESS_NOTE, values, G_N_ELEMENTS (values), uuid,
                                error)
         != 0;
}

/* The present deadline of an item; a measure without one has its issue's. */
static gboolean
read_deadline (
    ZgLedger *ledger, ZgEntity entity, gint64 row_id, ZgUuid *uuid, ZgDay *day, GError **error)
{
  g_autoptr (ZgRecord) item = zg_record_load (ledger, entity, row_id, error);
  g_autoptr (ZgRecord) issue = NULL;
  ZgEntity issue_entity;
  gint64 issue_id;

  if (item == NULL)
    return FALSE;
  *uuid = item->uuid;
  *day = zg_record_get_day (item, entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ISSUE_DEADLINE_DAY
                                                            : ZG_FIELD_MEASURE_DEADLINE_DAY);
  if (*day != ZG_DAY_NONE || entity == ZG_ENTITY_ISSUE)
    return TRUE;
  if (!zg_ledger_find_text (ledger, zg_record_get (item, ZG_FIELD_MEASURE_ISSUE), &issue_entity,
                            &issue_id, error))
    return FALSE;
  issue = zg_record_load (ledger, ZG_ENTITY_ISSUE, issue_id, error);
  if (issue == NULL)
    return FALSE;
  *day = zg_record_get_day (issue, ZG_FIELD_ISSUE_DEADLINE_DAY);
  return TRUE;
}

static gboolean
refuse_extension (ZgDay present, ZgDay day, const char *reason, GError **error)
{
  const char *message = NULL;

  if (present == ZG_DAY_NONE)
    message = _ ("there is no deadline to extend; set deadline_day first");
  else if (reason == NULL || *reason == '\0')
    message = _ ("an extension needs a reason");
  else if (day == present)
    message = _ ("the new deadline is the present one");
  if (message)
    g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID, message);
  return message != NULL;
}

gboolean
zg_edit_extend (ZgTransaction *txn,
                ZgEntity entity,
                gint64 row_id,
                ZgDay day,
                const char *reason,
                const char *approver,
                ZgDay approved,
                ZgUuid *uuid,
                GError **error)
{
  char item_text[ZG_UUID_TEXT_SIZE];
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = g_strdup_printf ("%d", day);
  g_autofree char *approved_text = NULL;
  ZgUuid item;
  ZgDay present;

  if (!read_deadline (zg_transaction_get_ledger (txn), entity, row_id, &item, &present, error)
      || refuse_extension (present, day, reason, error))
    return FALSE;
  old_text = g_strdup_printf ("%d", present);
  if (approved != ZG_DAY_NONE)
    approved_text = g_strdup_printf ("%d", approved);
  const ZgFieldValue values[] = {
    { entity == ZG_ENTITY_ISSUE ? ZG_FIELD_DEADLINE_ISSUE : ZG_FIELD_DEADLINE_MEASURE,
      zg_uuid_write (&item, item_text) },
    { ZG_FIELD_DEADLINE_KIND, day > present ? "extend" : "shorten" },
    { ZG_FIELD_DEADLINE_OLD_DAY, old_text },
    { ZG_FIELD_DEADLINE_NEW_DAY, new_text },
    { ZG_FIELD_DEADLINE_REASON, reason },
    { ZG_FIELD_DEADLINE_APPROVER, approver },
    { ZG_FIELD_DEADLINE_APPROVED_DAY, approved_text },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_DEADLINE, values, G_N_ELEMENTS (values), uuid, error)
         != 0;
}
