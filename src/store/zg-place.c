/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-place.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Not every kernel header names these (statfs(2) lists them). */
#define CIFS_MAGIC  0xff534d42u
#define EXFAT_MAGIC 0x2011bab0u
#define NTFS3_MAGIC 0x7366746eu
#define NTFS_MAGIC  0x5346544eu
#define SMB2_MAGIC  0xfe534d42u

static const struct
{
  guint32 magic;
  const char *kind;
} unsafe_kinds[] = {
  { FUSE_SUPER_MAGIC, "FUSE" }, { NFS_SUPER_MAGIC, "NFS" }, { CIFS_MAGIC, "CIFS" },
  { SMB2_MAGIC, "SMB" },        { SMB_SUPER_MAGIC, "SMB" }, { V9FS_MAGIC, "9p" },
  { MSDOS_SUPER_MAGIC, "FAT" }, { EXFAT_MAGIC, "exFAT" },   { NTFS3_MAGIC, "NTFS" },
  { NTFS_MAGIC, "NTFS" },
};

gboolean
zg_place_is_portal (const char *path)
{
  return g_str_has_prefix (path, "/run/flatpak/doc/")
         || g_pattern_match_simple ("/run/user/*/doc/*", path);
}

static gboolean
is_same_time (const struct timespec *one, const struct timespec *other)
{
  return one->tv_sec == other->tv_sec && one->tv_nsec == other->tv_nsec;
}

gboolean
zg_place_has_same_name (const char *path, const char *other)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *other_name = g_path_get_basename (other);

  return g_str_equal (name, other_name);
}

/* What newer document portals say: where the file is outside. (transfer full) (nullable) */
static char *
get_host_path (const char *path)
{
  char text[PATH_MAX];
  ssize_t length = getxattr (path, "user.document-portal.host-path", text, sizeof text - 1);

  return length > 0 ? g_strndup (text, (gsize) length) : NULL;
}

/* FAT and exFAT keep times by steps of at least so many nanoseconds, and a copy has those of its
 * original. */
#define COARSE 10000000

static gboolean
has_same_times (const GStatBuf *info, const GStatBuf *other)
{
  return is_same_time (&info->st_mtim, &other->st_mtim)
         && is_same_time (&info->st_ctim, &other->st_ctim) && info->st_ctim.tv_nsec % COARSE != 0;
}

static gboolean
is_same_in_portal (const char *path,
                   const GStatBuf *info,
                   const char *other,
                   const GStatBuf *other_info)
{
  g_autofree char *host = get_host_path (path);
  g_autofree char *other_host = get_host_path (other);

  if (host && other_host)
    return g_str_equal (host, other_host);
  return zg_place_has_same_name (path, other) && info->st_size == other_info->st_size
         && has_same_times (info, other_info);
}

gboolean
zg_place_is_same (const char *path, const char *other)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *other_whole = g_canonicalize_filename (other, NULL);
  GStatBuf info, other_info;

  if (g_str_equal (whole, other_whole))
    return TRUE;
  if (g_stat (whole, &info) != 0 || g_stat (other_whole, &other_info) != 0)
    return FALSE;
  if (info.st_dev == other_info.st_dev && info.st_ino == other_info.st_ino)
    return TRUE;
  return zg_place_is_portal (whole) && zg_place_is_portal (other_whole)
         && is_same_in_portal (whole, &info, other_whole, &other_info);
}

/* What synchronising programs put at the top of their folders. */
static const struct
{
  const char *pattern;
  const char *kind;
} sync_marks[] = {
  { ".stfolder", "Syncthing" },    { ".dropbox", "Dropbox" },
  { ".dropbox.cache", "Dropbox" }, { ".sync_*.db", "Nextcloud" },
  { "._sync_*.db", "Nextcloud" },  { ".owncloudsync.log", "ownCloud" },
};

/* Resilio's mark is a folder whose name others use as well. */
static gboolean
is_resilio (const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, ".sync", "ID", NULL);

  return g_file_test (mark, G_FILE_TEST_EXISTS);
}

static const char *
find_mark (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    for (gsize i = 0; *name == '.' && i < G_N_ELEMENTS (sync_marks); i++)
      if (g_pattern_match_simple (sync_marks[i].pattern, name))
        return sync_marks[i].kind;
  return is_resilio (folder) ? "Resilio Sync" : NULL;
}

char *
zg_place_resolve (const char *path)
{
  char *file = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? realpath (path, NULL) : NULL;
  char *resolved = g_strdup (file ? file : path);

  free (file);
  return resolved;
}

/* In the folder of the file or any above it. */
static const char *
find_sync_kind (const char *path)
{
  g_autofree char *file = zg_place_resolve (path);
  g_autofree char *folder = g_canonicalize_filename (file, NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
    }
  for (;;)
    {
      const char *kind = find_mark (folder);
      g_autofree char *parent = g_path_get_dirname (folder);

      if (kind || g_str_equal (parent, folder))
        return kind;
      g_free (folder);
      folder = g_steal_pointer (&parent);
    }
}

static const char *
name_file_system (const struct statfs *info)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unsafe_kinds); i++)
    if ((guint32) info->f_type == unsafe_kinds[i].magic)
      return unsafe_kinds[i].kind;
  return NULL;
}

static const char *
find_file_system (const char *path)
{
  struct statfs info;
  g_autofree char *folder = g_path_get_dirname (path);

  if (statfs (path, &info) != 0 && (errno != ENOENT || statfs (folder, &info) != 0))
    return NULL;
  return name_file_system (&info);
}

const char *
zg_place_get_unsafe_kind (const char *path)
{
  const char *kind = zg_place_is_portal (path) ? "portal" : find_file_system (path);

  return kind ? kind : find_sync_kind (path);
}

const char *
zg_place_get_unsafe_kind_at (int folder, const char *path)
{
  struct statfs info;
  const char *kind = zg_place_is_portal (path)      ? "portal"
                     : fstatfs (folder, &info) != 0 ? NULL
                                                    : name_file_system (&info);

  return kind ? kind : find_sync_kind (path);
}

gboolean
zg_place_can_journal (const char *path)
{
  /* SQLite puts the journal beside what a symbolic link leads to. */
  char *real = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (real ? real : path);

  free (real);
  return g_access (folder, W_OK | X_OK) == 0;
}
