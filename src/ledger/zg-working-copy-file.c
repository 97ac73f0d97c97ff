/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "zg-day.h"
#include "zg-error.h"
#include "zg-place.h"
#include "zg-working-copy-private.h"

#define GROUP       "copy"
#define KEY_PATH    "path"
#define KEY_BASE    "base"
#define KEY_COMING  "coming"
#define KEY_LOCAL   "local"
#define LOCK_NAME   "lock"
#define DESCRIPTION ".ini"
#define USE         ".use"

static gboolean
fail (const char *path, GError **error)
{
  g_set_error (error, ZG_ERROR, ZG_ERROR_IO, _ ("“%s” can't be written: %s"), path,
               g_strerror (errno));
  return FALSE;
}

static char *
name_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "zhenggai", "copies", NULL);
}

char *
_zg_working_copy_folder (GError **error)
{
  g_autofree char *folder = name_folder ();

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (folder, error);
      return NULL;
    }
  return g_steal_pointer (&folder);
}

char *
_zg_working_copy_temporary (GError **error)
{
  g_autofree char *folder = _zg_working_copy_folder (error);

  return folder ? g_strdup_printf ("%s/%08x%08x.new", folder, g_random_int (), g_random_int ())
                : NULL;
}

/* TRUE if nobody else has the copy open. */
static gboolean
is_last_user (const ZgWorkingCopy *self)
{
  return self->use >= 0 && flock (self->use, LOCK_EX | LOCK_NB) == 0;
}

static void
remove_files (const ZgWorkingCopy *self)
{
  g_autofree char *description = g_strconcat (self->file, DESCRIPTION, NULL);
  g_autofree char *use = g_strconcat (self->file, USE, NULL);

  g_unlink (self->file);
  g_unlink (description);
  g_unlink (use);
}

static void
remove_if_saved (const ZgWorkingCopy *self)
{
  g_autofree char *head = NULL;
  int lock = _zg_working_copy_lock (NULL);

  if (lock >= 0 && is_last_user (self) && _zg_working_copy_read_head (self->file, &head, NULL, NULL)
      && g_str_equal (head, self->base))
    remove_files (self);
  if (lock >= 0)
    _zg_working_copy_unlock (lock);
}

gboolean
_zg_working_copy_mark_use (ZgWorkingCopy *self, GError **error)
{
  g_autofree char *use = g_strconcat (self->file, USE, NULL);

  self->use = g_open (use, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  return (self->use >= 0 && flock (self->use, LOCK_SH) == 0) || fail (use, error);
}

ZgWorkingCopy *
_zg_working_copy_new (const char *path, const char *file, const char *base)
{
  ZgWorkingCopy *self = g_new0 (ZgWorkingCopy, 1);

  self->path = g_strdup (path);
  self->file = g_strdup (file);
  self->base = g_strdup (base);
  self->use = -1;
  return self;
}

void
_zg_working_copy_free (ZgWorkingCopy *self)
{
  if (self == NULL)
    return;
  if (self->use >= 0)
    {
      _zg_working_copy_reload (self);
      remove_if_saved (self);
      close (self->use);
    }
  g_free (self->path);
  g_free (self->file);
  g_free (self->base);
  g_free (self->coming);
  g_free (self->conflict);
  g_free (self);
}

static char *
description_of (const char *file)
{
  return g_strconcat (file, DESCRIPTION, NULL);
}

/* NULL if it is no description of a copy that is there; with @error set, if it can't be read. */
static ZgWorkingCopy *
load (const char *file, GError **error)
{
  g_autofree char *description = description_of (file);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) failure = NULL;
  g_autofree char *path = NULL;
  g_autofree char *base = NULL;
  ZgWorkingCopy *self;

  if (!g_key_file_load_from_file (keys, description, G_KEY_FILE_NONE, &failure))
    {
      if (failure->domain == G_FILE_ERROR
          && !g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_set_error (error, ZG_ERROR, ZG_ERROR_IO, _ ("“%s” can't be read: %s"), description,
                     failure->message);
      return NULL;
    }
  path = g_key_file_get_string (keys, GROUP, KEY_PATH, NULL);
  base = g_key_file_get_string (keys, GROUP, KEY_BASE, NULL);
  if (path == NULL || base == NULL || !g_file_test (file, G_FILE_TEST_EXISTS))
    return NULL;
  self = _zg_working_copy_new (path, file, base);
  self->coming = g_key_file_get_string (keys, GROUP, KEY_COMING, NULL);
  self->is_local = g_key_file_get_boolean (keys, GROUP, KEY_LOCAL, NULL);
  return self;
}

GPtrArray *
_zg_working_copy_load_all (const char *prefix, GError **error)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) _zg_working_copy_free);
  g_autofree char *folder = name_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".zgl") && g_str_has_prefix (name, prefix))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);
        ZgWorkingCopy *copy = load (file, error && *error == NULL ? error : NULL);

        if (copy)
          g_ptr_array_add (copies, copy);
      }
  return copies;
}

gboolean
_zg_working_copy_has_local (const char *path)
{
  g_autoptr (GPtrArray) copies = _zg_working_copy_load_all ("", NULL);

  for (guint i = 0; i < copies->len; i++)
    {
      const ZgWorkingCopy *copy = g_ptr_array_index (copies, i);

      if (copy->is_local && zg_place_is_same (copy->path, path))
        return TRUE;
    }
  return FALSE;
}

/* By another path that is still there. */
static gboolean
is_at (const ZgWorkingCopy *copy, const char *path)
{
  return (copy->is_local || (zg_place_is_portal (copy->path) && zg_place_is_portal (path)))
         && zg_place_is_same (copy->path, path);
}

