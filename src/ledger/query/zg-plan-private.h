/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By which day every item is planned to be done, at first and now.
 *
 * A measure's day is its own deadline or else its issue's; an issue's is its own or else the last
 * of its measures', since it is done when all of them are. (The deadline that counts in lists is
 * the next one to come; see zg-items-private.h.) The first deadline is the first one set, after
 * corrections and before any extension. Long-term items have none. */
#pragma once

#include "zg-ledger-private.h"

G_BEGIN_DECLS

typedef struct
{
  ZgEntity entity; /* %ZG_ENTITY_ISSUE or %ZG_ENTITY_MEASURE */
  gint64 id;
  gboolean is_sub_issue;
  ZgDay planned; /* %ZG_DAY_NONE if none */
  ZgDay first;   /* likewise; has a day if @planned has one */
} ZgPlan;

typedef void (*ZgPlanFunc) (const ZgPlan *plan, gpointer data);

/* Calls @func for every measure and issue that is not deleted, in one pass over each table; or, if
 * @issue_id is not 0, for that issue and its measures. */
gboolean _zg_plan_foreach (
    ZgLedger *ledger, gint64 issue_id, ZgPlanFunc func, gpointer data, GError **error);

G_END_DECLS
