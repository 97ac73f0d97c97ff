/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing issues and measures by a filter (zg-filter.h), in the ledger's order or sorted.
 *
 * Names in a filter: every field of the field table, and
 *   text                          wordings, details, results and notes (zg-text-index.h)
 *   unit, responsible, participating, supervising, leader, owner, contact
 *                                 who is assigned, by name, other name or uuid; unit is the lead
 *                                 unit
 *   light, deadline, days         the light, the deadline that counts, days until it
 *   due                           open, not long-term, and: overdue; a number: due within so many
 *                                 days from today; later: in more than 90 days; "": no deadline
 *   done, extended, redated_late, made_up_late, numbered
 *                                 true or false
 *   planned, planned_first        the day by which it is to be done, now and before any extension:
 *                                 its deadline or, of an issue without one, the last of its
 *                                 measures'
 *   redated                       the day on which its deadline was last extended or shortened
 *   was_done, was_closed          =DAY: it was by the end of that effective day
 *   figure                        accepted figures stand in it: money, area, persons, items, or
 *                                 these in a unit and those added up with it: money/元
 *   figure=rules, figure=open     rules made; figures or rules that nobody has judged yet
 *   uuid                          the row itself
 *
 * A name that only measures have chooses the issues with such a measure; one that only issues have
 * chooses the measures of such issues. A measure without assignments of a role has its issue's. */
#pragma once

#include "zg-day.h"
#include "zg-field.h"
#include "zg-ledger.h"

G_BEGIN_DECLS

typedef struct
{
  const char *filter; /* nullable */
  const char *sort;   /* nullable: the ledger's order; or a name, "-" before it: backwards */
  ZgDay today;        /* for lights; %ZG_DAY_NONE: the ledger's today */
} ZgQuery;

/**
 * zg_query_ids:
 * @ledger: a ledger
 * @entity: %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE
 * @query: what to choose
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): row ids; NULL with %ZG_ERROR_INVALID if the
 *   filter or sort names what is not there
 */
GArray *zg_query_ids (ZgLedger *ledger, ZgEntity entity, const ZgQuery *query, GError **error);

G_END_DECLS
