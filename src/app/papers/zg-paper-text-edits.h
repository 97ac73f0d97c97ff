/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office's own texts in the ledger: preferences template.PAPER.NAME, one transaction each. */
#pragma once

#include "zg-paper.h"
#include "zg-record.h"
#include "zg-session.h"

G_BEGIN_DECLS

/* The key of the preference. (transfer full) */
char *zg_paper_text_key (const ZgPaper *paper, const ZgTemplate *template);

/* A #ZgJob that reads all preferences: a GPtrArray of ZgRecord. */
gpointer
zg_paper_text_read (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error);

/* The one of @preferences that is called @key; NULL if there is none. */
const ZgRecord *zg_paper_text_find (GPtrArray *preferences, const char *key);

/**
 * zg_paper_text_begin_async:
 * @session: the ledger
 * @key: of a preference that is not there
 * @value: what it says first
 * @label: what the author will see beside Undo
 *
 * Makes the preference.
 */
void zg_paper_text_begin_async (ZgSession *session,
                                const char *key,
                                const char *value,
                                const char *label,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/* Takes it out again; undo brings it back with what it said. Both end with
 * zg_session_edit_finish(). */
void zg_paper_text_remove_async (ZgSession *session,
                                 const char *key,
                                 const char *label,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

G_END_DECLS
