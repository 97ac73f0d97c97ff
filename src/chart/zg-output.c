/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-output.h"

#include <glib/gi18n-lib.h>

#include "zg-error.h"

static void
set_write_error (GError **error, const char *path, const GError *reason)
{
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, ZG_ERROR, ZG_ERROR_DISK_FULL,
                 _ ("%s: the disk is full; nothing was written. Free some room and try again"),
                 path);
  else if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ACCES)
           || g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_PERM)
           || g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (error, ZG_ERROR, ZG_ERROR_READ_ONLY,
                 _ ("%s: the folder can’t be written to; choose another one"), path);
  else if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT)
           || g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, ZG_ERROR, ZG_ERROR_IO,
                 _ ("%s: there is no such folder; make it first or choose another one"), path);
  else
    g_set_error (error, ZG_ERROR, ZG_ERROR_IO, _ ("%s: the file can’t be written: %s"), path,
                 reason->message);
}

gboolean
zg_output_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_IO,
                   _ ("%s: this is a folder or a device, not a file; give a file name"), path);
      return FALSE;
    }
  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &reason))
    return TRUE;
  set_write_error (error, path, reason);
  return FALSE;
}

cairo_status_t
zg_output_collect (void *array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
zg_output_check (const char *what, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  if (status == CAIRO_STATUS_INVALID_SIZE || status == CAIRO_STATUS_NO_MEMORY)
    g_set_error (error, ZG_ERROR, ZG_ERROR_TOO_LARGE,
                 _ ("%s: the picture is too large; give a smaller width and height"), what);
  else
    g_set_error (error, ZG_ERROR, ZG_ERROR_FAILED, _ ("%s: the drawing failed: %s"), what,
                 cairo_status_to_string (status));
  return FALSE;
}
