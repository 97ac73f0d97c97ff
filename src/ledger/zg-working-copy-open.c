/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "zg-backup.h"
#include "zg-ledger-file.h"
#include "zg-share.h"
#include "zg-working-copy-private.h"

/* What the place holds, in a file of the state folder that goes with it. */
typedef struct
{
  char *file;
  char *head;
  ZgUuid uuid;
} Fetched;

static void
fetched_clear (Fetched *fetched)
{
  if (fetched->file)
    g_unlink (fetched->file);
  g_free (fetched->file);
  g_free (fetched->head);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fetched, fetched_clear)

static gboolean
fetch (const char *path, gboolean is_local, Fetched *fetched, GError **error)
{
  fetched->file = _zg_working_copy_temporary (error);
  return fetched->file && zg_ledger_file_check (path, error)
         && zg_share_get (path, fetched->file, error)
         && (is_local || zg_share_check_connected (path, error))
         && _zg_working_copy_read_head (fetched->file, &fetched->head, &fetched->uuid, error);
}

/* A name that tells the ledger; several places may hold one. A copy that has the name belongs to
 * another place, since a conflict: it may hold edits, and stays. */
static char *
choose_file (const ZgUuid *uuid, const char *path, GError **error)
{
  g_autofree char *folder = _zg_working_copy_folder (error);
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  char text[ZG_UUID_TEXT_SIZE];

  if (folder == NULL)
    return NULL;
  zg_uuid_write (uuid, text);
  for (guint i = 1;; i++)
    {
      g_autofree char *file = i == 1 ? g_strdup_printf ("%s/%s-%.8s.zgl", folder, text, key)
                                     : g_strdup_printf ("%s/%s-%.8s-%u.zgl", folder, text, key, i);

      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
}

static ZgWorkingCopy *
make (const char *path, gboolean is_local, Fetched *fetched, GError **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *file = choose_file (&fetched->uuid, whole, error);
  g_autoptr (ZgWorkingCopy) self = file ? _zg_working_copy_new (whole, file, fetched->head) : NULL;

  if (self == NULL || !zg_backup_replace (fetched->file, file, TRUE, error))
    return NULL;
  self->is_local = is_local;
  if (_zg_working_copy_store (self, error) && _zg_working_copy_mark_use (self, error))
    return g_steal_pointer (&self);
  /* Nothing was edited in it, and nobody would find it. */
  g_unlink (file);
  return NULL;
}

/* Into the open file rather than in its place: another program may have it open. */
static gboolean
take_over (ZgWorkingCopy *self, const Fetched *fetched, GError **error)
{
  g_autoptr (ZgDb) source = zg_db_open (fetched->file, ZG_DB_READ, error);
  g_autoptr (ZgDb) target = source ? zg_db_open (self->file, ZG_DB_WRITE, error) : NULL;

  if (target == NULL || !zg_backup_copy (source, target, error))
    return FALSE;
  g_free (self->base);
  self->base = g_strdup (fetched->head);
  return _zg_working_copy_note_coming (self, NULL, error);
}

/* Both may have gone on since they were equal. */
static gboolean
compare (ZgWorkingCopy *self, const Fetched *fetched, gboolean reads, GError **error)
{
  g_autofree char *head = NULL;

  if (!_zg_working_copy_read_head (self->file, &head, NULL, error))
    return FALSE;
  if (self->coming)
    zg_share_sweep (self->path, self->coming);
  if (g_str_equal (fetched->head, head))
    {
      /* Ended between the rename and the note of it. */
      g_free (self->base);
      self->base = g_strdup (head);
      return _zg_working_copy_note_coming (self, NULL, error);
    }
  if (_zg_working_copy_has_put (self, fetched->head))
    {
      self->first_edit = self->last_edit = g_get_monotonic_time ();
      return TRUE;
    }
  if (!g_str_equal (head, self->base))
    {
      self->is_unsettled = reads;
      if (reads)
        return TRUE;
      self->conflict = _zg_working_copy_put_conflict (self->file, self->path, error);
      if (self->conflict == NULL)
        return FALSE;
    }
  return take_over (self, fetched, error);
}

static ZgWorkingCopy *
open_locked (const char *path, gboolean is_local, gboolean reads, GError **error)
{
  g_auto (Fetched) fetched = { 0 };
  g_autoptr (ZgWorkingCopy) self = NULL;

  if (!fetch (path, is_local, &fetched, error)
      || !_zg_working_copy_find (path, &fetched.uuid, fetched.head, &self, error))
    return NULL;
  if (self == NULL)
    return make (path, is_local, &fetched, error);
  return compare (self, &fetched, reads, error) && _zg_working_copy_mark_use (self, error)
             ? g_steal_pointer (&self)
             : NULL;
}

ZgWorkingCopy *
_zg_working_copy_open (const char *path, gboolean is_local, gboolean reads, GError **error)
{
  int lock = _zg_working_copy_lock (error);
  ZgWorkingCopy *self;

  if (lock < 0)
    return NULL;
  self = open_locked (path, is_local, reads, error);
  _zg_working_copy_unlock (lock);
  return self;
}

ZgWorkingCopy *
_zg_working_copy_create (const char *path, const char *local, GError **error)
{
  if (!zg_share_put (local, path, NULL, error))
    return NULL;
  g_unlink (local);
  return _zg_working_copy_open (path, FALSE, FALSE, error);
}
