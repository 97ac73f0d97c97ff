/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <sqlite3.h>
#include <string.h>

#include "zg-fault-disk.h"
#include "zg-fault.h"

/* SQLite's own file stands behind ours in the same piece of memory. */
typedef struct
{
  sqlite3_file base;
  char *path; /* NULL: none that counts */
  gboolean syncs_entry;
} FaultFile;

static sqlite3_vfs fault_vfs;
static sqlite3_vfs *real_vfs;
static int last_error;

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return (sqlite3_file *) ((FaultFile *) file + 1);
}

/* SQLITE_OK to go on. What the system would say goes with it. */
static int
ask (sqlite3_file *file, ZgFaultCall call, int code)
{
  ZgVerdict verdict;

  if (file && ((FaultFile *) file)->path == NULL)
    return SQLITE_OK;
  verdict = _zg_fault_ask (call);
  last_error = verdict == ZG_VERDICT_GO ? 0 : verdict == ZG_VERDICT_FAIL ? EIO : ENOSPC;
  switch (verdict)
    {
    case ZG_VERDICT_FAIL:
      return code;
    case ZG_VERDICT_FULL:
      return SQLITE_FULL;
    case ZG_VERDICT_HALF:
      return SQLITE_IOERR_SHORT_READ;
    case ZG_VERDICT_LATE:
      return SQLITE_DONE;
    case ZG_VERDICT_GO:
    default:
      return SQLITE_OK;
    }
}

/* SQLite's own call, not to be counted by the other seam. */
#define REAL(code, call)                                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    _zg_fault_enter_sqlite ();                                                                     \
    code = (call);                                                                                 \
    _zg_fault_leave_sqlite ();                                                                     \
  }                                                                                                \
  G_STMT_END

static int
fault_close (sqlite3_file *file)
{
  int code;

  REAL (code, real_file (file)->pMethods->xClose (real_file (file)));
  g_clear_pointer (&((FaultFile *) file)->path, g_free);
  return code;
}

static int
fault_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  int code = ask (file, ZG_FAULT_READ, SQLITE_IOERR_READ);

  if (code != SQLITE_OK)
    return SQLITE_IOERR_READ;
  REAL (code, real_file (file)->pMethods->xRead (real_file (file), data, size, offset));
  return code;
}

static int
write_part (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  const FaultFile *self = (FaultFile *) file;
  int code;

  /* Before it is done, while the file still holds what is on the disk. */
  if (self->path)
    zg_disk_note_write (self->path, offset, data, (gsize) size);
  REAL (code, real_file (file)->pMethods->xWrite (real_file (file), data, size, offset));
  return code;
}

static int
fault_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  int code = ask (file, ZG_FAULT_WRITE, SQLITE_IOERR_WRITE);

  switch (code)
    {
    case SQLITE_OK:
      return write_part (file, data, size, offset);
    case SQLITE_IOERR_SHORT_READ:
      write_part (file, data, size / 2, offset);
      return SQLITE_FULL;
    case SQLITE_DONE:
      write_part (file, data, size, offset);
      return SQLITE_IOERR_WRITE;
    default:
      return code;
    }
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  const FaultFile *self = (FaultFile *) file;
  int verdict = ask (file, ZG_FAULT_TRUNCATE, SQLITE_IOERR_TRUNCATE);
  int code;

  if (verdict != SQLITE_OK && verdict != SQLITE_DONE)
    return SQLITE_IOERR_TRUNCATE;
  if (self->path)
    zg_disk_note_truncate (self->path, size);
  REAL (code, real_file (file)->pMethods->xTruncate (real_file (file), size));
  return verdict == SQLITE_DONE ? SQLITE_IOERR_TRUNCATE : code;
}

static int
fault_sync (sqlite3_file *file, int flags)
{
  FaultFile *self = (FaultFile *) file;
  int verdict = ask (file, ZG_FAULT_SYNC, SQLITE_IOERR_FSYNC);
  int code;

  if (verdict != SQLITE_OK && verdict != SQLITE_DONE)
    return SQLITE_IOERR_FSYNC;
  REAL (code, real_file (file)->pMethods->xSync (real_file (file), flags));
  if (code == SQLITE_OK && self->path)
    zg_disk_note_sync (self->path, self->syncs_entry);
  self->syncs_entry = FALSE;
  return verdict == SQLITE_DONE ? SQLITE_IOERR_FSYNC : code;
}

