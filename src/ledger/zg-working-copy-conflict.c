/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "zg-backup.h"
#include "zg-place.h"
#include "zg-share.h"
#include "zg-working-copy-private.h"

/* Where a file can stand beside @path that others see, too. The document portal lets nothing stand
 * beside what it hands over but hidden files. (transfer full) */
static char *
choose_conflict_place (const char *path)
{
  g_autofree char *place = zg_place_resolve (path);
  g_autofree char *name = g_path_get_basename (place);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "zhenggai", "conflicts", NULL);

  if (!zg_place_is_portal (place))
    return g_steal_pointer (&place);
  if (documents && g_access (documents, W_OK | X_OK) == 0)
    return g_build_filename (documents, name, NULL);
  g_mkdir_with_parents (own, 0700);
  return g_build_filename (own, name, NULL);
}

/* "county (conflict 2024-03-01 0900).zgl", with a number if that is taken. */
static char *
choose_conflict_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d %H%M");
  g_autofree char *stem =
      g_strndup (path, strlen (path) - (g_str_has_suffix (path, ".zgl") ? strlen (".zgl") : 0));

  for (guint i = 1;; i++)
    {
      /* Translators: the name of a file: the ledger's, then the time of a conflict of versions */
      g_autofree char *name = g_strdup_printf (_ ("%s (conflict %s)"), stem, stamp);
      g_autofree char *whole =
          i == 1 ? g_strconcat (name, ".zgl", NULL) : g_strdup_printf ("%s %u.zgl", name, i);

      if (!g_file_test (whole, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&whole);
    }
}

char *
_zg_working_copy_put_conflict (const char *file, const char *path, GError **error)
{
  g_autofree char *place = choose_conflict_place (path);
  g_autofree char *conflict = choose_conflict_name (place);

  return _zg_working_copy_put (file, conflict, NULL, zg_place_get_unsafe_kind (conflict) == NULL,
                               error)
             ? g_steal_pointer (&conflict)
             : NULL;
}

gboolean
_zg_working_copy_put (
    const char *file, const char *path, const char *mark, gboolean is_local, GError **error)
{
  g_autoptr (ZgDb) db = NULL;

  if (!is_local)
    return zg_share_put (file, path, mark, error);
  db = zg_db_open (file, ZG_DB_READ, error);
  return db && zg_backup_write (db, path, error);
}
