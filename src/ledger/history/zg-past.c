/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-past.h"

#include <glib/gi18n-lib.h>

#include "zg-backup.h"
#include "zg-derived-private.h"
#include "zg-error.h"
#include "zg-events-private.h"
#include "zg-journal-private.h"
#include "zg-ledger-private.h"
#include "zg-record-private.h"

static const char newer_sql[] = "SELECT field_id,row_id,old FROM change WHERE txn_id>=?"
                                " ORDER BY txn_id DESC,seq DESC";

static gboolean
put_back (ZgDb *db, ZgStatement *change, GError **error)
{
  int field_id = (int) zg_statement_get_int (change, 0);
  const ZgField *field = zg_field_get ((ZgFieldId) field_id);
  const char *old_value = zg_statement_get_text (change, 2);
  g_autofree char *sql = NULL;
  g_autoptr (ZgStatement) update = NULL;

  if (!_zg_journal_knows_field (field_id))
    {
      g_set_error_literal (error, ZG_ERROR, ZG_ERROR_DAMAGED,
                           _ ("the journal of this ledger is damaged; restore a backup"));
      return FALSE;
    }
  sql = g_strdup_printf ("UPDATE %s SET %s=? WHERE id=?",
                         zg_entity_get_name (ZG_FIELD_ENTITY (field_id)),
                         field ? field->column : "deleted");
  update = zg_db_prepare (db, sql, error);
  if (update == NULL)
    return FALSE;
  /* A row that was not there yet keeps its last values and counts as deleted. */
  if (field == NULL)
    zg_statement_bind_int (update, 1, g_strcmp0 (old_value, "1") != 0);
  else if (old_value == NULL && field->need != ZG_NEED_OPTIONAL)
    return TRUE;
  else if (!_zg_field_bind (field, db, update, 1, old_value, error))
    return FALSE;
  zg_statement_bind_int (update, 2, zg_statement_get_int (change, 1));
  return zg_statement_run (update, error);
}

/* The first transaction from @until on; times in the journal never run backwards. */
static gboolean
find_end (ZgDb *db, gint64 until, gint64 *txn_id, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (db, "SELECT id FROM txn WHERE ts<? ORDER BY id DESC LIMIT 1", error);
  ZgStep step;

  if (query == NULL)
    return FALSE;
  zg_statement_bind_int (query, 1, until);
  step = zg_statement_step (query, error);
  *txn_id = step == ZG_STEP_ROW ? zg_statement_get_int (query, 0) + 1 : 0;
  return step != ZG_STEP_ERROR;
}

static gboolean
roll_back (ZgDb *db, gint64 end, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZgStatement) list = zg_db_prepare (db, newer_sql, error);
  ZgStep step;

  if (list == NULL)
    return FALSE;
  zg_statement_bind_int (list, 1, end);
  while ((step = zg_statement_step (list, error)) == ZG_STEP_ROW)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !put_back (db, list, error))
      return FALSE;
  return step == ZG_STEP_DONE;
}

ZgLedger *
zg_past_copy (ZgLedger *ledger, GError **error)
{
  g_autoptr (ZgDb) db = zg_backup_scratch (_zg_ledger_get_db (ledger), error);
  ZgLedger *copy;

  if (db == NULL)
    return NULL;
  copy = _zg_ledger_new_for_db (g_steal_pointer (&db), zg_ledger_get_clock (ledger),
                                _ ("this is a copy for looking"), error);
  if (copy)
    _zg_ledger_set_journal_end (copy, _zg_ledger_get_journal_end (ledger));
  return copy;
}

ZgLedger *
zg_past_open (ZgLedger *ledger, ZgDay day, GCancellable *cancellable, GError **error)
{
  gint64 offset = zg_ledger_get_utc_offset (ledger) * G_TIME_SPAN_MINUTE;
  gint64 until = (day + 1) * G_TIME_SPAN_DAY - offset;
  g_autoptr (ZgClock) clock = zg_clock_new_manual (until - 1);
  g_autoptr (ZgDb) db = zg_backup_scratch (_zg_ledger_get_db (ledger), error);
  ZgLedger *past;
  gint64 end;

  if (db == NULL || !find_end (db, until, &end, error)
      || !zg_db_exec (db, "BEGIN; INSERT INTO journal_open(one) VALUES(1);", error)
      || !roll_back (db, end, cancellable, error) || !_zg_events_cut (ledger, db, until, error)
      || !_zg_derived_stamp_past (db, error)
      || !zg_db_exec (db, "DELETE FROM journal_open; COMMIT;", error))
    return NULL;
  past =
      _zg_ledger_new_for_db (g_steal_pointer (&db), clock, _ ("the past can't be edited"), error);
  if (past)
    _zg_ledger_set_journal_end (past, end);
  return past;
}

gboolean
zg_past_get_first_day (ZgLedger *ledger, ZgDay *day, GError **error)
{
  gint64 ts;

  if (!zg_db_query_int (_zg_ledger_get_db (ledger), "SELECT ts FROM txn ORDER BY id LIMIT 1", &ts,
                        error))
    return FALSE;
  *day = zg_day_from_time (ts, zg_ledger_get_utc_offset (ledger));
  return TRUE;
}
