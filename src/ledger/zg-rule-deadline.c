/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-rules-private.h"

static int
day_field (ZgEntity entity)
{
  return entity == ZG_ENTITY_ISSUE ? ZG_FIELD_ISSUE_DEADLINE_DAY : ZG_FIELD_MEASURE_DEADLINE_DAY;
}

/* TRUE in @has if the item has a deadline row already. */
static gboolean
has_row (ZgTransaction *txn, ZgEntity entity, gint64 row_id, gboolean *has, GError **error)
{
  const char *sql = entity == ZG_ENTITY_ISSUE
                        ? "SELECT count(*) FROM deadline WHERE issue_id=? AND deleted=0"
                        : "SELECT count(*) FROM deadline WHERE measure_id=? AND deleted=0";
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_transaction_get_db (txn), sql, error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  *has = zg_statement_get_int (query, 0) > 0;
  return TRUE;
}

static gboolean
insert_row (ZgTransaction *txn,
            const ZgRecord *item,
            const char *kind,
            const char *old_day,
            const char *new_day,
            GError **error)
{
  char uuid[ZG_UUID_TEXT_SIZE];
  const ZgFieldValue values[] = {
    { item->entity == ZG_ENTITY_ISSUE ? ZG_FIELD_DEADLINE_ISSUE : ZG_FIELD_DEADLINE_MEASURE,
      zg_uuid_write (&item->uuid, uuid) },
    { ZG_FIELD_DEADLINE_KIND, kind },
    { ZG_FIELD_DEADLINE_OLD_DAY, old_day },
    { ZG_FIELD_DEADLINE_NEW_DAY, new_day },
    { ZG_FIELD_DEADLINE_REASON, _zg_transaction_get_reason (txn) },
  };

  return zg_transaction_insert (txn, ZG_ENTITY_DEADLINE, values, G_N_ELEMENTS (values), NULL, error)
         != 0;
}

gboolean
_zg_rule_deadline_set (
    ZgTransaction *txn, ZgEntity entity, gint64 row_id, const char *value, GError **error)
{
  g_autoptr (ZgRecord) item =
      zg_record_load (zg_transaction_get_ledger (txn), entity, row_id, error);
  const char *old_day;
  gboolean has;

  if (item == NULL || !has_row (txn, entity, row_id, &has, error))
    return FALSE;
  old_day = zg_record_get (item, (ZgFieldId) day_field (entity));
  if (!has)
    return value == NULL || insert_row (txn, item, "set", NULL, value, error);
  if (g_strcmp0 (old_day, value) == 0)
    return TRUE;
  if (_zg_transaction_get_reason (txn) == NULL)
    {
      g_set_error (
          error, ZG_ERROR, ZG_ERROR_INVALID,
          _ ("deadline_day: the deadline was set before; give the reason of the correction, "
             "or extend it"));
      return FALSE;
    }
  return insert_row (txn, item, "correct", old_day, value, error);
}

static gboolean
find_item (
    ZgTransaction *txn, gint64 deadline_id, gint64 *issue_id, gint64 *measure_id, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (_zg_transaction_get_db (txn),
                     "SELECT issue_id,measure_id FROM deadline WHERE id=?", error);

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, deadline_id);
  if (zg_statement_step (query, error) != ZG_STEP_ROW)
    return FALSE;
  *issue_id = zg_statement_get_int (query, 0);
  *measure_id = zg_statement_get_int (query, 1);
  if ((*issue_id == 0) != (*measure_id == 0))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("a deadline belongs to one issue or to one measure; name it"));
  return FALSE;
}

gboolean
_zg_rule_deadline_refresh (ZgTransaction *txn, gint64 deadline_id, GError **error)
{
  gint64 issue_id;
  gint64 measure_id;
  g_autoptr (ZgStatement) query = NULL;
  g_autofree char *day = NULL;
  ZgStep step;

  if (!find_item (txn, deadline_id, &issue_id, &measure_id, error))
    return FALSE;
  query = zg_db_prepare (_zg_transaction_get_db (txn),
                         issue_id ? "SELECT new_day FROM deadline WHERE issue_id=? AND deleted=0"
                                    " ORDER BY id DESC LIMIT 1"
                                  : "SELECT new_day FROM deadline WHERE measure_id=? AND deleted=0"
                                    " ORDER BY id DESC LIMIT 1",
                         error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, issue_id ? issue_id : measure_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ERROR)
    return FALSE;
  if (step == ZG_STEP_ROW)
    day = g_strdup (zg_statement_get_text (query, 0));
  zg_statement_reset (query);
  return _zg_transaction_write (txn, issue_id ? issue_id : measure_id,
                                day_field (issue_id ? ZG_ENTITY_ISSUE : ZG_ENTITY_MEASURE), day,
                                error);
}
