/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ledgers on shares, removable drives, synchronised folders and portals (zg-place.h) are edited in
 * a copy in the user's state folder: there every edit is safe at once. The copy is written back
 * whole, a moment after the last edit. Where somebody else has saved meanwhile, nothing is
 * overwritten: the own version is put beside under a name of its own. zg_ledger_open() and
 * zg_ledger_create() do all this by themselves; here is what a program needs to tell people about
 * it. */
#pragma once

#include "zg-ledger.h"

G_BEGIN_DECLS

/* TRUE if the ledger is edited in a working copy; zg_ledger_get_path() is the place it belongs to.
 */
gboolean zg_working_copy_is (ZgLedger *ledger);

/* TRUE if the place it belongs to holds all that was edited; also for a ledger without a copy. */
gboolean zg_working_copy_is_saved (ZgLedger *ledger);

/**
 * zg_working_copy_write_back:
 * @ledger: a ledger; one without a working copy has nothing to do
 * @conflict: (out) (transfer full) (nullable): set if somebody else has saved since: the file that
 *   now holds this version. The ledger belongs to that file from then on.
 * @error: return location
 *
 * Returns: FALSE if the place could not be written; everything stays in the working copy
 */
gboolean zg_working_copy_write_back (ZgLedger *ledger, char **conflict, GError **error);

/* TRUE if the ledger was opened to be looked at, shows edits left over from an earlier run, and
 * lacks what somebody else has saved since: who opens it to edit it has both. */
gboolean zg_working_copy_is_unsettled (ZgLedger *ledger);

/* The file into which edits left over from an earlier run were put when the ledger was opened,
 * since somebody else had saved; NULL if there was none. Told once. (transfer full) (nullable) */
char *zg_working_copy_take_conflict (ZgLedger *ledger);

/* How a working copy stands. */
typedef struct
{
  gboolean is_saved; /* the place holds all that was edited */
  char *path;        /* the place */
  char *conflict;    /* set once: somebody else has saved; the file that holds this version */
  char *failure;     /* why the place could not be written, NULL if it could */
} ZgCopyState;

ZgCopyState *zg_copy_state_copy (const ZgCopyState *state);
void zg_copy_state_free (ZgCopyState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgCopyState, zg_copy_state_free)

/**
 * zg_working_copy_tend:
 * @ledger: a ledger
 * @now: g_get_monotonic_time(); %G_MAXINT64 to write back whatever is not yet
 *
 * Writes back if it is due: 2 seconds after the last edit, 30 seconds after the first one, and 30
 * seconds after a failure. Called again and again by whoever has the ledger's thread.
 *
 * Returns: (transfer full) (nullable): how it stands; NULL for a ledger without a working copy and
 * if nothing is new since the last call
 */
ZgCopyState *zg_working_copy_tend (ZgLedger *ledger, gint64 now);

/* A working copy with edits that its place does not hold, of a program that was ended. */
typedef struct
{
  char *path; /* the place */
  char *file; /* the copy */
  gint64 us;  /* when it was edited last; microseconds since 1970 UTC */
} ZgLeftOver;

/* Those there are, the newest first. Opening the place takes its edits up again; if the place is
 * gone, the copy can be opened itself. (transfer full) (element-type ZgLeftOver) */
GPtrArray *zg_working_copy_list_left_over (void);

void zg_left_over_free (ZgLeftOver *left_over);

G_END_DECLS
