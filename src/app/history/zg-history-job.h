/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of the history on its way from the ledger's thread to the window, with its markup made. */
#pragma once

#include "zg-history-page.h"
#include "zg-session.h"

G_BEGIN_DECLS

/* Reference-counted: the rows that show it keep it. */
typedef struct
{
  ZgHistoryPage *page;
  GPtrArray *markups; /* of char *, one a line, all steps in a row */
  GPtrArray *is_cut;  /* of GINT_TO_POINTER (gboolean), the same */
  GStrv authors;      /* everybody who has edited */
  char *about;        /* (nullable): whose history it is: "5 重项目招引轻跟进服务" */
} ZgHistoryBatch;

ZgHistoryBatch *zg_history_batch_ref (ZgHistoryBatch *batch);
void zg_history_batch_unref (ZgHistoryBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgHistoryBatch, zg_history_batch_unref)

/**
 * zg_history_batch_load_async:
 * @session: the ledger
 * @scope: whose history; copied
 * @before: 0, or where the page before has ended
 * @limit: how many transactions
 * @cancellable: (nullable): for when nobody wants to know any more
 */
void zg_history_batch_load_async (ZgSession *session,
                                  const ZgHistoryScope *scope,
                                  gint64 before,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/* (transfer full) */
ZgHistoryBatch *
zg_history_batch_load_finish (ZgSession *session, GAsyncResult *result, GError **error);

/**
 * zg_history_revert_async:
 * @session: the ledger
 * @place: what to take back; a row of 0: all that its transactions changed
 */
void zg_history_revert_async (ZgSession *session,
                              const ZgHistoryPlace *place,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/* The new step's label. (transfer full) */
char *zg_history_revert_finish (ZgSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
