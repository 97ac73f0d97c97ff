/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the session share: its state (zg-session.c), how it opens
 * (zg-session-open.c) and how jobs go through it (zg-session-jobs.c). */
#pragma once

#include "zg-session.h"

G_BEGIN_DECLS

/* What changes with the ledger. */
typedef struct
{
  char *title;
  char *undo_label;
  char *redo_label;
  char *read_only_reason;
  ZgDay today;
} ZgSessionFacts;

/* A ZgJob. (transfer full): ZgSessionFacts */
gpointer
_zg_session_read_facts (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error);
void _zg_session_facts_free (gpointer data);

/* Takes @facts. */
void _zg_session_take_facts (ZgSession *self, ZgSessionFacts *facts);

/* A session without a worker. (transfer full) */
ZgSession *_zg_session_new (const char *path, ZgDay as_of);

/* Takes @worker. */
void _zg_session_take_worker (ZgSession *self, ZgWorker *worker);
ZgWorker *_zg_session_get_worker (ZgSession *self);

/* How the working copy stands now. Takes @state, whose conflict is told once. */
void _zg_session_take_copy_state (ZgSession *self, ZgCopyState *state);

/* An edit is on its way; it has arrived, or failed with @error. */
void _zg_session_begin_saving (ZgSession *self);
void _zg_session_end_saving (ZgSession *self, const GError *error);

G_END_DECLS
