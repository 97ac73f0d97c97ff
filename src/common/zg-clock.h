/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the ledger gets the time from: the system's clock, or one that a test or the sample maker
 * sets by hand. */
#pragma once

#include <glib-object.h>

#include "zg-day.h"

G_BEGIN_DECLS

#define ZG_TYPE_CLOCK (zg_clock_get_type ())
G_DECLARE_FINAL_TYPE (ZgClock, zg_clock, ZG, CLOCK, GObject)

/* A clock that tells the system's time. (transfer full) */
ZgClock *zg_clock_new_system (void);

/* A clock that stands at @us (microseconds since 1970 UTC) until it is set. (transfer full) */
ZgClock *zg_clock_new_manual (gint64 us);

/* Sets a manual clock. */
void zg_clock_set (ZgClock *self, gint64 us);

/* Microseconds since 1970 UTC. */
gint64 zg_clock_now (ZgClock *self);

/* Today in the zone @utc_offset minutes east of Greenwich. */
ZgDay zg_clock_today (ZgClock *self, int utc_offset);

G_END_DECLS
