/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of the ledger with what could not be saved in it: for a full or broken disk. */
#pragma once

#include "zg-session.h"

G_BEGIN_DECLS

/**
 * zg_field_copy_async:
 * @session: a ledger
 * @path: where to
 *
 * Copies the ledger to @path and saves there all drafts but those that no field takes. The drafts
 * stay.
 */
void zg_field_copy_async (ZgSession *session,
                          const char *path,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean zg_field_copy_finish (ZgSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