/* By a path that went with its session. */
static gboolean
was_at (const ZgWorkingCopy *copy, const char *path, const char *head)
{
  return zg_place_is_portal (copy->path) && !g_file_test (copy->path, G_FILE_TEST_EXISTS)
         && zg_place_has_same_name (copy->path, path) && _zg_working_copy_has_put (copy, head);
}

/* The copy of a file that has, or had, another path. (transfer full) (nullable) */
static ZgWorkingCopy *
find_moved (GPtrArray *copies, const char *path, const char *head)
{
  /* It keeps its path: that may be one that can be written, and @path not. */
  for (guint i = 0; i < copies->len; i++)
    if (is_at (g_ptr_array_index (copies, i), path))
      return g_ptr_array_steal_index (copies, i);
  for (guint i = 0; i < copies->len; i++)
    if (was_at (g_ptr_array_index (copies, i), path, head))
      {
        ZgWorkingCopy *copy = g_ptr_array_steal_index (copies, i);

        g_free (copy->path);
        copy->path = g_strdup (path);
        return copy;
      }
  return NULL;
}

gboolean
_zg_working_copy_find (
    const char *path, const ZgUuid *uuid, const char *head, ZgWorkingCopy **copy, GError **error)
{
  char prefix[ZG_UUID_TEXT_SIZE];
  g_autoptr (GError) unread = NULL;
  g_autoptr (GPtrArray) copies = _zg_working_copy_load_all (zg_uuid_write (uuid, prefix), &unread);
  g_autofree char *wanted = g_canonicalize_filename (path, NULL);

  *copy = NULL;
  for (guint i = 0; i < copies->len && *copy == NULL; i++)
    if (g_str_equal (((ZgWorkingCopy *) g_ptr_array_index (copies, i))->path, wanted))
      *copy = g_ptr_array_steal_index (copies, i);
  if (*copy)
    return TRUE;
  *copy = find_moved (copies, wanted, head);
  if (*copy)
    return _zg_working_copy_store (*copy, error);
  if (unread == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&unread));
  return FALSE;
}

void
_zg_working_copy_reload (ZgWorkingCopy *self)
{
  g_autoptr (ZgWorkingCopy) noted = load (self->file, NULL);

  if (noted == NULL)
    return;
  g_free (self->path);
  g_free (self->base);
  g_free (self->coming);
  self->path = g_steal_pointer (&noted->path);
  self->base = g_steal_pointer (&noted->base);
  self->coming = g_steal_pointer (&noted->coming);
  self->is_local = noted->is_local;
}

gboolean
_zg_working_copy_has_put (const ZgWorkingCopy *self, const char *head)
{
  return g_str_equal (head, self->base) || g_strcmp0 (head, self->coming) == 0;
}

gboolean
_zg_working_copy_note_coming (ZgWorkingCopy *self, const char *head, GError **error)
{
  g_free (self->coming);
  self->coming = g_strdup (head);
  return _zg_working_copy_store (self, error);
}

gboolean
_zg_working_copy_store (ZgWorkingCopy *self, GError **error)
{
  g_autofree char *description = description_of (self->file);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize size;

  g_key_file_set_string (keys, GROUP, KEY_PATH, self->path);
  g_key_file_set_string (keys, GROUP, KEY_BASE, self->base);
  if (self->coming)
    g_key_file_set_string (keys, GROUP, KEY_COMING, self->coming);
  if (self->is_local)
    g_key_file_set_boolean (keys, GROUP, KEY_LOCAL, TRUE);
  text = g_key_file_to_data (keys, &size, NULL);
  return g_file_set_contents_full (description, text, (gssize) size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

gboolean
_zg_working_copy_read_db_head (ZgDb *db, char **head, GError **error)
{
  g_autoptr (ZgStatement) query =
      zg_db_prepare (db, "SELECT lower(hex(hash)) FROM txn ORDER BY id DESC LIMIT 1", error);
  ZgStep step = query ? zg_statement_step (query, error) : ZG_STEP_ERROR;

  if (step == ZG_STEP_ERROR)
    return FALSE;
  *head = g_strdup (step == ZG_STEP_ROW ? zg_statement_get_text (query, 0) : "");
  return TRUE;
}

static gboolean
read_uuid (ZgDb *db, ZgUuid *uuid, GError **error)
{
  g_autoptr (ZgStatement) query = zg_db_prepare (db, "SELECT uuid FROM ledger WHERE id=1", error);

  if (query == NULL || zg_statement_step (query, error) == ZG_STEP_ERROR)
    return FALSE;
  zg_statement_get_bytes (query, 0, uuid->bytes, ZG_UUID_SIZE);
  return TRUE;
}

gboolean
_zg_working_copy_read_head (const char *file, char **head, ZgUuid *uuid, GError **error)
{
  g_autoptr (ZgDb) db = zg_db_open (file, ZG_DB_READ, error);

  return db && _zg_working_copy_read_db_head (db, head, error)
         && (uuid == NULL || read_uuid (db, uuid, error));
}

int
_zg_working_copy_lock (GError **error)
{
  g_autofree char *folder = _zg_working_copy_folder (error);
  g_autofree char *path = folder ? g_build_filename (folder, LOCK_NAME, NULL) : NULL;
  int lock = path ? g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;

  if (lock >= 0 && flock (lock, LOCK_EX) == 0)
    return lock;
  if (path)
    fail (path, error);
  if (lock >= 0)
    close (lock);
  return -1;
}

void
_zg_working_copy_unlock (int lock)
{
  close (lock);
}
