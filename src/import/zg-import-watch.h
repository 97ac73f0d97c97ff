/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody waits while a document is read or written: sees how far it is, and may call it off. A
 * watch is looked at on one thread while another works. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ZgImportWatch ZgImportWatch;

/* (transfer full) */
ZgImportWatch *zg_import_watch_new (void);
ZgImportWatch *zg_import_watch_ref (ZgImportWatch *self);
void zg_import_watch_unref (ZgImportWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgImportWatch, zg_import_watch_unref)

/* What is under way ends soon, with %G_IO_ERROR_CANCELLED, and has changed nothing. */
void zg_import_watch_cancel (ZgImportWatch *self);

/* For calls that take one. (transfer none) (nullable): NULL for no watch */
GCancellable *zg_import_watch_get_cancellable (ZgImportWatch *self);

/**
 * zg_import_watch_step:
 * @self: (nullable): a watch; NULL: nobody waits
 * @done: what has been done, in any unit
 * @total: of so much
 * @error: return location
 *
 * To be called often by whatever takes long.
 *
 * Returns: FALSE with %G_IO_ERROR_CANCELLED once it is called off
 */
gboolean zg_import_watch_step (ZgImportWatch *self, guint64 done, guint64 total, GError **error);

/* How far it is, from 0 to 1. */
double zg_import_watch_get_fraction (ZgImportWatch *self);

G_END_DECLS