static int
fault_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_file (file)->pMethods->xFileSize (real_file (file), size);
}

static int
fault_lock (sqlite3_file *file, int level)
{
  int code = ask (file, ZG_FAULT_LOCK, SQLITE_IOERR_LOCK);

  if (code != SQLITE_OK)
    return code == SQLITE_FULL ? SQLITE_BUSY : SQLITE_IOERR_LOCK;
  return real_file (file)->pMethods->xLock (real_file (file), level);
}

static int
fault_unlock (sqlite3_file *file, int level)
{
  return real_file (file)->pMethods->xUnlock (real_file (file), level);
}

static int
fault_check_lock (sqlite3_file *file, int *is_reserved)
{
  return real_file (file)->pMethods->xCheckReservedLock (real_file (file), is_reserved);
}

static int
fault_control (sqlite3_file *file, int operation, void *argument)
{
  int code;

  REAL (code, real_file (file)->pMethods->xFileControl (real_file (file), operation, argument));
  return code;
}

static int
fault_sector_size (sqlite3_file *file)
{
  return real_file (file)->pMethods->xSectorSize (real_file (file));
}

static int
fault_characteristics (sqlite3_file *file)
{
  return real_file (file)->pMethods->xDeviceCharacteristics (real_file (file));
}

/* Version 1: without shared memory and mapped files, which a ledger never uses. */
static const sqlite3_io_methods fault_methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_lock,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_characteristics,
};

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  gboolean counts = _zg_fault_is_ours (name);
  gboolean is_new = counts && !g_file_test (name, G_FILE_TEST_EXISTS);
  int code = counts ? ask (NULL, ZG_FAULT_OPEN, SQLITE_CANTOPEN) : SQLITE_OK;

  memset (self, 0, sizeof *self);
  if (code != SQLITE_OK)
    return SQLITE_CANTOPEN;
  REAL (code, real_vfs->xOpen (real_vfs, name, real_file (file), flags, out_flags));
  if (code != SQLITE_OK)
    return code;
  self->base.pMethods = &fault_methods;
  self->path = counts ? g_strdup (name) : NULL;
  self->syncs_entry = is_new && (flags & SQLITE_OPEN_MAIN_JOURNAL);
  if (counts)
    zg_disk_note_open (name, is_new);
  return SQLITE_OK;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int syncs_folder)
{
  int verdict =
      _zg_fault_is_ours (name) ? ask (NULL, ZG_FAULT_DELETE, SQLITE_IOERR_DELETE) : SQLITE_OK;
  int code;

  if (verdict != SQLITE_OK && verdict != SQLITE_DONE)
    return SQLITE_IOERR_DELETE;
  zg_disk_note_delete (name, syncs_folder);
  REAL (code, real_vfs->xDelete (real_vfs, name, syncs_folder));
  return verdict == SQLITE_DONE ? SQLITE_IOERR_DIR_FSYNC : code;
}

static int
fault_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  return real_vfs->xAccess (real_vfs, name, flags, result);
}

static int
fault_full_path (sqlite3_vfs *vfs, const char *name, int size, char *result)
{
  return real_vfs->xFullPathname (real_vfs, name, size, result);
}

static int
fault_random (sqlite3_vfs *vfs, int size, char *result)
{
  return real_vfs->xRandomness (real_vfs, size, result);
}

static int
fault_sleep (sqlite3_vfs *vfs, int microseconds)
{
  return real_vfs->xSleep (real_vfs, microseconds);
}

static int
fault_time (sqlite3_vfs *vfs, double *now)
{
  return real_vfs->xCurrentTime (real_vfs, now);
}

static int
fault_last_error (sqlite3_vfs *vfs, int size, char *text)
{
  return last_error ? last_error : real_vfs->xGetLastError (real_vfs, size, text);
}

void
_zg_fault_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = (sqlite3_vfs){
    .iVersion = 1,
    .szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile,
    .mxPathname = real_vfs->mxPathname,
    .zName = "fault",
    .xOpen = fault_open,
    .xDelete = fault_delete,
    .xAccess = fault_access,
    .xFullPathname = fault_full_path,
    .xRandomness = fault_random,
    .xSleep = fault_sleep,
    .xCurrentTime = fault_time,
    .xGetLastError = fault_last_error,
  };
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, 1), ==, SQLITE_OK);
}
