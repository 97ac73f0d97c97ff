/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_PATH */

#include "config.h"

#include "zg-share.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-place.h"

static ZgError
code_of (const GError *failure)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return ZG_ERROR_NOT_FOUND;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return ZG_ERROR_DISK_FULL;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return ZG_ERROR_READ_ONLY;
  return ZG_ERROR_IO;
}

static void
set_failure (GError **failure, int saved)
{
  g_set_error_literal (failure, G_IO_ERROR, (int) g_io_error_from_errno (saved),
                       g_strerror (saved));
}

static gboolean
copy (const char *from, const char *to, GError **failure)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target,
                      G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS
                          | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                      NULL, NULL, NULL, failure);
}

/* Returns whether all of the file that @path was got to @local; FALSE without @failure if it has
 * another size than that: a connection that breaks may look like the end of the file. */
static gboolean
copy_whole (const char *path, const char *local, GError **failure)
{
  GStatBuf info, got;

  if (g_stat (path, &info) != 0)
    {
      set_failure (failure, errno);
      return FALSE;
    }
  return copy (path, local, failure) && g_stat (local, &got) == 0 && got.st_size == info.st_size;
}

static gboolean
fail_whole (const char *path, const char *local, GError **error)
{
  g_set_error (
      error, ZG_ERROR, ZG_ERROR_IO,
      _ ("“%s” could not be read to its end; see that the connection to where it is stored "
         "holds, and try again"),
      path);
  g_unlink (local);
  return FALSE;
}

gboolean
zg_share_get (const char *path, const char *local, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) failure = NULL;

  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_BUSY,
                   _ ("another program is writing “%s” or was ended while it did; try again in a "
                      "moment, or open it once where it is stored"),
                   path);
      return FALSE;
    }
  /* Once more: somebody may have saved just then. */
  for (guint i = 0; i < 2 && failure == NULL; i++)
    if (copy_whole (path, local, &failure))
      return TRUE;
  if (failure == NULL)
    return fail_whole (path, local, error);
  g_set_error (error, ZG_ERROR, code_of (failure), _ ("“%s” can't be read: %s"), path,
               failure->message);
  g_unlink (local);
  return FALSE;
}

/* Not every such place can bring a folder to its disk; the file itself is there. */
static gboolean
sync_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int saved = errno;

  if (fd >= 0)
    close (fd);
  errno = saved;
  return ok;
}

static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  sync_file (folder);
}

char *
zg_share_name_beside (const char *path, const char *mark)
{
  return g_strdup_printf ("%s.%.8s.new", path, mark);
}

void
zg_share_sweep (const char *path, const char *mark)
{
  g_autofree char *file = zg_place_resolve (path);
  g_autofree char *beside = zg_share_name_beside (file, mark);

  g_unlink (beside);
}

static gboolean
fail_connected (const char *path, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO,
               _ ("the place where “%s” is stored is not connected; connect it and try again"),
               path);
  return FALSE;
}

gboolean
zg_share_check_connected (const char *path, GError **error)
{
  return zg_place_get_unsafe_kind (path) || fail_connected (path, error);
}

/* GIO's messages name the file by the folder's number. */
static void
say_where (GError *failure, int folder, const char *path)
{
  g_autofree char *held = g_strdup_printf ("/proc/self/fd/%d", folder);
  g_autofree char *where = g_path_get_dirname (path);
  GString *message = g_string_new (failure->message);

  g_string_replace (message, held, where, 0);
  g_free (failure->message);
  failure->message = g_string_free (message, FALSE);
}

/* Into @folder, which is held open: should the share go away meanwhile, its name would lead into
 * the folder that it was mounted on. */
static gboolean
put_into (int folder, const char *local, const char *path, const char *mark, GError **failure)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *held = g_strdup_printf ("/proc/self/fd/%d/%s", folder, name);
  g_autofree char *beside = zg_share_name_beside (held, mark);
  g_autoptr (GError) reason = NULL;

  /* A file that stands there already would be replaced by way of yet another one. */
  g_unlink (beside);
  if (!copy (local, beside, &reason))
    {
      say_where (reason, folder, path);
      g_propagate_error (failure, g_steal_pointer (&reason));
      g_unlink (beside);
      return FALSE;
    }
  if (!sync_file (beside) || g_rename (beside, held) != 0)
    {
      set_failure (failure, errno);
      g_unlink (beside);
      return FALSE;
    }
  sync_folder_of (held);
  return TRUE;
}

gboolean
zg_share_put (const char *local, const char *path, const char *mark, GError **error)
{
  g_autofree char *chance = g_strdup_printf ("%08x", g_random_int ());
  g_autofree char *file = zg_place_resolve (path);
  g_autofree char *folder_path = g_path_get_dirname (file);
  g_autoptr (GError) failure = NULL;
  int folder = g_open (folder_path, O_PATH | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok = FALSE;

  if (folder < 0)
    set_failure (&failure, errno);
  else if (zg_place_get_unsafe_kind_at (folder, file) == NULL)
    fail_connected (path, error);
  else
    ok = put_into (folder, local, file, mark ? mark : chance, &failure);
  if (folder >= 0)
    close (folder);
  if (failure)
    g_set_error (error, ZG_ERROR, code_of (failure), _ ("“%s” can't be written: %s"), path,
                 failure->message);
  return ok;
}
