/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "zg-error.h"
#include "zg-ledger.h"
#include "zg-schema.h"

/* Offsets in the first 100 bytes, https://www.sqlite.org/fileformat2.html#the_database_header */
#define HEADER_SIZE    100
#define PAGE_SIZE_AT   16
#define USER_VERSION   60
#define APPLICATION_ID 68

static guint32
big_endian (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

static gboolean
fail_errno (const char *path, GError **error)
{
  int saved = errno;
  ZgError code = saved == ENOENT ? ZG_ERROR_NOT_FOUND : ZG_ERROR_IO;

  g_set_error (error, ZG_ERROR, code, _ ("“%s” can't be opened: %s"), path, g_strerror (saved));
  return FALSE;
}

static gboolean
read_header (const char *path, guint8 header[HEADER_SIZE], goffset *size, GError **error)
{
  /* Not to wait for the other end if it is a pipe. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat info;
  gssize got;

  if (fd < 0 || fstat (fd, &info) != 0)
    {
      fail_errno (path, error);
      if (fd >= 0)
        close (fd);
      return FALSE;
    }
  got = S_ISREG (info.st_mode) ? read (fd, header, HEADER_SIZE) : 0;
  *size = info.st_size;
  /* Of a share whose connection broke there may be a size, and no bytes. */
  if (got < 0 || (got < HEADER_SIZE && info.st_size >= HEADER_SIZE && S_ISREG (info.st_mode)))
    {
      errno = got < 0 ? errno : EIO;
      close (fd);
      return fail_errno (path, error);
    }
  close (fd);
  if (got == HEADER_SIZE && memcmp (header, "SQLite format 3", 16) == 0
      && big_endian (header + APPLICATION_ID) == ZG_SCHEMA_APPLICATION_ID)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_NOT_LEDGER,
               S_ISDIR (info.st_mode) ? _ ("“%s” is a folder, no ledger")
               : info.st_size == 0    ? _ ("“%s” is empty, no ledger")
                                      : _ ("“%s” is no ledger"),
               path);
  return FALSE;
}

/* The power went while the file grew: what the journal beside it holds puts its end right. */
static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

gboolean
zg_ledger_file_check (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  guint32 version;
  goffset page_size;
  goffset size;

  if (!read_header (path, header, &size, error))
    return FALSE;
  version = big_endian (header + USER_VERSION);
  if (version > ZG_LEDGER_VERSION)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_NEWER,
                   _ ("“%s” was written by a newer version of Zhenggai (format %u; this one knows "
                      "%u); install the newer version to open it"),
                   path, version, ZG_LEDGER_VERSION);
      return FALSE;
    }
  if (version == 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_DAMAGED, _ ("“%s” is damaged; restore a backup"),
                   path);
      return FALSE;
    }
  page_size = header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];
  if (page_size == 1)
    page_size = 65536;
  if (page_size < 512 || (size % page_size != 0 && !has_journal (path)))
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_DAMAGED,
                   _ ("“%s” is damaged (its end is missing); restore a backup"), path);
      return FALSE;
    }
  return TRUE;
}
