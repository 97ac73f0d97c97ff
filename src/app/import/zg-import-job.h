/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a document on a thread of its own, and writes its draft into a ledger: one that is open,
 * one that is not, or a new one. */
#pragma once

#include "zg-draft.h"
#include "zg-import-watch.h"
#include "zg-session.h"

G_BEGIN_DECLS

/* Reads the document at @path, as zg_reader_read_file() does. */
void zg_import_job_read_async (const char *path,
                               ZgImportWatch *watch,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/* (transfer full) */
ZgDraft *zg_import_job_read_finish (GAsyncResult *result, GError **error);

/**
 * zg_import_job_run_async:
 * @draft: what to write; must not change until the callback comes
 * @session: (nullable): an open ledger
 * @path: (nullable): without @session: a ledger to open, or the one to make
 * @title: (nullable): of a ledger to make at @path; NULL: it is there
 * @again: also if the document was imported before
 * @watch: who waits for it
 *
 * Imports in one transaction, after a backup. Nothing is changed on failure or when @watch calls it
 * off; a new ledger does not stay behind empty.
 */
void zg_import_job_run_async (const ZgDraft *draft,
                              ZgSession *session,
                              const char *path,
                              const char *title,
                              gboolean again,
                              ZgImportWatch *watch,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/* The ledger's session; NULL with %ZG_ERROR_EXISTS if the document was imported before, and others.
 * (transfer full) */
ZgSession *zg_import_job_run_finish (GAsyncResult *result, GError **error);

/* A #ZgJob that tells whether a document was imported before: @data is the sum of its folded text
 * (ZgDraft.folded_sha256). "yes" or "no". (transfer full) */
gpointer
zg_import_job_is_known (ZgLedger *ledger, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
