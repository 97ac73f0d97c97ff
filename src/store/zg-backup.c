/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "zg-db-private.h"
#include "zg-error.h"

/* Bytes of a database that a copy for looking is kept of in memory. */
#define MOST_IN_MEMORY (G_GINT64_CONSTANT (48) * 1024 * 1024)

static gboolean
fail (const char *path, GError **error)
{
  int saved = errno;
  ZgError code = saved == ENOSPC || saved == EDQUOT || saved == EFBIG  ? ZG_ERROR_DISK_FULL
                 : saved == EACCES || saved == EROFS || saved == EPERM ? ZG_ERROR_READ_ONLY
                 : saved == EEXIST                                     ? ZG_ERROR_EXISTS
                                                                       : ZG_ERROR_IO;

  g_set_error (error, ZG_ERROR, code, _ ("“%s” can't be written: %s"), path, g_strerror (saved));
  return FALSE;
}

static gboolean
sync_path (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (!ok)
    fail (path, error);
  if (fd >= 0)
    close (fd);
  return ok;
}

gboolean
zg_backup_replace (const char *new_file, const char *path, gboolean may_exist, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (new_file, error))
    return FALSE;
  if (may_exist)
    {
      if (g_rename (new_file, path) != 0)
        return fail (path, error);
    }
  else
    {
      /* A link, unlike a rename, never replaces. */
      if (link (new_file, path) != 0)
        return fail (path, error);
      g_unlink (new_file);
    }
  return sync_path (folder, error);
}

/* Damage and locks are the source's, want of room is the target's: the message names that file. */
static ZgDb *
find_failing (ZgDb *source, ZgDb *target, int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return source;
    default:
      return target;
    }
}

gboolean
zg_backup_copy (ZgDb *source, ZgDb *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", source->handle, "main");
  int code;

  if (backup == NULL)
    {
      _zg_db_set_error (target, sqlite3_errcode (target->handle), error);
      return FALSE;
    }
  code = sqlite3_backup_step (backup, -1);
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  _zg_db_set_error (find_failing (source, target, code), code, error);
  return FALSE;
}

ZgDb *
zg_backup_scratch (ZgDb *source, GError **error)
{
  g_autoptr (ZgDb) copy = NULL;
  gint64 size;

  if (!zg_db_query_int (source,
                        "SELECT page_count*page_size FROM pragma_page_count,pragma_page_size",
                        &size, error))
    return NULL;
  /* SQLite gives a database without a name a temporary file, which it unlinks at once. */
  copy = zg_db_open (size <= MOST_IN_MEMORY ? ":memory:" : "", ZG_DB_CREATE, error);
  if (copy == NULL || !zg_backup_copy (source, copy, error))
    return NULL;
  return g_steal_pointer (&copy);
}

/* A copy that can't be checked is as bad as its source. */
static gboolean
check_copy (ZgDb *source, ZgDb *copy, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  if (zg_db_check_integrity (copy, problems, &failure) && problems->len == 0)
    return TRUE;
  if (failure && !g_error_matches (failure, ZG_ERROR, ZG_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_set_error (error, ZG_ERROR, ZG_ERROR_DAMAGED,
               _ ("“%s” is damaged and was not copied; restore a backup"), zg_db_get_path (source));
  return FALSE;
}

static gboolean
write_copy (ZgDb *source, const char *path, GError **error)
{
  g_autoptr (ZgDb) copy = zg_db_open (path, ZG_DB_CREATE, error);

  return copy && zg_backup_copy (source, copy, error) && check_copy (source, copy, error);
}

gboolean
zg_backup_write (ZgDb *source, const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.new", path, g_random_int ());

  if (write_copy (source, temporary, error) && zg_backup_replace (temporary, path, TRUE, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}
