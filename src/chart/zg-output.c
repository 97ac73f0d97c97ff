/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

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

/* Only a regular file is replaced. */
static gboolean
check_path (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO,
               _ ("%s: this is a folder or a device, not a file; give a file name"), path);
  return FALSE;
}

gboolean
zg_output_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!check_path (path, error))
    return FALSE;
  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &reason))
    return TRUE;
  set_write_error (error, path, reason);
  return FALSE;
}

struct _ZgOutput
{
  char *path;
  char *file; /* in the temporary folder */
  FILE *stream;
  int failure;       /* errno of what went wrong first; 0: nothing */
  const char *place; /* where it did */
};

/* Notes the first failure. */
static gboolean
note (ZgOutput *self, const char *place, gboolean ok)
{
  if (!ok && self->failure == 0)
    {
      self->failure = errno;
      self->place = place;
    }
  return ok;
}

static gboolean
tell (const char *place, int failure, GError **error)
{
  g_autoptr (GError) reason =
      g_error_new_literal (G_FILE_ERROR, (int) g_file_error_from_errno (failure),
                           g_strerror (failure));

  set_write_error (error, place, reason);
  return FALSE;
}

gboolean
zg_output_fail_gathering (int failure, GError **error)
{
  return tell (g_get_tmp_dir (), failure, error);
}

ZgOutput *
zg_output_new (const char *path, GError **error)
{
  g_autoptr (ZgOutput) self = g_new0 (ZgOutput, 1);
  g_autoptr (GError) reason = NULL;
  int fd;

  if (!check_path (path, error))
    return NULL;
  self->path = g_strdup (path);
  fd = g_file_open_tmp ("zhenggai-XXXXXX", &self->file, &reason);
  if (fd < 0)
    {
      set_write_error (error, g_get_tmp_dir (), reason);
      return NULL;
    }
  self->stream = fdopen (fd, "w+b");
  if (self->stream)
    return g_steal_pointer (&self);
  zg_output_fail_gathering (errno, error);
  close (fd);
  return NULL;
}

const char *
zg_output_get_file (const ZgOutput *self)
{
  return self->file;
}

cairo_status_t
zg_output_append (void *output, const unsigned char *data, unsigned int length)
{
  ZgOutput *self = output;
  gboolean ok = fwrite (data, 1, length, self->stream) == length;

  return note (self, g_get_tmp_dir (), ok) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
copy (ZgOutput *self, FILE *to)
{
  char data[64 * 1024];
  size_t length;

  rewind (self->stream);
  while ((length = fread (data, 1, sizeof data, self->stream)) > 0)
    if (!note (self, self->path, fwrite (data, 1, length, to) == length))
      return FALSE;
  return note (self, g_get_tmp_dir (), !ferror (self->stream))
         && note (self, self->path, fflush (to) == 0 && fsync (fileno (to)) == 0);
}

/* Beside the path, so that renaming is all that is left to do. */
static gboolean
write_beside (ZgOutput *self, char *beside)
{
  int fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, 0666);
  FILE *to = fd >= 0 ? fdopen (fd, "wb") : NULL;
  gboolean ok = note (self, self->path, to != NULL) && copy (self, to);

  if (to)
    ok = note (self, self->path, fclose (to) == 0) && ok;
  else if (fd >= 0)
    close (fd);
  ok = ok && note (self, self->path, g_rename (beside, self->path) == 0);
  if (fd >= 0 && !ok)
    g_unlink (beside);
  return ok;
}

gboolean
zg_output_finish (ZgOutput *self, GError **error)
{
  g_autofree char *beside = g_strconcat (self->path, ".XXXXXX", NULL);

  if (note (self, g_get_tmp_dir (), fflush (self->stream) == 0) && self->failure == 0
      && write_beside (self, beside))
    return TRUE;
  return tell (self->place, self->failure, error);
}

void
zg_output_free (ZgOutput *self)
{
  if (self->stream)
    fclose (self->stream);
  if (self->file)
    g_unlink (self->file);
  g_free (self->file);
  g_free (self->path);
  g_free (self);
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
