/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files on places where no database can be kept open (zg-place.h): they are read whole and replaced
 * whole, so that nobody ever sees half of one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_share_get:
 * @path: a file on such a place
 * @local: where its bytes go; what stands there is replaced
 * @error: return location
 *
 * Returns: FALSE with %ZG_ERROR_BUSY if a program is writing the file in place (its journal lies
 *   beside it): half of a change may not be read; with %ZG_ERROR_IO if it could not be read whole
 */
gboolean zg_share_get (const char *path, const char *local, GError **error);

/**
 * zg_share_put:
 * @local: a whole file
 * @path: the file on such a place that it becomes; what stands there is replaced
 * @mark: (nullable): what tells this file from others that are put there, such as a hash of it
 * @error: return location
 *
 * Copies into a file beside @path, or beside what it is a symbolic link to, brings it to the disk
 * and renames it. On failure @path is as it was and nothing is left beside it. A share whose
 * connection breaks may leave an ordinary folder where it was: nothing is written there. A program
 * that is ended meanwhile leaves the file beside; with @mark, zg_share_sweep() finds it.
 */
gboolean zg_share_put (const char *local, const char *path, const char *mark, GError **error);

/* Whether @path is on such a place, or would be. FALSE with %ZG_ERROR_IO if the share is not
 * mounted where it was. */
gboolean zg_share_check_connected (const char *path, GError **error);

/* Where zg_share_put() writes before it renames. (transfer full) */
char *zg_share_name_beside (const char *path, const char *mark);

/* Removes what a zg_share_put() with @mark left beside @path when its program was ended. */
void zg_share_sweep (const char *path, const char *mark);

G_END_DECLS
