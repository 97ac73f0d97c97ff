/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are there whole or not at all. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * zg_output_write:
 * @path: where to
 * @bytes: what
 * @error: return location
 *
 * Writes to a new file beside @path and renames it, so that a full disk or a crash leaves what was
 * there before. Only a regular file is replaced.
 *
 * Returns: FALSE with an error that names @path: %ZG_ERROR_DISK_FULL, %ZG_ERROR_READ_ONLY or
 *   %ZG_ERROR_IO
 */
gboolean zg_output_write (const char *path, GBytes *bytes, GError **error);

/* A cairo_write_func_t that appends to a GByteArray. */
cairo_status_t zg_output_collect (void *array, const unsigned char *data, unsigned int length);

/**
 * zg_output_check:
 * @what: the path, for the message
 * @status: what cairo said
 * @error: return location
 *
 * Returns: FALSE with %ZG_ERROR_FAILED or, for a picture too large to keep, %ZG_ERROR_TOO_LARGE if
 *   @status is not success
 */
gboolean zg_output_check (const char *what, cairo_status_t status, GError **error);

G_END_DECLS
