/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-place.h"

#include <glib/gstdio.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <sys/vfs.h>
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

static gboolean
is_portal_path (const char *path)
{
  return g_str_has_prefix (path, "/run/flatpak/doc/")
         || g_pattern_match_simple ("/run/user/*/doc/*", path);
}

const char *
zg_place_get_unsafe_kind (const char *path)
{
  struct statfs info;

  if (is_portal_path (path))
    return "portal";
  if (statfs (path, &info) != 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (unsafe_kinds); i++)
    if ((guint32) info.f_type == unsafe_kinds[i].magic)
      return unsafe_kinds[i].kind;
  return NULL;
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
