/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open ledger as a window sees it: everything is asked for and comes back later, nothing waits.
 *
 * Properties, all read-only: "title" (the ledger's), "undo-label" and "redo-label" (what undo and
 * redo would do, NULL for nothing), "save-state" (#ZgSaveState) and "failure" (why something was
 * not saved, NULL if all is). Signal "changed" (const ZgChanges *): something was saved, by this
 * window or another program; look at what is shown again. Signal
 * "copy-changed" (const ZgCopyState *): the working copy of a ledger on a share was edited, written
 * back, or could not be. */
#pragma once

#include "zg-transaction.h"
#include "zg-worker.h"

G_BEGIN_DECLS

#define ZG_TYPE_SESSION (zg_session_get_type ())
G_DECLARE_FINAL_TYPE (ZgSession, zg_session, ZG, SESSION, GObject)

typedef enum
{
  ZG_SAVE_IDLE,   /* nothing was edited yet */
  ZG_SAVE_SAVING, /* on its way */
  ZG_SAVE_SAVED,  /* all is on disk */
  ZG_SAVE_FAILED, /* the last edit is not: "failure" says why */
} ZgSaveState;

GType zg_save_state_get_type (void);
#define ZG_TYPE_SAVE_STATE (zg_save_state_get_type ())

/**
 * zg_session_open_async:
 * @path: a ledger
 * @as_of: %ZG_DAY_NONE to edit it; else it is shown as it was at the end of that day, read-only
 * @cancellable: (nullable): when cancelled, nothing is opened
 *
 * Opens a ledger with the name of the settings as its author.
 */
void zg_session_open_async (const char *path,
                            ZgDay as_of,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/* Makes a ledger that must not exist yet and opens it. */
void zg_session_create_async (const char *path,
                              const char *title,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/* (transfer full) */
ZgSession *zg_session_open_finish (GAsyncResult *result, GError **error);

const char *zg_session_get_path (ZgSession *self);
const char *zg_session_get_title (ZgSession *self);

/* Why nothing can be edited, as a sentence; NULL if it can. */
const char *zg_session_get_read_only_reason (ZgSession *self);

/* How the working copy stands in which the ledger is edited; NULL if it is edited in place. */
const ZgCopyState *zg_session_get_copy_state (ZgSession *self);

/**
 * zg_session_save_copy_async:
 * @self: a session
 *
 * Writes the working copy back now. How that went, zg_session_get_copy_state() tells.
 */
void zg_session_save_copy_async (ZgSession *self, GAsyncReadyCallback callback, gpointer user_data);
void zg_session_save_copy_finish (ZgSession *self, GAsyncResult *result);

/* The day it is shown as of; %ZG_DAY_NONE: the present. */
ZgDay zg_session_get_as_of (ZgSession *self);

/* Today in the ledger's zone, or the day it is shown as of. */
ZgDay zg_session_get_today (ZgSession *self);

const char *zg_session_get_undo_label (ZgSession *self);
const char *zg_session_get_redo_label (ZgSession *self);

/**
 * zg_session_read_async:
 * @self: a session
 * @priority: %ZG_WORKER_SHOWN or %ZG_WORKER_BEHIND
 *
 * Runs a job that only looks; see zg_worker_run_async().
 */
void zg_session_read_async (ZgSession *self,
                            ZgWorkerPriority priority,
                            ZgJob job,
                            gpointer data,
                            GDestroyNotify free_data,
                            GDestroyNotify free_result,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gpointer zg_session_read_finish (ZgSession *self, GAsyncResult *result, GError **error);

/* What an edit does, on the worker's thread; the transaction is committed afterwards. */
typedef gboolean (*ZgEdit) (ZgTransaction *txn, gpointer data, GError **error);

/**
 * zg_session_edit_async:
 * @self: a session
 * @label: what the author will see beside Undo: "Edit wording of issue 5"
 * @reason: (nullable): why
 * @group: (nullable): edits of one group are one undo step (one visit to a field)
 * @edit: what to do in one transaction
 * @data: (transfer full): for @edit, freed with @free_data
 *
 * Edits the ledger. It is on disk when the callback comes with success.
 */
void zg_session_edit_async (ZgSession *self,
                            const char *label,
                            const char *reason,
                            const ZgUuid *group,
                            ZgEdit edit,
                            gpointer data,
                            GDestroyNotify free_data,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/* FALSE with the reason if nothing was changed: the text must be kept and shown. */
gboolean zg_session_edit_finish (ZgSession *self, GAsyncResult *result, GError **error);

/**
 * zg_session_write_async:
 *
 * Runs a job that makes its own transaction (undo, import); told as saved or failed like an edit.
 */
void zg_session_write_async (ZgSession *self,
                             ZgJob job,
                             gpointer data,
                             GDestroyNotify free_data,
                             GDestroyNotify free_result,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gpointer zg_session_write_finish (ZgSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
