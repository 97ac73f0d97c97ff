/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zg-ledger-backup.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-backup-list.h"
#include "zg-backup.h"
#include "zg-error.h"
#include "zg-ledger-private.h"
#include "zg-place.h"
#include "zg-share.h"
#include "zg-working-copy-private.h"

#define KEEP_LAST       10
#define KEEP_MONTHS     12
#define SHARE_OF_DISK   10
#define LENGTH_OF_MONTH (sizeof "202403" - 1)

char *
zg_ledger_backup_folder (ZgLedger *ledger)
{
  g_autofree char *root = zg_backup_get_root ();
  g_autofree char *key = zg_backup_path_key (zg_ledger_get_path (ledger));
  g_autofree char *uuid = zg_uuid_to_string (_zg_ledger_get_uuid (ledger));
  g_autofree char *name = g_strconcat (uuid, "-", key, NULL);

  return g_build_filename (root, name, NULL);
}

/* Names sort by time: 20240301-090000.zgl, in the ledger's zone. */
static char *
choose_name (ZgLedger *ledger, const char *folder)
{
  g_autofree char *iso = zg_time_to_iso (zg_clock_now (zg_ledger_get_clock (ledger)),
                                         zg_ledger_get_utc_offset (ledger));
  g_autofree char *stem = g_strdup_printf ("%.4s%.2s%.2s-%.2s%.2s%.2s", iso, iso + 5, iso + 8,
                                           iso + 11, iso + 14, iso + 17);

  for (guint i = 0;; i++)
    {
      g_autofree char *name =
          i == 0 ? g_strconcat (stem, ".zgl", NULL) : g_strdup_printf ("%s-%03u.zgl", stem, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

static GPtrArray *
list_backups (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".zgl"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_newest_first);
  return names;
}

static guint64
free_space (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info =
      g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  return info ? g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
              : G_MAXUINT64;
}

/* The newest is always kept; beyond it the rules decide. */
static void
thin_out (const char *folder)
{
  g_autoptr (GPtrArray) names = list_backups (folder);
  guint64 room = free_space (folder) / SHARE_OF_DISK;
  guint64 used = 0;
  guint months = 0;
  const char *month = "";

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean first_of_month = strncmp (name, month, LENGTH_OF_MONTH) != 0;
      GStatBuf info;

      month = name;
      months += first_of_month;
      if (g_stat (path, &info) == 0)
        used += (guint64) info.st_size;
      if (i > 0 && (used > room || (i >= KEEP_LAST && (!first_of_month || months > KEEP_MONTHS))))
        g_unlink (path);
    }
}

char *
zg_ledger_backup (ZgLedger *ledger, const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *chosen = NULL;

  if (path)
    return zg_backup_write (_zg_ledger_get_db (ledger), path, error) ? g_strdup (path) : NULL;
  folder = zg_ledger_backup_folder (ledger);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, ZG_ERROR, ZG_ERROR_IO,
                   _ ("the folder for backups “%s” can't be made: %s"), folder, g_strerror (errno));
      return NULL;
    }
  chosen = choose_name (ledger, folder);
  if (!zg_backup_write (_zg_ledger_get_db (ledger), chosen, error))
    return NULL;
  thin_out (folder);
  return g_steal_pointer (&chosen);
}

/* A ledger that still opens goes to its backups; one that does not is put aside as it is. */
static gboolean
keep_present (const char *path, char **kept, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (ZgLedger) present = NULL;

  *kept = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  present = zg_ledger_open (path, ZG_LEDGER_READ, NULL, &why);
  if (present)
    *kept = zg_ledger_backup (present, NULL, &why);
  if (*kept)
    return TRUE;
  if (g_error_matches (why, ZG_ERROR, ZG_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  *kept = g_strdup_printf ("%s.damaged-%08x", path, g_random_int ());
  /* A second name for it, where there can be one: it stays what it is until it is replaced. */
  if (link (path, *kept) == 0 || g_rename (path, *kept) == 0)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO, _ ("“%s” can't be put aside: %s"), path,
               g_strerror (errno));
  return FALSE;
}

/* Undoes keep_present() where nothing came into the ledger's place. */
static void
take_back_present (const char *path, const char *kept)
{
  g_autofree char *aside = g_strconcat (path, ".damaged-", NULL);

  if (kept == NULL || !g_str_has_prefix (kept, aside))
    return;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_unlink (kept);
  else
    g_rename (kept, path);
}

/* A journal left beside a file that is damaged or gone would be rolled back into the restored one.
 * @aside is set if there was one. */
static gboolean
put_journal_aside (const char *path, const char *journal, char **aside, GError **error)
{
  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return TRUE;
  *aside = g_strdup_printf ("%s.damaged-%08x", journal, g_random_int ());
  if (g_rename (journal, *aside) == 0)
    return TRUE;
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO, _ ("“%s” can't be put aside: %s"), journal,
               g_strerror (errno));
  return FALSE;
}

/* Takes the write lock for a moment, to see that nobody else has it. */
static gboolean
check_unused (const char *path, GError **error)
{
  g_autoptr (ZgDb) db = NULL;
  g_autoptr (GError) why = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  db = zg_db_open (path, ZG_DB_WRITE, &why);
  if (db && zg_db_begin (db, &why))
    zg_db_rollback (db);
  if (!g_error_matches (why, ZG_ERROR, ZG_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

/* No database can be opened at such a place: the file is made here and put there whole. */
static gboolean
restore_share (ZgDb *source, const char *path, char **kept, GError **error)
{
  g_autofree char *local = _zg_working_copy_temporary (error);
  gboolean ok = local && zg_backup_write (source, local, error) && keep_present (path, kept, error)
                && zg_share_put (local, path, NULL, error);

  if (!ok)
    take_back_present (path, *kept);
  if (local)
    g_unlink (local);
  return ok;
}

static gboolean
restore_file (ZgDb *source, const char *path, char **kept, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x.new", path, g_random_int ());
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside = NULL;

  if (!check_unused (path, error) || !zg_backup_write (source, temporary, error))
    return FALSE;
  if (keep_present (path, kept, error) && put_journal_aside (path, journal, &aside, error)
      && zg_backup_replace (temporary, path, TRUE, error))
    return TRUE;
  /* It may have come into its place all the same: then the disk could not be brought to say so. */
  if (g_file_test (temporary, G_FILE_TEST_EXISTS))
    {
      take_back_present (path, *kept);
      if (aside)
        g_rename (aside, journal);
    }
  g_unlink (temporary);
  return FALSE;
}

gboolean
zg_ledger_restore (const char *backup, const char *path, char **kept, GError **error)
{
  g_autoptr (ZgLedger) source = zg_ledger_open (backup, ZG_LEDGER_READ, NULL, error);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *kept_path = NULL;
  gboolean ok;

  if (source == NULL)
    return FALSE;
  ok = zg_place_get_unsafe_kind (folder)
           ? restore_share (_zg_ledger_get_db (source), path, &kept_path, error)
           : restore_file (_zg_ledger_get_db (source), path, &kept_path, error);
  if (!ok)
    return FALSE;
  if (kept)
    *kept = g_steal_pointer (&kept_path);
  return TRUE;
}
