/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledgers opened last, and what a look into their files tells. */
#pragma once

#include <gio/gio.h>

#include "zg-figures.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  gint64 us; /* when it was opened, microseconds since 1970 UTC */
} ZgRecent;

void zg_recent_free (ZgRecent *recent);

/* The newest first. (transfer full) (element-type ZgRecent) */
GPtrArray *zg_recent_list (void);

/* Puts a ledger at the head of the list; @us: when it was opened, 0 for now. */
void zg_recent_add (const char *path, gint64 us);

/* Takes a ledger off the list; its file stays. */
void zg_recent_forget (const char *path);

/**
 * zg_recent_read_async:
 * @path: a ledger
 * @cancellable: (nullable): for when nobody wants to know any more
 *
 * Counts a ledger on a thread of its own; changes nothing in it.
 */
void zg_recent_read_async (const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/* (transfer full): NULL with %ZG_ERROR_NOT_FOUND, %ZG_ERROR_DAMAGED, ... */
ZgFigures *zg_recent_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
