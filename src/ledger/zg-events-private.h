/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State events: which state every issue and measure was put into, on which effective day. A derived
 * table (d_state_event) whose rows are the journal's changes of states, so that the course of a
 * ledger is told without reading all of its journal.
 *
 * An event says what holds from its day on; one recorded later overrides what was said of that day
 * and after. So the state on a day is that of the event recorded last among those up to the day,
 * and after the newest day it is the present state. */
#pragma once

#include "zg-ledger-private.h"

G_BEGIN_DECLS

/* Fills the empty table from the journal. */
gboolean _zg_events_fill (ZgDb *db, GError **error);

/* Adds the events of the newest transaction. */
gboolean _zg_events_append (ZgDb *db, GError **error);

/* Of a copy that is put back to the moment @until, in µs: drops what was recorded later, and makes
 * the table first if it was not kept. */
gboolean _zg_events_cut (ZgLedger *ledger, ZgDb *copy, gint64 until, GError **error);

/* Compares the table with the journal; a sentence into @problems if they differ. */
gboolean _zg_events_check (ZgDb *db, GPtrArray *problems, GError **error);

/**
 * _zg_events_get_source:
 * @ledger: a ledger
 *
 * Returns: (transfer none): what stands in SQL for the events, with the columns entity, row_id,
 *   txn_id, seq, day and state: the table, or, where it is not kept, a query of the journal
 */
const char *_zg_events_get_source (ZgLedger *ledger);

/* Of one item, in the order in which they were recorded. */
typedef struct
{
  ZgDay day;
  const char *state; /* a static key, or NULL if the file holds an unknown one */
} ZgStateEvent;

/* The item's states in order of days, each holding until the next. They live until the next call.
 */
typedef void (*ZgEventsFunc) (
    ZgEntity entity, gint64 row_id, const ZgStateEvent *states, guint n_states, gpointer data);

/* Calls @func for every issue and measure with events, deleted ones too. */
gboolean _zg_events_foreach (ZgLedger *ledger, ZgEventsFunc func, gpointer data, GError **error);

G_END_DECLS
