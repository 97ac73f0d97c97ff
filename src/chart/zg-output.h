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

/* A file that is too large to be held in memory: it is gathered in the temporary folder. */
typedef struct _ZgOutput ZgOutput;

/**
 * zg_output_new:
 * @path: where the file is going to be
 * @error: return location
 *
 * Returns: (transfer full): an empty one; NULL with the errors of zg_output_write()
 */
ZgOutput *zg_output_new (const char *path, GError **error);

/* The name of the file that is gathered, for libraries that write files by themselves.
 * (transfer none) */
const char *zg_output_get_file (const ZgOutput *self);

/* Tells that what is gathered could not be written, with the errors of zg_output_write() for the
 * temporary folder: @failure is the errno of who gathered it. Always FALSE. */
gboolean zg_output_fail_gathering (int failure, GError **error);

/* A cairo_write_func_t that adds to a #ZgOutput. */
cairo_status_t zg_output_append (void *output, const unsigned char *data, unsigned int length);

/* Writes what was gathered to its path, as zg_output_write() does. FALSE with its errors; that of
 * what could not be added names the temporary folder. */
gboolean zg_output_finish (ZgOutput *self, GError **error);

void zg_output_free (ZgOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZgOutput, zg_output_free)

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
