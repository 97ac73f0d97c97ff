/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a database that are whole or not there. */
#pragma once

#include "zg-db.h"

G_BEGIN_DECLS

/**
 * zg_backup_write:
 * @source: an open database
 * @path: where the copy goes; what stands there is replaced
 * @error: return location
 *
 * Copies through SQLite's backup interface into a temporary file beside @path, checks the copy
 * (integrity_check), brings it to disk and renames it. On failure @path is as it was.
 */
gboolean zg_backup_write (ZgDb *source, const char *path, GError **error);

/* Copies @source into the open database @target, replacing what it holds. */
gboolean zg_backup_copy (ZgDb *source, ZgDb *target, GError **error);

/* A copy of @source that nobody else sees and that is gone when it is closed: in memory, or if it
 * is too large for that in a file without a name. (transfer full) */
ZgDb *zg_backup_scratch (ZgDb *source, GError **error);

/**
 * zg_backup_replace:
 * @new_file: a whole file on the same file system
 * @path: the name it gets
 *
 * Brings @new_file to disk and gives it the name @path, also across a power cut. With
 * @may_exist FALSE a file of that name makes it fail with %ZG_ERROR_EXISTS.
 */
gboolean
zg_backup_replace (const char *new_file, const char *path, gboolean may_exist, GError **error);

G_END_DECLS
