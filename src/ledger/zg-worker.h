/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger on a thread of its own, for programs whose main thread must not wait. Jobs run there one
 * after the other with the ledger, their results come back to the thread that asked (its default
 * main context). Twice a second, and after each job, the worker looks whether anything was saved,
 * by a job or by another program, and tells. */
#pragma once

#include <gio/gio.h>

#include "zg-changes.h"
#include "zg-ledger.h"
#include "zg-working-copy.h"

G_BEGIN_DECLS

#define ZG_TYPE_WORKER (zg_worker_get_type ())
G_DECLARE_FINAL_TYPE (ZgWorker, zg_worker, ZG, WORKER, GObject)

/* Runs on the worker's thread. Returns its result, or NULL with @error set; a job without a result
 * returns something that is not NULL. */
typedef gpointer (*ZgJob) (ZgLedger *ledger,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error);

/* What opens the ledger, on the worker's thread. (transfer full) */
typedef ZgLedger *(*ZgOpener) (gpointer data, GError **error);

/* How soon a job is run: what somebody waits for at the keyboard comes before what fills a chart.
 */
typedef enum
{
  ZG_WORKER_EDIT, /* in the order they were asked for */
  ZG_WORKER_SHOWN,
  ZG_WORKER_BEHIND,
} ZgWorkerPriority;

/**
 * zg_worker_new_async:
 * @opener: opens the ledger, on the worker's thread
 * @data: for @opener, freed with @free_data
 *
 * Starts a worker. Signal "changed" (const ZgChanges *): somebody saved, or a new day began (then
 * everything is TRUE). Signal "copy-changed" (const ZgCopyState *): for a ledger that is edited in
 * a working copy, which the worker writes back in time and when it ends, how that went. It ends
 * when the last reference goes, after the edits asked for.
 */
void zg_worker_new_async (ZgOpener opener,
                          gpointer data,
                          GDestroyNotify free_data,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
ZgWorker *zg_worker_new_finish (GAsyncResult *result, GError **error);

/**
 * zg_worker_run_async:
 * @self: a worker
 * @priority: how soon
 * @job: what to run
 * @data: (transfer full): for @job, freed with @free_data
 * @free_result: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): a job that was not begun is dropped; a running one asks by itself
 */
void zg_worker_run_async (ZgWorker *self,
                          ZgWorkerPriority priority,
                          ZgJob job,
                          gpointer data,
                          GDestroyNotify free_data,
                          GDestroyNotify free_result,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* What the job returned. (transfer full) */
gpointer zg_worker_run_finish (ZgWorker *self, GAsyncResult *result, GError **error);

G_END_DECLS
