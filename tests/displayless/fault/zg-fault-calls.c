/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands before the C library's file operations, for this program and the libraries it uses. */
#define _GNU_SOURCE /* RTLD_NEXT, splice() */
/* Or open() would be another name for open64(), which is defined here too. */
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zg-fault-disk.h"
#include "zg-fault.h"

/* The next definition of this name. */
#define NEXT(func)                                                                                 \
  static __typeof__ (func) *next;                                                                  \
  if (next == NULL)                                                                                \
  next = dlsym (RTLD_NEXT, #func)

/* Of a descriptor. (transfer full) (nullable): NULL if the file does not count */
static char *
path_of (int fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = g_file_read_link (link, NULL);

  return _zg_fault_is_ours (path) ? g_steal_pointer (&path) : NULL;
}

/* A path by way of an open folder, "/proc/self/fd/5/a.zgl", as it is called otherwise.
 * (transfer full) */
static char *
whole (const char *path)
{
  const char *name = g_str_has_prefix (path, "/proc/self/fd/") ? strrchr (path, '/') : NULL;
  g_autofree char *link = name ? g_strndup (path, (gsize) (name - path)) : NULL;
  g_autofree char *folder = link ? g_file_read_link (link, NULL) : NULL;

  return folder ? g_strconcat (folder, name, NULL) : g_strdup (path);
}

static gboolean
counts (const char *path)
{
  g_autofree char *named = path ? whole (path) : NULL;

  return !_zg_fault_in_sqlite () && _zg_fault_is_ours (named);
}

/* TRUE if it is to fail; errno says how. */
static gboolean
fails (ZgVerdict verdict)
{
  if (verdict == ZG_VERDICT_GO || verdict == ZG_VERDICT_LATE)
    return FALSE;
  errno = verdict == ZG_VERDICT_FAIL ? EIO : ENOSPC;
  return TRUE;
}

static int
late (ZgVerdict verdict, int result)
{
  if (verdict != ZG_VERDICT_LATE)
    return result;
  errno = EIO;
  return -1;
}

typedef int (*OpenFunc) (const char *path, int flags, ...);

static int
open_counted (OpenFunc next, const char *path, int flags, mode_t mode)
{
  if (counts (path) && fails (_zg_fault_ask (ZG_FAULT_OPEN)))
    return -1;
  return next (path, flags, mode);
}

/* The mode is only there if the file may be made. */
#define OPEN_BODY(name)                                                                            \
  NEXT (name);                                                                                     \
  mode_t mode = 0;                                                                                 \
  va_list arguments;                                                                               \
  va_start (arguments, flags);                                                                     \
  if (flags & (O_CREAT | __O_TMPFILE))                                                             \
    mode = va_arg (arguments, mode_t);                                                             \
  va_end (arguments);                                                                              \
  return open_counted (next, path, flags, mode)

int
open (const char *path, int flags, ...)
{
  OPEN_BODY (open);
}

int
open64 (const char *path, int flags, ...)
{
  OPEN_BODY (open64);
}

ssize_t
write (int fd, const void *data, size_t size)
{
  NEXT (write);
  g_autofree char *path = _zg_fault_in_sqlite () || fd <= STDERR_FILENO ? NULL : path_of (fd);
  ZgVerdict verdict = path ? _zg_fault_ask (ZG_FAULT_WRITE) : ZG_VERDICT_GO;

  if (verdict == ZG_VERDICT_HALF && size > 1)
    return next (fd, data, size / 2);
  return fails (verdict) ? -1 : late (verdict, 0) ? -1 : next (fd, data, size);
}

ssize_t
splice (int from, off64_t *from_offset, int to, off64_t *to_offset, size_t size, unsigned flags)
{
  NEXT (splice);
  g_autofree char *path = path_of (to);

  if (path && fails (_zg_fault_ask (ZG_FAULT_WRITE)))
    return -1;
  return next (from, from_offset, to, to_offset, size, flags);
}

int
fsync (int fd)
{
  NEXT (fsync);
  g_autofree char *path = _zg_fault_in_sqlite () ? NULL : path_of (fd);
  ZgVerdict verdict = path ? _zg_fault_ask (ZG_FAULT_SYNC) : ZG_VERDICT_GO;
  int result;

  if (fails (verdict))
    return -1;
  result = next (fd);
  if (path && result == 0 && g_file_test (path, G_FILE_TEST_IS_DIR))
    zg_disk_note_sync_folder (path);
  else if (path && result == 0)
    zg_disk_note_sync (path, FALSE);
  return late (verdict, result);
}

static void
note_rename (const char *from, const char *to, gboolean keeps)
{
  g_autofree char *old_name = whole (from);
  g_autofree char *new_name = whole (to);

  zg_disk_note_rename (old_name, new_name, keeps);
}

int
rename (const char *from, const char *to)
{
  NEXT (rename);
  ZgVerdict verdict = counts (to) ? _zg_fault_ask (ZG_FAULT_RENAME) : ZG_VERDICT_GO;

  if (fails (verdict))
    return -1;
  if (counts (to))
    note_rename (from, to, FALSE);
  return late (verdict, next (from, to));
}

int
link (const char *from, const char *to)
{
  NEXT (link);
  ZgVerdict verdict = counts (to) ? _zg_fault_ask (ZG_FAULT_RENAME) : ZG_VERDICT_GO;

  if (fails (verdict))
    return -1;
  if (counts (to))
    note_rename (from, to, TRUE);
  return late (verdict, next (from, to));
}

int
unlink (const char *path)
{
  NEXT (unlink);
  ZgVerdict verdict = counts (path) ? _zg_fault_ask (ZG_FAULT_DELETE) : ZG_VERDICT_GO;

  if (fails (verdict))
    return -1;
  if (counts (path))
    {
      g_autofree char *named = whole (path);

      zg_disk_note_delete (named, FALSE);
    }
  return late (verdict, next (path));
}
