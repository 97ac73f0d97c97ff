/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-record.h"
#include "zg-rules-private.h"

/* Places in order are this far apart, so that rows can be moved between others. */
#define ORDER_GAP (1 << 20)

/* Notes and deadline entries are what was said at the time. */
static gboolean
refuse_rewriting (ZgFieldId field, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_INVALID,
               _ ("%s: a %s stays as it was written; add another"), zg_field_get (field)->name,
               zg_entity_get_label (ZG_FIELD_ENTITY (field)));
  return FALSE;
}

gboolean
_zg_rules_before_set (
    ZgTransaction *txn, gint64 row_id, ZgFieldId field, const char *value, GError **error)
{
  switch ((int) field)
    {
    case ZG_FIELD_ISSUE_DEADLINE_DAY:
    case ZG_FIELD_MEASURE_DEADLINE_DAY:
      return _zg_rule_deadline_set (txn, ZG_FIELD_ENTITY (field), row_id, value, error);
    case ZG_FIELD_ISSUE_STATE:
    case ZG_FIELD_MEASURE_STATE:
      return _zg_rule_state_days (txn, ZG_FIELD_ENTITY (field), row_id, value, error);
    case ZG_FIELD_DEADLINE_ISSUE:
    case ZG_FIELD_DEADLINE_MEASURE:
    case ZG_FIELD_DEADLINE_KIND:
    case ZG_FIELD_DEADLINE_OLD_DAY:
    case ZG_FIELD_DEADLINE_NEW_DAY:
    case ZG_FIELD_PROGRESS_NOTE_DAY:
    case ZG_FIELD_PROGRESS_NOTE_AUTHOR:
    case ZG_FIELD_PROGRESS_NOTE_TEXT:
      return refuse_rewriting (field, error);
    default:
      return TRUE;
    }
}

/* Rows without a place of their own go behind those they stand among. */
static const char *
order_sql (ZgEntity entity)
{
  switch ((int) entity)
    {
    case ZG_ENTITY_INSPECTION:
      return "SELECT max(ord) FROM inspection WHERE id<>?1";
    case ZG_ENTITY_SECTION:
      return "SELECT max(ord) FROM section WHERE id<>?1";
    case ZG_ENTITY_ISSUE:
      return "SELECT ord FROM issue WHERE id<>?1 AND section_id IS"
             " (SELECT section_id FROM issue WHERE id=?1) ORDER BY ord DESC LIMIT 1";
    case ZG_ENTITY_MEASURE:
      return "SELECT ord FROM measure WHERE id<>?1 AND issue_id="
             "(SELECT issue_id FROM measure WHERE id=?1) ORDER BY ord DESC LIMIT 1";
    case ZG_ENTITY_UNIT:
      return "SELECT max(ord) FROM unit WHERE id<>?1";
    case ZG_ENTITY_PERSON:
      return "SELECT max(ord) FROM person WHERE id<>?1";
    case ZG_ENTITY_ASSIGNMENT:
      return "SELECT max(a.ord) FROM assignment a JOIN assignment b ON b.id=?1"
             " WHERE a.id<>?1 AND a.issue_id IS b.issue_id AND a.measure_id IS b.measure_id";
    default:
      return NULL;
    }
}

static gboolean
place_last (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error)
{
  const ZgField *ord = zg_field_find (entity, "ord");
  const char *sql = order_sql (entity);
  g_autoptr (ZgStatement) query = NULL;
  g_autofree char *value = NULL;
  const char *old_value;
  gint64 last = 0;
  ZgStep step;

  if (ord == NULL || sql == NULL
      || _zg_transaction_get_old (txn, row_id, (int) ord->id, &old_value))
    return TRUE;
  query = zg_db_prepare (_zg_transaction_get_db (txn), sql, error);
  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, row_id);
  step = zg_statement_step (query, error);
  if (step == ZG_STEP_ROW)
    last = zg_statement_get_int (query, 0);
  if (step == ZG_STEP_ERROR)
    return FALSE;
  value = g_strdup_printf ("%" G_GINT64_FORMAT, last + ORDER_GAP);
  return _zg_transaction_write (txn, row_id, (int) ord->id, value, error);
}

static gboolean
after_insert_item (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error)
{
  gboolean is_issue = entity == ZG_ENTITY_ISSUE;
  g_autoptr (ZgRecord) item =
      zg_record_load (zg_transaction_get_ledger (txn), entity, row_id, error);
  const char *day;

  if (item == NULL)
    return FALSE;
  day =
      zg_record_get (item, is_issue ? ZG_FIELD_ISSUE_DEADLINE_DAY : ZG_FIELD_MEASURE_DEADLINE_DAY);
  if (day && !_zg_rule_deadline_set (txn, entity, row_id, day, error))
    return FALSE;
  return _zg_rule_state_days (txn, entity, row_id,
                              zg_record_get (item, is_issue ? ZG_FIELD_ISSUE_STATE
                                                            : ZG_FIELD_MEASURE_STATE),
                              error);
}

gboolean
_zg_rules_after_insert (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error)
{
  if (!place_last (txn, entity, row_id, error))
    return FALSE;
  if (entity == ZG_ENTITY_ISSUE || entity == ZG_ENTITY_MEASURE)
    return after_insert_item (txn, entity, row_id, error);
  if (entity == ZG_ENTITY_DEADLINE)
    return _zg_rule_deadline_refresh (txn, row_id, error);
  return TRUE;
}

gboolean
_zg_rules_before_delete (ZgTransaction *txn, ZgEntity entity, gint64 row_id, GError **error)
{
  return _zg_rule_delete_children (txn, entity, row_id, error);
}

gboolean
_zg_rules_before_commit (ZgTransaction *txn, GArray *issues, GError **error)
{
  for (guint i = 0; i < issues->len; i++)
    {
      gint64 issue_id = g_array_index (issues, gint64, i);

      if (!_zg_rule_implicit (txn, issue_id, error)
          || !_zg_rule_state_of_issue (txn, issue_id, error))
        return FALSE;
    }
  return TRUE;
}
