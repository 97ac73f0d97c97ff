/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-edit-judge.h"

#include <glib/gi18n-lib.h>

#include "zg-edit.h"
#include "zg-error.h"
#include "zg-record.h"

/* The item that a promise was made for. */
static ZgRecord *
load_item (ZgLedger *ledger, const ZgRecord *promise, GError **error)
{
  const char *uuid = zg_record_get (promise, ZG_FIELD_PROMISE_MEASURE);
  ZgEntity entity;
  gint64 id;

  if (!uuid)
    uuid = zg_record_get (promise, ZG_FIELD_PROMISE_ISSUE);
  if (!uuid)
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_INVALID,
                           _ ("this promise belongs to no issue"));
      return NULL;
    }
  return zg_ledger_find_text (ledger, uuid, &entity, &id, error)
             ? zg_record_load (ledger, entity, id, error)
             : NULL;
}

/* What @item has now, of its own or from its issue. */
static gboolean
read_present (ZgLedger *ledger, const ZgRecord *item, ZgDay *own, ZgDay *inherited, GError **error)
{
  g_autoptr (ZgRecord) issue = NULL;
  ZgEntity entity;
  gint64 id;

  *inherited = ZG_DAY_NONE;
  if (item->entity == ZG_ENTITY_ISSUE)
    {
      *own = zg_record_get_day (item, ZG_FIELD_ISSUE_DEADLINE_DAY);
      return TRUE;
    }
  *own = zg_record_get_day (item, ZG_FIELD_MEASURE_DEADLINE_DAY);
  if (!zg_ledger_find_text (ledger, zg_record_get (item, ZG_FIELD_MEASURE_ISSUE), &entity, &id,
                            error))
    return FALSE;
  issue = zg_record_load (ledger, entity, id, error);
  if (!issue)
    return FALSE;
  *inherited = zg_record_get_day (issue, ZG_FIELD_ISSUE_DEADLINE_DAY);
  return TRUE;
}

static gboolean
insert_first (ZgTransaction *txn, const ZgRecord *item, const ZgRecord *promise, GError **error)
{
  char uuid[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { item->entity == ZG_ENTITY_ISSUE ? ZG_FIELD_DEADLINE_ISSUE : ZG_FIELD_DEADLINE_MEASURE,
      zg_uuid_write (&item->uuid, uuid) },
    { ZG_FIELD_DEADLINE_KIND, "set" },
    { ZG_FIELD_DEADLINE_NEW_DAY, zg_record_get (promise, ZG_FIELD_PROMISE_DAY) },
    { ZG_FIELD_DEADLINE_PHRASE, zg_record_get (promise, ZG_FIELD_PROMISE_PHRASE) },
    { ZG_FIELD_DEADLINE_PRECISION, zg_record_get (promise, ZG_FIELD_PROMISE_PRECISION) },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_DEADLINE, values, G_N_ELEMENTS (values), NULL, error)
         != 0;
}

static gboolean
extend (ZgTransaction *txn, const ZgRecord *item, const ZgRecord *promise, GError **error)
{
  const char *phrase = zg_record_get (promise, ZG_FIELD_PROMISE_PHRASE);
  ZgUuid uuid;
  ZgEntity entity;
  gint64 id;

  return zg_edit_extend (txn, item->entity, item->id,
                         zg_record_get_day (promise, ZG_FIELD_PROMISE_DAY), phrase, NULL,
                         ZG_DAY_NONE, &uuid, error)
         && zg_ledger_find (zg_transaction_get_ledger (txn), &uuid, &entity, &id, error)
         && zg_transaction_set (txn, id, ZG_FIELD_DEADLINE_PHRASE, phrase, error)
         && zg_transaction_set (txn, id, ZG_FIELD_DEADLINE_PRECISION,
                                zg_record_get (promise, ZG_FIELD_PROMISE_PRECISION), error);
}

/* Makes the promise's day the deadline of what it was promised for. */
static gboolean
keep_promise (ZgTransaction *txn, gint64 promise_id, GError **error)
{
  ZgLedger *ledger = zg_transaction_get_ledger (txn);
  g_autoptr (ZgRecord) promise = zg_record_load (ledger, ZG_ENTITY_PROMISE, promise_id, error);
  g_autoptr (ZgRecord) item = promise ? load_item (ledger, promise, error) : NULL;
  ZgDay day;
  ZgDay own;
  ZgDay inherited;

  if (!item || !read_present (ledger, item, &own, &inherited, error))
    return FALSE;
  day = zg_record_get_day (promise, ZG_FIELD_PROMISE_DAY);
  if (day == ZG_DAY_NONE)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
                   _ ("no day follows from “%s”; set the deadline by hand"),
                   zg_record_get (promise, ZG_FIELD_PROMISE_PHRASE));
      return FALSE;
    }
  if (day == own)
    return TRUE;
  if (own != ZG_DAY_NONE || (inherited != ZG_DAY_NONE && day > inherited))
    return extend (txn, item, promise, error);
  return insert_first (txn, item, promise, error);
}

gboolean
zg_edit_judge (
    ZgTransaction *txn, ZgEntity entity, gint64 row_id, const char *verdict, GError **error)
{
  ZgFieldId field = entity == ZG_ENTITY_PROMISE  ? ZG_FIELD_PROMISE_VERDICT
                    : entity == ZG_ENTITY_FIGURE ? ZG_FIELD_FIGURE_VERDICT
                                                 : ZG_FIELD_RULE_MADE_VERDICT;

  g_return_val_if_fail (entity == ZG_ENTITY_PROMISE || entity == ZG_ENTITY_FIGURE
                            || entity == ZG_ENTITY_RULE_MADE,
                        FALSE);

  if (entity == ZG_ENTITY_PROMISE && g_strcmp0 (verdict, "accepted") == 0
      && !keep_promise (txn, row_id, error))
    return FALSE;
  return zg_transaction_set (txn, row_id, field, verdict, error);
}
