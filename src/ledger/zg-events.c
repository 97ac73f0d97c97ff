/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "zg-derived-private.h"
#include "zg-events-private.h"
#include "zg-keys.h"
#include "zg-schema.h"

/* The states of issues (611) and measures (707); a field's entity is its number by 100. */
#define EVENTS                                                                                     \
  "SELECT c.field_id/100 AS entity,c.row_id AS row_id,c.txn_id AS txn_id,c.seq AS seq,"            \
  "x.day AS day,c.new AS state FROM change c JOIN txn x ON x.id=c.txn_id"                          \
  " WHERE c.field_id IN(611,707) AND c.new IS NOT NULL"
#define FILL "INSERT INTO d_state_event(entity,row_id,txn_id,seq,day,state) " EVENTS
#define KEPT "SELECT entity,row_id,txn_id,seq,day,state FROM d_state_event"

gboolean
_zg_events_fill (ZgDb *db, GError **error)
{
  return zg_db_exec (db, FILL, error);
}

gboolean
_zg_events_append (ZgDb *db, GError **error)
{
  g_autoptr (ZgStatement) insert =
      zg_db_prepare (db, FILL " AND c.txn_id=(SELECT max(id) FROM txn)", error);

  return insert && zg_statement_run (insert, error);
}

gboolean
_zg_events_cut (ZgLedger *ledger, ZgDb *copy, gint64 until, GError **error)
{
  g_autoptr (ZgStatement) drop = NULL;

  if (_zg_derived_is_stale (ledger)
      && (!zg_schema_reset_derived (copy, error) || !_zg_events_fill (copy, error)))
    return FALSE;
  drop = zg_db_prepare (copy,
                        "DELETE FROM d_state_event WHERE txn_id IN(SELECT id FROM txn WHERE ts>=?)",
                        error);
  if (drop == NULL)
    return FALSE;
  zg_statement_bind_int (drop, 1, until);
  return zg_statement_run (drop, error);
}

gboolean
_zg_events_check (ZgDb *db, GPtrArray *problems, GError **error)
{
  gint64 n;

  if (!zg_db_query_int (db,
                        "SELECT (SELECT count(*) FROM (" EVENTS " EXCEPT " KEPT "))"
                        "+(SELECT count(*) FROM (" KEPT " EXCEPT " EVENTS "))",
                        &n, error))
    return FALSE;
  if (n > 0)
    g_ptr_array_add (problems, g_strdup (_ ("the course of states does not match the journal")));
  return TRUE;
}

const char *
_zg_events_get_source (ZgLedger *ledger)
{
  return _zg_derived_has_events (ledger) ? "d_state_event" : "(" EVENTS ")";
}

/* The static key of a state as it stands in the file; NULL for an unknown one. There is an event
 * for every item, so that no translation is looked at as zg_keys_find() would. */
static const char *
find_state (const char *text)
{
  const char *const *states = zg_keys_get (ZG_KEYS_STATES);

  while (*states && strcmp (*states, text) != 0)
    states++;
  return *states;
}

/* What was said of @day and after no longer holds. */
static void
override (GArray *states, const ZgStateEvent *event)
{
  guint kept = states->len;

  while (kept > 0 && g_array_index (states, ZgStateEvent, kept - 1).day >= event->day)
    kept--;
  g_array_set_size (states, kept);
  g_array_append_val (states, *event);
}

gboolean
_zg_events_foreach (ZgLedger *ledger, ZgEventsFunc func, gpointer data, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT entity,row_id,day,state FROM %s"
                                          " ORDER BY entity,row_id,txn_id,seq",
                                          _zg_events_get_source (ledger));
  g_autoptr (ZgStatement) query = zg_db_prepare (_zg_ledger_get_db (ledger), sql, error);
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (ZgStateEvent));
  ZgEntity entity = 0;
  gint64 row_id = 0;
  ZgStep step;

  if (query == NULL)
    return FALSE;
  while ((step = zg_statement_step (query, error)) == ZG_STEP_ROW)
    {
      const ZgEntity next_entity = (ZgEntity) zg_statement_get_int (query, 0);
      const gint64 next_row = zg_statement_get_int (query, 1);
      const ZgStateEvent event = { (ZgDay) zg_statement_get_int (query, 2),
                                   find_state (zg_statement_get_text (query, 3)) };

      if (states->len > 0 && (next_entity != entity || next_row != row_id))
        {
          func (entity, row_id, (const ZgStateEvent *) (void *) states->data, states->len, data);
          g_array_set_size (states, 0);
        }
      entity = next_entity;
      row_id = next_row;
      override (states, &event);
    }
  if (step == ZG_STEP_DONE && states->len > 0)
    func (entity, row_id, (const ZgStateEvent *) (void *) states->data, states->len, data);
  return step == ZG_STEP_DONE;
}
