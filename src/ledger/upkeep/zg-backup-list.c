/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-backup-list.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "zg-day.h"

#define KEY_LENGTH 8

char *
zg_backup_get_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "zhenggai", "backups", NULL);
}

char *
zg_backup_path_key (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  hash[KEY_LENGTH] = '\0';
  return hash;
}

void
zg_backup_free (ZgBackup *backup)
{
  g_free (backup->path);
  g_free (backup);
}

/* "20240301-090000.zgl" in the zone of China; FALSE for other names. */
static gboolean
read_name (const char *name, gint64 *us)
{
  int year, month, mday, hour, minute, second;
  ZgDay day;

  if (!g_str_has_suffix (name, ".zgl")
      || sscanf (name, "%4d%2d%2d-%2d%2d%2d", &year, &month, &mday, &hour, &minute, &second) != 6)
    return FALSE;
  day = zg_day_from_ymd (year, month, mday);
  *us = ((gint64) day * 86400 + hour * 3600 + minute * 60 + second - ZG_UTC_OFFSET_MINUTES * 60)
        * G_USEC_PER_SEC;
  return day != ZG_DAY_NONE;
}

static void
list_folder (const char *folder, GPtrArray *backups)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;
      gint64 us;
      ZgBackup *backup;

      if (!read_name (name, &us) || g_stat (path, &info) != 0)
        continue;
      backup = g_new0 (ZgBackup, 1);
      backup->path = g_steal_pointer (&path);
      backup->us = us;
      backup->bytes = (guint64) info.st_size;
      g_ptr_array_add (backups, backup);
    }
}

/* Of several of one second, those after the first are numbered. */
static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const ZgBackup *one = *(const ZgBackup *const *) a;
  const ZgBackup *other = *(const ZgBackup *const *) b;

  if (one->us != other->us)
    return one->us < other->us ? 1 : -1;
  if (strlen (one->path) != strlen (other->path))
    return strlen (one->path) < strlen (other->path) ? 1 : -1;
  return strcmp (other->path, one->path);
}

GPtrArray *
zg_backup_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) zg_backup_free);
  g_autofree char *root = zg_backup_get_root ();
  g_autofree char *key = zg_backup_path_key (path);
  g_autofree char *suffix = g_strconcat ("-", key, NULL);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, suffix))
      {
        g_autofree char *folder = g_build_filename (root, name, NULL);

        list_folder (folder, backups);
      }
  g_ptr_array_sort (backups, compare_newest_first);
  return backups;
}
