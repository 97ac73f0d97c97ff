/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger as it was. */
#pragma once

#include <gio/gio.h>

#include "zg-ledger.h"

G_BEGIN_DECLS

/**
 * zg_past_open:
 * @ledger: a ledger
 * @day: a civil day
 * @cancellable: (nullable): looked at with every change that is rolled back
 * @error: return location
 *
 * What had been recorded by the end of @day, whatever effective day it bears. A copy in memory with
 * the journal rolled back; it can be read like any ledger and is not written.
 *
 * Returns: (transfer full): the past ledger; its "today" is @day
 */
ZgLedger *zg_past_open (ZgLedger *ledger, ZgDay day, GCancellable *cancellable, GError **error);

/* The day on which the ledger was made: before it there is nothing to be seen. */
gboolean zg_past_get_first_day (ZgLedger *ledger, ZgDay *day, GError **error);

/* A copy as it is now, for work that would hold others up; nobody else sees it. (transfer full) */
ZgLedger *zg_past_copy (ZgLedger *ledger, GError **error);

G_END_DECLS
